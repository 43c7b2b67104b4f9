import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { packOf } from '#board-pack';
import type { Pack, PackMeasure, PackTable } from '#exports';
import { sampleSite } from '../fixtures/pack/sample-site.ts';

type Row = Record<string, string>;
const middlesbrough = 'E06000002';
const rows = Papa.parse<Row>(readFileSync('data/published/public/figures.csv', 'utf8'), { header: true }).data;

/** What the file says last of each period of a series, oldest period first. */
function series(measure: string, periodType: string, breakdown = '', category = ''): Row[] {
  const wanted = { measure, authority_code: middlesbrough, period_type: periodType, breakdown, category };
  const own = rows.filter((row) => Object.entries(wanted).every(([name, value]) => row[name] === value));
  const last = new Map(own.map((row) => [row.period_end, row]));
  return [...last.values()].toSorted((one, other) => ((one.period_end ?? '') < (other.period_end ?? '') ? -1 : 1));
}

let pack: Pack;
beforeAll(async () => {
  pack = packOf(await sampleSite(), { publication: '2022-07', meeting: '2022-07-27' });
});

const measureOf = (id: string): PackMeasure =>
  pack.sections.flatMap(({ measures }) => measures).find((one) => one.id === id) as PackMeasure;
const tableOf = (id: string, shows: PackTable['shows']): PackTable =>
  measureOf(id).tables.find((table) => table.shows === shows) as PackTable;

/** Measures of different kinds: how each is counted, to how many decimals it is printed, and what stands behind. */
const kinds = [
  ['cla_count', 'snapshot', 0, ''],
  ['cla_rate', 'snapshot', 1, ''],
  ['pep_percent', 'snapshot', 1, '%'],
  ['supervision_percent', 'month', 1, '%'],
  ['special_guardianship_orders_12m', 'rolling12', 0, ''],
  ['early_permanence_placements', 'rolling36', 0, ''],
  ['adopter_approvals', 'yearToDate', 0, ''],
  ['fostering_enquiries', 'quarter', 0, ''],
  ['immunisations_percent', 'annual', 1, '%'],
  ['mean_days_looked_after', 'snapshot', 0, ''],
  ['caseload_mean', 'snapshot', 1, ''],
] as const;

describe('a board pack, followed from figures.csv', () => {
  it.each(kinds)(
    'has the figures of %s (%s) in its table, its chart and its words',
    (id, periodType, decimals, sign) => {
      const expected = series(id, periodType);
      const newest = expected.at(-1) as Row;
      const printed = Number(newest.value).toLocaleString('en-GB', {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      });
      const measure = measureOf(id);
      expect(measure.latest).toBe(`${printed}${sign}`);
      expect(measure.reading[0]?.startsWith(`${printed}${sign}`)).toBe(true);
      expect(measure.alternative).toContain(`last ${printed}${sign}`);
      const { columns, rows: cells } = tableOf(id, 'periods');
      const value = columns.findIndex((column) => column.id === 'value');
      const numbers = cells.map((row) => row[value]?.value).toReversed();
      expect(numbers).toEqual(expected.map((row) => (row.value === '' ? undefined : Number(row.value))));
      const chart = measure.chart;
      if (chart?.kind !== 'line') throw new Error(`${id} has no line`);
      expect(chart.points.map((point) => [point.on, point.value])).toEqual(
        expected.map((row) => [row.period_end, row.value === '' ? null : Number(row.value)]),
      );
      expect(measure.svg).toContain(`${printed}${sign}`);
    },
  );

  it('has the numerator and the denominator of a percentage', () => {
    const newest = series('pep_percent', 'snapshot').at(-1) as Row;
    const [cells] = tableOf('pep_percent', 'periods').rows;
    expect(cells?.map(({ value }) => value).slice(1, 4)).toEqual(
      [newest.value, newest.numerator, newest.denominator].map(Number),
    );
    expect(cells?.map(({ part }) => part).slice(1, 4)).toEqual([undefined, 'numerator', 'denominator']);
    expect(measureOf('pep_percent').reading[0]).toContain(`${newest.numerator} of ${newest.denominator}`);
  });

  it('says of a hidden figure what may stand in its place, and gives no number of it', () => {
    const newest = series('permanent_exclusions', 'rolling12').at(-1) as Row;
    expect(newest.symbol).toBe('c');
    const measure = measureOf('permanent_exclusions');
    expect(measure.latest).toBe('5 or fewer');
    const [cells] = tableOf('permanent_exclusions', 'periods').rows;
    expect(cells?.[1]).toEqual({ text: '5 or fewer', figure: expect.stringContaining('permanent_exclusions|') });
    expect(cells?.at(-1)?.text).toContain('idden so that nobody can be recognised');
  });

  it('has each group of a measure as it was published, rounded, and says so', () => {
    const { columns, rows: cells, caption } = tableOf('cla_count', 'groups by period');
    const names = columns.slice(1).map(({ heading }) => heading);
    expect(names.length).toBeGreaterThan(3);
    for (const [at, name] of names.entries()) {
      const newest = series('cla_count', 'snapshot', 'placement group', name).at(-1) as Row;
      expect(cells[0]?.[at + 1]?.value, name).toBe(newest.value === '' ? undefined : Number(newest.value));
    }
    expect(caption).toContain('rounded to the nearest 5');
  });

  it('names of every number in its tables the figure that figures.csv has it of', () => {
    const known = new Map<string, Row>();
    for (const row of rows) {
      const { measure, authority_code, period_type, period_end, breakdown, category } = row;
      known.set([measure, authority_code, period_type, period_end, breakdown, category].join('|'), row);
    }
    let numbers = 0;
    for (const { tables } of pack.sections.flatMap(({ measures }) => measures))
      for (const { id, rows: cells } of tables)
        for (const { value, figure, part = 'value' } of cells.flat()) {
          if (value === undefined) continue;
          numbers += 1;
          expect(Number(known.get(figure ?? '')?.[part]), `${id}: ${figure}`).toBe(value);
        }
    expect(numbers).toBeGreaterThan(3000);
  });

  it('has a table id once, and every row of a table as long as its head', () => {
    const tables = pack.sections.flatMap(({ measures }) => measures.flatMap((measure) => measure.tables));
    expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length);
    for (const { id, columns, rows: cells } of tables) {
      expect(id).toMatch(/^[a-z0-9_]+$/);
      for (const row of cells) expect(row.length, id).toBe(columns.length);
    }
  });

  it('is plain data: nothing is lost where it is written down and read again', () => {
    expect(structuredClone(pack)).toEqual(pack);
  });
});
