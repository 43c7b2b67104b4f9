import { type FindingKind, kind, note, query, refusal } from './kind.ts';

/** What is wrong with the tables of other forms: the Standard Safeguarding Dataset and the payload. */
export const doorKinds = {
  'door-needs': query(
    'what stands in the place of “{title}” cannot be told: {missing} did not come. What needs it is not reported',
    'all tables that belong together',
    'Export the missing tables too, on the same day.',
  ),
  'door-left-aside': query(
    '“{title}” comes twice in this month; {other} is taken, and this file is left aside for it{differ}',
    'one form of the same',
    'Take one of the two out of the folder; where they contradict each other, find out which is right.',
  ),
  'episode-without-placement': kind(
    'by column',
    'row',
    'no placement is recorded for the first day of this episode, so it is left out',
    'the number of a placement of ssd_cla_placement, or a placement that lasts on that day',
    'Record the placement in the case system, or export both tables on the same day.',
  ),
  'episode-without-status': kind(
    'by column',
    'row',
    'no legal status of a child in care is recorded for the first day of this episode, so it is left out',
    'a row of ssd_legal_status with a status such as C2 that lasts on that day',
    'Record the legal status in the case system, or export both tables on the same day.',
  ),
  'table-not-needed': note(
    '{table} is a table of the Standard Safeguarding Dataset that nothing is worked out from',
    'tables that are read',
  ),
  'short-breaks-not-told': query(
    'the payload does not say who has short breaks alone, who do not count as in care; so its placements are not used',
    'placements without short breaks, and short_breaks: left out in extract.yaml',
    'Let the payload leave out children who have short breaks alone, and say so in extract.yaml.',
  ),
  'reasons-of-the-time': query(
    'most placements with which a time in care begins give another reason than S, so reasons are told from the days alone',
    'the reason for which this placement started, S for the first of a time in care',
    'Let the payload give the reason of the first episode in the placement; who moved with the same carers cannot be told otherwise.',
  ),
  'broken-json': refusal(
    'the JSON breaks off in line {row}, column {column}: {what}',
    'JSON as it was sent',
    'Take the file from where it was written, whole and unchanged.',
  ),
  'not-the-payload': refusal(
    'it is JSON other than the payload of the children’s social care dashboard: {what}',
    'a list of children, each with la_child_id and child_details',
    'Take it out of the folder, or export the payload again.',
  ),
  'purged-left-out': note('{count} records are marked as deleted (purge) and left out', 'records that stand'),
} satisfies Record<string, FindingKind>;
