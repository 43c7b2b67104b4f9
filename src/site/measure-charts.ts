import { dayInWords, monthInWords } from '#calendar';
import type { ChartSpec, ExportWords } from '#charts';
import type { Judged } from '#scorecard';
import { exportWords, originWords } from '#words';
import { siteNames } from './appearance.ts';
import { breakdownChart } from './breakdown-chart.ts';
import { councilsBeside } from './councils-beside.ts';
import { groupsChartId } from './groups-chart-id.ts';
import { anchorOf, fullAddress, measurePath } from './links.ts';
import { hasDrawing, measureDrawing, measureView, partDrawing } from './measure-view.ts';
import { withOrigin } from './origin.ts';
import { placeDots } from './place-dots.ts';
import type { Site } from './site.ts';
import { publishedDots } from './strips.ts';

/** A chart of a measure's page, and the drawing of it that can be saved. */
export interface MeasureChart {
  /** By which id it stands in the page. */
  id: string;
  spec: ChartSpec;
  /** What its files are called, without their endings. */
  name: string;
  /** What is drawn round it; without a link where the site does not know where it stands. */
  words: ExportWords;
}

/**
 * Whose figures a chart draws: ours, ours beside what others published, ours of every council, what others published.
 */
type Whose = 'ours' | 'beside' | 'councils' | 'others';

/** What sets the drawings of a measure's page apart in their names, beside the periods of its own chart. */
export const chartParts = {
  neighbours: 'neighbours',
  councils: 'councils',
  groups: ({ name }: { name: string }) => `by-${anchorOf(name)}`,
} as const;

const charts = new WeakMap<Site, Map<string, MeasureChart[]>>();

/** The charts of the page of a measure, in the order of the page: made once a build. None where it has no page. */
export function chartsOfMeasure(site: Site, measure: string): MeasureChart[] {
  const made = charts.get(site) ?? new Map<string, MeasureChart[]>();
  charts.set(site, made);
  const judged = site.judged.find(({ card }) => card.measure.id === measure);
  const own = made.get(measure) ?? (judged === undefined ? [] : chartsOf(site, judged));
  made.set(measure, own);
  return own;
}

function chartsOf(site: Site, judged: Judged): MeasureChart[] {
  const { measure, periodType, breakdowns } = judged.card;
  const { council } = site;
  const { published } = measureView(site, judged);
  const chart = (id: string, spec: ChartSpec | null, name: string, whose: Whose, of = judged): MeasureChart[] =>
    spec === null ? [] : [{ id, spec, name, words: wordsRound(site, of, spec, whose) }];
  const periods = site.judgedByPeriod.filter(({ card }) => card.measure.id === measure.id && hasDrawing(card));
  // With more breakdowns than two, all but the first are drawn as lines in their tables.
  const large = breakdowns.slice(0, breakdowns.length > 2 ? 1 : 2);
  return [
    ...periods.map((one) => ({
      id: `trend-${one.card.periodType}`,
      spec: measureView(site, one).chart,
      name: measureDrawing(site, one.card),
      words: trendWords(site, one),
    })),
    ...chart(
      'neighbours',
      published && withOrigin(publishedDots(published.caption, published.strips, published.unit), site, 'allPublished'),
      partDrawing(site, measure, chartParts.neighbours),
      'others',
    ),
    ...chart(
      'councils',
      withOrigin(placeDots(measure, councilsBeside(site, measure, periodType), council.name), site, 'allMadeUp'),
      partDrawing(site, measure, chartParts.councils),
      'councils',
    ),
    ...large.flatMap((breakdown) =>
      chart(
        groupsChartId(breakdown),
        breakdownChart(measure, breakdown, council)?.chart ?? null,
        partDrawing(site, measure, chartParts.groups(breakdown)),
        'ours',
      ),
    ),
  ];
}

/** What is said round the chart of a judged measure's own figures, drawn or not. */
export function trendWords(site: Site, judged: Judged): ExportWords {
  const { chart } = measureView(site, judged);
  return wordsRound(site, judged, chart, (chart.others ?? []).length > 0 ? 'beside' : 'ours');
}

function wordsRound(site: Site, judged: Judged, chart: ChartSpec, whose: Whose): ExportWords {
  const { newest } = site;
  const { measure } = judged.card;
  const { accent } = site.settings.appearance;
  const sources = measureView(site, judged).published?.sources ?? '';
  const made = newest.synthetic ? ` (${originWords.drawing})` : '';
  const own = exportWords.source(siteNames(site).council, measure.title, monthInWords(newest.publication));
  const theirs = exportWords.others(sources, newest.synthetic);
  const { subtitle } = judged.words;
  const ofOurs = { ours: subtitle, beside: subtitle };
  const address = fullAddress(measurePath(measure.id));
  return {
    title: chart.title,
    subtitle: { ...ofOurs, councils: exportWords.latest, others: exportWords.neighbours(siteNames(site).council) }[
      whose
    ],
    source: {
      ours: `${own}${made}`,
      councils: `${own}${made}`,
      beside: `${own}${made}; ${theirs}`,
      others: exportWords.publishedBy(sources),
    }[whose],
    period: [
      ...(newest.edition === 'board' ? [exportWords.members] : []),
      ...(whose === 'others' ? [] : [exportWords.asAt(dayInWords(newest.asAt))]),
    ].join(' '),
    link: address.startsWith('/') ? '' : address,
    alternative: chart.description,
    ...(accent === undefined ? {} : { accent: accent.light }),
  };
}
