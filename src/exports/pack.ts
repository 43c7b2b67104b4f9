import type { IsoDay, Month } from '#calendar';
import type { ChartSpec } from '#charts';
import type { Unit, UnitSign } from '#figure';

/**
 * A board pack as plain data: what every file of it says, in the order in which it says it. Slides, report, workbook
 * and PDF are made from this and from nothing else, so that they cannot differ.
 */
export interface Pack {
  council: { code: string; name: string };
  edition: 'public' | 'board';
  /** The publication, by its month. */
  publication: Month;
  /** The day of whose knowledge the figures are; every file carries it as its date. */
  asAt: IsoDay;
  /** The meeting that the pack is for; null where it is for none. */
  meeting: PackMeeting | null;
  title: string;
  subtitle: string;
  /** What stands on the first page and at the foot of every other: that figures are made up, or for members only. */
  notices: readonly string[];
  appearance: PackAppearance;
  purpose: string;
  /** What the figures say as a whole, a sentence each. */
  summary: readonly string[];
  /** What needs attention, the most pressing first; empty where nothing does. */
  attention: readonly { measure: string; title: string; reading: string }[];
  /** What is said where nothing needs attention, or where it cannot be told. */
  noAttention: string;
  /** The guiding principles in the order of the law, with what each section's figures say to it. */
  principles: readonly PackPrinciple[];
  sections: readonly PackSection[];
  plans: readonly PackPlan[];
  decisions: readonly PackLine[];
  actions: readonly PackLine[];
  /** What the board could be asked to do, a sentence each: no officer wrote it, unless it names a report. */
  recommendations: readonly string[];
  /** Symbols in place of numbers, and what they mean. */
  symbols: readonly { symbol: string; meaning: string }[];
  /** How numbers are rounded and why some are hidden, a paragraph each. */
  protection: readonly string[];
  /** Where the figures come from, a sentence each. */
  sources: readonly string[];
  /** Where the dashboard stands; null where that is not set. */
  address: string | null;
}

export interface PackMeeting {
  date: IsoDay;
  title: string;
}

export interface PackAppearance {
  /** What is ours, as `#rrggbb`. */
  accent: string;
  logo: PackLogo | null;
}

export interface PackLogo {
  bytes: Uint8Array;
  kind: 'svg' | 'png';
  alternative: string;
  /** The same as a PNG, with its size in pixels: for files that cannot hold a drawing alone. */
  png?: { bytes: Uint8Array; width: number; height: number };
}

export interface PackPrinciple {
  /** As the law numbers it. */
  number: string;
  text: string;
  /** What the figures say to it, a sentence each; empty where no measure speaks to it. */
  contribution: readonly string[];
}

export interface PackSection {
  id: string;
  title: string;
  measures: readonly PackMeasure[];
}

/** What a pack shows of a measure. */
export interface PackMeasure {
  id: string;
  /** The board's own code; empty where it has none. */
  code: string;
  title: string;
  /** The judgement in at most fifteen words. */
  headline: string;
  subtitle: string;
  /** What the measure shows, in plain words. */
  meaning: string;
  unit: Unit;
  /** The latest figure as it is printed, such as `64` or `12.5%`, or its symbol; empty where there is none. */
  latest: string;
  period: string;
  verdict: string;
  /** Judgement, target and change, a sentence each. */
  reading: readonly string[];
  /** What officers wrote, newest first. */
  commentary: readonly { text: string; by: string; on: IsoDay; madeUp: boolean }[];
  /** The chart of its figures through time; null with fewer than two numbers. */
  chart: ChartSpec | null;
  /** Charts of its groups. */
  breakdownCharts: readonly ChartSpec[];
  /** The drawing of `chart` as a picture for where a native chart cannot stand; empty where `chart` is null. */
  svg: string;
  /** What is said to whoever cannot see the chart. */
  alternative: string;
  /** Its figures through time, then those of its groups. */
  tables: readonly PackTable[];
  source: string;
  /** The measure's page; null where no address is set. */
  link: string | null;
}

export interface PackTable {
  /** Unique in the pack, `[a-z0-9_]`, such as `cla_count_snapshot`. */
  id: string;
  caption: string;
  /**
   * What its rows are: the periods of the measure, newest first; the same by another period type; the groups of its
   * newest period; or each period with a column a group. Documents show the first and third, workbooks all.
   */
  shows?: 'periods' | 'other periods' | 'groups' | 'groups by period';
  columns: readonly PackColumn[];
  rows: readonly (readonly PackCell[])[];
}

export interface PackColumn {
  id: string;
  heading: string;
  kind: 'text' | 'number' | 'day';
  /** To how many decimals a number is shown. */
  decimals?: number;
  /** The sign with which a number is written: 12.5 is 12.5%, 1200 is £1,200. */
  sign?: UnitSign;
}

/**
 * A cell: as it is printed and, where it is a number or a day, what it is. A hidden figure has its symbol as text
 * alone.
 */
export interface PackCell {
  text: string;
  value?: number;
  day?: IsoDay;
  /** The key of the published figure that it shows. */
  figure?: string;
  /** Which number of that figure; its value where it is left out. */
  part?: 'numerator' | 'denominator';
}

/** A decision or an action. */
export interface PackLine {
  text: string;
  /** A role, never a name. */
  owner: string;
  due: string;
  state: string;
  meeting: IsoDay;
  madeUp: boolean;
}

export interface PackPlan {
  title: string;
  actions: readonly PackLine[];
}
