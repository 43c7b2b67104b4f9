import type { FigureRow } from '#audit';
import type { KnownFigures } from './known-figures.ts';
import { rounded, type WrittenNumber } from './number-forms.ts';
import { periodsOf } from './periods.ts';
import { isRounded } from './rounded.ts';

/** Whether a number, as it is written, may be said. */
export type May = (number: WrittenNumber) => boolean;

/**
 * The numbers that follow from a few figures alone: values, parts and ends of bounds; and of two figures of one measure
 * the difference (rounded before or after it is taken), its share of either, and how many of a denominator a difference
 * in points is. Each to the measure's decimals, to one or to none; of rounded parts less follows, and to none. `goals` are numbers of a target, from which values
 * may be apart.
 */
export function followsFrom(
  rows: readonly FigureRow[],
  known: Pick<KnownFigures, 'measures'>,
  goals: readonly string[] = [],
): May {
  const allowed = new Set<string>(goals.map((goal) => goal.replace('-', '')));
  const isOfFives = (row: FigureRow) => {
    const measure = known.measures.get(row.measure);
    return measure !== undefined && isRounded(row, measure);
  };
  for (const list of Map.groupBy(rows.filter(isOfFives), ({ measure }) => measure).values()) addRounded(list, allowed);
  for (const [measure, list] of Map.groupBy(
    rows.filter((row) => !isOfFives(row)),
    (row) => row.measure,
  )) {
    const decimals = known.measures.get(measure)?.decimals ?? 0;
    const add = (number: number): void => {
      for (const places of [decimals, 0, 1]) allowed.add(Math.abs(rounded(number, places)).toFixed(places));
    };
    const values = list.flatMap(({ value }) => (value === '' ? [] : [Number(value)]));
    const sides = [values, list.flatMap((row) => row.numerator ?? []), list.flatMap((row) => row.denominator ?? [])];
    for (const side of sides) for (const one of side) addOf(one, side, decimals, add);
    for (const { denominator } of list) {
      if (denominator === null) continue;
      for (const one of values) for (const other of values) add(((one - other) * denominator) / 100);
    }
    for (const goal of goals.map(Number)) {
      for (const one of values) for (const apart of [one - goal, rounded(one, decimals) - goal]) add(apart);
    }
    for (const { bound } of list) {
      for (const end of [bound?.atLeast, bound?.atMost]) if (end != null) for (const said of [end, end + 1]) add(said);
    }
  }
  return ({ size, decimals }) => allowed.has(size.toFixed(decimals));
}

/** Of rounded parts nothing follows but what is shown of them and, to whole numbers, how far two are apart. */
function addRounded(list: readonly FigureRow[], allowed: Set<string>): void {
  const values = list.flatMap(({ value }) => (value === '' ? [] : [Number(value)]));
  const sides = list.flatMap(({ numerator, denominator }) => [numerator, denominator]);
  for (const one of [...values, ...sides]) if (one !== null) allowed.add(Math.abs(rounded(one, 0)).toFixed(0));
  for (const one of values) for (const other of values) allowed.add(Math.abs(rounded(one - other, 0)).toFixed(0));
}

function addOf(one: number, side: readonly number[], decimals: number, add: (number: number) => void): void {
  add(one);
  for (const other of side) {
    add(one - other);
    add(rounded(one, decimals) - rounded(other, decimals));
    if (other !== 0) add((100 * (one - other)) / other);
  }
}

/** The fewest figures that limits are drawn for, as pages say where there are fewer (NHS Making Data Count). */
const fewestForLimits = 13;

/**
 * The numbers that may be said of a whole series: how many periods it has, shows and hides, its least and its most, its
 * first, its newest and those of `charted`, which a chart of the series gives (its average and limits).
 */
export function ofSeries(series: readonly FigureRow[], known: Pick<KnownFigures, 'measures'>, charted: May): May {
  const shown = series.filter(({ value }) => value !== '');
  const values = shown.map(({ value }) => Number(value));
  const ends = shown.filter(({ value }) => [Math.min(...values), Math.max(...values)].includes(Number(value)));
  const [oldest, newest] = [shown.slice(0, 1), shown.slice(-1)];
  const hidden = series.filter(({ symbol }) => symbol === 'c').length;
  const periods = periodsOf(series).length;
  const counts = new Set([periods, shown.length, hidden, periods - shown.length, fewestForLimits]);
  const follows = followsFrom([...ends, ...oldest, ...newest], known);
  return (number) =>
    follows(number) || charted(number) || (number.decimals === 0 && !number.percent && counts.has(number.size));
}
