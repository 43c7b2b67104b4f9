import { embeddedOf } from './embed.ts';
import { sectionFile } from './section-files.ts';
import { type Site, sectionsOf } from './site.ts';

/** The files that a site has besides its pages and what stands with those of measures, by their paths in it. */
export function machineFiles(site: Site): string[] {
  const { measures } = site;
  return [
    ...['figures.csv', 'figures.parquet', 'bounds.csv', 'measures.json', 'datapackage.json', 'feed.xml'],
    ...['api/v1/index.json', 'api/v1/measures.json'],
    ...['index', 'measures', 'measure'].map((name) => `api/v1/schema/${name}.json`),
    ...sectionsOf(site).map(({ id }) => `sections/${id}/${sectionFile(site, id)}.zip`),
    ...embeddedOf(site).map(({ card: { measure } }) => `embed/${measure.id}/index.html`),
    ...measures.map(({ id }) => `api/v1/measures/${id}.json`),
  ];
}
