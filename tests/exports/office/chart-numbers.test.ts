import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChartSpec, examples } from '#charts';
import { chartPart, chartTable, chartWorkbook } from '#src/exports/office/index.ts';
import { specs } from '#tests/charts/spec-fixture.ts';
import { fullLine, onePointLine, stack, suppressedLine, yearsLine } from '#tests/fixtures/pack/example-charts.ts';
import { draws } from '#tests/nightly.ts';
import { cellsIn, cellsOfFormula, seriesIn } from './read-chart.ts';

const fixtures: [string, ChartSpec][] = [
  ['a line with everything', fullLine],
  ['a line of one point', onePointLine],
  ['years', yearsLine],
  ['stacked bars with a hidden part', stack],
  ...examples.map(({ id, chart }): [string, ChartSpec] => [id, chart]),
];
const drawn = fixtures.filter(([, spec]) => chartTable(spec) !== null);

/** Where what a chart has cached is not what stands in the cells that it refers to. */
async function differences(spec: ChartSpec): Promise<string[]> {
  const table = chartTable(spec);
  if (table === null) return [];
  const workbook = await chartWorkbook(spec, table, '2022-07-31');
  const cells = cellsIn(workbook, 'Figures');
  return seriesIn(chartPart(table, { title: spec.title })).flatMap(({ name, keys, values }) =>
    [name, keys, values].flatMap(({ formula, count, points }) => {
      const { sheet, cells: names } = cellsOfFormula(formula);
      const wrong = names.filter((cell, place) => cells.get(cell) !== points.get(place));
      return [
        ...wrong.map((cell) => `${cell} is ${cells.get(cell)}`),
        ...(sheet === 'Figures' ? [] : [`${formula} is of another sheet`]),
        ...(count === names.length ? [] : [`${formula} has ${count} points`]),
      ];
    }),
  );
}

/** Our figures of a line, by day, as the chart and the workbook have them. */
const serial = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

