import { type ChartSpec, type ExportWords, examples } from '#charts';
import { type Groups, sideBySide } from '#scorecard';
import { breakdownChart } from './breakdown-chart.ts';
import { comparedMeasures } from './compared.ts';
import { councilsBeside } from './councils-beside.ts';
import { anchorOf } from './links.ts';
import { drawingWords } from './measure-svg.ts';
import { hasDrawing, measureDrawing, measureView } from './measure-view.ts';
import { withOrigin } from './origin.ts';
import { placeDots } from './place-dots.ts';
import type { Site } from './site.ts';
import { publishedDots } from './strips.ts';

/**
 * A chart of a page: in which file it stands, by which id, what it draws and of which measure; null where it is made
 * up.
 */
export interface SiteChart {
  file: string;
  id: string;
  spec: ChartSpec;
  measure: string | null;
}

/** A chart that can be downloaded, with the words round it. */
export interface SiteDrawing {
  file: string;
  spec: ChartSpec;
  words: ExportWords;
  measure: string;
}

/** Every chart of a site's pages, for whoever draws them again. */
export function chartsOf(site: Site): SiteChart[] {
  return [
    ...site.judged.flatMap((judged) => measureCharts(site, judged)),
    ...consortiumCharts(site),
    ...comparedMeasures(site).flatMap(({ compared }) =>
      compared.flatMap(({ judged, published, newest }) => {
        const { id } = judged.card.measure;
        const dots = publishedDots(published.caption, published.strips.slice(newest), published.unit);
        const spec = withOrigin(dots, site, 'allPublished');
        return listed('compare/index.html', `strip-${id}`, spec, id);
      }),
    ),
    ...examples.flatMap(({ id, chart }) => listed('charts/index.html', `example-${id}`, chart, null)),
  ];
}

/** Every drawing that can be downloaded, as it is while the site has no address yet. */
export function drawingsOf(site: Site): SiteDrawing[] {
  return site.judgedByPeriod
    .filter(({ card }) => hasDrawing(card))
    .map((judged) => {
      const { id } = judged.card.measure;
      return {
        file: `measures/${id}/${measureDrawing(site, judged.card)}.svg`,
        spec: measureView(site, judged).chart,
        words: drawingWords(site, judged, undefined),
        measure: id,
      };
    });
}

/** The id of the chart of a breakdown's groups: there may be several on a page. */
export function groupsChartId({ name, groups }: Groups): string {
  const newest = groups.flatMap(({ latest }) => latest ?? [])[0];
  return `groups-${newest?.periodType ?? 'none'}-${anchorOf(name)}`;
}

function measureCharts(site: Site, { card }: Site['judged'][number]): SiteChart[] {
  const { measure, periodType, breakdowns } = card;
  const { council } = site;
  const file = `measures/${measure.id}/index.html`;
  const periods = site.judgedByPeriod.filter((one) => one.card.measure.id === measure.id && hasDrawing(one.card));
  const { published } = measureView(site, site.judged.find((one) => one.card === card) as Site['judged'][number]);
  const rows = councilsBeside(site, measure, periodType);
  // With more breakdowns than two, all but the first are drawn as lines in their tables.
  const large = breakdowns.slice(0, breakdowns.length > 2 ? 1 : 2);
  return [
    ...periods.flatMap((one) => listed(file, `trend-${one.card.periodType}`, measureView(site, one).chart, measure.id)),
    ...(published === null
      ? []
      : listed(
          file,
          'neighbours',
          withOrigin(publishedDots(published.caption, published.strips, published.unit), site, 'allPublished'),
          measure.id,
        )),
    ...listed(file, 'councils', withOrigin(placeDots(measure, rows, council.name), site, 'allMadeUp'), measure.id),
    ...large.flatMap((breakdown) => {
      return listed(
        file,
        groupsChartId(breakdown),
        breakdownChart(measure, breakdown, council)?.chart ?? null,
        measure.id,
      );
    }),
  ];
}

function consortiumCharts(site: Site): SiteChart[] {
  const { settings, measures, index, council, leads } = site;
  const { consortium } = settings;
  if (consortium === undefined) return [];
  const places = [...consortium.members, consortium.code].map((code) => ({ code, name: nameOf(code, settings) }));
  const wanted = consortium.scorecard.flatMap(({ measures: ids }) => ids);
  return wanted.flatMap((id) => {
    const measure = measures.find((one) => one.id === id);
    if (measure === undefined) return [];
    const rows = sideBySide(index, measure, places, leads(measure, council.code), settings).filter(
      ({ code }) => code !== consortium.code,
    );
    const file = `consortium/${consortium.code.toLowerCase()}/index.html`;
    return listed(file, `places-${id}`, withOrigin(placeDots(measure, rows, council.name), site, 'allMadeUp'), id);
  });
}

const nameOf = (code: string, { authorities }: Site['settings']): string =>
  authorities.find((authority) => authority.code === code)?.name ?? code;

function listed(file: string, id: string, spec: ChartSpec | null, measure: string | null): SiteChart[] {
  return spec === null ? [] : [{ file, id, spec, measure }];
}
