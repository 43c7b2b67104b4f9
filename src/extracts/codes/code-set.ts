/** One code of a list. */
export interface CodeEntry {
  code: string;
  label: string;
  /** The board's grouping, where the list has one. */
  group?: string;
  /** Group where it depends on the placement provider. */
  groupByProvider?: Readonly<Record<string, string>>;
  /** Group where nobody says who provides the placement, if it differs. */
  groupWithoutProvider?: string;
  /** Group where the person is known to be under 18 on the day, if it differs. */
  groupUnder18?: string;
  /** Group where the person is known to be 18 or over on the day, if it differs. */
  groupFrom18?: string;
  /** First day on which the code was in use, where it was added to the list later. */
  from?: string;
  /** Last day on which it was in use, where it was removed. */
  until?: string;
  /** Whether it says that the value is not known. */
  unknown?: true;
  /** Other spellings of the code or its label, in lower case. */
  aliases?: readonly string[];
}

/** A list of codes: everything one column may hold. */
export interface CodeSet {
  id: string;
  title: string;
  entries: readonly CodeEntry[];
}

type Extra = Omit<CodeEntry, 'code' | 'label'>;

/** Builds a list from `[code, label]` or `[code, label, extra]` lines. */
export function codeSet(id: string, title: string, lines: readonly (readonly [string, string, Extra?])[]): CodeSet {
  return { id, title, entries: lines.map(([code, label, extra]) => ({ code, label, ...extra })) };
}