describe('the numbers of a native chart', () => {
  it.each(drawn)('are cached as its workbook has them: %s', async (_, spec) => {
    expect(await differences(spec)).toEqual([]);
  });

  it.each(Object.entries(specs))('are cached as its workbook has them, whatever it shows: %s', async (_, arbitrary) => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async (spec) => {
        expect(await differences(spec)).toEqual([]);
      }),
      draws(8, 100),
    );
  });

  it('are those of the spec, day by day, and what is hidden has no point', () => {
    fc.assert(
      fc.property(
        specs.line.filter((spec) => spec.kind === 'line' && spec.yearStartsIn === undefined),
        (spec) => {
          if (spec.kind !== 'line') return;
          const table = chartTable(spec);
          const asked = spec.points.flatMap(({ on, value }) => (value === null ? [] : [[serial(on), value]]));
          if (table === null) return void expect(asked).toEqual([]);
          const [own] = seriesIn(chartPart(table, { title: null }));
          const found = [...(own?.values.points ?? [])].map(([place, value]) => [own?.keys.points.get(place), value]);
          expect(found).toEqual(asked);
        },
      ),
      draws(40, 300),
    );
  });

  it('are, of a comparator, those of its own days', () => {
    const table = chartTable(fullLine);
    const series = seriesIn(chartPart(table as NonNullable<typeof table>, { title: null }));
    const theirs = series.find(({ name }) => name.points.get(0) === 'Statistical neighbours');
    const found = [...(theirs?.values.points ?? [])].map(([place, value]) => [theirs?.keys.points.get(place), value]);
    expect(found).toEqual([
      [serial('2020-03-31'), 471.5],
      [serial('2021-03-31'), 476.25],
      [serial('2022-03-31'), 480],
    ]);
  });

  it('are, of limits and averages, a series for each phase from its first row to its last', () => {
    const series = seriesIn(
      chartPart(chartTable(fullLine) as NonNullable<ReturnType<typeof chartTable>>, { title: null }),
    );
    const rows = (name: string) => {
      const found = series.find((one) => one.name.points.get(0) === name);
      const places = [...(found?.values.points ?? [])];
      return [places[0]?.[0], places.at(-1)?.[0], places.length, new Set(places.map(([, value]) => value)).size];
    };
    expect(rows('Average 480')).toEqual([0, 15, 16, 1]);
    expect(rows('Average 515')).toEqual([16, 30, 15, 1]);
    expect(rows('Target 470')).toEqual([0, 14, 15, 1]);
    expect(rows('Target 465')).toEqual([15, 30, 16, 1]);
  });

  it('are, of signals, the figures that stand out and no others', () => {
    const series = seriesIn(
      chartPart(chartTable(fullLine) as NonNullable<ReturnType<typeof chartTable>>, { title: null }),
    );
    const own = series[0]?.values.points;
    const concern = series.find(({ name }) => name.points.get(0) === 'Sign of concern')?.values.points;
    expect([...(concern ?? [])]).toEqual([
      [16, own?.get(16)],
      [17, own?.get(17)],
    ]);
  });

  it('are, of years to date, a series for each year over twelve months', () => {
    const series = seriesIn(
      chartPart(chartTable(yearsLine) as NonNullable<ReturnType<typeof chartTable>>, { title: null }),
    );
    expect(series.map(({ name, values }) => [name.points.get(0), values.count, values.points.size])).toEqual([
      ['Year so far, 2022–23', 12, 4],
      ['Year so far, 2021–22', 12, 12],
      ['Year so far, 2020–21', 12, 11],
      ['Target 120', 12, 12],
    ]);
    expect(series[2]?.values.points.has(5)).toBe(false);
  });

  it('are, of stacked bars, none for a period of which a part is hidden', () => {
    const series = seriesIn(
      chartPart(chartTable(stack) as NonNullable<ReturnType<typeof chartTable>>, { title: null }),
    );
    expect(series.map(({ values }) => [...values.points.keys()])).toEqual(Array(4).fill([0, 1, 3]));
  });

  it('stand where its sheet has them: under a row of headings further down, in a sheet with a space in its name', () => {
    const options = { title: null, sheet: "Children's homes", headingRow: 6 };
    const [own] = seriesIn(chartPart(chartTable(fullLine) as NonNullable<ReturnType<typeof chartTable>>, options));
    expect([own?.name, own?.keys, own?.values].map((one) => one?.formula)).toEqual([
      "'Children''s homes'!$B$6",
      "'Children''s homes'!$A$7:$A$37",
      "'Children''s homes'!$B$7:$B$37",
    ]);
  });

  it('are none where every figure is hidden or there is no point', () => {
    expect(chartTable(suppressedLine)).toBeNull();
    expect(chartTable({ ...suppressedLine, points: [] })).toBeNull();
  });

  it('are, of dots, shares and panels, each number of the spec once', () => {
    for (const kind of ['dot-strip', 'multiples', 'funnel'] as const) {
      fc.assert(
        fc.property(specs[kind], (spec) => {
          const table = chartTable(spec);
          const found = (table === null ? [] : seriesIn(chartPart(table, { title: null })))
            .filter(({ name }) => !/limit|Average/.test(String(name.points.get(0))))
            .flatMap(({ values }) => [...values.points.values()]);
          expect(found.toSorted(byNumber)).toEqual(numbersOf(spec).toSorted(byNumber));
        }),
        draws(30, 300),
      );
    }
  });
});

const byNumber = (one: unknown, other: unknown) => Number(one) - Number(other);

function numbersOf(spec: ChartSpec): number[] {
  switch (spec.kind) {
    case 'dot-strip':
      return spec.rows.flatMap(({ dots }) => dots.map(({ value }) => value));
    case 'multiples':
      return spec.panels.flatMap(({ points }) => points.flatMap(({ value }) => (value === null ? [] : [value])));
    case 'funnel':
      return spec.areas
        .filter(({ denominator }) => denominator > 0)
        .map(({ numerator, denominator }) => (100 * numerator) / denominator);
    default:
      return [];
  }
}
