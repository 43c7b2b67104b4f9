import type { Counted } from './figure.ts';

/** The councils that publish some measures together. */
export interface Consortium {
  code: string;
  members: readonly string[];
  measures: ReadonlySet<string>;
}

/**
 * What the members of a consortium counted, together: of each figure that all of them have, the sums; not known where one
 * of them does not know its own.
 */
export function countTogether(counts: readonly Counted[], { code, members, measures }: Consortium): Counted[] {
  const sums = new Map<string, { of: Set<string>; total: Counted }>();
  for (const one of counts) {
    if (!measures.has(one.measure) || !members.includes(one.authority)) continue;
    const name = [one.measure, one.periodType, one.periodEnd, one.breakdown, one.category].join('|');
    const sofar = sums.get(name);
    if (sofar === undefined) {
      sums.set(name, { of: new Set([one.authority]), total: { ...one, authority: code } });
      continue;
    }
    sofar.of.add(one.authority);
    sofar.total = {
      ...sofar.total,
      numerator: both(sofar.total.numerator, one.numerator),
      denominator: both(sofar.total.denominator, one.denominator),
      children: [...sofar.total.children, ...one.children],
    };
  }
  return [...sums.values()].filter(({ of }) => of.size === members.length).map(({ total }) => total);
}

const both = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one + other;
