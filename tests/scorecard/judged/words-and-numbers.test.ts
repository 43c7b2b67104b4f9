import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds, polarities, type Target, toleranceKinds } from '#catalogue';
import { periodTypes, roundHalfUp } from '#figure';
import { type Judged, judge, mostWords, type TravelComparison, wordCount } from '#scorecard';
import { cardWith, type Given, place, targetOf } from './judged-fixture.ts';

/** The first number of a text as a reader takes it: commas are no part of it, a minus sign is. */
const numberIn = (text: string | undefined): number => Number(text?.replaceAll(',', '').replace('−', '-'));
const number = '(−?[\\d,]+(?:\\.\\d+)?)';
const find = (text: string, pattern: string) => new RegExp(pattern.replaceAll('#', number)).exec(text);

const part = fc.integer({ min: 0, max: 900 });
const figure: fc.Arbitrary<Given> = fc
  .oneof(
    { weight: 6, arbitrary: fc.tuple(part, fc.integer({ min: 0, max: 900 })) },
    { weight: 2, arbitrary: fc.tuple(fc.integer({ min: 80, max: 90 }), fc.constant(90)) },
    { weight: 1, arbitrary: fc.constantFrom<Given[]>('c', 'x', 'z') },
  )
  .map((given) => (typeof given === 'object' && given[1] < 1 ? ([given[0], 1] as const) : given));

const judged = fc
  .record({
    given: fc.array(figure, { maxLength: 30 }),
    title: fc.array(fc.constantFrom('Children', 'in', 'our', 'care', 'percent'), { minLength: 1, maxLength: 22 }),
    unit: fc.constantFrom('children', 'percent', 'per 10000', 'days', 'weeks', 'ratio', 'children per FTE', 'families'),
    polarity: fc.constantFrom(...polarities),
    kind: fc.constantFrom(...kinds),
    periodType: fc.constantFrom(...periodTypes),
    decimals: fc.integer({ min: 0, max: 2 }),
    target: fc.option(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0, max: 100, noNaN: true }))),
    amount: fc.integer({ min: 0, max: 20 }),
    tolerance: fc.constantFrom(...toleranceKinds),
    sign: fc.constantFrom(1, -1),
  })
  .map(({ given, title, unit, polarity, kind, periodType, decimals, target, amount, tolerance, sign }): Judged => {
    const wanted = { title: title.join(' '), unit, polarity, kind, periodTypes: [periodType], decimals };
    const targets: Target[] = target === null ? [] : [targetOf(target, amount, tolerance)];
    const signed =
      unit === 'per 10000'
        ? given.map((one) => (Array.isArray(one) ? ([sign * one[0], one[1]] as const) : one))
        : given;
    return judge(cardWith(signed, wanted), place(targets));
  });
const always = (check: (one: Judged) => void) => fc.assert(fc.property(judged, check), { numRuns: 500 });

/** Latest and earlier figure as they are shown. */
function shownOf({ card }: Judged, { earlier }: TravelComparison): { from: number; to: number } | null {
  const [before, latest] = [earlier?.value ?? null, card.latest?.value ?? null];
  if (before === null || latest === null) return null;
  return { from: roundHalfUp(before, card.measure.decimals), to: roundHalfUp(latest, card.measure.decimals) };
}

/** Whether a change is for the better; null where no way is good, or both are as near to the target. */
function isBetter({ card: { measure }, inForce, targets }: Judged, { from, to }: { from: number; to: number }) {
  const { kind, polarity, decimals } = measure;
  if (kind === 'contextual' || polarity === 'neutral') return null;
  if (polarity !== 'target') return to > from === (polarity === 'higher');
  if (inForce === null || targets.length === 0) return null;
  const [far, near] = [from, to].map((value) =>
    roundHalfUp(Math.abs(value - roundHalfUp(inForce.value, decimals)), decimals),
  ) as [number, number];
  return far === near ? null : near < far;
}

/** What is said of a target that figures should be near. */
function nearest({ card: { latest, measure }, words: { reading, target }, target: against }: Judged): void {
  for (const words of [reading, target]) {
    const found = find(words, '([Mm]eets|[Ww]ithin tolerance of|[Mm]isses) the target of #');
    expect(found !== null).toBe(against !== null);
    if (found === null) continue;
    const value = roundHalfUp(latest?.value as number, measure.decimals);
    const off = Math.abs(value - numberIn(found[2]));
    const band = find(words, 'tolerance #%? to #');
    expect(off < 1e-9).toBe(/meets/i.test(found[1] as string));
    if (off < 1e-9) continue;
    const isWithin = band !== null && numberIn(band[1]) <= value && value <= numberIn(band[2]);
    expect(isWithin).toBe(/within/i.test(found[1] as string));
  }
}

