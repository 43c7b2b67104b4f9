import { addable } from './addable.ts';
import type { Equalities } from './equalities.ts';
import type { Evidence } from './evidence.ts';
import { type PairsSeen, seePairs } from './pairs.ts';
import { type FoundRelation, wordsOf } from './relation.ts';
import { linesWith } from './sums.ts';
import type { Series } from './table.ts';

/** What it takes to see that a series never exceeds another rather than being smaller by chance. */
const seen = { points: 8, meetings: 5, values: 3 };

/** Differences so small are as likely as none where nothing holds the two together. */
const near = 2;

/**
 * Series that are now and then the same as another, otherwise less, and never more: where they come close they mostly meet.
 * Of numbers about children that are shown as they are; smaller numbers among others are many, and rounded ones often meet.
 */
export function seriesWithin(
  { each, standIn }: Equalities,
  before?: PairsSeen<Evidence>,
): { relations: FoundRelation[]; seen: PairsSeen<Evidence> } {
  const usable = each.filter((series) => addable(series) && !series.isRounded && !series.isOpen);
  const seen = seePairs(usable, before, (whole, part) => meetingsOf(part, whole));
  const relations = [...seen.found].flatMap(([whole, parts]) =>
    [...parts].map(([part, evidence]): FoundRelation => {
      const words = `${wordsOf(part.name)} within ${wordsOf(whole.name)}`;
      const terms: FoundRelation['terms'] = [
        [part, 1],
        [whole, -1],
      ];
      return { ...evidence, kind: 'within', words, lines: linesWith(standIn, part, [whole]), terms };
    }),
  );
  return { relations, seen };
}

function meetingsOf(part: Series, whole: Series): Evidence | null {
  let [points, same, close] = [0, 0, 0];
  const values = new Set<number>();
  for (let point = 0; point < part.low.length; point += 1) {
    const [most, least] = [whole.high[point] as number, part.low[point] as number];
    if (least > most) return null;
    if (part.shown[point] !== 1 || whole.shown[point] !== 1 || most === 0) continue;
    points += 1;
    if (most === least) {
      same += 1;
      values.add(least);
    } else if (most - least <= near) close += 1;
  }
  const isSeen = points >= seen.points && same >= seen.meetings && values.size >= seen.values;
  return isSeen && same < points && same > close ? { points, holding: points } : null;
}
