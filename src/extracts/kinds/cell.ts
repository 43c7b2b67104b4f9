import { cell, type FindingKind, kind, query } from './kind.ts';

/** What is wrong with a cell. */
export const cellKinds = {
  'missing-value': cell(
    'the cell is empty',
    'a value in every row',
    'Enter it in the case system; where it is empty in every row, let the report export the column.',
  ),
  'impossible-date': cell(
    'there is no such day in the calendar',
    'a day of the calendar: 31/03/2022',
    'Correct the day in the case system: a month has no such day.',
  ),
  'placeholder-date': cell(
    'the year is not possible',
    'a real date, or an empty cell',
    'Clear the date in the case system, or correct it.',
  ),
  'dates-not-given': cell(
    '{count} cells say in words that there is no date, the first in line {first}; the rows lack it',
    'a date as DD/MM/YYYY in every row',
    'Enter the dates in the case system; the words in their place are not read.',
  ),
  'dates-not-known': query(
    '{count} cells say in words that the date is not known, the first in line {first}; read as empty',
    'a date, or an empty cell',
    'Enter the dates where they are known since, or leave the cells empty in the export.',
  ),
  'end-never': kind(
    'note',
    'row',
    'the end is a day that stands for none, such as 31/12/9999: read as not ended',
    'a real date, or an empty cell',
    'Nothing to do.',
  ),
  'end-long-ago': kind(
    'warning',
    'row',
    'the end is a day that stands for none, such as 01/01/1900: read as not ended',
    'a real date, or an empty cell',
    'Clear the date in the case system, or correct it.',
  ),
  'unreadable-date': cell(
    'not a date',
    'a date as DD/MM/YYYY',
    'Set the date format of the report to DD/MM/YYYY, or correct the cell in the case system.',
  ),
  'unreadable-id': cell(
    'not a number or code of a child or worker',
    'a number or code of up to 36 characters',
    'Let the report export the number of the case system, not a name or a note.',
  ),
  'ambiguous-number': kind(
    'by column',
    'cell',
    'the number can be read in two ways',
    'a number such as 1,204.50',
    'Set the report to write numbers without commas, and with a point before decimals.',
  ),
  'not-a-number': kind(
    'by column',
    'cell',
    'not a number',
    'a number such as 1,204.50',
    'Enter a number alone, without unit or words, or leave the cell empty.',
  ),
  'not-a-whole-number': kind(
    'by column',
    'cell',
    'not a whole number',
    'a whole number',
    'Export the number itself, not a mean or a share of it.',
  ),
  'unknown-flag': kind(
    'by column',
    'cell',
    'not yes or no',
    'Y or N',
    'Let the report write Y or N, and leave the cell empty where it is not known.',
  ),
  'unknown-code': kind(
    'by column',
    'row',
    'the code is not in the list',
    'one of: {codes}',
    'Choose a code of the list in the case system; where these are words of your own for a code, say so under words in settings.yaml.',
  ),
} as const satisfies Record<string, FindingKind>;
