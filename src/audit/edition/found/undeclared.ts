import type { PublishedRelation, Reference } from '../catalogue.ts';
import { keyOfOther, type Reading } from '../related.ts';
import type { Found, FoundRelation } from './relation.ts';
import { emptySpan, type Span, type Vector } from './span.ts';
import { type Series, seriesId } from './table.ts';

/** A relation in words, and at how many of the points at which it can be looked at it holds. */
export interface RelationInWords {
  words: string;
  points: number;
  holding: number;
}

/** Each lies within the next, where both are of one thing: what came in a month came in the year as well. */
const longer: readonly (readonly [string, string])[] = [
  ['month', 'quarter'],
  ['month', 'yearToDate'],
  ['month', 'rolling12'],
  ['month', 'annual'],
  ['quarter', 'yearToDate'],
  ['quarter', 'rolling12'],
  ['yearToDate', 'rolling12'],
  ['yearToDate', 'annual'],
  ['rolling12', 'rolling36'],
];

/**
 * Relations that were found and that no measure declares, nor follow from what measures declare, from one another or from what
 * periods are: an analyst should declare them. Numbers of which one is declared to lie within the other may as well be equal
 * wherever both are shown.
 */
export function undeclared(found: Found, reading: Reading): RelationInWords[] {
  const { relations } = found;
  const known = declaredIn(found, reading);
  const news = relations.filter((relation) => {
    if (relation.kind === 'window') return false;
    if (relation.kind === 'place') return !isDeclaredTotal(relation, reading);
    if (relation.kind === 'within') return !known.leads(relation.terms);
    if (relation.kind === 'equal' && known.areNested(relation.terms)) {
      known.add(vectorOf(relation.terms));
      return false;
    }
    if (relation.kind === 'flow' && known.isPartOfChange(relation)) return false;
    const vector = known.vectorOf(relation);
    const isNew = !known.span.has(vector);
    if (isNew) known.add(vector);
    return isNew;
  });
  const inWords = new Map(news.map(({ words, points, holding }) => [words, { words, points, holding }]));
  return [...inWords.values()];
}

/** What follows from what measures declare and from what periods are. */
export interface Known {
  span: Span;
  /** What `span` is made of, by what declares it: the sums that are zero. */
  vectors: readonly Vector[];
  /** The series that lie within others, each with what it lies within. */
  nested: readonly FoundRelation['terms'][];
  add(vector: Vector): void;
  /** A relation between series, or between the change of a stock and series, as a sum that is zero. */
  vectorOf(relation: FoundRelation): Vector;
  /** Whether it is a declared change without some of what comes and goes, of which there is hardly any. */
  isPartOfChange(relation: FoundRelation): boolean;
  /** Whether a series is known to lie within another. */
  leads(terms: FoundRelation['terms']): boolean;
  /** Whether one of two series is known to lie within the other. */
  areNested(terms: FoundRelation['terms']): boolean;
}

