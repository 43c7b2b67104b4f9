import type { LinearConstraint } from './linear-constraint.ts';
import type { EditionSystem } from './system.ts';

/** Numbers that are linked, and the constraints that link them. */
export interface Component {
  readonly members: readonly string[];
  readonly constraints: readonly LinearConstraint[];
}

/**
 * Splits the numbers that are not known into components. Two numbers are linked where a constraint names both; a known
 * number links nothing. A number that no constraint names is a component of its own.
 *
 * @param counts which constraints are looked at
 * @param isOpen whether a cell is not known; numbers that are never printed always are open
 */
export function componentsOf(
  { cells, constraints }: EditionSystem,
  isOpen: (cell: string) => boolean,
  counts: (constraint: LinearConstraint) => boolean = () => true,
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
  const openIn = (constraint: LinearConstraint) =>
    [...constraint.terms.keys()].filter((id) => constraints.derived.has(id) || isOpen(id));
  for (const cell of cells.roots()) if (isOpen(cell)) parent.set(cell, cell);
  for (const name of constraints.derived.keys()) parent.set(name, name);
  const linked = constraints.constraints
    .filter(counts)
    .map((constraint) => ({ constraint, open: openIn(constraint) }))
    .filter(({ open }) => open.length > 0);
  for (const { open } of linked) {
    for (const id of open.slice(1)) parent.set(rootOf(id), rootOf(open[0] as string));
  }
  const members = Map.groupBy(parent.keys(), rootOf);
  const constraintsOf = Map.groupBy(linked, ({ open }) => rootOf(open[0] as string));
  return [...members].map(([root, ids]) => ({
    members: ids.sort(),
    constraints: (constraintsOf.get(root) ?? []).map(({ constraint }) => constraint),
  }));
}

/**
 * The numbers nearest to some others, by the constraints between them, up to a size. Whatever lies beyond counts as
 * known, so that what is protected within is protected in the whole.
 */
export function neighbourhoodOf(
  { constraints }: EditionSystem,
  constraintsOf: ReadonlyMap<string, readonly LinearConstraint[]>,
  from: readonly string[],
  isOpen: (cell: string) => boolean,
  size: number,
): Component {
  const near = new Set(from);
  for (const id of near) {
    for (const { terms } of constraintsOf.get(id) ?? []) {
      for (const other of terms.keys())
        if (near.size < size && (constraints.derived.has(other) || isOpen(other))) near.add(other);
    }
  }
  const own = new Set([...near].flatMap((id) => constraintsOf.get(id) ?? []));
  return { members: [...near].sort(), constraints: [...own] };
}
