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
  const bySection = Map.groupBy(judged, ({ card: { measure } }) => measure.section);
  const first = [...bySection.values()].flatMap((own) => own.find(hasNumber) ?? own.slice(0, 1));
  return [...numbered, ...first.filter(({ card }) => card.measure.code === undefined)];
}

const hasNumber = ({ card }: Judged): boolean => card.latest?.value != null;

/** CP2 stands before CP10. */
const collator = new Intl.Collator('en-GB', { numeric: true });

function byCode(one: Judged, other: Judged): number {
  return collator.compare(one.card.measure.code ?? '', other.card.measure.code ?? '');
}
