import { type FindingKind, kind, query } from './kind.ts';

const figure = (says: string, expected: string, remedy: string) => kind('by column', 'row', says, expected, remedy);

/** Values that contradict each other in our own layouts. */
export const ownKinds = {
  'number-out-of-range': kind(
    'by column',
    'row',
    'the number is not possible',
    'a number from {least} to {most}',
    'Correct the number where it was typed; where the column holds another unit, let the report export this one.',
  ),
  'hours-missing': kind(
    'by column',
    'row',
    'the row records hours and gives none',
    'the hours that the child is taught a week, 0 where none',
    'Enter the hours of the timetable, 0 where the child is not taught, and export the column.',
  ),
  'hours-not-meant': query(
    'the row of a suspension or exclusion has hours; they are not read',
    'hours only in rows that record hours',
    'Leave the hours of that row blank in the export, or give them a row of their own.',
  ),
  'missed-more-than-possible': kind(
    'by column',
    'row',
    'more sessions were missed than there were',
    'at most as many sessions missed as were possible',
    'Correct the sessions in the attendance record, and run the extract again.',
  ),
  'answered-before-received': query(
    'the complaint was answered before it came in',
    'an answer on or after the day the complaint came in',
    'Correct the day of the answer, or the day on which the complaint came in, in the complaints register.',
  ),
  'due-before-received': query(
    'the answer was due before the complaint came in',
    'a due day on or after the day the complaint came in',
    'Correct the due day in the complaints register: it counts from the day the complaint came in.',
  ),
  'answered-without-outcome': query(
    'the complaint is answered, and its outcome is still being investigated',
    'upheld, partially upheld or not upheld once it is answered',
    'Record what came of the complaint, or clear the day of the answer where there is none yet, and run the extract again.',
  ),
  'unknown-measure': figure(
    'no measure has this id{near}',
    'the id of a measure that reads figures',
    'Write the id as the measure file has it, or add the measure.',
  ),
  'measure-without-figures': figure(
    'the measure reads no figures under this id; its sources are {sources}',
    'the id of a measure that reads figures',
    'Take the row out, or let the measure name figures among its sources.',
  ),
  'undeclared-category': figure(
    'the measure has no such breakdown and category',
    'breakdown and category as the measure declares them: {declared}',
    'Write breakdown and category in figures.csv as the measure file has them, or let the measure declare them.',
  ),
  'wrong-period': figure(
    'the days are not a period of the measure',
    'a whole period of the measure: {period}',
    'Correct period_start and period_end in figures.csv: a figure is of a whole period.',
  ),
  'impossible-figure': figure(
    '{says}',
    'numbers that the unit of the measure allows: {unit}',
    'Correct the numbers in figures.csv at their source, and export the file again.',
  ),
  'parts-not-the-whole': figure(
    'the categories of {breakdown} add up to {parts}, and the whole of the period is {whole}',
    'categories that add up to the whole',
    'Check which of the numbers is wrong, and send the whole and all its categories together.',
  ),
  'parts-without-whole': figure(
    'there is a category and no whole of the same period',
    'a row with breakdown and category blank for each period',
    'Add the row of the whole.',
  ),
} as const satisfies Record<string, FindingKind>;
