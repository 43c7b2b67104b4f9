import { comparatorLabel } from '#benchmarks';
import { type CatalogueEntry, catalogueEntry, type Measure, publishedCatalogue } from '#catalogue';
import { measurePath, notReportedPath } from './links.ts';
import type { Site } from './site.ts';

/** A measure as the catalogue's page lists it, with what the published figures that it is compared with are called. */
export function entryOf(measure: Measure): CatalogueEntry {
  return catalogueEntry(measure, comparatorLabel);
}

/** The text of the site's `measures.json`: of a measure that has no page the list of these speaks. */
export function measuresJson({
  catalogue,
  measures,
  settings,
  newest,
}: Pick<Site, 'catalogue' | 'measures' | 'settings' | 'newest'>): string {
  const withPage = new Set(measures.map(({ id }) => id));
  const pageOf = (id: string) => (withPage.has(id) ? measurePath(id) : `${notReportedPath}#${id}`);
  return publishedCatalogue(catalogue, settings, newest.asAt, comparatorLabel, pageOf);
}

const polarityWords: Readonly<Record<string, string>> = {
  higher: 'More is better',
  lower: 'Less is better',
  target: 'Nearest to the target is best',
  neutral: 'Neither more nor less is better',
};

const kindWords: Readonly<Record<string, string>> = {
  performance: 'how well we do',
  contextual: 'for context, never judged',
};

/** Which way is good, and whether the measure is judged: `Less is better; how well we do`. */
export function judgedInWords({ polarity, kind }: Pick<CatalogueEntry, 'polarity' | 'kind'>): string {
  return `${polarityWords[polarity]}; ${kindWords[kind]}`;
}
