import { describe, expect, it } from 'vitest';
import { placeholderEnd } from '#src/extracts/cells/date.ts';
import { codesOf, episodesHeading, headerText, readTexts } from './extract.ts';

const episodes = (...rows: [start: string, end: string, reason?: string][]) => ({
  'b.csv': headerText,
  'a.csv': [
    episodesHeading,
    ...rows.map(([start, end, reason = ''], row) => `${row + 1},${start},S,C2,N1,U4,PR1,${end},${reason},,,,`),
    '',
  ].join('\n'),
});

describe('an end on a day that stands for none', () => {
  it.each([
    ...[
      '31/12/9999',
      '9999-12-31',
      '31/12/9999 00:00:00',
      '9999-12-31T23:59:59',
      '31/12/2099',
      '01/01/2999',
      '2958465',
      '2958465.99999',
      '31-DEC-9999',
      '31 December 9999 00:00',
      '06/06/2079',
      '2079-06-06 00:00:00',
      '9999-12-31T23:59:59.9999999',
    ],
  ])('written %s has not come', (cell) => {
    const read = readTexts(episodes(['01/04/2021', cell]));
    expect(read.tables.episodes?.columns.dec).toEqual([null]);
    expect(codesOf(read)).toEqual([]);
    expect(read.findings.find(({ code }) => code === 'end-never')).toMatchObject({
      severity: 'note',
      line: 2,
      column: 'DEC',
      value: cell,
    });
  });
  it.each([
    '01/01/1900',
    '1900-01-01 00:00:00',
    '30/12/1899',
    '01/01/1753',
    '01/01/0001',
    '00/00/0000',
    '01-Jan-1900',
    '00/01/1900',
  ])('written %s has not come either, and may be a mistake', (cell) => {
    const read = readTexts(episodes(['01/04/2021', cell]));
    expect(read.tables.episodes?.columns.dec).toEqual([null]);
    expect(read.findings.filter(({ severity }) => severity !== 'note')).toMatchObject([
      { code: 'end-long-ago', severity: 'warning', line: 2, column: 'DEC' },
    ]);
  });
  it.each(['31/12/9999', '01/01/1900', '00/00/0000', '31/12/2099'])('is a fault where it is a start: %s', (cell) => {
    const read = readTexts(episodes([cell, '']));
    expect(codesOf(read).filter((code) => /date/.test(code))).toHaveLength(1);
    expect(read.findings.map(({ code }) => code)).not.toContain('end-never');
  });
  it.each(['12/03/0202', '12/03/2202', '13/05/1900', '31/12/2022', '', 'soon', '44652', '07/06/2079', '31 Foo 9999'])(
    'is not "%s"',
    (cell) => {
      expect(placeholderEnd(cell)).toBeNull();
    },
  );
  it('is one in every kind of file', () => {
    const l8 =
      'Child Unique ID,Date of Birth,Date Started to be Looked After,Child’s Legal Status,Date of Last Health Assessment,Date of Last Dental Check,Date Ceased to be Looked After\n1,01/05/2012,06/08/2019,C2,,,31/12/9999\n';
    const missing = 'CHILD,DOB,MISSING,MIS_START,MIS_END\n1,01/05/2012,M,03/01/2022,31/12/9999\n';
    const read = readTexts({ 'l.csv': l8, 'm.csv': missing, 'b.csv': headerText });
    expect(codesOf(read)).toEqual([]);
    expect(read.tables.children_in_care?.columns.ceased_on).toEqual([null]);
    expect(read.tables.missing?.columns.mis_end).toEqual([null]);
  });
});

describe('words in place of a date', () => {
  const many = (cell: string, count: number) =>
    episodes(...Array.from({ length: count }, (): [string, string] => ['01/04/2021', cell]));
  const found = (texts: Record<string, string>, column: string) =>
    readTexts({ 'a.csv': texts['a.csv'] as string }).findings.filter((one) => one.column === column);

  it.each(['Not known', 'N/K', 'unknown', 'not recorded', 'c) Not stated/recorded', 'TBC'])(
    'that it is not known are one warning with the count: %s',
    (cell) => {
      expect(found(many(cell, 7), 'DEC')).toMatchObject([
        { code: 'dates-not-known', severity: 'warning', line: null, value: null, count: 7 },
      ]);
      expect(found(many(cell, 7), 'DEC')[0]?.problem).toContain('7 cells say in words');
    },
  );
  it.each(['NULL', 'n/a', '#N/A', '-', 'none', 'Not applicable', 'no date', 'Ongoing', 'to date'])(
    'that it is empty are one note with the count: %s',
    (cell) => {
      expect(found(many(cell, 5), 'DEC')).toMatchObject([{ code: 'empty-words', severity: 'note', count: 5 }]);
    },
  );
  it.each(['Not known', 'N/K', 'NULL', 'n/a', 'no date'])(
    'that every row must have are one error with count and first line, and the rows are left out: %s',
    (cell) => {
      const texts = episodes(['01/04/2021', ''], [cell, ''], ['02/04/2021', ''], [cell, '']);
      const read = readTexts({ 'a.csv': texts['a.csv'] });
      expect(read.findings.filter(({ column }) => column === 'DECOM')).toMatchObject([
        {
          code: 'dates-not-given',
          severity: 'error',
          line: null,
          count: 2,
          problem: '2 cells say in words that there is no date, the first in line 3; the rows lack it',
        },
      ]);
      expect(read.tables.episodes?.columns.child).toEqual(['1', '3']);
    },
  );
  it('are no end that is open where the column is no end', () => {
    expect(codesOf(readTexts(episodes(['ongoing', ''])))).toContain('unreadable-date');
  });
  it('stand beside the other words of the column, and blank cells are named row by row', () => {
    const texts = episodes(['', ''], ['N/K', 'Not known'], ['01/04/2021', 'NULL'], ['01/04/2021', 'someday']);
    const read = readTexts({ 'a.csv': texts['a.csv'] });
    const of = (name: string) =>
      read.findings.filter(({ column }) => column === name).map(({ code, line, count = null }) => [code, line, count]);
    expect(of('DECOM')).toEqual([
      ['dates-not-given', null, 1],
      ['missing-value', 2, null],
    ]);
    expect(of('DEC')).toEqual([
      ['dates-not-known', null, 1],
      ['empty-words', null, 1],
      ['unreadable-date', 5, null],
    ]);
  });
});
