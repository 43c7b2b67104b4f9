import type { Measure } from '#catalogue';
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
import { measureFileName } from './file-name.ts';
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

type Named = Pick<Site, 'leads' | 'council' | 'newest'>;

/** What the drawing of a card of the council is called, without its ending; it says the period where that does not lead. */
export function measureDrawing({ leads, council, newest }: Named, { measure, periodType }: Judged['card']): string {
  const { edition, publication } = newest;
  const leading = periodType === leads(measure, council.code);
  const of = { council, measure: measure.id, edition, publication };
  return measureFileName(leading ? of : { ...of, periodType });
}

/** What the drawing of a chart that is not the one of the whole is called, without its ending: `part` says which. */
export function partDrawing({ council, newest }: Named, { id }: Pick<Measure, 'id'>, part: string): string {
  const { edition, publication } = newest;
  return measureFileName({ council, measure: id, part, edition, publication });
}

/** What the file of the council's figures of a measure is called, without its ending. */
export function measureFile({ council, newest: { edition, publication } }: Named, { id }: Pick<Measure, 'id'>): string {
  return measureFileName({ council, measure: id, edition, publication });
}

/** Whether a card has two numbers to join: with fewer there is nothing that a chart could show. */
export function hasDrawing({ series }: Judged['card']): boolean {
  return series.filter(({ value }) => value !== null).length > 1;
}
