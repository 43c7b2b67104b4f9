import { adopterFamilySql } from './adopter-family.ts';
import { adoptionSql } from './adoption.ts';
import { adoptivePlacementSql } from './adoptive-placement.ts';
import { careLeaverSql } from './care-leaver.ts';
import { childSql } from './child.ts';
import { complaintSql } from './complaint.ts';
import { coveredSql, notGivenSql } from './covered.ts';
import { deprivationOfLibertyOrderSql } from './deprivation-of-liberty.ts';
import { attainmentSql, attendanceSql, schoolStartSql, supportSql, surveyAnswerSql } from './education-and-voice.ts';
import { episodeSql } from './episode.ts';
import {
  childAnswerSql,
  educationRecordSql,
  healthAssessmentSql,
  missingIncidentSql,
  pepSql,
  socialWorkerSpellSql,
  supervisionSql,
  visitSql,
} from './events.ts';
import { figureSql } from './figure.ts';
import { healthCheckSql } from './health-check.ts';
import { legalStatusSql } from './legal-status.ts';
import { listAbsenceSql } from './list-absence.ts';
import { listedAdoptionSql } from './listed-adoption.ts';
import { listedChildSql } from './listed-child.ts';
import { lookedAfterSql } from './looked-after.ts';
import { childInNeedSql, protectionPlanSql } from './open-on-list.ts';
import { outcomeReturnSql } from './outcome-return.ts';
import { homeStaySql, preProceedingSql, siblingPlacementSql } from './own-lists.ts';
import { periodOfCareSql } from './period-of-care.ts';
import { adoptiveStaySql, placementSql } from './placement.ts';
import { placementOrderSql } from './placement-order.ts';
import { privateFosteringArrangementSql, privateFosteringEventSql } from './private-fostering.ts';
import { reviewSql } from './review.ts';
import { wordsSql } from './words.ts';
import { workerCaseloadSql } from './worker-caseload.ts';
import { workerLeaverSql } from './worker-leaver.ts';

/** What builds the warehouse out of `staging`, in order: each may read the tables of those before it. */
export const tablesInOrder: readonly { noun: string; sql: string }[] = [
  { noun: 'words', sql: wordsSql },
  { noun: 'covered', sql: coveredSql },
  { noun: 'not given', sql: notGivenSql },
  { noun: 'child', sql: childSql },
  { noun: 'episode', sql: episodeSql },
  { noun: 'period of care', sql: periodOfCareSql },
  { noun: 'placement', sql: placementSql },
  { noun: 'looked after', sql: lookedAfterSql },
  { noun: 'legal status', sql: legalStatusSql },
  { noun: 'health check', sql: healthCheckSql },
  { noun: 'review', sql: reviewSql },
  { noun: 'visit', sql: visitSql },
  { noun: 'supervision', sql: supervisionSql },
  { noun: 'pep', sql: pepSql },
  { noun: 'missing incident', sql: missingIncidentSql },
  { noun: 'social worker spell', sql: socialWorkerSpellSql },
  { noun: 'deprivation of liberty order', sql: deprivationOfLibertyOrderSql },
  { noun: 'adopter family', sql: adopterFamilySql },
  { noun: 'list absence', sql: listAbsenceSql },
  { noun: 'listed adoption', sql: listedAdoptionSql },
  { noun: 'adoptive stay', sql: adoptiveStaySql },
  { noun: 'adoptive placement', sql: adoptivePlacementSql },
  { noun: 'placement order', sql: placementOrderSql },
  { noun: 'adoption', sql: adoptionSql },
  { noun: 'worker caseload', sql: workerCaseloadSql },
  { noun: 'care leaver', sql: careLeaverSql },
  { noun: 'child in need', sql: childInNeedSql },
  { noun: 'protection plan', sql: protectionPlanSql },
  { noun: 'listed child', sql: listedChildSql },
  { noun: 'education record', sql: educationRecordSql },
  { noun: 'complaint', sql: complaintSql },
  { noun: 'child answer', sql: childAnswerSql },
  { noun: 'attendance', sql: attendanceSql },
  { noun: 'school start', sql: schoolStartSql },
  { noun: 'attainment', sql: attainmentSql },
  { noun: 'support', sql: supportSql },
  { noun: 'survey answer', sql: surveyAnswerSql },
  { noun: 'outcome return', sql: outcomeReturnSql },
  { noun: 'figure', sql: figureSql },
  { noun: 'health assessment', sql: healthAssessmentSql },
  { noun: 'private fostering arrangement', sql: privateFosteringArrangementSql },
  { noun: 'private fostering event', sql: privateFosteringEventSql },
  { noun: 'sibling placement', sql: siblingPlacementSql },
  { noun: 'home stay', sql: homeStaySql },
  { noun: 'pre-proceeding', sql: preProceedingSql },
  { noun: 'worker leaver', sql: workerLeaverSql },
];
