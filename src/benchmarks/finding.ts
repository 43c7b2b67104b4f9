/** What was found while published files were read. After an `error`, nothing of the files is used. */
export interface BenchmarkFinding {
  severity: 'error' | 'warning' | 'note';
  code:
    | 'ambiguous-figure'
    | 'broken-row'
    | 'column-missing'
    | 'column-renamed'
    | 'column-twice'
    | 'council-ended'
    | 'council-unknown'
    | 'differs-from-parts'
    | 'file-unknown'
    | 'level-unknown'
    | 'model-unnamed'
    | 'neighbours-broken'
    | 'outside-range'
    | 'period-unreadable'
    | 'rows-missing'
    | 'value-unreadable'
    | 'year-without-figures';
  file: string;
  column: string | null;
  /** What is wrong and what to do about it, in a sentence or two. */
  message: string;
}

/** One line a person can act on: the file, the column and what to do. */
export function findingLine({ severity, file, column, message }: BenchmarkFinding): string {
  return `${severity} ${file}${column === null ? '' : `, column ${column}`}: ${message}`;
}

/** The first few of a list in words, and how many more there are. */
export function firstOf(things: readonly string[], most = 3): string {
  const more = things.length - most;
  return more > 0 ? `${things.slice(0, most).join('; ')} and ${more} more` : things.join('; ');
}
