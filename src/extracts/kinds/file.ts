import { type FindingKind, kind, note, query, refusal } from './kind.ts';

/** What is wrong with a file as a whole: it is refused, or left aside. */
export const fileKinds = {
  'empty-file': refusal(
    'the file is empty',
    'a heading row and rows below it',
    'Run the report again: nothing was written into the file.',
  ),
  'not-a-csv': refusal(
    'the file is {what}, not a CSV',
    'CSV, an .xlsx workbook, the SSDA903 return as .xml, the payload as .json, or a .zip of these',
    'Save it as .xlsx or CSV and put that file in its place, or take it out of the folder.',
  ),
  'unreadable-container': refusal(
    'the file cannot be opened: {what}',
    'an .xlsx workbook, the SSDA903 return as .xml, or a .zip of such files and CSVs, whole and without a password',
    'Save or export it again, without a password, or put the files that are in it into the folder.',
  ),
  'formula-without-value': refusal(
    'a formula was never worked out, so its cell is empty',
    'cells with the values that Excel shows',
    'Open the workbook in Excel, save it, and put it in its place.',
  ),
  'sheets-passed-over': note('sheets without a list, or hidden, were not read: {sheets}', 'sheets of lists'),
  'unknown-element': query(
    'no layout knows this group of elements; it was not read',
    'the groups of the SSDA903 return',
    'Check whether the return has a new part that should be counted.',
  ),
  'element-never-named': query(
    'no record of the file has this element: read as empty in all of them{near}',
    'the elements of the return, empty where there is nothing to say',
    'Check that the export includes it.',
  ),
  'other-file': refusal(
    'the name ends in none of .csv, .txt, .tsv, .xlsx, .xml, .json and .zip, so the file is not read',
    'files of the layouts and extract.yaml, nothing else',
    'Take it out of the folder; rename it to .csv where it is one.',
  ),
  'unused-list': query(
    '{list} is not used',
    'only lists that figures are worked out from: Annex A 6 to 11',
    'Take it out of the folder.',
  ),
  'unknown-layout': refusal(
    'no layout has these columns. Nearest: {layout}; missing: {missing}; not known there: {extra}',
    'the columns of one of the layouts in docs/extracts.md',
    'Correct the headings, or take the file out of the folder.',
  ),
  'unknown-headings': refusal(
    'no layout knows the {columns} columns of this file, or it has no headings',
    'the columns of one of the layouts in docs/extracts.md, headings first',
    'Put the headings in the first row, or take the file out of the folder.',
  ),
  'no-heading': refusal(
    'no row looks like headings',
    'a row of headings',
    'Let the report write its headings, and save it as CSV straight from the case system.',
  ),
  'duplicate-header': refusal(
    'two columns have this heading',
    'every heading once',
    'Remove or rename one of the two columns in the report.',
  ),
  'blank-header': refusal(
    'a column with values has no heading',
    'a heading over every column',
    'Name the column in the report, or leave it out.',
  ),
  'unsafe-header': refusal(
    'this heading cannot be used',
    'an ordinary heading',
    'Rename the column in the report, or leave it out.',
  ),
  'identifying-column': refusal(
    'this column identifies people; it must not be in an extract',
    'no names, addresses, postcodes, telephone or NHS numbers',
    'Leave the column out of the report, and delete this file.',
  ),
  'identifying-cells': refusal(
    'no layout asks for this column{near}, and it holds what looks like {what}; it must not be in an extract',
    'no names, addresses, postcodes, telephone or NHS numbers, under any heading',
    'Leave the column out of the report, and delete this file.',
  ),
  'several-authorities': refusal(
    'the column names {count} authorities{names}, so rows of others would count as this one’s',
    'rows of one authority, that of the folder',
    'Split the file, and put each authority’s rows into its own folder.',
  ),
  'another-authority': refusal(
    'the column names another authority than the folder{names}',
    'rows of the authority of the folder',
    'Move the file to the folder of its authority, or correct the column in the report.',
  ),
  'unclosed-quote': refusal(
    'a quotation mark opens here and never closes, so the rest of the file is one cell',
    'a closing quotation mark',
  ),
  'broken-quote': refusal('text follows a closing quotation mark', 'quotation marks inside a cell written twice'),
  'too-few-cells': refusal('the row has fewer cells than there are headings', 'a cell for every heading'),
  'too-many-cells': refusal(
    'the row has more cells than there are headings',
    'a cell for every heading',
    'A comma inside a cell needs quotation marks round the cell: save as CSV straight from the case system.',
  ),
  'footer-count-differs': refusal(
    'the footer counts {footer} records, the file has {rows}',
    'as many rows as the footer says',
    'Run the report again: rows are missing from the file, or were added to it.',
  ),
  'no-rows': kind(
    'error',
    'file',
    'there are headings and no rows',
    'at least one row',
    'Check the dates and filters of the report and run it again.',
  ),
  'no-rows-here': note('there are headings and no rows: read as none', 'rows, unless there were none'),
  'month-first-date': refusal(
    'a date has its month first, so no date of this column is certain',
    'day first in every row: 31/03/2022',
    'Set the date format of the report to DD/MM/YYYY and run it again.',
  ),
  'id-in-scientific-notation': refusal(
    'the number was turned into scientific notation and has lost digits',
    'the whole number as text',
    'Do not open and save the file in a spreadsheet; run the extract again.',
  ),
  'id-collision': refusal(
    'two numbers are the same except for leading zeros',
    'numbers written in one way',
    'Export the column as text, so that leading zeros stay, and run it again.',
  ),
  'conflicting-files': kind(
    'by column',
    'row',
    'this file and {other} have different rows for the same {key}; neither is used',
    'one file for each table, or files that agree',
    'Take the file that is out of date out of the folder.',
  ),
} as const satisfies Record<string, FindingKind>;
