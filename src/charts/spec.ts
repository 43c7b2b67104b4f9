import type { IsoDay } from '../calendar/index.ts';
import type { Unit } from '../catalogue/index.ts';

/** A figure on a chart: a number, or null where there is none to draw. */
export interface ChartPoint {
  on: IsoDay;
  value: number | null;
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

/**
 * A line chart as plain data: what is drawn, what is said of it and the text alternative all come from here.
 * `subject` is what the figures count, `place` whose they are.
 */
export interface LineChart {
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
}

/** How large a chart is drawn, in its own units; text is `fontSize` high in the same. */
export interface ChartSize {
  width: number;
  height: number;
  fontSize: number;
}

export const wideChart: ChartSize = { width: 760, height: 340, fontSize: 15 };
export const narrowChart: ChartSize = { width: 340, height: 300, fontSize: 15 };

export type Position = readonly [x: number, y: number];

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
