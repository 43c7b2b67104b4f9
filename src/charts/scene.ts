import type { Colour } from './palette.ts';
import type { ChartSpec } from './spec.ts';
import type { YearStart } from './year.ts';

/** How large a chart is drawn, in its own units; text is `fontSize` high in the same. */
export interface ChartSize {
  width: number;
  height: number;
  fontSize: number;
}

/** As wide as 44 letters of the text are high, and a third as high: it fits a screen together with its title. */
export const wideChart: ChartSize = { width: 792, height: 270, fontSize: 16 };
export const narrowChart: ChartSize = { width: 340, height: 250, fontSize: 15 };

export type Position = readonly [x: number, y: number];
export type Anchor = 'start' | 'middle' | 'end';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * What a mark is there for. A `figure` is ours, a `comparator` is what others published, and of either there is one
 * mark for each number. `newest` and `signal` stand on a figure once more; `rest` is several figures drawn as one.
 */
export type Role =
  | 'figure'
  | 'comparator'
  | 'newest'
  | 'signal'
  | 'rest'
  | 'average'
  | 'limit'
  | 'target'
  | 'axis'
  | 'grid'
  | 'heading'
  | 'label'
  | 'leader'
  | 'key'
  | 'note';

/** How a line is drawn; one unit wide where no width is given. */
export interface Stroke {
  colour: Colour;
  width?: number;
  dash?: string;
  join?: 'round';
  cap?: 'round';
}

/** A `tile` is the square of a signal, a `square` that of a place: they are drawn by different elements. */
export type Shape = 'disc' | 'ring' | 'square' | 'tile' | 'triangle' | 'diamond';

/** A corner of a line: where it stands, and for which figure. */
export interface Vertex {
  at: Position;
  figure?: string;
}

/** Lines through points, broken between runs. */
export interface LineMark {
  type: 'line';
  role: Role;
  runs: readonly (readonly Vertex[])[];
  stroke: Stroke;
}

/** A point, drawn as a shape that reaches so far from its middle. */
export interface PointMark {
  type: 'point';
  role: Role;
  at: Position;
  shape: Shape;
  reach: number;
  fill: Colour;
  rim?: Stroke;
  figure?: string;
}

/** A bar; `rim` sets it apart from its neighbours. One without a length is not seen. */
export interface BarMark {
  type: 'bar';
  role: Role;
  box: Box;
  fill: Colour;
  rim?: Stroke;
  figure?: string;
}

/** Lines straight across or straight up. */
export interface RuleMark {
  type: 'rule';
  role: Role;
  segments: readonly { from: Position; to: Position }[];
  stroke: Stroke;
}

/** A line of text, `at` the start, middle or end of its baseline. With a rim of paper it can be read over a line. */
export interface TextMark {
  type: 'text';
  role: Role;
  text: string;
  at: Position;
  anchor?: Anchor;
  bold?: boolean;
  colour?: Colour;
  rim?: boolean;
  /** Whose value the text says. */
  figure?: string;
}

export type Mark = LineMark | PointMark | BarMark | RuleMark | TextMark;

/** Marks that belong together, and on which side most of their texts stand. */
export interface MarkGroup {
  type: 'group';
  role: 'axis';
  anchor?: Anchor;
  marks: readonly Mark[];
}

/** What a reader can read at a place of a chart. `published` where others published it. */
export interface Reading {
  at: Position;
  text: string;
  published?: boolean;
  figure?: string;
}

/**
 * A chart that is laid out: what is drawn in its order, what can be read at each mark, and what is to be said under it.
 */
export interface Scene {
  kind: ChartSpec['kind'];
  size: ChartSize;
  /** Where marks of figures may stand; small multiples have one for each panel. */
  plots: readonly Box[];
  /** Where days stand by how far they lie into their year: the month in which years start. */
  yearStartsIn?: YearStart;
  marks: readonly (Mark | MarkGroup)[];
  readings: readonly Reading[];
  notes: readonly string[];
}
