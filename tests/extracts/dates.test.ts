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
  it.each(['01/01/1900', '1900-01-01 00:00:00', '30/12/1899', '01/01/1753', '01/01/0001', '00/00/0000'])(
    'written %s has not come either, and may be a mistake',
    (cell) => {
      const read = readTexts(episodes(['01/04/2021', cell]));
      expect(read.tables.episodes?.columns.dec).toEqual([null]);
      expect(read.findings.filter(({ severity }) => severity !== 'note')).toMatchObject([
        { code: 'end-long-ago', severity: 'warning', line: 2, column: 'DEC' },
      ]);
    },
  );
  it.each(['31/12/9999', '01/01/1900', '00/00/0000', '31/12/2099'])('is a fault where it is a start: %s', (cell) => {
    const read = readTexts(episodes([cell, '']));
    expect(codesOf(read).filter((code) => /date/.test(code))).toHaveLength(1);
    expect(read.findings.map(({ code }) => code)).not.toContain('end-never');
  });
  it.each(['12/03/0202', '12/03/2202', '13/05/1900', '31/12/2022', '', 'soon', '44652'])('is not "%s"', (cell) => {
    expect(placeholderEnd(cell)).toBeNull();
  });
  it('is one in every kind of file', () => {
    const l8 =
      'Child Unique ID,Date of Birth,Date Started to be Looked After,Child’s Legal Status,Date of Last Health Assessment,Date of Last Dental Check,Date Ceased to be Looked After\nC1,01/05/2012,06/08/2019,C2,,,31/12/9999\n';
    const missing = 'CHILD,DOB,MISSING,MIS_START,MIS_END\n1,01/05/2012,M,03/01/2022,31/12/9999\n';
    const read = readTexts({ 'l.csv': l8, 'm.csv': missing, 'b.csv': headerText });
    expect(codesOf(read)).toEqual([]);
    expect(read.tables.children_in_care?.columns.ceased_on).toEqual([null]);
    expect(read.tables.missing?.columns.mis_end).toEqual([null]);
  });
});
