import type { MeasureCase } from '#conformance';

interface Decision {
  /** The name of the case that it is about. */
  name: string;
  expect: NonNullable<MeasureCase['expect']>;
  why: string;
}

/** Answers that a later decision of the project replaced. The cases still run, and must come out as it was decided. */
const decisions: readonly Decision[] = [
  {
    name: 'Came into care Thursday 31 March 2022; Good Friday 15, Easter Monday 18 April; no review by 29/30 April',
    expect: [
      { measure: 'reviews_in_time_percent', periodEnd: '2022-04-30', none: true },
      {
        measure: 'reviews_in_time_percent',
        periodEnd: '2022-04-30',
        breakdown: 'due',
        category: 'not due yet',
        numerator: 1,
        denominator: 1,
      },
    ],
    why: 'a measure of what is done in time counts those whose time is up; a child whose first review is not due yet is told beside them',
  },
];

/** A case with the answer that holds now, and why it is another than the one that came with it; null where it is the same. */
export function decidedSince(one: MeasureCase): { decided: MeasureCase; why: string | null } {
  const decision = decisions.find(({ name }) => name === one.name);
  if (decision === undefined) return { decided: one, why: null };
  return { decided: { ...one, expect: decision.expect }, why: decision.why };
}
