import { type CellType, keptColumns, type Layout } from '#extracts';
import type { Stored } from './database.ts';

const storedAs: Record<CellType, Stored> = {
  identifier: 'text',
  date: 'date',
  'partial date': 'text',
  code: 'text',
  flag: 'boolean',
  number: 'number',
  'whole number': 'number',
  text: 'text',
  recorded: 'boolean',
  person: 'text',
};

/** The columns of a layout's raw table, in order, and how each is stored. */
export function rawColumns(layout: Layout): Record<string, Stored> {
  return Object.fromEntries(keptColumns(layout).map(({ name, type }) => [name, storedAs[type]]));
}
