import { figureKey } from '#figure';
import type { PublishableFigure } from '#published';
import { type LinearSolver, leastHiding } from './least-hiding.ts';
import { type Standing, type Terms, type Tie, type Web, webOf } from './web.ts';

/** A secret that a reader could narrow down too far: the numbers that it is made of, each with its factor. */
export interface Weakness {
  readonly id: string;
  readonly of: Terms;
  /** Whether a single value is left; where it is not said, one may be. */
  readonly isExact?: boolean;
  /** How far the least and the most that it can be are apart; where it is not said, not at all. */
  readonly room?: number;
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
  /** The secret for whose sake a figure was hidden, by the figure's key. */
  readonly for: ReadonlyMap<string, string>;
  /** Of a headline that was hidden: the keys of figures that could have been hidden in its place, where there are any. */
  readonly instead: ReadonlyMap<string, readonly string[]>;
  /** Secrets that stay open whatever else is hidden. */
  readonly open: readonly Weakness[];
}

interface Repair {
  readonly examine: Examination;
  /** What ties numbers together; asked for once something is open. */
  readonly ties: () => readonly Tie[];
  /** A number as it stands in a row; undefined where there is none, or none that is counted. */
  readonly standingOf: (number: string, row: PublishableFigure) => Standing | undefined;
  /** How many values besides the true one must stay possible. */
  readonly others: number;
  readonly solver: LinearSolver;
}

/** More rounds than any edition needs: what is open after them cannot be closed by hiding. */
const mostRounds = 12;

/** How often everything is examined again: what is left where much is hidden can look more alike than all of it did. */
const mostPasses = 12;

/**
 * Hides further figures until nobody can narrow a secret down too far: for each open secret the least that lets it be
 * another number, then examines again what hangs together with it, and once nothing of that is open, everything. What is
 * said in the place of a hidden figure counts as something that can be hidden. Deterministic.
 */
export async function repair(
  rows: readonly PublishableFigure[],
  { examine, ties, standingOf, others, solver }: Repair,
): Promise<Repaired> {
  const shown = new Map(rows.map((row) => [figureKey(row), row]));
  const hidden = new Set<string>();
  const reasons = new Map<string, string>();
  const instead = new Map<string, readonly string[]>();
  const hopeless = new Set<string>();
  const known = new Map<string, Standing | undefined>();
  const standing = (number: string): Standing | undefined => {
    if (!known.has(number)) {
      const row = shown.get(keyOf(number));
      known.set(number, row === undefined ? undefined : standingOf(number, row));
    }
    return known.get(number);
  };
  let changes = 0;
  let open = await examine(rows);
  for (let pass = 0; pass < mostPasses && open.some(isHopeful); pass += 1) {
    const before = changes;
    const web = webOf(ties(), standing);
    for (let round = 0; round < mostRounds && open.some(isHopeful); round += 1) {
      const sofar = changes;
      for (const { id, of } of open.filter(isHopeful)) {
        const room = others + Math.floor(round / 3);
        const found = leastFor(of, web, room);
        if (found === null) hopeless.add(id);
        const keys = new Set(found?.map(keyOf));
        for (const key of keys) if (isHeadline(key)) noteInstead(key, of, web, room);
        for (const key of keys) hide(key, id);
      }
      if (changes > sofar) open = await examine([...shown.values()], new Set(open.map(({ id }) => id)));
    }
    if (changes === before) break;
    open = await examine([...shown.values()]);
  }
  return { rows: [...shown.values()], hidden, for: reasons, instead, open };

  function isHopeful({ id }: Weakness): boolean {
    return !hopeless.has(id);
  }

  /** The cheaper of making room above and below; on both sides, so much of it together, only where neither will do. */
  function leastFor(of: Terms, web: Web, room: number): string[] | null {
    const hiding = leastHiding(of, web, solver);
    const up = hiding(room);
    if (up?.length === 0) return up;
    const either = [up, hiding(-room)].filter((found) => found !== null);
    if (either.length > 0) return cheapest(either);
    const between = Array.from({ length: room - 1 }, (_, at) => at + 1);
    return cheapest(
      between.flatMap((above) => {
        const [more, less] = [hiding(above), hiding(above - room)];
        return more === null || less === null ? [] : [[...new Set([...more, ...less])]];
      }),
    );
  }

  function cheapest(ways: readonly string[][]): string[] | null {
    const [first = null, ...more] = ways;
    return more.reduce((best, way) => (costOf(way) < costOf(best as string[]) ? way : best), first);
  }

  function costOf(numbers: readonly string[]): number {
    return numbers.reduce((sum, number) => sum + (standing(number)?.cost ?? 0), 0);
  }

  /** What would be hidden if that figure had to be shown. */
  function noteInstead(key: string, of: Terms, web: Web, room: number): void {
    if (shown.get(key)?.symbol === 'c') return;
    const stays = (number: string): Standing | undefined => {
      const own = standing(number);
      return own === undefined || keyOf(number) !== key ? own : { ...own, cost: null };
    };
    const found = leastFor(of, { ...web, standing: stays }, room);
    if (found !== null && found.length > 0) instead.set(key, [...new Set(found.map(keyOf))]);
  }

  function isHeadline(key: string): boolean {
    return shown.get(key)?.breakdown === '';
  }

  function hide(key: string, secret: string): void {
    const row = shown.get(key);
    if (row === undefined) return;
    changes += 1;
    if (row.symbol !== 'c') {
      hidden.add(key);
      reasons.set(key, secret);
    }
    shown.set(key, withoutNumbers(row));
    for (const part of ['N', 'D']) known.delete(`${key}|${part}`);
  }
}

/** The key of the figure whose number it is. */
export function keyOf(number: string): string {
  return number.slice(0, -2);
}

/** A row whose numbers are hidden to protect others: nothing is said in their place. */
export function withoutNumbers({ bound: _, ...row }: PublishableFigure): PublishableFigure {
  return { ...row, numerator: null, denominator: null, value: null, symbol: 'c' };
}
