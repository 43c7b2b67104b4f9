import * as adoption from './adoption.ts';
import type { CodeSet } from './code-set.ts';
import * as episode from './episode.ts';
import * as health from './health.ts';
import * as leaver from './leaver.ts';
import * as own from './own.ts';
import * as ownCare from './own-care.ts';
import * as educationAndVoice from './own-education-and-voice.ts';
import * as person from './person.ts';
import * as placement from './placement.ts';

export type { CodeEntry, CodeSet } from './code-set.ts';

/** Every list of codes by its id: the one vocabulary to which all return years, lists and spellings are mapped. */
export const codeSets = {
  sex: person.sexSet,
  ethnicity: person.ethnicitySet,
  newEpisode: episode.newEpisodeSet,
  legalStatus: episode.legalStatusSet,
  need: episode.needSet,
  endReason: episode.endReasonSet,
  review: episode.reviewSet,
  missing: episode.missingSet,
  workerChange: episode.workerChangeSet,
  placement: placement.placementSet,
  provider: placement.providerSet,
  placementChange: placement.placementChangeSet,
  placementLocation: placement.placementLocationSet,
  inTouch: leaver.inTouchSet,
  activity: leaver.activitySet,
  accommodation: leaver.accommodationSet,
  accommodationType: leaver.accommodationTypeSet,
  suitability: leaver.suitabilitySet,
  eligibility: leaver.eligibilitySet,
  adopterCount: adoption.adopterCountSet,
  adopterSex: adoption.adopterSexSet,
  adopterStatus: adoption.adopterStatusSet,
  adoptionReversed: adoption.adoptionReversedSet,
  previousPermanence: adoption.previousPermanenceSet,
  sdqReason: health.sdqReasonSet,
  term: own.termSet,
  pepStatus: own.pepStatusSet,
  pepQuality: own.pepQualitySet,
  post: own.postSet,
  educationRecord: own.educationRecordSet,
  complaintAbout: own.complaintAboutSet,
  complaintStage: own.complaintStageSet,
  complaintOutcome: own.complaintOutcomeSet,
  complaintTheme: educationAndVoice.complaintThemeSet,
  complainant: educationAndVoice.complainantSet,
  schoolStart: educationAndVoice.schoolStartSet,
  supportKind: educationAndVoice.supportKindSet,
  surveyItem: educationAndVoice.surveyItemSet,
  surveyAnswer: educationAndVoice.surveyAnswerSet,
  healthAssessmentKind: ownCare.healthAssessmentKindSet,
  privateFosteringVisit: ownCare.privateFosteringVisitSet,
  livesWithSiblings: ownCare.livesWithSiblingsSet,
  homeRegistration: ownCare.homeRegistrationSet,
} as const satisfies Record<string, CodeSet>;

/** Id of a list of codes. */
export type CodeSetId = keyof typeof codeSets;
