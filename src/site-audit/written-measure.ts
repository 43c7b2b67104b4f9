/** What the published catalogue says of how a measure's figures are written and what they are called. */
export interface WrittenMeasure {
  id: string;
  title: string;
  unit: string;
  decimals: number;
  /** The code that the board's papers use; empty where there is none. */
  code: string;
  periodTypes: readonly string[];
  breakdowns: readonly { name: string; categories: readonly string[] }[];
  /** What of others' figures it may be compared with; null where nothing. */
  comparator: string | null;
  /** What it shows, in the catalogue's words. */
  definition: string;
}

/** The measures that `measures.json` lists. Throws a TypeError where it lists none. */
export function readMeasures(json: string): WrittenMeasure[] {
  const { measures } = JSON.parse(json) as { measures?: Record<string, unknown>[] };
  if (!Array.isArray(measures)) throw new TypeError('measures.json lists no measures.');
  return measures.map(({ id, title, unit, decimals, breakdowns, code, periodTypes, comparator, definition }) => ({
    id: String(id),
    title: String(title),
    unit: String(unit),
    decimals: Number(decimals),
    code: typeof code === 'string' ? code : '',
    periodTypes: Array.isArray(periodTypes) ? periodTypes.map(String) : [],
    breakdowns: Array.isArray(breakdowns) ? breakdowns : [],
    comparator: (comparator as { id?: string } | null)?.id ?? null,
    definition: typeof definition === 'string' ? definition : '',
  }));
}
