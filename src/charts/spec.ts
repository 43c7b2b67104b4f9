import type { IsoDay } from '#calendar';
import type { Unit } from '#figure';
import type { YearStart } from './year.ts';

/**
 * A figure on a chart: a number, or null where there is none to draw. Wherever a chart has a figure of our own,
 * `figure` is its key in what is published, which every mark that shows it carries.
 */
export interface ChartPoint {
  on: IsoDay;
  value: number | null;
  figure?: string;
}

/** A straight line that figures are seen against, from one day to another: their average, a limit or a target. */
export interface Guide {
  kind: 'average' | 'limit' | 'target';
  from: IsoDay;
  to: IsoDay;
  value: number;
  label: string;
}

/** What a figure that stands out is a sign of; `unusual` where neither way is good. */
export type SignalKind = 'improvement' | 'concern' | 'unusual';

/** A figure that is unlikely to be chance. */
export interface Signal {
  on: IsoDay;
  kind: SignalKind;
}

/** What others published for certain days, drawn beside a line: whose it is and how it is marked. */
export interface Comparator {
  name: string;
  /** To how many decimals it was published; the chart's own where that is not said. */
  decimals?: number;
  points: readonly ChartPoint[];
  style: 'neighbours' | 'region' | 'england';
}

/**
 * A line chart as plain data: what is drawn, what is said of it and the text alternative all come from here.
 * `subject` is what the figures count, `place` whose they are.
 */
export interface LineChart {
  kind: 'line';
  title: string;
  subject: string;
  place: string;
  unit: Unit;
  decimals: number;
  points: readonly ChartPoint[];
  /** What is said to whoever cannot see it. */
  description: string;
  guides?: readonly Guide[];
  signals?: readonly Signal[];
  others?: readonly Comparator[];
  /** What is to be said under it of all of its numbers. */
  note?: string;
  /** Of figures of the year to date: the month from which they count. Each year is then a line of its own. */
  yearStartsIn?: YearStart;
}

/** A dot of a strip: what it is called, where it lies and whose it is. */
export interface StripDot {
  name: string;
  value: number;
  kind: 'ours' | 'member' | 'neighbour' | 'region' | 'england';
  figure?: string;
}

/** Figures of several places as dots on one scale, a row for each year or measure. */
export interface DotStrip {
  kind: 'dot-strip';
  title: string;
  description: string;
  unit: Unit;
  decimals: number;
  /** What is to be said under it of all of its numbers. */
  note?: string;
  rows: readonly { label: string; dots: readonly StripDot[] }[];
}

/** A part of a bar. */
export interface StackPart {
  category: string;
  value: number | null;
  figure?: string;
}

/** Parts of a whole, one bar a period; a period without a number for each of the parts is not drawn. */
export interface StackedBar {
  kind: 'stacked-bar';
  title: string;
  description: string;
  unit: Unit;
  decimals: number;
  /** What is to be said under it of all of its numbers. */
  note?: string;
  periods: readonly { label: string; parts: readonly StackPart[] }[];
}

/** Small line charts on one scale. */
export interface SmallMultiples {
  kind: 'multiples';
  title: string;
  description: string;
  unit: Unit;
  decimals: number;
  /** What is to be said under it of all of its numbers. */
  note?: string;
  panels: readonly { title: string; points: readonly ChartPoint[] }[];
}

/** Limits of a funnel for one denominator, as shares of one. */
export interface FunnelLimit {
  denominator: number;
  lower95: number;
  upper95: number;
  lower998: number;
  upper998: number;
}

/** An area of a funnel. */
export interface FunnelArea {
  name: string;
  numerator: number;
  denominator: number;
  ours: boolean;
  figure?: string;
}

/** Shares of several areas against their denominators, with what chance alone allows. `average` is a share of one. */
export interface Funnel {
  kind: 'funnel';
  title: string;
  description: string;
  areas: readonly FunnelArea[];
  average: number;
  limits: readonly FunnelLimit[];
}

/** Any chart as plain data. */
export type ChartSpec = LineChart | DotStrip | StackedBar | SmallMultiples | Funnel;
