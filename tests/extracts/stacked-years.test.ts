import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadExtract } from '#extracts';
import { namedReturnYear } from '#src/extracts/return-year.ts';
import { codesOf, episodesHeading, readReturn, readTexts } from './extract.ts';

describe('the year of a return', () => {
  it.each([
    '2021',
    '2020/21',
    '2020-21',
    '2020–2021',
    '2020/2021',
    '202021',
    '2021.0',
    'FY2021',
    '31/03/2021',
    ' 2021 ',
  ])('written %s is that which ends in March 2021', (cell) => expect(namedReturnYear(cell)).toBe('2020-04-01'));
  it.each(['', 'last', '2020/19', '21', '2020-2'])('is not known where the cell is "%s"', (cell) => {
    expect(namedReturnYear(cell)).toBeNull();
  });
});

/** Rows of a table in an order of their own, and what it covers. */
const contents = ({ tables, coverage }: ReadExtract, name: 'episodes' | 'header') => {
  const { columns = {}, rowCount = 0 } = tables[name] ?? {};
  const rows = Array.from({ length: rowCount }, (_, row) => Object.values(columns).map((cells) => cells[row]));
  return { rows: rows.map((row) => JSON.stringify(row)).sort(), coverage: coverage[name] };
};

describe('returns of several years in one file', () => {
  it('count as the later has them, where both have a row', () => {
    const read = readReturn('stacked-years-one-file');
    expect(codesOf(read)).toEqual([]);
    expect(read.tables.episodes?.rowCount).toBe(12);
    const { child = [], dec = [], rec = [] } = read.tables.episodes?.columns ?? {};
    const at = child.indexOf('900001');
    expect([dec[at], rec[at]]).toEqual(['2021-11-03', 'E4A']);
    expect(read.findings.find(({ code }) => code === 'later-return-wins')).toMatchObject({
      severity: 'note',
      file: 'episodes.csv',
      problem: '1 rows are replaced by those of a later return, in the same file',
    });
  });

  const row = fc
    .record({
      child: fc.integer({ min: 900001, max: 900006 }),
      month: fc.integer({ min: 4, max: 12 }),
      place: fc.constantFrom('U4,PR1', 'U6,PR4', 'K2,PR4'),
      ends: fc.constantFrom(',', '01/02/2021,E4A', '15/03/2021,X1', '20/11/2021,E8'),
    })
    .map(({ child, month, place, ends }) => ({
      key: `${child} ${month}`,
      line: `${child},05/${String(month).padStart(2, '0')}/2020,S,C2,N1,${place},${ends},,,,`,
    }));
  const rows = fc
    .uniqueArray(row, { selector: ({ key }) => key, minLength: 1, maxLength: 8 })
    .map((all) => all.map(({ line }) => line));
  const file = (lines: readonly string[], heading = episodesHeading) => [heading, ...lines, ''].join('\n');
  const marked = (lines: readonly string[], year: string) => lines.map((line) => `${line},${year}`);
  const stackedHeading = `${episodesHeading},YEAR`;

  it('give the same as two files, whatever they hold and in whatever order', () => {
    fc.assert(
      fc.property(rows, rows, fc.infiniteStream(fc.boolean()), (older, newer, first) => {
        const [a, b] = [marked(older, '2020/21'), marked(newer, '2022')];
        const mixed: string[] = [];
        for (const [left, right] = [[...a], [...b]]; left.length + right.length > 0; ) {
          const from = left.length > 0 && (right.length === 0 || first.next().value) ? left : right;
          mixed.push(from.shift() as string);
        }
        const one = readTexts({ 'e.csv': file(mixed, stackedHeading) });
        const two = readTexts({ 'a.csv': file(b, stackedHeading), 'b.csv': file(a, stackedHeading) });
        expect(contents(one, 'episodes')).toEqual(contents(two, 'episodes'));
        expect(one.tables.episodes?.rowCount).toBe(
          new Set([...older, ...newer].map((line) => line.split(',').slice(0, 2).join())).size,
        );
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it('take the header of the later, and rows without a year for the oldest', () => {
    const header = (...lines: string[]) => `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB,YEAR\n${lines.join('\n')}\n`;
    const read = readTexts({
      'h.csv': header(
        '1,1,01/05/2012,WIRI,,,,2022',
        '1,1,01/05/2012,WBRI,,,,2021',
        '2,1,01/05/2012,MOTH,,,,',
        '2,1,01/05/2012,AIND,,,,2021',
      ),
    });
    expect(read.tables.header?.columns).toMatchObject({ child: ['2', '1'], ethnic: ['AIND', 'WIRI'] });
    expect(codesOf(read)).toEqual(['differs-from-last-return']);
  });

  it('keep the last year alone of outcomes, which count for one year', () => {
    const oc2 =
      'CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED,YEAR\n';
    const outcome = (child: number, score: number, year: number) =>
      `${child},01/05/2012,${score},,,,1,1,1,0,,,${year}\n`;
    const rowsOf = [outcome(1, 9, 2021), outcome(1, 12, 2022), outcome(2, 15, 2021), outcome(3, 7, 2022)];
    const read = readTexts({ 'o.csv': oc2 + rowsOf.join('') }, { extractedOn: '2022-03-31' });
    expect(read.tables.oc2?.columns).toMatchObject({ child: ['1', '3'], sdq_score: [12, 7] });
    expect(read.findings.find(({ code }) => code === 'earlier-year-left-out')).toMatchObject({
      severity: 'note',
      count: 2,
    });
    expect(codesOf(read)).toEqual([]);
  });

  it('still contradict one another within one year', () => {
    const lines = ['1,05/04/2020,S,C2,N1,U4,PR1,,,,,,,2021', '1,05/04/2020,S,C2,N1,U6,PR1,,,,,,,2021'];
    const beside = '2,05/04/2020,S,C2,N1,U6,PR1,,,,,,,2022';
    expect(codesOf(readTexts({ 'e.csv': file([...lines, beside], stackedHeading) }))).toEqual(['conflicting-rows']);
  });
});
