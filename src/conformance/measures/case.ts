/** Extracts made by hand and what measures come to over them. */
export interface MeasureCase {
  name: string;
  /** The answer in words. */
  right: string;
  /** The measures that are worked out. */
  measures: readonly string[];
  /** The days for which they are, as `2022-03-31`. */
  days: readonly string[];
  /** Settings of `parameters` that are otherwise than usual. */
  parameters?: Readonly<Record<string, boolean | number | readonly string[]>>;
  extracts: readonly CaseExtract[];
  /** The answer in figures; without it nothing is compared. */
  expect?: readonly ExpectedFigure[] | null;
}

/** What a council sent of a month: the text of each file, in columns of the project's own layouts or their other names. */
export interface CaseExtract {
  month: string;
  extractedOn: string;
  coversFrom: string;
  files: Readonly<Record<string, string>>;
}

/**
 * A figure of the council: by the first period type that its measure names, of its whole and with any number, where nothing
 * else is said. A denominator of zero, or `none`, is also what no figure at all is.
 */
export interface ExpectedFigure {
  measure: string;
  periodEnd: string;
  periodType?: string;
  breakdown?: string;
  category?: string;
  numerator?: number | null;
  denominator?: number | null;
  /** No figure with a number may come out. */
  none?: boolean;
}

/** Whether a JSON file holds such cases. */
export function areMeasureCases(content: unknown): content is MeasureCase[] {
  return (
    Array.isArray(content) &&
    content.length > 0 &&
    content.every((one) => Array.isArray(one?.measures) && Array.isArray(one?.days) && Array.isArray(one?.extracts))
  );
}
