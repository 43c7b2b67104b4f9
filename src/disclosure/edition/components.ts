import type { EditionSystem } from './system.ts';
import type { Tie } from './ties.ts';

/** Numbers that hang together, and what ties them. */
export interface Component {
  readonly members: readonly string[];
  readonly ties: readonly Tie[];
}

/**
 * Splits what is open into components. A number is tied to another where a tie names both; whatever `isOpen` says is known
 * ties nothing. A number that no tie names is a component of its own.
 *
 * @param counts which ties are looked at
 * @param isOpen whether a cell is not known; numbers that are printed nowhere always are open
 */
export function componentsOf(
  { cells, ties }: EditionSystem,
  isOpen: (cell: string) => boolean,
  counts: (tie: Tie) => boolean = () => true,
): Component[] {
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root)) root = next;
    for (let at = id; at !== root; ) {
      const next = parent.get(at) as string;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  const openIn = (tie: Tie) => [...tie.terms.keys()].filter((id) => ties.derived.has(id) || isOpen(id));
  for (const cell of cells.roots()) if (isOpen(cell)) parent.set(cell, cell);
  for (const name of ties.derived.keys()) parent.set(name, name);
  const tied = ties.ties
    .filter(counts)
    .map((tie) => ({ tie, open: openIn(tie) }))
    .filter(({ open }) => open.length > 0);
  for (const { open } of tied) {
    for (const id of open.slice(1)) parent.set(rootOf(id), rootOf(open[0] as string));
  }
  const members = Map.groupBy(parent.keys(), rootOf);
  const tiesOf = Map.groupBy(tied, ({ open }) => rootOf(open[0] as string));
  return [...members].map(([root, ids]) => ({
    members: ids.sort(),
    ties: (tiesOf.get(root) ?? []).map(({ tie }) => tie),
  }));
}

/**
 * What lies nearest around some numbers, over ties, up to a size. Whatever lies beyond counts as known, so that what is
 * protected within is protected in the whole.
 */
export function neighbourhoodOf(
  { ties }: EditionSystem,
  tiesOf: ReadonlyMap<string, readonly Tie[]>,
  from: readonly string[],
  isOpen: (cell: string) => boolean,
  size: number,
): Component {
  const near = new Set(from);
  for (const id of near) {
    for (const { terms } of tiesOf.get(id) ?? []) {
      for (const other of terms.keys())
        if (near.size < size && (ties.derived.has(other) || isOpen(other))) near.add(other);
    }
  }
  const own = new Set([...near].flatMap((id) => tiesOf.get(id) ?? []));
  return { members: [...near].sort(), ties: [...own] };
}
