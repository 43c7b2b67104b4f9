import { comparatorLabel } from '#benchmarks';
import { type CatalogueEntry, catalogueEntry, type Measure, publishedCatalogue } from '#catalogue';
import type { Site } from './site.ts';

/** A measure as the catalogue's page lists it, with what the published figures that it is compared with are called. */
export function entryOf(measure: Measure): CatalogueEntry {
  return catalogueEntry(measure, comparatorLabel);
}

/** The text of the site's `measures.json`. */
export function measuresJson({ measures, settings, newest }: Pick<Site, 'measures' | 'settings' | 'newest'>): string {
  return publishedCatalogue(measures, settings, newest.asAt, comparatorLabel);
}

const polarityWords: Readonly<Record<string, string>> = {
  higher: 'More is better',
  lower: 'Less is better',
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
