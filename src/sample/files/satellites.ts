import type { AuthoritySample } from '../authority-sample.ts';
import type { Person } from '../care/person.ts';
import { dmy } from '../day.ts';
import { isShortBreak } from '../episode.ts';
import { libertyOrders } from '../placements/liberty.ts';
import type { Cell } from './csv.ts';
import type { ExtractDate } from './extract-date.ts';
import { isLeftBlank, withoutReviews } from './left-blank.ts';
import type { ShownLife } from './shown.ts';

/** The rows of a file that belongs to the header: whose row it is, and its cells after CHILD and DOB. */
export type PersonRow = [Person, Cell[]];

export function reviewRows(
  sample: AuthoritySample,
  shown: readonly ShownLife[],
  { on, covers }: ExtractDate,
): PersonRow[] {
  return shown.flatMap(({ life, end }) =>
    (sample.reviews.get(life) ?? [])
      .filter(({ day }) => day >= covers && day <= on && (end === null || day <= end))
      .filter(() => !withoutReviews(life.person, life.start))
      .map(({ day, code }): PersonRow => [life.person, [dmy(day), code]]),
  );
}

export function missingRows(
  sample: AuthoritySample,
  shown: readonly ShownLife[],
  { on, covers }: ExtractDate,
): PersonRow[] {
  return shown.flatMap(({ life }) =>
    (sample.missing.get(life) ?? [])
      .filter(({ from, to }) => from <= on && (to === null || to >= covers))
      .map(({ kind, from, to }): PersonRow => {
        const back = to !== null && to <= on ? to : null;
        return [life.person, [kind, dmy(from), dmy(back)]];
      }),
  );
}

export function workerRows(
  sample: AuthoritySample,
  shown: readonly ShownLife[],
  { on, covers }: ExtractDate,
): PersonRow[] {
  const recorded = shown.filter(({ life }) => !isLeftBlank(life.person, 'worker'));
  return recorded.flatMap(({ life, end }) =>
    (sample.workers.get(life) ?? [])
      .filter(({ from, to }) => from <= on && (to === null || to >= covers) && (end === null || from < end))
      .map(({ worker, from, to, reason }): PersonRow => {
        const handedOver = to !== null && to <= on && (to !== life.end || end !== null);
        return [life.person, [worker, dmy(from), handedOver ? dmy(to) : '', reason]];
      }),
  );
}

export function libertyRows(
  sample: AuthoritySample,
  shown: readonly ShownLife[],
  { on, covers }: ExtractDate,
): PersonRow[] {
  return shown.flatMap(({ life, end }) =>
    libertyOrders(life, sample.seed)
      .filter(({ from, to }) => from <= on && to >= covers && (end === null || from < end))
      .map(({ from, to }): PersonRow => [life.person, [dmy(from), to <= on ? dmy(to) : '']]),
  );
}

const couples = [
  [2, 'MF', 'L11'],
  [2, 'MF', 'L3'],
  [1, 'F1', 'L0'],
  [2, 'MF', 'L11'],
  [2, 'FF', 'L12'],
] as const;

export function adoptionRows(shown: readonly ShownLife[], { covers }: ExtractDate): PersonRow[] {
  return shown.flatMap(({ life, end }): PersonRow[] => {
    const { journey, exit, family } = life;
    if (journey === null || exit !== 'adopted' || end === null || end < covers) return [];
    const couple = couples[family % couples.length] ?? couples[0];
    return [
      [life.person, [dmy(journey.decision), dmy(journey.matched), journey.carerFrom === null ? 0 : 1, ...couple]],
    ];
  });
}

export function decisionRows(shown: readonly ShownLife[], { on, covers }: ExtractDate): PersonRow[] {
  return shown.flatMap(({ life }): PersonRow[] => {
    const { journey } = life;
    if (journey === null || journey.decision > on) return [];
    const { decision, reversed, reversedReason, again } = journey;
    const anew = again?.decision ?? null;
    const renewed: PersonRow[] = anew !== null && anew <= on ? [[life.person, [dmy(anew), '', '']]] : [];
    if (reversed === null || reversed > on) return [[life.person, [dmy(decision), '', '']], ...renewed];
    if (reversed < covers) return renewed;
    return [[life.person, [dmy(decision), dmy(reversed), reversedReason]], ...renewed];
  });
}

/** Older orders are known to the month or not at all: `zz/05/2015`. */
export function permanenceRows(shown: readonly ShownLife[]): PersonRow[] {
  return shown
    .filter(({ life, episodes: all }) => !all.every(isShortBreak) && life.person.previousPermanence !== 'Z1')
    .map(({ life: { person } }): PersonRow => {
      const day = person.previousPermanenceDay;
      const text = dmy(day);
      const known = (day ?? 0) % 3;
      const date = known === 0 ? text : known === 1 ? `zz/${text.slice(3)}` : 'zz/zz/zzzz';
      return [person, [person.previousPermanence, 'OUT', date]];
    });
}
