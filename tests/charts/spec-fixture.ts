import fc from 'fast-check';
import type { ChartSpec, Comparator, DotStrip, FunnelArea, LineChart, SmallMultiples, StackedBar } from '#charts';
import { funnelOf } from '#charts';
import { unitOf } from '#figure';
import { chartOf } from './chart-fixture.ts';

/** A figure of a spec by its key: its value in the chart's unit (null where it is hidden) and how the chart writes it. */
export interface SpecFigure {
  value: number | null;
  decimals: number;
}

/** The same chart with a key on every figure that it has, whoever published it. Keys are no numbers. */
export function withKeys<Spec extends ChartSpec>(spec: Spec): Spec {
  let count = 0;
  const letters = (number: number) => [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  const keyed = <Figure extends { figure?: string }>(figures: readonly Figure[]): Figure[] =>
    figures.map((one) => {
      count += 1;
      return { ...one, figure: `key ${letters(count)}` };
    });
  switch (spec.kind) {
    case 'line': {
      const others = (spec.others ?? []).map((other) => ({ ...other, points: keyed(other.points) }));
      return { ...spec, points: keyed(spec.points), others };
    }
    case 'dot-strip':
      return { ...spec, rows: spec.rows.map((row) => ({ ...row, dots: keyed(row.dots) })) };
    case 'stacked-bar':
      return { ...spec, periods: spec.periods.map((period) => ({ ...period, parts: keyed(period.parts) })) };
    case 'multiples':
      return { ...spec, panels: spec.panels.map((panel) => ({ ...panel, points: keyed(panel.points) })) };
    case 'funnel':
      return { ...spec, areas: keyed(spec.areas) };
  }
}

/** Every figure of a chart that has keys. */
export function figuresOf(spec: ChartSpec): Map<string, SpecFigure> {
  const of = (figures: readonly { figure?: string; value: number | null }[], decimals: number) =>
    figures.map(({ figure = '', value }) => [figure, { value, decimals }] as const);
  switch (spec.kind) {
    case 'line':
      return new Map(
        [spec.points, ...(spec.others ?? []).map(({ points }) => points)].flatMap((one) => of(one, spec.decimals)),
      );
    case 'dot-strip':
      return new Map(spec.rows.flatMap(({ dots }) => of(dots, spec.decimals)));
    case 'stacked-bar':
      return new Map(spec.periods.flatMap(({ parts }) => of(parts, spec.unit.decimals)));
    case 'multiples':
      return new Map(spec.panels.flatMap(({ points }) => of(points, spec.decimals)));
    case 'funnel':
      return new Map(
        spec.areas.map(({ figure = '', numerator, denominator }) => {
          return [figure, { value: denominator === 0 ? null : (100 * numerator) / denominator, decimals: 1 }];
        }),
      );
  }
}

const units = fc.constantFrom('children', 'percent', 'ratio', 'per 10000').map(unitOf);
const about = { title: 'Title', description: 'Description' };
const names = ['Aston', 'Borton', 'Caton', 'Dalton', 'Eston', 'Felton', 'Gorton', 'Helton', 'Irton', 'Kelton'];

/** A value that a unit can have; a share of one is turned into it. */
const valueIn = (unit: { name: string; shape: string }, share: number): number =>
  unit.name === 'percent' ? 100 * share : unit.shape === 'count' ? Math.round(700 * share) : 40 * share;
const share = fc.double({ min: 0, max: 1, noNaN: true });
const shares = fc.array(fc.option(share, { freq: 4 }), { minLength: 1, maxLength: 30 });

const line = fc
  .tuple(
    units,
    shares,
    fc.array(share, { maxLength: 3 }),
    fc.boolean(),
    fc.constantFrom(undefined, undefined, 'april' as const, 'september' as const),
  )
  .map(([unit, values, theirs, marked, yearStartsIn]) => {
    const chart = chartOf(
      values.map((one) => one && valueIn(unit, one)),
      unit.name,
    );
    const others = theirs.map((one, index): Comparator => {
      const points = [{ on: `${2022 - index}-03-31`, value: valueIn(unit, one) }];
      return { name: names[index] as string, style: 'region', points };
    });
    const signals = marked ? chart.points.map(({ on }) => ({ on, kind: 'concern' as const })) : [];
    return withKeys<LineChart>(
      yearStartsIn === undefined ? { ...chart, signals, others } : { ...chart, signals, yearStartsIn },
    );
  });

const kinds = fc.constantFrom('ours', 'member', 'neighbour', 'region', 'england');
const row = fc.array(fc.tuple(share, kinds), { maxLength: 10 });
const strip = fc.tuple(units, fc.array(row, { minLength: 1, maxLength: 3 })).map(([unit, rows]) =>
  withKeys<DotStrip>({
    kind: 'dot-strip',
    ...about,
    unit,
    decimals: unit.decimals,
    rows: rows.map((dots, at) => ({
      label: `Row ${at}`,
      dots: dots.map(([one, kind], index) => ({ name: names[index] as string, value: valueIn(unit, one), kind })),
    })),
  }),
);

const parts = fc.array(fc.option(fc.nat(300), { freq: 8 }), { minLength: 1, maxLength: 6 });
const stack = fc.array(parts, { minLength: 1, maxLength: 4 }).map((periods) =>
  withKeys<StackedBar>({
    kind: 'stacked-bar',
    ...about,
    unit: unitOf('children'),
    decimals: 0,
    periods: periods.map((values, at) => ({
      label: `Period ${at}`,
      parts: values.map((value, index) => ({ category: names[index] as string, value })),
    })),
  }),
);

const multiples = fc.tuple(units, fc.array(shares, { minLength: 1, maxLength: 5 })).map(([unit, panels]) =>
  withKeys<SmallMultiples>({
    kind: 'multiples',
    ...about,
    unit,
    decimals: unit.decimals,
    panels: panels.map((values, index) => ({
      title: names[index] as string,
      points: chartOf(values.map((one) => one && valueIn(unit, one))).points,
    })),
  }),
);

const area = fc.tuple(fc.nat(300), share);
const funnel = fc.array(area, { minLength: 1, maxLength: 10 }).map((areas) =>
  withKeys(
    funnelOf({
      ...about,
      areas: [[50, 0.5] as const, ...areas.slice(1)].map(([denominator, part], index): FunnelArea => {
        const numerator = Math.round(denominator * part);
        return { name: names[index] as string, numerator, denominator, ours: index === 0 };
      }),
    }),
  ),
);

/** Charts of each kind, with a key on every figure, hidden ones and zeros among them. */
export const specs: Record<ChartSpec['kind'], fc.Arbitrary<ChartSpec>> = {
  line,
  'dot-strip': strip,
  'stacked-bar': stack,
  multiples,
  funnel,
};
