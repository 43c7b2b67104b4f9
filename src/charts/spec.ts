import type { IsoDay } from '../calendar/index.ts';
import type { Unit } from '../catalogue/index.ts';

/** A figure on a chart: a number, or null where there is none to draw. */
export interface ChartPoint {
  on: IsoDay;
  value: number | null;
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
