import type { LinearConstraint, Model } from './model.ts';

/**
 * The equations that reveal a hidden cell because it is the only hidden one there. A cell that is never printed and is
 * no secret may be revealed.
 */
export function openLines({ constraintsOf, isNoSecret }: Model, hidden: ReadonlySet<string>): LinearConstraint[] {
  const lines = new Set([...hidden].flatMap((id) => constraintsOf.get(id) ?? []));
  return [...lines].filter(({ statement, terms }) => {
    const unknown = terms.filter(([id]) => hidden.has(id));
    return statement === null && unknown.length === 1 && unknown.every(([id]) => !isNoSecret(id));
  });
}

/**
 * First guess: hides a second cell in every equation where only one is hidden, each time the one that leaves fewest
 * such equations behind, then the cheapest. An equation in which nothing else may be hidden stays as it is.
 */
export function closeLines(model: Model, start: ReadonlySet<string>): Set<string> {
  const hidden = new Set(start);
  const rank = new Map(model.candidates.map((id, at) => [id, at]));
  for (;;) {
    const line = openLines(model, hidden).find(({ terms }) => terms.some(([id]) => isFree(id)));
    if (line === undefined) return hidden;
    const options = line.terms.map(([id]) => id).filter(isFree);
    const left = new Map(options.map((id) => [id, opens(model, hidden, id)]));
    const [best] = options.sort(
      (one, other) =>
        (left.get(one) as number) - (left.get(other) as number) ||
        (rank.get(one) as number) - (rank.get(other) as number),
    );
    hidden.add(best as string);
  }
  function isFree(id: string): boolean {
    return rank.has(id) && !hidden.has(id);
  }
}

/** How many equations with one hidden cell there are more, or fewer, once this cell is hidden as well. */
function opens({ constraintsOf, isNoSecret }: Model, hidden: ReadonlySet<string>, id: string): number {
  const lines = (constraintsOf.get(id) ?? []).filter(({ statement }) => statement === null);
  const others = lines.map(({ terms }) => terms.map(([cell]) => cell).filter((cell) => hidden.has(cell)));
  const closed = others.filter((cells) => cells.length === 1 && cells.every((cell) => !isNoSecret(cell)));
  return others.filter((cells) => cells.length === 0).length - closed.length;
}
