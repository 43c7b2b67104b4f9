import { type LineChart, trendChart } from '#charts';
import { figureKey } from '#figure';
import {
  comparePublished,
  type Judged,
  type PublishedComparison,
  type PublishedLine,
  publishedLines,
  publishedLinesInWords,
  type Said,
  textOf,
} from '#scorecard';
import { withOrigin } from './origin.ts';
import type { Site } from './site.ts';

/** What page, drawing and file of one judged measure are made from, so that the three cannot differ. */
export interface MeasureView {
  chart: LineChart;
  /** What is said to whoever cannot see it, in pieces that say what their numbers are of. */
  description: Said;
  /** What others published, as the chart draws it. */
  others: PublishedLine[];
  /** What is published about the same matter; null where nothing is. */
  published: PublishedComparison | null;
}

const views = new WeakMap<Judged, MeasureView>();

/** The view of a judged measure of the council, made once a build. */
export function measureView(site: Site, judged: Judged): MeasureView {
  const made = views.get(judged) ?? makeView(site, judged);
  views.set(judged, made);
  return made;
}

function makeView(site: Site, judged: Judged): MeasureView {
  const { benchmarks, council, newest } = site;
  const own = judged.speaksOf.alternative;
  if (benchmarks === null)
    return { chart: trendChart(judged, { keyOf: figureKey }), description: own, others: [], published: null };
  const owner = { council: council.code, asAt: newest.asAt, synthetic: newest.synthetic };
  const others = publishedLines(benchmarks, judged.card, council.code);
  const chart = trendChart(judged, { comparators: others, keyOf: figureKey });
  const said = publishedLinesInWords(others, judged.card.measure.id, judged.card.measure.unit);
  const description = said.length === 0 ? own : [...own, { text: ' ' }, ...said];
  const described = { ...chart, description: textOf(description) };
  return {
    chart: others.length === 0 ? described : withOrigin(described, site, 'chart'),
    description,
    others,
    published: comparePublished(benchmarks, judged.card, owner),
  };
}

/** What the drawing of a card of the council is called: the measure's id, and the period type of all but the one that leads. */
export function measureDrawing(
  { leads, council }: Pick<Site, 'leads' | 'council'>,
  { measure, periodType }: Judged['card'],
): string {
  return periodType === leads(measure, council.code) ? measure.id : `${measure.id}-${periodType}`;
}

/** Whether a card has two numbers to join: with fewer there is nothing that a chart could show. */
export function hasDrawing({ series }: Judged['card']): boolean {
  return series.filter(({ value }) => value !== null).length > 1;
}
