/** One case of a collection of odd and broken CSV files (`csv-case/1`). */
export interface CsvCase {
  file: string;
  kind: string;
  why?: string;
  /** `accept`, `reject` or `quarantine …`. */
  outcome: string;
  dataRows?: number;
  records?: Record<string, string | number | boolean | null>[];
  issues?: { code: string; row?: number; rows?: number[]; column?: string; line?: number }[];
  mustReport?: string | string[];
  mustHold?: string[] | string;
  /** Day on which the file is read. */
  asAt?: string;
  /** Children in care at the end of days. */
  stockOn?: Record<string, number>;
  /** Ages on days, by day and child, by child and day, or a list. */
  ageOn?: unknown;
  /** Time zones under which nothing may change. */
  runUnderTZ?: string | string[];
}

export interface CsvCases {
  format: 'csv-case/1';
  files: CsvCase[];
}
