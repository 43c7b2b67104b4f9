import { type FindingKind, kind, query } from './kind.ts';

/** Rows and files that contradict each other. */
export const rowKinds = {
  'duplicate-child': kind(
    'by column',
    'child',
    'the child is also in line {first}',
    'one row a child',
    'Find out why the report has the child twice; merge the two records in the case system, or take the wrong row out of the report.',
  ),
  'conflicting-rows': kind(
    'by column',
    'child',
    'line {first} has the same key and other values',
    'one row for each key',
    'Find out which of the two rows is right, and delete the other in the case system.',
  ),
  'not-in-header': query(
    'the child is not in the header file',
    'every child in the header file',
    'Run all files of the extract on the same day with the same filter.',
  ),
  'most-not-in-header': kind(
    'by column',
    'file',
    '{absent} of the {children} children of this file are not in the header file',
    'every child in the header file',
    'Run all files of the extract on the same day with the same filter, and export the same number of the child in each.',
  ),
  'children-of-another-kind': kind(
    'by column',
    'file',
    'not one child of this file is in the header or the episodes',
    'the numbers of children that the other files use',
    'Export the same number of the child in every file, and check that the file is of this authority.',
  ),
  'no-child-of-the-header': query(
    'not one row of the file is about a child of the header or the episodes: it is left aside, and what is worked out from it is not collected',
    'rows about the children of the header',
    'Export the same number of the child in every file, from the same day and filter, and check that the file is of this authority.',
  ),
  'no-row-read': query(
    'no row of the file could be used: it is left aside, and what is worked out from it is not collected',
    'at least one row that can be read',
    'Correct the rows that other findings name, and run the extract again.',
  ),
  'none-though-children': query(
    'the file has no row though children are in care: it is left aside, and what is worked out from it is not collected',
    'rows about the children in care',
    'Let the report list the children in care of the day; where it truly has nothing to list, leave the file out.',
  ),
  'open-without-start': query(
    'nothing says on which day it started, so nobody can tell whether it was open at the end of the month: it is not counted (rule {rule})',
    'the start of everything that is open',
    'Enter the day in the case system, and let the report export it.',
  ),
  'birth-date-differs': query(
    'the date of birth is not the one in the header file',
    'one date of birth a child',
    'Find out which of the two dates is right, and run all files of the extract on the same day.',
  ),
  'sex-differs': query(
    'the sex is not the one in the header file',
    'one sex a child',
    'Find out which of the two is right, and run all files of the extract on the same day.',
  ),
  'adopted-in-list-alone': query(
    'the list has an adoption order of the child, and {other} has no episode that ends in adoption',
    'list 10 and the episodes of one day',
    'End the child’s last episode with E11 or E12 in the case system, or correct the day of the order in list 10; until then the child counts as adopted, and not as having left care.',
  ),
  'adopted-in-episodes-alone': query(
    'the episode ends in adoption, and {other} has the child without an adoption order',
    'list 10 and the episodes of one day',
    'Enter the day of the adoption order, and run list 10 again on the day of the episodes.',
  ),
  'entered-before-birth': kind(
    'error',
    'row',
    'the child enters care before being born',
    'a start on or after the date of birth',
    'Correct the date of birth or the start of the episode in the case system and run the extract again.',
  ),
  'age-out-of-range': kind(
    'warning',
    'row',
    'the child is {age} at the start',
    'an age up to 25',
    'Correct the date of birth in the case system: nobody of that age is in care.',
  ),
  'left-before-entering': kind(
    'error',
    'row',
    'the end is before the start',
    'an end on or after the start',
    'Correct the start or the end of the episode in the case system and run the extract again.',
  ),
  'ended-before-starting': kind(
    'warning',
    'row',
    'the end is before the start',
    'an end on or after the start',
    'Correct whichever of the two days is wrong in the case system and run the extract again.',
  ),
  'date-in-future': kind(
    'warning',
    'row',
    'the date is after the day of the extract',
    'a date up to the day of the extract',
    'Correct it in the case system; where the extract was taken later, write extracted_on into extract.yaml.',
  ),
  'ended-before-history': query(
    '{rows} ended before {from}, too few for an earlier year to be complete; what earlier extracts say of that time stands',
    'no end before the day from which the file is complete',
    'Correct the dates, or write covers_from into extract.yaml where the file is complete from an earlier day.',
  ),
} as const satisfies Record<string, FindingKind>;
