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
  /** The breakdowns of which it says that their parts are shown to the nearest 5. */
  rounded: ReadonlySet<string>;
  /** Whether its figures are withheld where too few are known. */
  hasCoverage: boolean;
  /** What of others' figures it may be compared with; null where nothing. */
  comparator: string | null;
  /** What it shows, in the catalogue's words. */
  definition: string;
}

/** The measures that `measures.json` lists. Throws a TypeError where it lists none. */
export function readMeasures(json: string): WrittenMeasure[] {
  const { measures, parts } = JSON.parse(json) as { measures?: Record<string, unknown>[]; parts?: unknown };
  if (!Array.isArray(measures)) throw new TypeError('measures.json lists no measures.');
  return measures.map((measure) => {
    const { id, title, unit, decimals, breakdowns, code, periodTypes, comparator, definition } = measure;
    return {
      id: String(id),
      title: String(title),
      unit: String(unit),
      decimals: Number(decimals),
      code: typeof code === 'string' ? code : '',
      periodTypes: Array.isArray(periodTypes) ? periodTypes.map(String) : [],
      breakdowns: Array.isArray(breakdowns) ? breakdowns : [],
      rounded: new Set(parts === 'rounded' ? roundedIn(measure) : []),
      hasCoverage: typeof measure.coverage === 'object' && measure.coverage !== null,
      comparator: (comparator as { id?: string } | null)?.id ?? null,
      definition: typeof definition === 'string' ? definition : '',
    };
  });
}

/** Parts of whatever is not said to be about the organisation; a breakdown says for itself what it is about. */
function roundedIn({ breakdowns, about }: Record<string, unknown>): string[] {
  const all: { name?: unknown; about?: unknown }[] = Array.isArray(breakdowns) ? breakdowns : [];
  return all.filter((one) => (one.about ?? about) !== 'organisation').map(({ name }) => String(name));
}
