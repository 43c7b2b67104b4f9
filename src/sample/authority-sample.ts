import { type AdopterFamily, drawAdopters } from './adopter.ts';
import type { Authority } from './authority.ts';
import { type CareLeaver, drawLeavers } from './care-leaver.ts';
import { giveChangeReasons } from './change-reason.ts';
import type { Day } from './day.ts';
import { drawPlanMeetings, type PlanMeeting } from './education.ts';
import { type Checks, drawAssessments, drawDentalChecks } from './health.ts';
import type { Life } from './life.ts';
import { drawMissing, type MissingIncident } from './missing.ts';
import { makeMistakes } from './mistake.ts';
import { createRandom } from './random.ts';
import { recordLate } from './recording.ts';
import { drawReviews, type Review } from './review.ts';
import { settleWithCarers } from './same-carer.ts';
import { drawShortBreaks } from './short-break.ts';
import { drawSupervisions } from './supervision.ts';
import { addTemporaryStays } from './temporary.ts';
import { drawVisits, type Visit } from './visit.ts';
import { simulateLives } from './world.ts';

/** All that the sample knows of an authority. */
export interface AuthoritySample {
  authority: Authority;
  seed: number;
  lives: Life[];
  /** Children with short breaks: in the return's files alone. */
  shortBreaks: Life[];
  visits: Map<Life, Visit[]>;
  supervisions: Map<Life, Day[]>;
  meetings: Map<Life, PlanMeeting[]>;
  assessments: Checks;
  dental: Checks;
  reviews: Map<Life, Review[]>;
  missing: Map<Life, MissingIncident[]>;
  leavers: CareLeaver[];
  adopters: AdopterFamily[];
}

/** Simulates everything that a seed gives, authority by authority. */
export function simulateAuthorities(seed: number): AuthoritySample[] {
  return [...simulateLives(seed)].map(([authority, lives]) => around(authority, lives, seed));
}

function around(authority: Authority, lives: Life[], seed: number): AuthoritySample {
  const random = createRandom(`sample ${seed} ${authority.code}`);
  addTemporaryStays(authority, lives, random.fork('temporary'));
  settleWithCarers(lives, random.fork('same carer'));
  giveChangeReasons(authority, lives, random.fork('change reasons'));
  const visits = drawVisits(authority, lives, random.fork('visits'));
  recordLate(lives, visits, random.fork('recording'));
  makeMistakes(authority, lives, random.fork('mistakes'));
  const [reviewing, straying] = [random.fork('reviews'), random.fork('missing')];
  const journeys = lives.flatMap(({ journey }) => (journey === null ? [] : [journey]));
  return {
    authority,
    seed,
    lives,
    shortBreaks: drawShortBreaks(authority, random.fork('short breaks')),
    visits,
    supervisions: drawSupervisions(authority, lives, random.fork('supervision')),
    meetings: drawPlanMeetings(authority, lives, random.fork('plans')),
    assessments: drawAssessments(authority, lives, random.fork('health')),
    dental: drawDentalChecks(authority, lives, random.fork('dental')),
    reviews: new Map(lives.map((life) => [life, drawReviews(life, reviewing)])),
    missing: new Map(lives.map((life) => [life, drawMissing(life, straying)])),
    leavers: drawLeavers(authority, lives, random.fork('leavers')),
    adopters: drawAdopters(authority.digit, journeys, random.fork('adopters')),
  };
}