/** What follows between the series of a table from what a catalogue declares. */
export function declaredIn({ table: { series, points } }: Found, reading: Reading): Known {
  const { catalogue } = reading;
  const byId = new Map(series.map((one) => [seriesId(one.name), one]));
  const types = [...new Set(series.map(({ name }) => name.periodType))];
  const above = new Map<number, Set<number>>();
  const span = emptySpan();
  const vectors: Vector[] = [];
  const nested: FoundRelation['terms'][] = [];
  const isOfDays = (at: number): boolean => (series[at] as Series).name.periodType === 'snapshot';
  /** The number of the change of a series over a type of period. */
  const changeOf = (stock: number, type: string): number => series.length * (1 + types.indexOf(type)) + stock;

  const add = (vector: Vector): void => {
    span.add(vector);
    vectors.push(vector);
    if (![...vector.keys()].every((at) => at < series.length && isOfDays(at))) return;
    for (const type of types) span.add(new Map([...vector].map(([at, factor]) => [changeOf(at, type), factor])));
  };
  const isWithin = (part: Series, whole: Series): void => {
    nested.push([
      [part, 1],
      [whole, -1],
    ]);
    above.set(part.at, (above.get(part.at) ?? new Set()).add(whole.at));
  };

  for (const relation of catalogue.relations) {
    for (const [one, others] of seriesOf(relation, reading, byId, types, points[0]?.authority ?? '')) {
      if (relation.kind === 'equals') add(vectorOf([[one, 1], ...others.map((other) => [other, -1] as const)]));
      const [only, ...more] = others;
      if (only !== undefined && more.length === 0) isWithin(one, only);
      if (relation.kind === 'equals') for (const other of others) isWithin(other, one);
    }
  }
  for (const one of series) {
    if (isNothing(one)) span.add(new Map([[one.at, 1]]));
    const whole = byId.get(seriesId({ ...one.name, part: 'denominator' }));
    if (catalogue.measures.get(one.name.measure)?.shape === 'percentage' && whole !== undefined) isWithin(one, whole);
    for (const [short, long] of longer) {
      const other = one.name.periodType === short ? byId.get(seriesId({ ...one.name, periodType: long })) : undefined;
      if (other !== undefined) isWithin(one, other);
    }
  }
  const flowVector = (stock: Series, came: readonly Series[], went: readonly Series[], type: string): Vector =>
    added([
      [changeOf(stock.at, type), 1],
      ...came.map(({ at }): [number, number] => [at, -1]),
      ...went.map(({ at }): [number, number] => [at, 1]),
    ]);
  const partial: Vector[] = [];
  for (const { one, adds, takes } of catalogue.changes) {
    for (const type of types) {
      const [came, went] = [adds, takes].map((all) =>
        all.map((other) => byId.get(seriesId({ ...other, periodType: type }))),
      ) as [(Series | undefined)[], (Series | undefined)[]];
      if ([...came, ...went].includes(undefined)) continue;
      for (const stock of series.filter(({ name }) => isOf(name, one))) {
        const whole = flowVector(stock, came as Series[], went as Series[], type);
        span.add(whole);
        vectors.push(whole);
        for (const some of subsetsOf([...came, ...went] as Series[])) {
          const isIn = (flow: Series | undefined): flow is Series => flow !== undefined && some.has(flow);
          partial.push(flowVector(stock, came.filter(isIn), went.filter(isIn), type));
        }
      }
    }
  }

  const vectorOfFlow = ({ terms }: FoundRelation): Vector => {
    const [[stock], ...flows] = terms as [FoundRelation['terms'][number], ...FoundRelation['terms']];
    const ofSign = (sign: number) => flows.filter(([, factor]) => factor === sign).map(([flow]) => flow);
    return flowVector(stock, ofSign(-1), ofSign(1), flows[0]?.[0].name.periodType ?? '');
  };
  return {
    span,
    vectors,
    nested,
    add,
    vectorOf: (relation) => (relation.kind === 'flow' ? vectorOfFlow(relation) : vectorOf(relation.terms)),
    isPartOfChange: (relation) => {
      const own = [...vectorOfFlow(relation)];
      return partial.some((vector) => span.has(added([...own, ...[...vector].map(([at, by]) => [at, -by] as const)])));
    },
    leads,
    areNested: (terms) => leads(terms) || leads(terms.toReversed()),
  };

  function leads([part, whole]: FoundRelation['terms']): boolean {
    const [from, to] = [part?.[0].at as number, whole?.[0].at as number];
    const seen = new Set([from]);
    for (const at of seen) for (const next of above.get(at) ?? []) seen.add(next);
    return seen.has(to);
  }
}

/** The series that a declared relation ties, for every type of period by which the first is published. */
function seriesOf(
  { one, others }: PublishedRelation,
  reading: Reading,
  byId: ReadonlyMap<string, Series>,
  types: readonly string[],
  authority: string,
): [Series, Series[]][] {
  return types.flatMap((periodType): [Series, Series[]][] => {
    const own = byId.get(seriesId({ ...one, periodType }));
    if (own === undefined) return [];
    const theirs = others.map((other) => {
      const key = keyOfOther(reading, one, other, authority, periodType, '');
      return key === null ? undefined : byId.get(seriesId({ ...other, periodType: key.split('|')[2] as string }));
    });
    return theirs.includes(undefined) ? [] : [[own, theirs as Series[]]];
  });
}

/** A category in which nobody is: that a sum leaves it out is no news. */
function isNothing({ low, high, howManyShown }: Series): boolean {
  return howManyShown > 0 && low.every((least, point) => !(least > 0) && !((high[point] as number) > 0));
}

function isOf(name: Reference, { measure, breakdown, category, part }: Reference): boolean {
  return name.measure === measure && name.breakdown === breakdown && name.category === category && name.part === part;
}

function isDeclaredTotal({ lines }: FoundRelation, { catalogue: { consortium } }: Reading): boolean {
  const placeOf = (key: string | undefined): string => (key ?? '').split('|')[1] ?? '';
  const line = lines[0];
  const [whole] = (line?.left ?? []).map(([series, point]) => placeOf(series.keys[point]));
  const members = (line?.right ?? []).map(([series, point]) => placeOf(series.keys[point])).sort();
  return consortium !== null && whole === consortium.code && members.join() === [...consortium.members].sort().join();
}

/** Some of them, and at least one. */
function subsetsOf(all: readonly Series[]): Set<Series>[] {
  return Array.from(
    { length: 2 ** all.length - 1 },
    (_, chosen) => new Set(all.filter((__, at) => Math.floor((chosen + 1) / 2 ** at) % 2 === 1)),
  );
}

function vectorOf(terms: FoundRelation['terms']): Vector {
  return added(terms.map(([series, factor]) => [series.at, factor]));
}

function added(terms: readonly (readonly [number, number])[]): Vector {
  const vector = new Map<number, number>();
  for (const [at, factor] of terms) vector.set(at, (vector.get(at) ?? 0) + factor);
  return new Map([...vector].filter(([, factor]) => factor !== 0));
}
