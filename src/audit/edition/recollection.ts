import { type PublishedCatalogue, readCatalogue } from './catalogue.ts';
import type { FigureRow } from './figure-row.ts';

/** What audits of ledgers that differ in few rows, with one catalogue, need not read again. */
export interface Recollection {
  /** The text of its catalogue. */
  readonly of: string;
  readonly catalogue: PublishedCatalogue;
  /** Rows by their lines, all under one header. */
  readonly rows: Map<string, FigureRow>;
}

/**
 * Nothing is known yet but the catalogue, which is `measures.json`.
 *
 * @throws EditionError where that cannot be read
 */
export function recollection(json: string): Recollection {
  return {
    of: json,
    catalogue: readCatalogue(json),
    rows: new Map(),
  };
}
