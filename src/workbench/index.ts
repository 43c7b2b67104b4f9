/**
 * The workbench: a refresh of files that were dropped on a page, what it shows and what it hands out. Pure: engines come
 * from whoever runs it.
 */
export type { CheckEvent, CheckOptions, Engines } from './check.ts';
export type { Dropped } from './council-files.ts';
export { digest } from './digest.ts';
export type { FindingsQuery } from './findings.ts';
export { type MemoryFolder, plainPath } from './memory-folder.ts';
export { type Product, productPlaces } from './product.ts';
export { pageView } from './views/page.ts';
export type { Side } from './views/scorecard.ts';
export { type FilesShown, Refused, type ResultShown, Workbench } from './workbench.ts';
