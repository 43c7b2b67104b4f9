import { type FindingKind, kind, query, rerun } from './kind.ts';

/** What does not agree between rows and between files. */
export const rowKinds = {
  'duplicate-child': kind(
    'by column',
    'child',
    'the child is also in line {first}',
    'one row a child',
    'Keep the row that is right.',
  ),
  'conflicting-rows': kind(
    'by column',
    'child',
    'line {first} has the same key and other values',
    'one row for each key',
    'Keep the row that is right.',
  ),
  'not-in-header': query(
    'the child is not in the header file',
    'every child in the header file',
    'Run all files of the extract on the same day with the same filter.',
  ),
  'birth-date-differs': query('the date of birth is not the one in the header file', 'one date of birth a child'),
  'sex-differs': query('the sex is not the one in the header file', 'one sex a child'),
  'entered-before-birth': kind(
    'error',
    'row',
    'the child enters care before being born',
    'a start on or after the date of birth',
    rerun,
  ),
  'age-out-of-range': kind('warning', 'row', 'the child is {age} at the start', 'an age up to 25', rerun),
  'left-before-entering': kind('error', 'row', 'the end is before the start', 'an end on or after the start', rerun),
  'ended-before-starting': kind('warning', 'row', 'the end is before the start', 'an end on or after the start', rerun),
  'date-in-future': kind(
    'warning',
    'row',
    'the date is after the day of the extract',
    'a date up to the day of the extract',
    rerun,
  ),
} as const satisfies Record<string, FindingKind>;
