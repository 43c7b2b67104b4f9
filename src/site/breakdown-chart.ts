import type { Measure } from '#catalogue';
import { pointsOf, type SmallMultiples, type StackedBar } from '#charts';
import { figureKey, periodLabel, spanInWords } from '#figure';
import type { Group, Groups } from '#scorecard';
import { roundedNote } from './rounded-note.ts';

/** How a breakdown is drawn: its parts stacked up to the whole, or each group by itself on one scale. */
export interface BreakdownChart {
  chart: StackedBar | SmallMultiples;
  /** Groups that are not drawn. */
  left: string[];
}

/** More parts than these cannot be distinguished by colour. */
const mostParts = 4;
/** Bars: a year of months, and the same month a year before. */
const mostPeriods = 13;

/**
 * The chart of a breakdown, or null where no group has two numbers to join. Parts are stacked where they add up, are
 * few, and none of the periods drawn hides one; else each group has a panel. `left` names the groups that are not
 * drawn: those with no number above zero.
 */
export function breakdownChart(
  measure: Measure,
  { name, groups, form }: Groups,
  place: { name: string },
): BreakdownChart | null {
  const drawn = groups.filter(({ series }) => series.some(({ value }) => value !== null && value !== 0));
  if (drawn.every(({ series }) => series.filter(({ value }) => value !== null).length < 2)) return null;
  const left = groups.filter((group) => !drawn.includes(group)).map(({ category }) => category);
  const declared = measure.breakdowns.find((breakdown) => breakdown.name === name);
  const addsUp = declared?.addsUp === true || declared?.addsUpTo === 'denominator';
  const title = `${measure.title} by ${name}`;
  const { unit, decimals } = form;
  const note = form.isRounded ? { note: roundedNote(form) } : {};
  const span = spanInWords(drawn.flatMap(({ series }) => series).toSorted(byEnd));
  const periods = addsUp && drawn.length <= mostParts ? periodsOf(groups, drawn) : null;
  if (periods !== null && drawn.length > 1) {
    const description = `Stacked bars of ${title}, ${place.name}, ${periods.length} periods to ${periods.at(-1)?.label}: ${drawn.map(({ category }) => category).join(', ')}.`;
    return { chart: { kind: 'stacked-bar', title, description, unit, decimals, ...note, periods }, left };
  }
  const description = `Small line charts of ${title}, ${place.name}, ${span}, all on one scale: ${drawn.map(({ category }) => category).join(', ')}.`;
  const panels = drawn.map(({ category, series }) => ({
    title: category,
    points: pointsOf(series, figureKey),
  }));
  return { chart: { kind: 'multiples', title, description, unit, decimals, ...note, panels }, left };
}

/** The newest periods with the parts of each; null where one of them lacks a number, be it hidden or missing. */
function periodsOf(groups: readonly Group[], drawn: readonly Group[]): StackedBar['periods'] | null {
  const ends = [...new Set(groups.flatMap(({ series }) => series.map(({ periodEnd }) => periodEnd)))]
    .toSorted()
    .slice(-mostPeriods);
  const byEndOf = new Map(
    groups.map((group) => [group, new Map(group.series.map((point) => [point.periodEnd, point]))]),
  );
  const whole = ends.every((end) => groups.every((group) => byEndOf.get(group)?.get(end)?.value != null));
  if (!whole || ends.length < 2) return null;
  return ends.map((end) => {
    const points = drawn.map((group) => byEndOf.get(group)?.get(end));
    const [first] = points.filter((point) => point !== undefined);
    return {
      label: first === undefined ? end : periodLabel(first),
      parts: drawn.map(({ category }, at) => {
        const point = points[at];
        if (point === undefined) return { category, value: null };
        return { category, value: point.value, figure: figureKey(point) };
      }),
    };
  });
}

const byEnd = (one: { periodEnd: string }, other: { periodEnd: string }): number =>
  one.periodEnd < other.periodEnd ? -1 : one.periodEnd > other.periodEnd ? 1 : 0;
