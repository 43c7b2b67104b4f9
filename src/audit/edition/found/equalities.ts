import { areTooMany, isBroken, type Line, weigh } from './evidence.ts';
import { type PairsSeen, seePairs } from './pairs.ts';
import { type FoundRelation, linesOf, wordsOf } from './relation.ts';
import type { Series, Table } from './table.ts';

/** Series that are the same wherever both are published. */
export interface Equalities {
  relations: FoundRelation[];
  /** One series of each group of equal ones: the one of which most is shown as it is. */
  each: Series[];
  /** A series that is published at a point and equal to another there: itself where it is published. */
  standIn(series: Series, point: number): Series | null;
  /** What was found between two series by their own numbers. */
  seen: PairsSeen<FoundRelation>;
}

/** Fewer numbers than this say nothing of a series. */
const fewest = 8;

/** Finds equal series, of whatever measures, parts and types of period. */
export function equalSeries({ series }: Table, before?: PairsSeen<FoundRelation>): Equalities {
  const usable = series.filter(({ howManyShown }) => howManyShown >= fewest);
  const groupOf = new Map(series.map((one) => [one, [one]]));
  const seen = seePairs(usable, before, equality);
  const relations = [...seen.found].flatMap(([one, others]) =>
    [...others].map(([other, relation]) => {
      merge(groupOf, one, other);
      return relation;
    }),
  );
  const groups = [...new Set(groupOf.values())];
  return {
    relations: withoutRepeats(relations),
    each: groups.map((group) => group.toSorted((one, other) => worthOf(other) - worthOf(one))[0] as Series),
    standIn: (one, point) =>
      one.keys[point] !== undefined ? one : (groupOf.get(one)?.find(({ keys }) => keys[point] !== undefined) ?? null),
    seen,
  };
}

function equality(one: Series, other: Series): FoundRelation | null {
  if (one.at > other.at || (one.isOpen && other.isOpen) || !mayBeEqual(one, other)) return null;
  const lines = linesOf(one, [other]);
  const evidence = weigh(lines);
  if (evidence === null) return null;
  const terms: FoundRelation['terms'] = [
    [one, 1],
    [other, -1],
  ];
  return { ...evidence, kind: 'equal', words: `${wordsOf(one.name)} equals ${wordsOf(other.name)}`, lines, terms };
}

function mayBeEqual(one: Series, other: Series): boolean {
  const most = Math.min(one.howManyShown, other.howManyShown);
  let broken = 0;
  for (let point = 0; point < one.low.length; point += 1) {
    const [least, most1] = [one.low[point] as number, one.high[point] as number];
    if (!(least > (other.high[point] as number) || most1 < (other.low[point] as number))) continue;
    broken += 1;
    if (areTooMany(broken, most)) return false;
  }
  return true;
}

function worthOf({ isRounded, howManyShown }: Series): number {
  return howManyShown + (isRounded ? 0 : 1e6);
}

function merge(groupOf: Map<Series, Series[]>, one: Series, other: Series): void {
  const [into, from] = [groupOf.get(one) as Series[], groupOf.get(other) as Series[]];
  if (into === from) return;
  into.push(...from);
  for (const member of from) groupOf.set(member, into);
}

/** Of several series that are equal at a point, only as many pairs as it takes to tie all of them. */
function withoutRepeats(relations: readonly FoundRelation[]): FoundRelation[] {
  const tied = new Map<number, Map<Series, Set<Series>>>();
  const isNew = (line: Line): boolean => {
    if (isBroken(line)) return false;
    const [[one, point], [other]] = [line.left[0], line.right[0]] as [Line['left'][0], Line['right'][0]];
    const groups = tied.get(point) ?? new Map<Series, Set<Series>>();
    tied.set(point, groups);
    const [mine, theirs] = [groups.get(one) ?? new Set([one]), groups.get(other) ?? new Set([other])];
    if (mine === theirs) return false;
    for (const member of theirs) mine.add(member);
    for (const member of mine) groups.set(member, mine);
    return true;
  };
  return relations.map((relation) => ({ ...relation, lines: relation.lines.filter(isNew) }));
}
