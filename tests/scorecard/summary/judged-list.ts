import fc from 'fast-check';
import { kinds, polarities } from '#catalogue';
import { periodTypes } from '#figure';
import { type Judged, judge } from '#scorecard';
import { cardWith, type Given, place, targetOf, type Wanted } from '../judged/judged-fixture.ts';

/** A judged measure of the figures given, the last of July 2022; a target of the value given, where there is one. */
export function judgedWith(given: readonly Given[], wanted: Wanted = {}, target?: number): Judged {
  const one = judge(
    cardWith(given, { ...wanted, id: 'made_up' }),
    place(target === undefined ? [] : [targetOf(target)]),
  );
  const measure = { ...one.card.measure, id: wanted.id ?? 'made_up', code: wanted.code };
  return { ...one, card: { ...one.card, measure } };
}

/** Thirteen months from one figure to another, all between at the first. */
export function yearFrom(from: Given, to: Given): Given[] {
  return [...Array.from({ length: 12 }, () => from), to];
}

const figure: fc.Arbitrary<Given> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 90, max: 400 })) },
  { weight: 1, arbitrary: fc.constantFrom<Given[]>('c', 'x', 'z', 'k') },
);

const one = fc
  .record({
    given: fc.oneof(fc.array(figure, { maxLength: 30 }), fc.array(fc.constant<Given>('c'), { maxLength: 3 })),
    unit: fc.constantFrom('children', 'percent', 'per 10000', 'days', 'ratio', 'children per FTE'),
    polarity: fc.constantFrom(...polarities),
    kind: fc.constantFrom(...kinds),
    periodType: fc.constantFrom(...periodTypes),
    target: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
  })
  .map(
    ({ given, unit, polarity, kind, periodType, target }) =>
      (id: string) =>
        judgedWith(given, { id, title: `Measure ${id}`, unit, polarity, kind, periodTypes: [periodType] }, target),
  );

/** Lists of any judged measures, called Measure a, Measure b and so on. */
export const anyList: fc.Arbitrary<Judged[]> = fc
  .array(one, { maxLength: 12 })
  .map((makers) => makers.map((make, at) => make(String.fromCharCode(97 + at))));
