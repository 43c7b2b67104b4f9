import { dayInWords, monthInWords } from '#calendar';
import { type ExportWords, exportChartSvg } from '#charts';
import type { Judged } from '#scorecard';
import { originWords } from '#words';
import { siteNames } from './appearance.ts';
import { href, measurePath } from './links.ts';
import { measureView } from './measure-view.ts';
import type { Site } from './site.ts';

/**
 * The chart of a judged measure as a drawing that stands alone: the page's own chart, with title, source, period and
 * the page's address drawn in. `origin` is where the site will stand; without one no address is drawn, as it would lead
 * nowhere.
 */
export function measureSvg(site: Site, judged: Judged, origin: string | undefined): string {
  return exportChartSvg(measureView(site, judged).chart, drawingWords(site, judged, origin));
}

/** The words that are drawn round the chart of a judged measure. */
export function drawingWords(site: Site, judged: Judged, origin: string | undefined): ExportWords {
  const { chart, published } = measureView(site, judged);
  const { newest } = site;
  const { measure } = judged.card;
  const { accent } = site.settings.appearance;
  const whose = `Corporate parenting scorecard of ${siteNames(site).council}: ${measure.title}, publication of ${monthInWords(newest.publication)}`;
  const others =
    (chart.others ?? []).length > 0
      ? `; ${newest.synthetic ? 'real ' : ''}published figures: ${published?.sources}, OGL v3.0`
      : '';
  const made = newest.synthetic ? ` (${originWords.drawing})` : '';
  const members = newest.edition === 'board' ? 'For members only: exempt information. ' : '';
  return {
    title: chart.title,
    subtitle: judged.words.subtitle,
    source: `${whose}${made}${others}`,
    period: `${members}Figures as at ${dayInWords(newest.asAt)}`,
    link: origin === undefined ? '' : new URL(href(measurePath(measure.id)), origin).href,
    alternative: chart.description,
    ...(accent === undefined ? {} : { accent: accent.light }),
  };
}
