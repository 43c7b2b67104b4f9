/** The edition for machines: Parquet, JSON, a data package, a feed and a sitemap, all from what is published. */
export { apiIndex, apiMeasure, apiMeasures, seriesByMeasure } from './api.ts';
export { type DataContext, type DataFiles, dataPackage } from './data-package.ts';
export { datasetJsonLd } from './dataset.ts';
export { type AddressOf, publicationsFeed } from './feed.ts';
export { figuresParquet } from './parquet.ts';
export { sitemap } from './sitemap.ts';
