import { type FindingKind, note, query, resave } from './kind.ts';

/** Repairs that are certain, and what was left out. */
export const tidiedKinds = {
  'encoding-windows-1252': note('not UTF-8: read as Windows-1252', 'UTF-8'),
  'encoding-utf-16': note('read as UTF-16', 'UTF-8'),
  'byte-order-mark': note('a byte-order mark before the first heading was left out', 'no mark'),
  'replacement-characters': query(
    'some characters were lost before the file came here',
    'every character as it was typed',
    resave,
  ),
  'control-characters': query(
    'the row holds control characters, such as NUL bytes; they were left out',
    'characters that can be read',
    resave,
  ),
  'delimiter-semicolon': note('the cells are separated by semicolons', 'commas'),
  'delimiter-tab': note('the cells are separated by tabs', 'commas'),
  'delimiter-pipe': note('the cells are separated by upright bars', 'commas'),
  'mixed-line-ends': note('several kinds of line end are mixed; all were read as one', 'one kind of line end'),
  'carriage-return-line-ends': note('lines end in carriage returns alone', 'one kind of line end'),
  'no-final-line-end': note('the last line has no line end', 'a line end after the last row'),
  'lines-before-header': note('{lines} lines before the header were skipped', 'headings in the first line'),
  'lines-after-data': note('{lines} lines after the data were skipped{footer}', 'nothing after the last row'),
  'total-row': query('the row is a total; it was left out', 'rows of data alone', 'Leave totals out of the report.'),
  'blank-rows': note('blank rows were skipped', 'no blank rows'),
  'blank-columns': note('blank columns were left out', 'no blank columns'),
  'repeated-header': query(
    'the headings come again here; the row was left out',
    'headings once',
    'Join the reports without their headings.',
  ),
  'tidied-headers': note('headings were tidied: blanks, invisible characters or capitals', 'headings as in the layout'),
  'tidied-cells': note('blanks or invisible characters round cells were left out', 'cells without blanks round them'),
  'empty-words': note('words such as NULL or N/A were read as empty', 'an empty cell'),
  'two-digit-years': note('two-digit years were widened', 'years of four digits'),
  'serial-dates': note('spreadsheet day numbers were read as dates', 'dates as DD/MM/YYYY'),
  timestamps: note('times of day were left out of dates', 'dates as DD/MM/YYYY'),
  'iso-dates': note('dates written year first were read', 'dates as DD/MM/YYYY'),
  'dates-in-words': note('months written as words were read', 'dates as DD/MM/YYYY'),
  'unwrapped-ids': note('numbers were unwrapped from spreadsheet formulas or decimals', 'plain numbers'),
  'respelt-ids': note(
    'small letters in numbers were read as capitals, and blanks inside them were left out',
    'each number in one spelling',
  ),
  'codes-read-from-words': note('codes were read from longer text or older codes', 'codes of the present list'),
  'unknown-column': query(
    'this column is not in the layout and was not read',
    'only columns of the layout',
    'Leave the column out of the report.',
  ),
  'near-heading': query(
    'the file has no such column, so it was read as empty; the heading {near} is near: is it {heading}? It was not read',
    'the heading {heading}',
    'If it is, correct the heading in the report; if it is not, leave that column out.',
  ),
  'unknown-column-near': note(
    'this column is not in the layout and was not read; it may be {heading}, which the file lacks',
    'only columns of the layout',
  ),
  'unknown-column-unread': query(
    'this column is not in the layout and was not read; {heading}, which the layout knows and never reads, is near: is it that?',
    'only columns of the layout',
    'Leave the column out of the report, or call it as the layout does: it is not read in any case.',
  ),
  'absent-column': note('the file has no such column: read as empty', 'all columns of the layout'),
  'duplicate-row': query(
    'the row is the same as the one in line {first}; it counts once',
    'every row once',
    'Check why the report repeats the row.',
  ),
  'merged-files': query(
    '{rows} rows are the same as in {other}; they count once',
    'each row in one file',
    'Take one of the files out of the folder.',
  ),
  'earlier-year-left-out': note(
    '{rows} rows are of an earlier return year than the last; they were left out',
    'the outcomes of one year',
  ),
  'later-return-wins': note('{rows} rows are replaced by those of a later return, {other}', 'the newest return'),
} as const satisfies Record<string, FindingKind>;
