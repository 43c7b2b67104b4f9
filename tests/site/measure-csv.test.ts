import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type Measure, parseMeasure } from '#catalogue';
import { type PeriodType, symbols } from '#figure';
import {
  indexFigures,
  type PublishedAs,
  type PublishedComparison,
  type PublishedRow,
  publishedSymbolWords,
} from '#scorecard';
import { measureCsv, othersBeside } from '#site';
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
  const lead = measure.periodTypes[0] as PeriodType;
  const csv = measureCsv(index, measure, { authority: council, lead, beside: ['E06000001'] }, others);
  return {
    csv,
    rows: Papa.parse<Record<string, string>>(csv.replace('\uFEFF', ''), { header: true, skipEmptyLines: true }).data,
  };
}

describe('what others published beside a measure', () => {
  const numberOf = (value: number): PublishedAs => ({ value, symbol: '', why: '' });
  const cell = (name: string, on: string, as: PublishedAs) => ({
    text: String(as.value ?? as.symbol),
    note: as.why,
    published: { name, on, measure: 'cla_rate', ...as },
  });
  const row = (name: string, ...cells: PublishedRow['cells']): PublishedRow => ({ name, note: '', own: false, cells });
  const found = (published: Partial<PublishedComparison> | null) =>
    othersBeside({
      others: [{ name: 'England', style: 'england', decimals: 0, points: [{ on: '2022-03-31', value: 70 }] }],
      published: published as PublishedComparison | null,
    }).map(({ name, on, value, symbol, why }) => [name, on, value ?? symbol, why].join(' ').trim());

  it('is what its chart draws, then its table and each neighbour, once, and no row of places', () => {
    expect(found(null)).toEqual(['England 2022-03-31 70']);
    const rows = [
      row('England', cell('England', '2022-03-31', numberOf(70)), cell('England', '2021-03-31', numberOf(67))),
      row('Rank', { text: '3 of 12', note: '' }),
    ];
    expect(found({ rows, neighbourRows: [row('Gateshead', cell('Gateshead', '2022-03-31', numberOf(99.5)))] })).toEqual(
      ['England 2022-03-31 70', 'England 2021-03-31 67', 'Gateshead 2022-03-31 99.5'],
    );
  });

  it('is also what the words under the tables name: of an earlier year, where the newer ones are hidden', () => {
    const explained = { name: 'Middlesbrough', on: '2021-03-31', measure: 'cla_rate', value: 3 };
    expect(found({ rows: [], neighbourRows: [], explained })).toEqual([
      'England 2022-03-31 70',
      'Middlesbrough 2021-03-31 3',
    ]);
  });

  it.each(symbols)(
    'is also a figure printed as %s, with the reason, and nothing where none was published',
    (symbol) => {
      const why = publishedSymbolWords({ symbol, source: 'cla-health' });
      const rows = [
        row('Middlesbrough', cell('Middlesbrough', '2022-03-31', { value: null, symbol, why })),
        row('Gateshead', { text: '–', note: 'no figure published' }),
      ];
      const all = ['England 2022-03-31 70', `Middlesbrough 2022-03-31 ${symbol} ${why}`];
      expect(found({ rows, neighbourRows: [] })).toEqual(all);
      expect(found({ rows: [], neighbourRows: rows })).toEqual(all);
    },
  );
});

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

  it('lists the councils beside ours behind all of our own, by the period that leads and no other', () => {
    const neighbour = { authority: 'E06000001', authorityName: 'Hartlepool' };
    const { rows } = read(count, [
      ['2022-06', 300, neighbour],
      ['2022-07', 310, neighbour],
      ['2022-07', 7, { ...neighbour, breakdown: 'home', category: 'secure' }],
      ['2022-07', 200, { ...neighbour, periodType: 'rolling12' }],
      ['2022-07', 400, { authority: 'E06000004' }],
      ['2022-07', 476],
    ]);
    expect(rows.map(({ value, authority }) => [value, authority === 'Hartlepool'])).toEqual([
      ['476', false],
      ['300', true],
      ['310', true],
    ]);
  });

  it('ends with what others published', () => {
    const england = { name: 'England', on: '2022-03-31', value: 70, symbol: '', why: '' } as const;
    const { rows } = read(count, [['2022-07', 476]], [england]);
    expect(rows.at(-1)).toMatchObject({
      authority: 'England',
      period_end: '2022-03-31',
      value: '70',
      status: 'published by others',
    });
  });

  it('has the symbol that others printed with its words, and no number', () => {
    const why = 'more than zero, but it rounds to zero';
    const { rows } = read(count, [], [{ name: 'Halton', on: '2022-03-31', value: null, symbol: 'k', why }]);
    expect(rows).toMatchObject([{ authority: 'Halton', value: '', symbol: 'k', symbol_in_words: why, bound: '' }]);
  });

  it('of a measure with no figure holds the headings alone', () => {
    expect(read(count, []).rows).toEqual([]);
  });
});
