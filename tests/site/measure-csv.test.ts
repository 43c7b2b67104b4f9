import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type Measure, parseMeasure } from '#catalogue';
import type { PeriodType } from '#figure';
import { indexFigures } from '#scorecard';
import { measureCsv } from '#site';
import { measureFile, measurePlans } from '../fixtures/site/measures.ts';
import { ledgerRow } from '../scorecard/series-fixture.ts';

const council = 'E06000002';

function measureOf(id: string, changes: Partial<Measure> = {}): Measure {
  const plan = measurePlans.find((one) => one.id === id);
  if (plan === undefined) throw new RangeError(id);
  return { ...parseMeasure(measureFile(plan), `${plan.section}/${plan.id}.md`), ...changes };
}

function read(
  measure: Measure,
  rows: Parameters<typeof ledgerRow>[],
  others: Parameters<typeof measureCsv>[3] = [],
  parts: 'rounded' | 'suppressed' = 'rounded',
) {
  const index = indexFigures(
    rows.map(([month, value, changes]) =>
      ledgerRow(month, value, { measure: measure.id, authority: council, ...changes }),
    ),
    parts,
  );
  const csv = measureCsv(index, measure, { authority: council, lead: measure.periodTypes[0] as PeriodType }, others);
  return {
    csv,
    rows: Papa.parse<Record<string, string>>(csv.replace('\uFEFF', ''), { header: true, skipEmptyLines: true }).data,
  };
}

describe('the file of a measure', () => {
  const count = measureOf('cla_count');

  it('begins with a mark by which a spreadsheet knows that it is UTF-8, and has one line of headings', () => {
    const { csv } = read(count, [['2022-07', 476]]);
    expect([...new TextEncoder().encode(csv).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.split('\r\n')).toHaveLength(3);
  });

  it('has a number, its parts, status and publication, or a symbol with its words and no number at all', () => {
    const { rows } = read(count, [
      ['2022-06', 479, { numerator: 479, status: 'revised', published: '2022-07' }],
      ['2022-07', null, { symbol: 'c', numerator: null, denominator: null }],
    ]);
    expect(rows[0]).toMatchObject({
      period_end: '2022-06-30',
      value: '479',
      numerator: '479',
      symbol: '',
      status: 'revised',
    });
    expect(rows[1]).toMatchObject({
      value: '',
      numerator: '',
      denominator: '',
      symbol: 'c',
      symbol_in_words: 'hidden so that nobody can be recognised',
    });
  });

  it('lists the whole first, then each group in the order of the measure, oldest first', () => {
    const { rows } = read(count, [
      ['2022-07', 2, { breakdown: 'home', category: 'secure' }],
      ['2022-07', 9, { breakdown: 'home', category: 'foster carers' }],
      ['2022-07', 11],
      ['2022-06', 12],
    ]);
    expect(rows.map(({ period_end, category }) => [period_end, category])).toEqual([
      ['2022-06-30', ''],
      ['2022-07-31', ''],
      ['2022-07-31', 'foster carers'],
      ['2022-07-31', 'secure'],
    ]);
  });

  it('says of each part that is rounded that it is, and of nothing else', () => {
    const [rows, exact] = (['rounded', 'suppressed'] as const).map(
      (parts) =>
        read(
          count,
          [
            ['2022-07', 476],
            ['2022-07', 5, { breakdown: 'home', category: 'secure' }],
            ['2022-07', null, { breakdown: 'home', category: 'foster carers' }],
          ],
          [],
          parts,
        ).rows,
    );
    const rounding = (one: typeof rows) => one?.map(({ category, rounding: said }) => [category, said]);
    expect(rounding(rows)).toEqual([
      ['', ''],
      ['foster carers', ''],
      ['secure', 'to the nearest 5'],
    ]);
    expect(new Set(exact?.map((row) => row.rounding))).toEqual(new Set(['']));
  });

  it('lists the twelve months of rare events, and their groups, after the months', () => {
    const rare = measureOf('cla_count', { rareEvents: true, periodTypes: ['month'] });
    const twelve = { periodType: 'rolling12' } as const;
    const { rows } = read(rare, [
      ['2022-06', 30, twelve],
      ['2022-06', 9, { ...twelve, breakdown: 'home', category: 'secure' }],
      ['2022-06', 3, { periodType: 'month' }],
    ]);
    expect(rows.map((row) => [row.period_type, row.category, row.value])).toEqual([
      ['month', '', '3'],
      ['rolling12', '', '30'],
      ['rolling12', 'secure', '9'],
    ]);
  });

  it.each(['=SUM(A1)', '+1', '-1', '@x', '\tx'])('lets no text that begins like %j be taken for a formula', (title) => {
    const { rows } = read(measureOf('cla_count', { title }), [['2022-07', 476]]);
    expect(rows[0]?.title).toBe(`'${title}`);
  });

  it('leaves a number below zero a number', () => {
    const { rows } = read(count, [['2022-07', -3.5]]);
    expect(rows[0]?.value).toBe('-3.5');
  });

  it('ends with what others published, as the chart draws it', () => {
    const others = [
      { name: 'England', style: 'england', decimals: 0, points: [{ on: '2022-03-31', value: 70 }] },
    ] as const;
    const { rows } = read(
      count,
      [['2022-07', 476]],
      others.map((line) => ({ ...line, points: [...line.points] })),
    );
    expect(rows.at(-1)).toMatchObject({
      authority: 'England',
      period_end: '2022-03-31',
      value: '70',
      status: 'published by others',
    });
  });

  it('of a measure with no figure holds the headings alone', () => {
    expect(read(count, []).rows).toEqual([]);
  });
});
