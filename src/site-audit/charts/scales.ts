import { dayNumber, type IsoDay } from '#calendar';
import { type Box, dayOfYear, type Scene } from '#charts';
import { numbersIn, type WrittenNumber } from '../number-forms.ts';
import { plainWords } from '../plain-words.ts';
import type { Own } from './own.ts';
import { isInside, marksOf, middleOf, type Text } from './places.ts';
import { fits, type Placed, type Straight, straight } from './straight.ts';

/** The scales of a plot: of days across, of values up or across. Null where too little is drawn to know them. */
export interface Scales {
  plot: Box;
  days: Straight | null;
  values: Straight | null;
  /** Whether values lie across. */
  across: boolean;
}

/** How far along its scale of days a chart puts a day: by the day itself, or by how far it lies into its year. */
export function along({ yearStartsIn }: Scene, day: IsoDay): number {
  return yearStartsIn === undefined ? dayNumber(day) : dayOfYear(day, yearStartsIn);
}

/** The scales of a plot, from the figures that stand in it, else from the numbers along it. */
export function scalesOf(scene: Scene, plot: Box, figures: readonly Own[]): Scales {
  const across = scene.kind === 'stacked-bar' || scene.kind === 'dot-strip';
  const inside = figures.filter(({ place }) => isInside(place.box, plot));
  const days = across ? null : straight(inside.map(({ row, place }) => [along(scene, row.periodEnd), place.box.left]));
  const ticks = ticksOf(scene, plot, across);
  const values =
    scene.kind === 'stacked-bar' ? straight(ticks) : (straight(valuesOf(inside, across)) ?? straight(ticks));
  return { plot, days, values, across };
}

const valuesOf = (figures: readonly Own[], across: boolean): Placed[] =>
  figures.map(({ value, place }) => [value, across ? middleOf(place.box)[0] : place.box.top]);

/** The numbers along a plot's scale of values. */
function ticksOf(scene: Scene, plot: Box, across: boolean): Placed[] {
  return marksOf(scene).flatMap((mark): Placed[] => {
    if (mark.type !== 'text' || mark.role !== 'axis') return [];
    const [number, ...more] = numbersIn(plainWords(mark.text));
    if (number === undefined || more.length > 0 || /\p{L}/u.test(mark.text)) return [];
    const [x, y] = mark.at;
    const height = y - 0.35 * scene.size.fontSize;
    const near = across
      ? x >= plot.left - 1 && x <= plot.right + 1
      : height >= plot.top - 1 && height <= plot.bottom + 1 && x <= plot.left && x >= plot.left - 120;
    return near ? [[number.minus ? -number.size : number.size, across ? x : height]] : [];
  });
}

/** What stands elsewhere than where a straight scale puts it: a figure, or a number of the scale. */
export function askew(scene: Scene, figures: readonly Own[], scales: readonly Scales[]): string[] {
  const wrong = scales.some(({ plot, days, values, across }) => {
    const inside = figures.filter(({ place }) => isInside(place.box, plot));
    const ticks = ticksOf(scene, plot, across);
    if (values !== null && !fits(values, ticks)) return true;
    if (scene.kind === 'stacked-bar') {
      const zero = values?.at(0) ?? 0;
      return inside.some(
        ({ place: { box }, value }) => Math.abs((values?.at(value) ?? zero) - zero - (box.right - box.left)) > 1e-3,
      );
    }
    if (values !== null && !fits(values, valuesOf(inside, across))) return true;
    return (
      days !== null &&
      !fits(
        days,
        inside.map(({ row, place }) => [along(scene, row.periodEnd), place.box.left]),
      )
    );
  });
  const outside = figures.filter(({ place }) => scene.plots.filter((plot) => isInside(place.box, plot)).length !== 1);
  return [
    ...(wrong ? ['draws a figure or a number of its scale elsewhere than where its value is'] : []),
    ...(outside.length > 0 ? ['draws a figure outside of its plot'] : []),
  ];
}

/** A number alone stands where the scale puts it; one in words says where a scale that leaves zero out begins. */
export function standsOnScale(
  scene: Scene,
  mark: Text,
  numbers: readonly WrittenNumber[],
  scales: readonly Scales[],
): boolean {
  const known = scales.filter(({ values }) => values !== null);
  if (/\p{L}/u.test(mark.text)) {
    const begins = known.flatMap(({ values, plot, across }) => [
      (values as Straight).of(across ? plot.left : plot.bottom),
      Math.min(...ticksOf(scene, plot, across).map(([number]) => number)),
    ]);
    return numbers.every(
      (number) =>
        number.size === 0 ||
        begins.some((begin) => Math.abs(begin - number.size) <= 0.5 * 10 ** -number.decimals + 1e-6),
    );
  }
  return scene.plots.some((plot) => ticksOf(scene, plot, known[0]?.across ?? false).length > 0) && numbers.length === 1;
}
