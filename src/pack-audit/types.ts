/** A finished file: its name and its bytes. */
export interface PackFile {
  name: string;
  bytes: Uint8Array;
}

/** What is wrong, in which part of which file. A part of a file within a file has both names: `a.pptx/b.xlsx`. */
export interface PackProblem {
  file: string;
  part: string;
  problem: string;
}

/** What was found but could not be compared with anything. */
export interface NotChecked {
  file: string;
  part: string;
  what: string;
}

/** A figure that others published, by the name that a table gives it. */
export interface OtherFigure {
  name: string;
  value: number;
}

/** What is known of the figures besides the files. */
export interface PackKnowledge {
  /** The text of `figures.csv`. */
  figures: string;
  /** The code of the council whose pack it is. */
  council: string;
  /** The publication, as `2022-07`: later ones do not count, but what they hide is hidden here too. */
  publication: string;
  /** The day that the files may carry, as `2022-07-31`. */
  asAt: string;
  /** Who may stand as author; the names of authorities in `figures.csv` always may. */
  authors?: readonly string[];
  /** What others published, which may stand in columns that are called by their names. */
  others: readonly OtherFigure[];
}

export interface PackAudit {
  problems: PackProblem[];
  /** How many numbers were compared with published ones. */
  compared: number;
  notChecked: NotChecked[];
}
