import { type Area, parseAreas, parseBenchmarkFigures } from '#benchmarks';
import type { Month } from '#calendar';
import { councilNamed, councilsIn, firstSettings } from '#first-settings';
import type { MemoryFolder } from './memory-folder.ts';

/** What the product brings: the texts of its measures and of the published lookups, by their paths, and its version. */
export interface Product {
  version: string;
  texts: Readonly<Record<string, string>>;
}

/** Where the product's own files lie beside those of the council. */
export const productPlaces = { measures: 'product/measures', benchmarks: 'product/benchmarks' };

/** Puts what the product brings beside the council's own files. */
export function addProduct(folder: MemoryFolder, { texts }: Product): void {
  for (const [path, text] of Object.entries(texts)) folder.set(path, text);
}

const lookups = ({ texts }: Product) => ({
  areas: parseAreas(texts[`${productPlaces.benchmarks}/areas.csv`] ?? ''),
  figures: parseBenchmarkFigures(texts[`${productPlaces.benchmarks}/figures.csv`] ?? ''),
});

/** The councils for which first settings can be made, by name. */
export function councilsOf(product: Product): Area[] {
  return councilsIn(lookups(product)).toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** Settings for a council, as `npm run init` makes them. Throws a NoSuchCouncil where nobody is called so. */
export function settingsFor(product: Product, council: string, firstMonth: Month): string {
  const published = lookups(product);
  return firstSettings({ council: councilNamed(councilsIn(published), council), firstMonth }, published);
}
