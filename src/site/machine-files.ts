import type { Site } from './site.ts';

/** The files for machines that a site has, by their paths in it. */
export function machineFiles({ measures }: Pick<Site, 'measures'>): string[] {
  return [
    ...['figures.csv', 'figures.parquet', 'bounds.csv', 'measures.json', 'datapackage.json', 'feed.xml'],
    ...['api/v1/index.json', 'api/v1/measures.json'],
    ...['index', 'measures', 'measure'].map((name) => `api/v1/schema/${name}.json`),
    ...measures.map(({ id }) => `api/v1/measures/${id}.json`),
  ];
}
