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
 * open secret and their neighbours, ever more of them, and examines after each step what was open, at the end everything.
 * A figure that was published before stays as it was. What is left out counts as a secret still: a reader must not be able
 * to work it out either.
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
  for (let pass = 0; pass < mostPasses && open.length > 0; pass += 1) {
    let changes = 0;
    for (const extent of extents) {
      const changed = open.length === 0 ? 0 : leaveNear(extent);
      changes += changed;
      if (changed > 0) open = await stillOpen(new Set(open.map(({ id }) => id)));
    }
    if (changes === 0) break;
    const now = await examine([...kept.values()]);
    const named = new Set(now.map(({ id }) => id));
    open = [...now, ...open.filter(({ id }) => !named.has(id))];
  }
  return { rows: [...kept.values()], leftOut, open };

  /** How many figures it changed. */
  function leaveNear(extent: Extent): number {
    const near = nearest(extent);
    const places = new Set(open.flatMap(({ of }) => of.map(([number]) => near(parseFigureKey(number) as FigureId))));
    const before = leftOut.size;
    let bounds = 0;
    for (const [key, row] of [...kept]) {
      if (!places.has(near(row))) continue;
      if (extent !== 'bound') drop(key, row, extent);
      else if (row.bound !== undefined && published.get(key)?.symbol !== 'c') {
        kept.set(key, withoutBound(row));
        bounds += 1;
      }
    }
    return bounds + leftOut.size - before;
  }

  /** What stays as it was published stays so with all of its day: of old and new numbers side by side nothing would add up. */
  function drop(key: string, row: PublishableFigure, extent: Extent): void {
    const before = published.get(key);
    if (before !== undefined && saysTheSame(before, row)) return;
    if (before === undefined) leave(key, row, extent);
    else for (const [other, own] of [...kept]) if (dayOf(own) === dayOf(row)) keepAsItWas(other, own, extent);
  }

  function keepAsItWas(key: string, row: PublishableFigure, extent: Extent): void {
    const before = published.get(key);
    if (before === undefined) leave(key, row, extent);
    else if (!saysTheSame(before, row)) {
      leftOut.set(key, extent);
      kept.set(key, before);
    }
  }

  function leave(key: string, row: PublishableFigure, extent: Extent): void {
    leftOut.set(key, extent);
    kept.delete(key);
    silent.set(key, { ...withoutBound(row), numerator: null, denominator: null, value: null, symbol: '' });
  }

  /** What is not published at all is closed as soon as a second value is possible. */
  async function stillOpen(only: ReadonlySet<string>): Promise<readonly Weakness[]> {
    const found = await examine([...kept.values(), ...silent.values()], only);
    return found.filter(({ of, isExact = true }) => isExact || of.some(([number]) => kept.has(number.slice(0, -2))));
  }
}

const dayOf = ({ measure, periodEnd }: PublishableFigure): string => `${measure}|${periodEnd}`;

/** How often everything is examined again: where less is published, what is left can look more alike. */
const mostPasses = 3;

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
