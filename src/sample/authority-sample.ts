import type { AdopterFamily } from './adopters/adopter.ts';
import { drawAdopters } from './adopters/adopter-draw.ts';
import type { Authority } from './authority.ts';
import type { Complaint } from './care/complaint.ts';
import { type ComplaintDetails, drawComplaintDetails } from './care/complaint-details.ts';
import { drawComplaints } from './care/complaints.ts';
import { type Demand, drawDemand } from './care/demand.ts';
import type { Life } from './care/life.ts';
import { drawMissing, type MissingIncident, neverClose } from './care/missing.ts';
import { drawReviews, type Review } from './care/review.ts';
import { drawShortBreaks } from './care/short-break.ts';
import { drawSupport, type Support } from './care/support.ts';
import { drawSurvey, type SurveyAnswer } from './care/survey.ts';
import { drawVisits, type Visit } from './care/visit.ts';
import { type Answer, drawAnswers } from './care/voice.ts';
import type { Day } from './day.ts';
import { drawAttainment, type Result } from './education/attainment.ts';
import { drawAttendance, type HalfTerm } from './education/attendance.ts';
import { drawEducation } from './education/draw-education.ts';
import { drawPlanMeetings, type PlanMeeting } from './education/education.ts';
import type { EducationRecord } from './education/education-record.ts';
import { drawSchoolStarts, type SchoolStart } from './education/school-start.ts';
import { drawUnfinishedPlans, type UnfinishedPlan } from './education/unfinished-plan.ts';
import { type CountedFigure, drawFigures } from './figures/index.ts';
import { makeMistakes } from './files/mistakes.ts';
import { recordLate } from './files/recording.ts';
import { makeHardCases } from './hard-cases.ts';
import { type Checks, drawAssessments, drawDentalChecks } from './health/health.ts';
import { type CareLeaver, drawLeavers } from './leavers/care-leaver.ts';
import { giveChangeReasons } from './placements/change-reason.ts';
import { settleWithCarers } from './placements/same-carer.ts';
import { addTemporaryStays } from './placements/temporary.ts';
import { createRandom } from './random.ts';
import { drawSupervisions } from './workforce/supervision.ts';
import { drawWorkers, type WorkerSpell } from './workforce/worker-spell.ts';
import { simulateLives } from './world.ts';

/** Everything that the sample knows about an authority. */
export interface AuthoritySample {
  authority: Authority;
  seed: number;
  lives: Life[];
  /** Children with short breaks: in the return's files alone. */
  shortBreaks: Life[];
  visits: Map<Life, Visit[]>;
  supervisions: Map<Life, Day[]>;
  meetings: Map<Life, PlanMeeting[]>;
  unfinishedPlans: Map<Life, UnfinishedPlan[]>;
  education: Map<Life, EducationRecord[]>;
  answers: Map<Life, Answer[]>;
  attendance: Map<Life, HalfTerm[]>;
  schoolStarts: Map<Life, SchoolStart[]>;
  attainment: Map<Life, Result[]>;
  support: Map<Life, Support[]>;
  survey: Map<Life, SurveyAnswer[]>;
  workers: Map<Life, WorkerSpell[]>;
  assessments: Checks;
  dental: Checks;
  reviews: Map<Life, Review[]>;
  missing: Map<Life, MissingIncident[]>;
  leavers: CareLeaver[];
  adopters: AdopterFamily[];
  complaints: Complaint[];
  /** By the complaint's id. */
  complaintDetails: Map<string, ComplaintDetails>;
  demand: Demand;
  figures: CountedFigure[];
}

/** Simulates everything that a seed gives, authority by authority. */
export function simulateAuthorities(seed: number): AuthoritySample[] {
  const all = simulateLives(seed);
  const journeys = [...all.values()].flat().flatMap(({ journey }) => (journey === null ? [] : [journey]));
  const adopters = drawAdopters(journeys, createRandom(`sample ${seed} adopters`));
  return [...all].map(([authority, lives]) => ({
    ...around(authority, lives, seed),
    adopters: adopters.get(authority) ?? [],
  }));
}

function around(authority: Authority, lives: Life[], seed: number): Omit<AuthoritySample, 'adopters'> {
  const random = createRandom(`sample ${seed} ${authority.code}`);
  makeHardCases(authority, lives, random.fork('hard cases'));
  addTemporaryStays(authority, lives, random.fork('temporary'));
  settleWithCarers(lives, random.fork('same carer'));
  giveChangeReasons(authority, lives, random.fork('change reasons'));
  const visits = drawVisits(authority, lives, random.fork('visits'));
  recordLate(lives, visits, random.fork('recording'));
  makeMistakes(authority, lives, random.fork('mistakes'));
  const [reviewing, straying] = [random.fork('reviews'), random.fork('missing')];
  const missing = new Map(lives.map((life) => [life, drawMissing(life, straying)]));
  neverClose(missing);
  const meetings = drawPlanMeetings(authority, lives, random.fork('plans'));
  const complaints = drawComplaints(authority, random.fork('complaints'));
  // A stream of its own, so that everything else is drawn as it was before there were these files.
  const apart = createRandom(`${seed} education and voice ${authority.code}`);
  return {
    authority,
    seed,
    lives,
    shortBreaks: drawShortBreaks(authority, random.fork('short breaks')),
    visits,
    supervisions: drawSupervisions(authority, lives, random.fork('supervision')),
    meetings,
    unfinishedPlans: drawUnfinishedPlans(meetings, random.fork('unfinished plans')),
    education: drawEducation(authority, lives, random.fork('education')),
    answers: drawAnswers(authority, lives, random.fork('voice')),
    workers: drawWorkers(authority, lives, random.fork('workers')),
    assessments: drawAssessments(authority, lives, random.fork('health')),
    dental: drawDentalChecks(authority, lives, random.fork('dental')),
    reviews: new Map(lives.map((life) => [life, drawReviews(life, reviewing)])),
    missing,
    leavers: drawLeavers(authority, lives, random.fork('leavers')),
    attendance: drawAttendance(lives, apart.fork('attendance')),
    schoolStarts: drawSchoolStarts(lives, apart.fork('schools')),
    attainment: drawAttainment(lives, apart.fork('attainment')),
    support: drawSupport(lives, apart.fork('support')),
    survey: drawSurvey(lives, apart.fork('survey')),
    complaints,
    complaintDetails: drawComplaintDetails(authority, complaints, apart.fork('complaints')),
    demand: drawDemand(authority, random.fork('demand')),
    figures: drawFigures(authority, lives, createRandom(`${seed} own files ${authority.code}`).fork('figures')),
  };
}
