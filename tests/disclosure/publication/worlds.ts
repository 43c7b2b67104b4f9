/** What a reader holds possible of a number by itself, both ends included. */
export interface Range {
  min: number;
  max: number;
}

/** Something that a reader knows of several numbers: their sum, each times its factor, lies between two sides. */
export interface Rule {
  terms: readonly (readonly [name: string, factor: number])[];
  min: number;
  max: number;
}

/** The parts of a sum add up to it. */
export function addsUp(total: string, parts: readonly string[]): Rule {
  return { terms: [[total, -1], ...parts.map((part) => [part, 1] as const)], min: 0, max: 0 };
}

/**
 * The values that a number has in some world of whole numbers that fits everything known, or the first so many. Every world
 * is tried: nothing is calculated but ends of sums.
 */
export function valuesIn(
  ranges: ReadonlyMap<string, Range>,
  rules: readonly Rule[],
  name: string,
  enough: number,
): number[] {
  const rulesOf = new Map<string, Rule[]>([...ranges.keys()].map((one) => [one, []]));
  for (const rule of rules) for (const [one] of rule.terms) rulesOf.get(one)?.push(rule);
  const all = cut(new Map(ranges), rules, rulesOf);
  if (all === null) throw new Error('No world fits what is published.');
  const { min, max } = all.get(name) as Range;
  const found: number[] = [];
  for (let value = min; value <= max && found.length < enough; value += 1) {
    const tried = cut(new Map(all).set(name, { min: value, max: value }), rulesOf.get(name) as Rule[], rulesOf);
    if (tried !== null && hasWorld(tried, rulesOf, name)) found.push(value);
  }
  return found;
}

/** Whether numbers that hang together with one can be chosen so that every rule holds. */
function hasWorld(ranges: Map<string, Range>, rulesOf: ReadonlyMap<string, readonly Rule[]>, name: string): boolean {
  const open = near(ranges, rulesOf, name).sort((one, other) => size(ranges, one) - size(ranges, other));
  const [first] = open;
  if (first === undefined) return true;
  const { min, max } = ranges.get(first) as Range;
  const middle = Math.floor((min + max) / 2);
  const halves = [
    { min, max: middle },
    { min: middle + 1, max },
  ];
  return halves.some((half) => {
    const tried = cut(new Map(ranges).set(first, half), rulesOf.get(first) as Rule[], rulesOf);
    return tried !== null && hasWorld(tried, rulesOf, name);
  });
}

const size = (ranges: ReadonlyMap<string, Range>, name: string) => {
  const { min, max } = ranges.get(name) as Range;
  return max - min;
};

/** The numbers that are not settled and that rules lead to from one, without a settled one between. */
function near(
  ranges: ReadonlyMap<string, Range>,
  rulesOf: ReadonlyMap<string, readonly Rule[]>,
  name: string,
): string[] {
  const seen = new Set([name]);
  for (const one of seen) {
    if (one !== name && size(ranges, one) === 0) continue;
    for (const { terms } of rulesOf.get(one) ?? []) for (const [other] of terms) seen.add(other);
  }
  return [...seen].filter((one) => size(ranges, one) > 0);
}

/** Cuts off what no world has, by the ends of each sum, until nothing changes; null where nothing is left. */
function cut(
  ranges: Map<string, Range>,
  from: readonly Rule[],
  rulesOf: ReadonlyMap<string, readonly Rule[]>,
): Map<string, Range> | null {
  const waiting = new Set(from);
  for (const rule of waiting) {
    waiting.delete(rule);
    const least = rule.terms.reduce((sum, [one, factor]) => sum + end(ranges, one, factor, 'min'), 0);
    const most = rule.terms.reduce((sum, [one, factor]) => sum + end(ranges, one, factor, 'max'), 0);
    if (least > rule.max || most < rule.min) return null;
    for (const [one, factor] of rule.terms) {
      const { min, max } = ranges.get(one) as Range;
      const below = (rule.min - (most - end(ranges, one, factor, 'max'))) / factor;
      const above = (rule.max - (least - end(ranges, one, factor, 'min'))) / factor;
      const cutRange = {
        min: Math.max(min, Math.ceil(Math.min(below, above) - 1e-9)),
        max: Math.min(max, Math.floor(Math.max(below, above) + 1e-9)),
      };
      if (cutRange.min > cutRange.max) return null;
      if (cutRange.min === min && cutRange.max === max) continue;
      ranges.set(one, cutRange);
      for (const next of rulesOf.get(one) ?? []) waiting.add(next);
      // The sums of this rule are no longer what they were.
      waiting.add(rule);
      break;
    }
  }
  return ranges;
}

function end(ranges: ReadonlyMap<string, Range>, name: string, factor: number, side: 'min' | 'max'): number {
  const { min, max } = ranges.get(name) as Range;
  return factor * (factor > 0 === (side === 'min') ? min : max);
}
