import type { SectionId } from '#catalogue';
import type { Judged } from '../judged/judge.ts';

/** The most measures that the front page shows. */
export const mostOnFront = 12;

/**
 * The measures that the front page shows: the ones that the board chose, those with a number of the board's first (CP1
 * before CP2). Without a choice the numbered ones and then the first of each section.
 */
export function frontPageMeasures(judged: readonly Judged[], chosen: readonly string[] = []): Judged[] {
  const byChoice = chosen.flatMap((id) => judged.find(({ card }) => card.measure.id === id) ?? []);
  const found = byChoice.length > 0 ? byChoice : withoutChoice(judged);
  const coded = found.filter(({ card }) => card.measure.code !== undefined);
  const others = found.filter(({ card }) => card.measure.code === undefined);
  return [...coded.toSorted(byCode), ...others].slice(0, mostOnFront);
}

function withoutChoice(judged: readonly Judged[]): Judged[] {
  const numbered = judged.filter(({ card }) => card.measure.code !== undefined);
  const seen = new Set<SectionId>();
  const first = judged.filter(({ card: { measure } }) => {
    const isFirst = !seen.has(measure.section);
    seen.add(measure.section);
    return isFirst && measure.code === undefined;
  });
  return [...numbered, ...first];
}

/** CP2 stands before CP10. */
const collator = new Intl.Collator('en-GB', { numeric: true });

function byCode(one: Judged, other: Judged): number {
  return collator.compare(one.card.measure.code ?? '', other.card.measure.code ?? '');
}
