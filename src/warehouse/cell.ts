/** What a cell holds; a day is ISO text. */
export type Cell = string | number | boolean | null;

/** How a column is stored. */
export type Stored = 'text' | 'date' | 'number' | 'boolean';
