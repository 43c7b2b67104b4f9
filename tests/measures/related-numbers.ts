import { addDays, monthOf } from '#calendar';
import {
  type Change,
  type FigureSeries,
  figureParts,
  type Measure,
  type PublishedBy,
  publishedBy,
  type Relation,
  referenceOf,
  relatedPeriodType,
} from '#catalogue';
import { type Figure, type PeriodType, periodStart } from '#figure';

/** Numbers by series and period type, each by authority and period's end. */
export type Numbers = ReadonlyMap<string, ReadonlyMap<string, number>>;

export const nameOf = (series: FigureSeries, type: PeriodType): string => `${referenceOf(series)} (${type})`;

/** The numbers of figures: each part that is known. */
export function numbersOf(figures: readonly Figure[]): Numbers {
  const numbers = new Map<string, Map<string, number>>();
  for (const figure of figures) {
    for (const part of figureParts) {
      const value = figure[part];
      if (value === null) continue;
      const name = nameOf({ ...figure, part }, figure.periodType);
      const points = numbers.get(name) ?? new Map<string, number>();
      numbers.set(name, points.set(`${figure.authority} ${figure.periodEnd}`, value));
    }
  }
  return numbers;
}

/** A relation between numbers of certain period types, by their names. */
export interface NamedRelation {
  kind: Relation['kind'];
  one: string;
  others: string[];
}

/** A relation for each of our period types that the others have a counterpart of. */
export function namedRelations({ series, kind, others }: Relation, measures: readonly Measure[]): NamedRelation[] {
  const typesOf = (id: string): PublishedBy => {
    const measure = measures.find((one) => one.id === id);
    return measure === undefined ? { named: [], published: [] } : publishedBy(measure);
  };
  const ours = typesOf(series.measure);
  return ours.published.flatMap((type) => {
    const named = others.flatMap((other) => {
      const theirs = relatedPeriodType(type, ours, typesOf(other.measure));
      return theirs === null ? [] : [nameOf(other, theirs)];
    });
    return named.length < others.length ? [] : [{ kind, one: nameOf(series, type), others: named }];
  });
}

/** How often all numbers of a relation are known, and where it does not hold. */
export function proofOf(relation: NamedRelation, numbers: Numbers): { instances: number; broken: string[] } {
  const broken: string[] = [];
  let instances = 0;
  for (const [point, value] of numbers.get(relation.one) ?? []) {
    const parts = relation.others.map((name) => numbers.get(name)?.get(point));
    if (parts.includes(undefined)) continue;
    instances += 1;
    const sum = parts.reduce((total: number, part) => total + (part as number), 0);
    // tenths of a post do not add up exactly in binary
    const holds = relation.kind === 'equals' ? Math.abs(value - sum) < 1e-6 : value <= sum;
    if (!holds) broken.push(`${relation.one} on ${point} is ${value}, the others together ${sum}`);
  }
  return { instances, broken };
}

/** Whether a relation holds at nearly all of the points at which all its numbers are known. */
export function isNearlyProved({ instances, broken }: ReturnType<typeof proofOf>): boolean {
  return isNearly({ points: instances, same: instances - broken.length });
}

/**
 * How often a number and what moved it are known, and where it did not move so: a stock by every type of period. What is off
 * by as many as the month before is so because of the same children, and counts once.
 */
export function changeProof(
  change: Change,
  measures: readonly Measure[],
  numbers: Numbers,
): { instances: number; broken: string[] } {
  const { series, adds, takes } = change;
  const { periodTypes = [], yearStartsIn = 'april' } = measures.find(({ id }) => id === series.measure) ?? {};
  const flows = measures.find(({ id }) => id === adds[0]?.measure);
  const broken: string[] = [];
  const lastOff = new Map<string, number>();
  let instances = 0;
  const check = (
    type: PeriodType,
    own: ReadonlyMap<string, number>,
    point: string,
    before: number | undefined,
    by: PeriodType,
  ) => {
    const [added, taken] = [adds, takes].map((others) => others.map((one) => numbers.get(nameOf(one, by))?.get(point)));
    const known = [before, ...(added ?? []), ...(taken ?? [])];
    if (known.includes(undefined)) return;
    instances += 1;
    const total = (parts: (number | undefined)[] = []) =>
      parts.reduce((sum: number, part) => sum + (part as number), 0);
    const due = (before as number) + total(added) - total(taken);
    const value = own.get(point) as number;
    const [name, off] = [`${by} ${point.split(' ')[0]}`, value - due];
    if (off !== 0 && off !== lastOff.get(name))
      broken.push(`${nameOf(series, type)} on ${point} is ${value}, not ${due}`);
    lastOff.set(name, off);
  };
  // a month falls out of a window whenever one comes in
  for (const type of periodTypes.filter((one) => !one.startsWith('rolling'))) {
    const own = numbers.get(nameOf(series, type)) ?? new Map<string, number>();
    for (const point of [...own.keys()].sort()) {
      const [authority, day] = point.split(' ') as [string, string];
      const at = (end: string) => own.get(`${authority} ${end}`);
      if (type === 'snapshot') {
        for (const by of flows === undefined ? [] : publishedBy(flows).published)
          check(type, own, point, at(addDays(periodStart(by, day, flows?.yearStartsIn), -1)), by);
      } else {
        const starts =
          type === 'yearToDate' && periodStart('month', day) === periodStart('yearToDate', day, yearStartsIn);
        check(type, own, point, starts ? 0 : at(dayBefore(day)), type === 'yearToDate' ? 'month' : type);
      }
    }
  }
  return { instances, broken };
}

