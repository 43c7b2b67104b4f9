import { figureKey } from '#figure';
import type { PublishableFigure } from '#published';
import { type LinearSolver, leastHiding, type Standing, type Tie, tiesByNumber } from './least-hiding.ts';

/** A secret that a reader could narrow down too far: the numbers that it is made of, each with its factor. */
export interface Weakness {
  readonly id: string;
  readonly of: Tie['terms'];
}

/** Looks for what a reader could work out; `only` names secrets found before, with which alone it need deal. */
export type Examination = (
  rows: readonly PublishableFigure[],
  only?: ReadonlySet<string>,
) => Promise<readonly Weakness[]>;

/** What a repair came to. */
export interface Repaired {
  readonly rows: readonly PublishableFigure[];
  /** The keys of what was hidden to protect others. */
  readonly hidden: ReadonlySet<string>;
  /** Secrets that stay open whatever else is hidden: what was published before, or others say, gives them away. */
  readonly open: readonly string[];
}

interface Repair {
  readonly examine: Examination;
  readonly ties: readonly Tie[];
  /** A number as it stands in a row; undefined where there is none, or none that is counted. */
  readonly standingOf: (number: string, row: PublishableFigure) => Standing | undefined;
  /** How many values besides the true one must stay possible. */
  readonly others: number;
  readonly solver: LinearSolver;
}

/** More rounds than any edition needs: what is open after them is reported. */
const mostRounds = 12;

/**
 * Hides further figures until nobody can narrow a secret down too far: for each open secret the least that lets it be another
 * number, then examines again what hangs together with it. Deterministic.
 */
export async function repair(
  rows: readonly PublishableFigure[],
  { examine, ties, standingOf, others, solver }: Repair,
): Promise<Repaired> {
  const shown = new Map(rows.map((row) => [figureKey(row), row]));
  const byNumber = tiesByNumber(ties);
  const hidden = new Set<string>();
  const open = new Set<string>();
  const known = new Map<string, Standing | undefined>();
  const standing = (number: string): Standing | undefined => {
    if (!known.has(number)) {
      const row = shown.get(keyOf(number));
      known.set(number, row === undefined ? undefined : standingOf(number, row));
    }
    return known.get(number);
  };
  let only: ReadonlySet<string> | undefined;
  for (let round = 0; round < mostRounds; round += 1) {
    const weak = (await examine([...shown.values()], only)).filter(({ id }) => !open.has(id));
    if (weak.length === 0) break;
    only = new Set(weak.map(({ id }) => id));
    for (const { id, of } of weak) {
      const found = leastOf(of, others + Math.floor(round / 3));
      if (found === null) open.add(id);
      else for (const number of found) hide(keyOf(number));
    }
  }
  return { rows: [...shown.values()], hidden, open: [...open].sort() };

  /** The cheapest of making room above, below, or on both sides. */
  function leastOf(of: Tie['terms'], room: number): string[] | null {
    const least = (change: number) => leastHiding(of, change, { ties: byNumber, standing }, solver);
    const half = Math.ceil(room / 2);
    const ways = [[room], [-room], ...(room > 1 ? [[half, half - room]] : [])];
    let best: string[] | null = null;
    for (const changes of ways) {
      const sides = changes.map(least);
      if (sides.includes(null)) continue;
      const found = [...new Set(sides.flatMap((side) => side as string[]))];
      if (best === null || costOf(found) < costOf(best)) best = found;
      if (best.length === 0) break;
    }
    return best;
  }

  function costOf(numbers: readonly string[]): number {
    return numbers.reduce((sum, number) => sum + (standing(number)?.cost ?? 0), 0);
  }

  function hide(key: string): void {
    const row = shown.get(key);
    if (row === undefined || row.symbol === 'c') return;
    shown.set(key, withoutNumbers(row));
    hidden.add(key);
    for (const part of ['N', 'D']) known.delete(`${key}|${part}`);
  }
}

/** The key of the figure whose number it is. */
function keyOf(number: string): string {
  return number.slice(0, -2);
}

/** A row whose numbers are hidden to protect others: nothing is said in their place. */
export function withoutNumbers({ bound: _, ...row }: PublishableFigure): PublishableFigure {
  return { ...row, numerator: null, denominator: null, value: null, symbol: 'c' };
}
