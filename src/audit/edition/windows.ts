import type { FigureRow } from './figure-row.ts';
import { keyOfRow } from './ledger.ts';

/** A stretch of months of which a number counts what happened: from the first month to before the last, in months since 0. */
export interface Window {
  readonly key: string;
  readonly periodType: string;
  readonly from: number;
  readonly to: number;
}

/** What windows of one series say of one another: figures, each with its factor, that together are zero, or no less. */
export interface WindowSum {
  readonly keys: readonly string[];
  readonly factors: readonly number[];
  readonly sign: 'zero' | 'not negative';
}

/** A path is not followed any further: what so many rounded numbers say together is nothing. */
const longestPath = 8;

/** What moves on by losing months at one end as it gains them at the other. */
const rolls: ReadonlySet<string> = new Set(['rolling12', 'rolling36']);

/** The windows of each series of events: of one measure, place and group, by whatever period types. */
export function windowsOf(rows: Iterable<FigureRow>): Map<string, Window[]> {
  const series = new Map<string, Window[]>();
  for (const row of rows) {
    if (row.periodStart >= row.periodEnd) continue;
    const name = [row.measure, row.authority, row.breakdown, row.category].join('|');
    const window = {
      key: keyOfRow(row),
      periodType: row.periodType,
      from: monthNumber(row.periodStart),
      to: monthNumber(row.periodEnd) + 1,
    };
    const own = series.get(name);
    if (own === undefined) series.set(name, [window]);
    else own.push(window);
  }
  return series;
}

/**
 * Everything that overlapping windows say of one another, whatever their types: a stretch of months that is put together
 * from windows in two ways counts the same both ways; what happened in a stretch within another is no more than what happened
 * in all of it; and what a rolling window gains is no more than what happened in the months that came.
 */
export function windowSums(windows: readonly Window[]): WindowSum[] {
  const types = new Set(windows.map(({ periodType }) => periodType));
  if (types.size < 2) return [];
  return [...circles(windows), ...containments(windows), ...gains(windows)];
}

type Step = readonly [window: Window, factor: 1 | -1];

/** Of each window that closes a circle, the circle: what it counts is also what the way round its shorter fellows counts. */
function circles(windows: readonly Window[]): WindowSum[] {
  const graph = new Graph();
  const found: WindowSum[] = [];
  const inOrder = windows.toSorted((one, other) => one.to - one.from - (other.to - other.from) || one.to - other.to);
  for (const window of inOrder) {
    const way = graph.way(window.from, window.to, longestPath);
    if (way !== null) found.push(sumOf([[window, 1], ...turned(way)], 'zero'));
    graph.add(window);
  }
  return found;
}

/** The nearest windows of each other type that a window lies in. */
function containments(windows: readonly Window[]): WindowSum[] {
  return windows.flatMap((inner) => {
    const around = windows.filter(
      (outer) => outer.key !== inner.key && outer.from <= inner.from && outer.to >= inner.to,
    );
    const nearest = [...Map.groupBy(around, ({ periodType }) => periodType).values()].map((same) =>
      same.reduce((best, one) => (one.to - one.from < best.to - best.from ? one : best)),
    );
    return nearest.map((outer) =>
      sumOf(
        [
          [outer, 1],
          [inner, -1],
        ],
        'not negative',
      ),
    );
  });
}

/** Between two neighbours of a rolling window: what came in is what was gained, and what fell out besides. */
function gains(windows: readonly Window[]): WindowSum[] {
  const rolling = Map.groupBy(
    windows.filter(({ periodType }) => rolls.has(periodType)),
    ({ periodType }) => periodType,
  );
  return [...rolling].flatMap(([type, own]) => {
    const graph = new Graph();
    for (const window of windows) if (window.periodType !== type) graph.add(window);
    const inOrder = own.toSorted((one, other) => one.to - other.to);
    return inOrder.slice(1).flatMap((later, at): WindowSum[] => {
      const earlier = inOrder[at] as Window;
      const moved: Step[] = [
        [later, -1],
        [earlier, 1],
      ];
      const came = graph.way(earlier.to, later.to, longestPath);
      const went = graph.way(earlier.from, later.from, longestPath);
      return [
        ...(came === null ? [] : [sumOf([...came, ...moved], 'not negative')]),
        ...(went === null ? [] : [sumOf([...went, ...turned(moved)], 'not negative')]),
      ];
    });
  });
}

/** Ends of months, and the windows between them. */
class Graph {
  private readonly steps = new Map<number, { to: number; step: Step }[]>();

  add(window: Window): void {
    this.put(window.from, window.to, [window, 1]);
    this.put(window.to, window.from, [window, -1]);
  }

  /** The windows that lead from one end to another with the fewest steps; null where none do within so many. */
  way(from: number, to: number, most: number): Step[] | null {
    const before = new Map<number, { at: number; step: Step } | null>([[from, null]]);
    let edge = [from];
    for (let length = 0; length < most && edge.length > 0 && !before.has(to); length += 1) {
      const next: number[] = [];
      for (const at of edge) {
        for (const { to: there, step } of this.steps.get(at) ?? []) {
          if (before.has(there)) continue;
          before.set(there, { at, step });
          next.push(there);
        }
      }
      edge = next;
    }
    if (from === to || !before.has(to)) return null;
    const way: Step[] = [];
    for (let at = before.get(to); at != null; at = before.get(at.at)) way.unshift(at.step);
    return way;
  }

  private put(from: number, to: number, step: Step): void {
    const own = this.steps.get(from);
    if (own === undefined) this.steps.set(from, [{ to, step }]);
    else own.push({ to, step });
  }
}

const turned = (steps: readonly Step[]): Step[] => steps.map(([window, factor]) => [window, factor === 1 ? -1 : 1]);

function sumOf(steps: readonly Step[], sign: WindowSum['sign']): WindowSum {
  return { keys: steps.map(([{ key }]) => key), factors: steps.map(([, factor]) => factor), sign };
}

const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
