import type { FigureRow } from '#audit';
import type { Scene } from '#charts';
import { seriesKey } from '#figure';
import type { Known } from '../known.ts';
import type { WrittenMeasure } from '../written-measure.ts';
import { guidesOf } from './guides.ts';
import { loose } from './others.ts';
import { type Own, ownAmong } from './own.ts';
import { isSame, middleOf, placesOf } from './places.ts';
import { askew, scalesOf } from './scales.ts';
import { readings, texts } from './texts.ts';

/**
 * What is wrong with a scene, and the numbers that it gives besides figures, as they are written: averages, limits,
 * targets and how many of its figures stand out.
 */
export interface SceneRead {
  problems: string[];
  says: Set<string>;
  /** The figures that it draws. */
  figures: readonly FigureRow[];
}

/**
 * Holds a chart that is laid out against the ledger. Every mark is of a figure that is shown and stands where one
 * straight scale puts its value; every figure of a line that is shown has its mark; what is said at a mark or in a
 * label is its figure's value; what others published is what they published; averages and limits are those of the
 * figures. `measure` is what it is about.
 */
export function readScene(scene: Scene, measure: WrittenMeasure, known: Known): SceneRead {
  const places = placesOf(scene);
  const others = known.others.filter((one) => one.measure === measure.id);
  const own = ownAmong(places, known);
  const strange = places.some(({ figure }) => figure !== null && own.every(({ key }) => key !== figure));
  const figures = own.filter(({ place }) => place.role === 'figure');
  const rows = figures.map(({ row }) => row);
  const scales = scene.plots.map((plot) => scalesOf(scene, plot, figures));
  const guides = guidesOf(scene, scales, rows, measure, known);
  const problems = [
    ...(strange ? ['draws a figure that is hidden or that does not exist'] : []),
    ...(rows.every((row) => row.measure === measure.id) ? [] : ['draws a figure of another measure']),
    ...(new Set(figures.map(({ key }) => key)).size === figures.length ? [] : ['draws a figure twice']),
    ...missing(scene, figures, known),
    ...askew(scene, figures, scales),
    ...again(own, figures),
    ...loose(scene, places, others, measure, scales),
    ...readings(scene, places, figures, others, measure),
    ...texts(scene, own, others, measure, scales, guides.written),
    ...guides.problems,
  ];
  const signals = own.filter(({ place }) => place.role === 'signal').length;
  // A limit beyond what can be is not drawn, and said to be what can be.
  const ends = guides.written.size === 0 ? [] : ['0', ...(measure.unit === 'percent' ? ['100'] : [])];
  return {
    problems: [...new Set(problems)],
    says: new Set([...guides.written, ...ends, String(signals)]),
    figures: rows,
  };
}

/**
 * Every figure that is shown has its mark: of lines every one of the series, of bars each part of a period that is
 * drawn.
 */
function missing({ kind }: Scene, figures: readonly Own[], known: Known): string[] {
  const keys = new Set(figures.map(({ row }) => row));
  const series = [...new Set(figures.map(({ row }) => seriesKey(row)))].map((key) => known.figures.series(key));
  const ends = new Set(figures.map(({ row }) => row.periodEnd));
  const wanted = series
    .flat()
    .filter((row) => row.value !== '' && (kind === 'stacked-bar' ? ends.has(row.periodEnd) : kind !== 'dot-strip'));
  return wanted.every((row) => keys.has(row)) ? [] : ['draws no mark where a figure is shown'];
}

/** Marks that stand on a figure once more stand where it does. */
function again(own: readonly Own[], figures: readonly Own[]): string[] {
  const twice = own.filter(({ place }) => place.role === 'newest' || place.role === 'signal');
  const right = twice.every(({ place, key }) =>
    figures.some((one) => one.key === key && isSame(middleOf(one.place.box), middleOf(place.box))),
  );
  return right ? [] : ['marks a figure elsewhere than where it is drawn'];
}