describe('words and numbers of a judged figure', () => {
  it('agree on which way it went, how far, and whether that is good', () => {
    always((one) => {
      const { polarity } = one.card.measure;
      for (const comparison of one.travel) {
        const { words } = comparison;
        const shown = shownOf(one, comparison);
        const moved = find(words, '\\b([Uu]p|[Dd]own) #');
        const unclear = find(
          words,
          '^No clear change from # ?.*: # ?(?:percentage points?|days?|weeks?)? ?(lower|higher)$',
        );
        const same = find(words, '^The same as #');
        const distance = find(words, '^Now # ?.* (lower|higher) than #');
        if (shown === null) {
          expect([moved, unclear, same, distance]).toEqual([null, null, null, null]);
          expect(words).not.toMatch(/better|worse|higher|lower/i);
          continue;
        }
        const { from, to } = shown;
        expect([moved, unclear ?? find(words, '^No clear'), same, distance].filter(Boolean)).toHaveLength(1);
        if (same) expect([numberIn(same[1]), to]).toEqual([from, from]);
        if (moved) {
          const sign = /up/i.test(moved[1] as string) ? 1 : -1;
          expect(numberIn(find(words, ' from #')?.[1])).toBe(from);
          expect(from + sign * numberIn(moved[2])).toBeCloseTo(to, 6);
          expect(Math.sign(to - from)).toBe(sign);
          const good = isBetter(one, { from, to });
          const way = sign > 0 ? 'higher' : 'lower';
          const nearer = good ? 'nearer to the target' : 'further from the target';
          const verdict = `(${polarity === 'target' ? nearer : way}): ${sign > 0 ? 'up' : 'down'}`;
          const expected = good === null ? (sign > 0 ? 'Up' : 'Down') : `${good ? 'Better' : 'Worse'} ${verdict}`;
          expect(words.startsWith(`${expected} `)).toBe(true);
          const percent = find(words, `${moved[2]} \\(#%\\) from`);
          if (percent) {
            expect(numberIn(percent[1])).toBe(Math.abs(roundHalfUp((100 * (to - from)) / from, 1)));
            if (sign < 0) expect(numberIn(percent[1])).toBeLessThanOrEqual(100);
          }
        }
        if (distance) {
          expect([comparison.against, comparison.verdict]).toEqual(['worst', null]);
          expect(numberIn(distance[3])).toBe(from);
          const sign = distance[2] === 'higher' ? 1 : -1;
          expect(from + sign * numberIn(distance[1])).toBeCloseTo(to, 6);
          expect(words).not.toMatch(/\b(up|down|better|worse)\b/i);
        }
        if (unclear) {
          expect(numberIn(unclear[1])).toBe(from);
          const sign = unclear[3] === 'higher' ? 1 : -1;
          expect(from + sign * numberIn(unclear[2])).toBeCloseTo(to, 6);
          expect(words).not.toMatch(/\b(up|down|better|worse)\b/i);
        }
      }
    });
  });

  it('agree on the target: met, within tolerance or missed, and by how much', () => {
    always((one) => {
      const { latest, measure } = one.card;
      if (measure.polarity === 'target') return nearest(one);
      for (const words of [one.words.reading, one.words.target]) {
        const found = find(
          words,
          '([Mm]eets|[Ww]ithin tolerance of|[Mm]isses) the target of #%? ?(?:days?|weeks?)? or (more|less)',
        );
        expect(found !== null).toBe(one.target !== null);
        if (found === null) continue;
        const sign = found[3] === 'more' ? 1 : -1;
        const value = roundHalfUp(latest?.value as number, measure.decimals);
        const over = sign * (value - numberIn(found[2]));
        const limit = find(words, 'tolerance to #');
        const slack = limit === null ? 0 : sign * (numberIn(found[2]) - numberIn(limit[1]));
        expect(sign > 0).toBe(measure.polarity === 'higher');
        expect(over >= 0).toBe(/meets/i.test(found[1] as string));
        if (over < 0) expect(over >= -slack - 1e-9).toBe(/within/i.test(found[1] as string));
        const by = find(words, '# ?(?:percentage points?|days?|weeks?)? (below|above) target');
        expect(by !== null).toBe(over < 0);
        if (by) {
          expect(numberIn(by[1])).toBeCloseTo(Math.abs(value - numberIn(found[2])), 6);
          expect(by[2]).toBe(value < numberIn(found[2]) ? 'below' : 'above');
        }
      }
    });
  });

  it('agree in the one line for the scorecard', () => {
    always((one) => {
      if (one.target !== null) return;
      const { reading } = one.words;
      const found = one.travel.find(({ against, direction }) => against === 'yearBefore' && direction !== null);
      const comparison =
        found ?? one.travel.find(({ against, direction }) => against === 'previous' && direction !== null);
      const shown = comparison === undefined ? null : shownOf(one, comparison);
      if (shown === null) {
        expect(reading).not.toMatch(/\b(up|down|better|worse|lower|higher)\b/i);
        return;
      }
      const { from, to } = shown;
      expect(/\b(up|higher|Higher)\b/.test(reading)).toBe(to > from);
      expect(/\b(down|lower|Lower)\b/.test(reading)).toBe(to < from);
      const numbers = find(reading, ': #%?(?:, (?:up |down )?# .*?#%?)?$');
      if (to === from) expect(reading).toMatch(/^The same as /);
      expect(numberIn(find(reading, ': #')?.[1])).toBe(to);
      const step = find(
        reading,
        ', (?:up |down )?# ?(?:percentage points? |days? |weeks? )?(?:from|lower than|higher than) #',
      );
      expect(step !== null).toBe(to !== from);
      if (step) {
        expect(numberIn(step[2])).toBe(from);
        expect(numberIn(step[1])).toBeCloseTo(Math.abs(to - from), 6);
      }
      expect(numbers === null && to === from).toBe(false);
    });
  });

  it('agree in that line behind what it says of a target', () => {
    always((one) => {
      if (one.target === null) return;
      const found = one.travel.find(({ against, direction }) => against === 'yearBefore' && direction !== null);
      const comparison =
        found ?? one.travel.find(({ against, direction }) => against === 'previous' && direction !== null);
      const [, change = ''] = one.words.reading.split('; ');
      const shown = comparison === undefined ? null : shownOf(one, comparison);
      expect(change === '').toBe(shown === null);
      if (shown === null) return;
      expect(one.words.reading).not.toMatch(/better|worse/i);
      const { from, to } = shown;
      if (to === from) expect(change).toMatch(/^the same as /);
      else expect(numberIn(find(change, ' from #')?.[1])).toBe(from);
      const step = find(change, '^(up|down) #');
      if (step !== null) {
        expect(step[1]).toBe(to > from ? 'up' : 'down');
        expect(numberIn(step[2])).toBeCloseTo(Math.abs(to - from), 6);
      }
    });
  });

  it('agree in the title, which has at most fifteen words', () => {
    always((one) => {
      const { title } = one.words;
      expect(wordCount(title)).toBeLessThanOrEqual(mostWords);
      const comparison = one.travel.find(({ against }) => against === 'yearBefore');
      const direction = comparison?.direction ?? null;
      expect(/\b(rose|up|Up)\b/.test(title)).toBe(direction === 'up');
      expect(/\b(fell|down|Down)\b/.test(title)).toBe(direction === 'down');
      expect(/no clear change/i.test(title)).toBe(direction === 'no clear change');
    });
  });

  it('agree on the first, last, highest and lowest figure drawn', () => {
    always((one) => {
      const values = one.card.series.flatMap(({ value }) =>
        value === null ? [] : roundHalfUp(value, one.card.measure.decimals),
      );
      const found = find(one.words.alternative, 'first #%? .*, last #%? .*; highest #%? .*?, lowest #');
      expect(found !== null).toBe(values.length > 1);
      if (found === null) return;
      const expected = [values[0], values.at(-1), Math.max(...values), Math.min(...values)];
      expect(found.slice(1, 5).map(numberIn)).toEqual(expected);
    });
  });

  it('never show what is no number, and no minus before zero', () => {
    always((one) => {
      const texts = [...Object.values(one.words), ...one.travel.map(({ words }) => words)];
      for (const text of texts) {
        expect(text).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
        expect(text).not.toMatch(/[-−]0(\.0*)?(?![\d.])/);
        expect(text).not.toMatch(/\s\s|^\s|\s$/);
      }
    });
  });

  it('keep the four facts apart: what is not judged has no colour in any of them', () => {
    always((one) => {
      const { kind, polarity } = one.card.measure;
      if (kind !== 'contextual' && polarity !== 'neutral') return;
      expect([one.target, one.assurance, one.everyTime, one.targets]).toEqual([null, null, null, []]);
      expect(one.travel.every(({ verdict }) => verdict === null)).toBe(true);
      expect(['common', 'neutralHigh', 'neutralLow', null]).toContain(one.variation);
    });
  });
});
