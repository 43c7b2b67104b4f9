import {
  assuranceMark,
  type ChartSize,
  type ChartSpec,
  chartSvg,
  type ExportWords,
  exportChartSvg,
  narrowChart,
  type Scene,
  sceneOf,
  sparklineSvg,
  variationMark,
  wideChart,
} from '#charts';
import { seriesKey } from '#figure';
import type { May } from '../follows.ts';
import type { Known } from '../known.ts';
import { attribute, type Element, elementsIn, type Markup, sourceOf, wordsOf } from '../markup.ts';
import { numbersIn } from '../number-forms.ts';
import { plainWords } from '../plain-words.ts';
import { readScene } from './scene.ts';

/** A chart that a page should hold: by which id, what it draws and of which measure; null where it is made up. */
export interface PageChart {
  file: string;
  id: string;
  spec: ChartSpec;
  measure: string | null;
}

/** A chart that can be downloaded, with the words round it. */
export interface Drawing {
  file: string;
  spec: ChartSpec;
  words: ExportWords;
  measure: string;
}

/** Charts that are compared with the ledger. */
export interface ChartsRead {
  problems: { file: string; words: string }[];
  /** How many scenes were compared. */
  compared: number;
  /** Numbers that the charts of a series give besides its figures, as they are written, by its key. */
  guides: ReadonlyMap<string, ReadonlySet<string>>;
}

const sizes: readonly (readonly [name: string, size: ChartSize])[] = [
  ['wide', wideChart],
  ['narrow', narrowChart],
];

type ScenesBySize = readonly (readonly [name: string, scene: Scene])[];

const laidOut = new WeakMap<ChartSpec, ScenesBySize>();

/** A chart in each size; it is laid out once, however often it is asked for. */
function scenesOf(spec: ChartSpec): ScenesBySize {
  const known = laidOut.get(spec);
  if (known !== undefined) return known;
  const scenes = sizes.flatMap(([name, size]) => {
    const scene = sceneOf(spec, size);
    return scene === null ? [] : [[name, scene] as const];
  });
  laidOut.set(spec, scenes);
  return scenes;
}

/** Holds every chart of pages and of downloads against the ledger, in each size that it is drawn in. */
export function readCharts(charts: readonly (PageChart | Drawing)[], known: Known): ChartsRead {
  const guides = new Map<string, Set<string>>();
  /** What was found in the scenes of a chart: most stand in a page and can be saved too. */
  const kept = new Map<ChartSpec, { of: string; problems: string[] }>();
  const problems: ChartsRead['problems'] = [];
  let compared = 0;
  for (const { file, spec, measure: id } of charts) {
    if (id === null) continue;
    const measure = known.figures.measures.get(id);
    const own = /(?:^|\/)measures\/([^/]+)\/[^/]*$/.exec(file)?.[1] ?? id;
    if (measure === undefined || own !== id) problems.push({ file, words: 'has a chart of no measure of its own' });
    if (measure === undefined) continue;
    const before = kept.get(spec);
    if (before?.of === id) {
      problems.push(...before.problems.map((words) => ({ file, words })));
      continue;
    }
    const found: string[] = [];
    kept.set(spec, { of: id, problems: found });
    for (const [, scene] of scenesOf(spec)) {
      compared += 1;
      const read = readScene(scene, measure, known);
      found.push(...read.problems.map((words) => `has a chart that ${words}`));
      for (const key of new Set(read.figures.map(seriesKey))) {
        guides.set(key, new Set([...(guides.get(key) ?? []), ...read.says]));
      }
    }
    problems.push(...found.map((words) => ({ file, words })));
  }
  return { problems, compared, guides };
}

/** The numbers that charts of a series give besides its figures. */
export function chartedOf({ guides }: Pick<ChartsRead, 'guides'>): (key: string) => May {
  return (key) => {
    const own = guides.get(key);
    return ({ text }) => own?.has(text) === true;
  };
}

/** The marks of judgement, which show no number. */
const marks = new Set([
  ...(
    ['common', 'improvementHigh', 'improvementLow', 'concernHigh', 'concernLow', 'neutralHigh', 'neutralLow'] as const
  ).map((one) => variationMark(one)),
  ...(['pass', 'fail', 'hitOrMiss'] as const).map((one) => assuranceMark(one)),
]);

/**
 * What is wrong with the drawings of a page: each is a chart that it should have, byte for byte as its scene is drawn,
 * or a mark of judgement; and no chart is left out. `isSmall` says of a drawing that it stands beside a figure and is
 * looked at there.
 */
export function drawnProblems(
  { root }: Markup,
  html: string,
  charts: readonly PageChart[],
  isSmall: (drawing: Element) => boolean,
): string[] {
  const scenes = charts.flatMap(({ id, spec }) =>
    scenesOf(spec).map(([size, scene]) => ({ id, name: `${id}-${size}`, spec, scene })),
  );
  const wanted = new Map<string, string>(scenes.map(({ name, scene, spec }) => [name, chartSvg(scene, spec, name)]));
  const holders = elementsIn(root).filter((element) => attribute(element, 'data-chart') !== null);
  const held = new Map<Element, string>(
    holders.flatMap((holder) =>
      elementsIn(holder).map((inner) => [inner, attribute(holder, 'data-chart') as string] as const),
    ),
  );
  const left = new Set(wanted.keys());
  const examples = charts.flatMap(({ measure, spec }) =>
    measure === null && spec.kind === 'line' ? sparklineSvg(spec.points) : [],
  );
  const strange = elementsIn(root)
    .filter(({ tagName }) => tagName === 'svg')
    .some((drawing) => {
      const source = sourceOf(drawing, html) ?? '';
      const id = held.get(drawing);
      if (id === undefined) return !isSmall(drawing) && !marks.has(source) && !examples.includes(source);
      const [name] = sizes
        .map(([size]) => `${id}-${size}`)
        .filter((one) => wanted.get(one) === source && left.has(one));
      if (name !== undefined) left.delete(name);
      return name === undefined;
    });
  const silent = holders.some((holder) => {
    const said = wordsOf(holder);
    const own = scenes.filter(({ id }) => id === attribute(holder, 'data-chart'));
    return own.some(({ scene }) => scene.notes.some((note) => !said.includes(note)));
  });
  return [
    ...(strange ? ['has a drawing that is not the one its figures give'] : []),
    ...(left.size > 0 ? ['lacks a drawing that its figures give'] : []),
    ...(silent ? ['leaves out what is to be said under a chart'] : []),
  ];
}

/** The numbers that a chart and its description say of what it draws, as they are written. */
export function numbersOfChart({ spec }: Pick<PageChart, 'spec'>): string[] {
  const words = scenesOf(spec).flatMap(([, scene]) => {
    const periods = new Set(scene.readings.map(({ text }) => text.split(/[,:]/)[0])).size;
    return [...scene.readings.map(({ text }) => text), ...scene.notes, String(periods)];
  });
  return words.flatMap((text) => numbersIn(plainWords(text)).map((number) => number.text));
}

/** Whether a file is the drawing that a chart gives, byte for byte. */
export const isDrawing = (text: string, { spec, words }: Drawing): boolean => text === exportChartSvg(spec, words);
