import { type FigureId, figureKey, parseFigureKey } from '#figure';
import type { PublishableFigure } from '#published';
import type { Examination, Weakness } from './repair.ts';

/** How far a figure's neighbours go with it, the nearest first. */
export const extents = ['bound', 'category', 'breakdown', 'period', 'measure'] as const;
export type Extent = (typeof extents)[number];

/** What is left of a publication where something could not be closed by hiding. */
export interface LeftOut {
  readonly rows: readonly PublishableFigure[];
  /** What is not published, by key, and with how much else it was left out. */
  readonly leftOut: ReadonlyMap<string, Extent>;
  /** What a reader can narrow down all the same: what was published before, or is known elsewhere, gives it away. */
  readonly open: readonly Weakness[];
}

interface Rest {
  readonly examine: Examination;
  /** What stands in the ledger, by key. */
  readonly published: ReadonlyMap<string, PublishableFigure>;
}

/**
 * Leaves out what cannot be made safe, by itself: first what is said in the place of hidden figures, then the figures of an
 * open secret and their neighbours, ever more of them, and examines after each step. A figure that was published before
 * stays as it was. What is left out counts as a secret still: a reader must not be able to work it out either.
 */
export async function leaveOut(
  rows: readonly PublishableFigure[],
  weak: readonly Weakness[],
  { examine, published }: Rest,
): Promise<LeftOut> {
  const kept = new Map(rows.map((row) => [figureKey(row), row]));
  const silent = new Map<string, PublishableFigure>();
  const leftOut = new Map<string, Extent>();
  let open = weak;
  for (const extent of extents) {
    if (open.length === 0) break;
    const near = nearest(extent);
    const places = new Set(open.flatMap(({ of }) => of.map(([number]) => near(parseFigureKey(number) as FigureId))));
    for (const [key, row] of kept) {
      if (!places.has(near(row))) continue;
      if (extent !== 'bound') drop(key, row, extent);
      else if (published.get(key)?.symbol !== 'c') kept.set(key, withoutBound(row));
    }
    open = await examine([...kept.values(), ...silent.values()], new Set(open.map(({ id }) => id)));
  }
  return { rows: [...kept.values()], leftOut, open };

  function drop(key: string, row: PublishableFigure, extent: Extent): void {
    const before = published.get(key);
    if (before !== undefined && saysTheSame(before, row)) return;
    leftOut.set(key, extent);
    if (before !== undefined) kept.set(key, before);
    else {
      kept.delete(key);
      silent.set(key, { ...withoutBound(row), numerator: null, denominator: null, value: null, symbol: '' });
    }
  }
}

/** What figures have in common that are left out together. */
function nearest(extent: Extent): (figure: FigureId) => string {
  return ({ measure, authority, periodEnd, breakdown, category }) => {
    if (extent === 'measure') return measure;
    const day = [measure, authority, periodEnd];
    if (extent === 'period') return day.join('|');
    return [...day, breakdown, ...(extent === 'breakdown' ? [] : [category])].join('|');
  };
}

function saysTheSame(one: PublishableFigure, other: PublishableFigure): boolean {
  const parts = ['numerator', 'denominator', 'value', 'symbol', 'periodStart'] as const;
  return parts.every((part) => one[part] === other[part]);
}

function withoutBound({ bound: _, ...row }: PublishableFigure): PublishableFigure {
  return row;
}