/** The end of the month before that of a day. */
function dayBefore(day: string): string {
  return addDays(`${monthOf(day)}-01`, -1);
}

/**
 * Whether equations follow from others: each is the names that add up to zero with their factors. The ones that are
 * known are brought into echelon form, and another follows where it reduces to nothing.
 */
export function followsFrom(
  known: readonly ReadonlyMap<string, number>[],
): (one: ReadonlyMap<string, number>) => boolean {
  const echelon: { pivot: string; row: ReadonlyMap<string, number> }[] = [];
  const reduced = (one: ReadonlyMap<string, number>): Map<string, number> => {
    const rest = new Map(one);
    for (const { pivot, row } of echelon) {
      const factor = rest.get(pivot);
      if (factor === undefined) continue;
      for (const [name, own] of row) {
        const left = (rest.get(name) ?? 0) - factor * own;
        if (Math.abs(left) < 1e-9) rest.delete(name);
        else rest.set(name, left);
      }
    }
    return rest;
  };
  for (const one of known) {
    const rest = reduced(one);
    const [first] = rest;
    if (first === undefined) continue;
    const [pivot, factor] = first;
    echelon.push({ pivot, row: new Map([...rest].map(([name, own]) => [name, own / factor])) });
  }
  return (one) => reduced(one).size === 0;
}

/** An equation that says one number is the sum of others. */
export function equation(one: string, others: readonly string[]): Map<string, number> {
  const factors = new Map([[one, 1]]);
  for (const name of others) factors.set(name, (factors.get(name) ?? 0) - 1);
  return factors;
}

/** The share of the points that can be compared at which a relation must hold, and how many there must be. */
const nearly = { share: 0.95, points: 8 };

/** Fewer different numbers than these are the same by chance. */
const fewestNumbers = 3;

/** Whether two sides were the same at nearly all of enough points at which they were not both zero. */
const isNearly = ({ points, same }: { points: number; same: number }): boolean =>
  points >= nearly.points && same >= nearly.share * points;

/** Pairs of series that are equal at nearly all points at which both are known and one is not zero. */
export function equalPairs(names: readonly string[], numbers: Numbers): [string, string][] {
  return names.flatMap((one, index) =>
    names.slice(index + 1).flatMap((other): [string, string][] => {
      const theirs = pointsOf(other, numbers);
      const points = [...pointsOf(one, numbers)].filter(
        ([point, value]) => theirs.has(point) && (value !== 0 || theirs.get(point) !== 0),
      );
      if (new Set(points.map(([, value]) => value)).size < fewestNumbers) return [];
      const same = points.filter(([point, value]) => theirs.get(point) === value).length;
      return isNearly({ points: points.length, same }) ? [[one, other]] : [];
    }),
  );
}

/** Series that are the sum of two others at nearly all points at which all are known and some is not zero. */
export function sumsOfTwo(names: readonly string[], numbers: Numbers): [string, [string, string]][] {
  const points = [...new Set(names.flatMap((name) => [...pointsOf(name, numbers).keys()]))];
  const values = names.map((name) => points.map((point) => pointsOf(name, numbers).get(point) ?? Number.NaN));
  const found: [string, [string, string]][] = [];
  values.forEach((a, first) => {
    values.forEach((b, second) => {
      if (second <= first) return;
      const both = points.map((_, at) => at).filter((at) => (a[at] as number) > 0 && (b[at] as number) > 0);
      if (both.length < nearly.points) return;
      values.forEach((sum, third) => {
        if (third === first || third === second) return;
        if (!isSum(sum, a, b, both) || !isSum(sum, a, b, [...points.keys()])) return;
        found.push([names[third] as string, [names[first] as string, names[second] as string]]);
      });
    });
  });
  return found;
}

function isSum(sum: readonly number[], a: readonly number[], b: readonly number[], at: readonly number[]): boolean {
  let [points, same] = [0, 0];
  for (const point of at) {
    const [whole, x, y] = [sum[point] as number, a[point] as number, b[point] as number];
    if (Number.isNaN(whole + x + y) || (whole === 0 && x + y === 0)) continue;
    points += 1;
    if (Math.abs(whole - x - y) < 1e-6) same += 1;
    if (points - same > (1 - nearly.share) * at.length) return false;
  }
  return isNearly({ points, same });
}

function pointsOf(name: string, numbers: Numbers): ReadonlyMap<string, number> {
  return numbers.get(name) ?? new Map();
}
