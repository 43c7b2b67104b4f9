import { type ChartSpec, type ExportWords, examples } from '#charts';
import { sideBySide } from '#scorecard';
import { comparedMeasures } from './compared.ts';
import { embeddedOf } from './embed.ts';
import { chartsOfMeasure } from './measure-charts.ts';
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
    ...site.judged.flatMap(({ card: { measure } }) =>
      chartsOfMeasure(site, measure.id).flatMap(({ id, spec }) =>
        listed(`measures/${measure.id}/index.html`, id, spec, measure.id),
      ),
    ),
    ...embeddedCharts(site),
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
  return site.judged.flatMap(({ card: { measure } }) =>
    chartsOfMeasure(site, measure.id).map(({ name, spec, words }) => ({
      file: `measures/${measure.id}/${name}.svg`,
      spec,
      words: { ...words, link: '' },
      measure: measure.id,
    })),
  );
}

function embeddedCharts(site: Site): SiteChart[] {
  return embeddedOf(site).flatMap(({ card: { measure, periodType } }) =>
    chartsOfMeasure(site, measure.id)
      .filter(({ id }) => id === `trend-${periodType}`)
      .flatMap(({ id, spec }) => listed(`embed/${measure.id}/index.html`, id, spec, measure.id)),
  );
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
