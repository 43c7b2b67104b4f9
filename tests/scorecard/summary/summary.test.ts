import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, roundHalfUp, shortValue } from '#figure';
import { goodWay, type Judged, needingAttention, summaryOf, textOf, yearChangeOf } from '#scorecard';
import { anyList, judgedWith, yearFrom } from './judged-list.ts';

const sentences = (lead: Judged | undefined, list: readonly Judged[]) => summaryOf(lead, list).map(textOf);
const care = judgedWith(yearFrom([553, 1], [476, 1]), {
  id: 'cla_count',
  title: 'Children in our care',
  unit: 'children',
  polarity: 'neutral',
  kind: 'contextual',
});
const better = judgedWith(yearFrom(70, 80), { id: 'plans', title: 'Children with a plan' });
const worse = judgedWith(yearFrom(70, 60), { id: 'checks', title: 'Children with a check (dental)' });

describe('the summary', () => {
  it('gives the leading measure, how many got better and worse, and what misses its target', () => {
    const missing = judgedWith(yearFrom(70, 60), { id: 'checks', title: 'Children with a check (dental)' }, 95);
    expect(sentences(care, [care, better, missing])).toEqual([
      'Children in our care fell from 553 to 476 in the year to July 2022.',
      'Of 2 measures that can be judged against a year before, 1 got better and 1 got worse.',
      'One measure misses its target: Children with a check (60.0% against 95% or more).',
    ]);
  });

  it('counts what shows no clear change by itself', () => {
    const unclear = judgedWith(yearFrom(70, [1401, 2000]), { id: 'unclear' });
    expect(sentences(care, [care, better, worse, unclear])[1]).toBe(
      'Of 3 measures that can be judged against a year before, 1 got better, 1 got worse and 1 shows no clear change.',
    );
  });

  it('says that nothing stands out where every target is met', () => {
    const meets = judgedWith(yearFrom(70, 80), { id: 'plans', title: 'Children with a plan' }, 75);
    expect(sentences(care, [care, meets]).at(-1)).toMatch(
      /^Every measure with a target meets it or is within tolerance/,
    );
  });

  it('names what is worse than usual, where no target is set', () => {
    const steady = Array.from({ length: 14 }, (_, at) => 70 + (at % 2));
    const signal = judgedWith([...steady, 20], { id: 'plans', title: 'Children with a plan' });
    expect(sentences(signal, [signal]).at(-1)).toBe('One measure is worse than usual: Children with a plan.');
  });

  it('names two of several missed targets, and what else is worse than usual', () => {
    const steady = Array.from({ length: 14 }, (_, at) => 70 + (at % 2));
    const list = ['a', 'b', 'c'].map((id) => judgedWith(yearFrom(70, 70), { id, title: `Measure ${id}` }, 95));
    const signal = judgedWith([...steady, 20], { id: 'd', title: 'Measure d' });
    expect(sentences(undefined, [...list, signal]).at(-1)).toBe(
      '3 measures miss their targets, worst of them Measure a (70.0% against 95% or more) and Measure b (70.0% against 95% or more); Measure d is worse than usual.',
    );
  });

  it('says in one sentence why it has nothing to say', () => {
    expect(sentences(undefined, [])).toEqual(['No figure has been published yet.']);
    const hidden = judgedWith(['c'], { id: 'hidden' });
    expect(sentences(hidden, [hidden])).toEqual([
      'Every latest figure is hidden or not available, so nothing can be said of what has changed.',
    ]);
    const first = judgedWith([70], { id: 'first' });
    expect(sentences(first, [first])).toContain(
      'No measure has a figure of a year before that would show whether it got better or worse.',
    );
  });

  it('makes links only of measures that it names', () => {
    const links = summaryOf(care, [care, better, worse]).flatMap((sentence) =>
      sentence.flatMap(({ measure }) => measure ?? []),
    );
    expect(links).toEqual(['cla_count']);
  });
});

const numbersIn = (text: string) => text.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [];
/** Numbers that a judged card shows of its latest figure, of a year before and of its target. */
function numbersOf({ card, travel, target }: Judged): string[] {
  const { measure, latest } = card;
  const before = travel.find(({ against }) => against === 'yearBefore')?.earlier ?? null;
  const values = [latest?.value, before?.value, target?.value, target?.target.value];
  const texts = values.flatMap((value) => (value == null ? [] : shortValue(value, measure.unit, measure.decimals)));
  const bare = target === null ? [] : [formatNumber(roundHalfUp(target.target.value, measure.decimals), 0)];
  return [...texts, ...bare].flatMap(numbersIn);
}

describe('the words of any summary', () => {
  const always = (check: (list: Judged[], words: string[]) => void) =>
    fc.assert(
      fc.property(anyList, (list) => {
        check(list, sentences(list[0], list));
      }),
      { numRuns: 300 },
    );

  it('are one to three sentences', () => {
    always((_, words) => {
      expect(words.length).toBeGreaterThanOrEqual(1);
      expect(words.length).toBeLessThanOrEqual(3);
      for (const sentence of words) expect(sentence).toMatch(/^[A-Z0-9].*\.$/s);
    });
  });

  it('hold no number but those of judged cards and counts of cards', () => {
    always((list, words) => {
      const counts = Array.from({ length: list.length + 1 }, (_, count) => String(count));
      const dates = ['2021', '2022', '31', '30', '28', '12'];
      const allowed = new Set([...counts, ...dates, ...list.flatMap(numbersOf)]);
      expect(words.flatMap(numbersIn).filter((number) => !allowed.has(number))).toEqual([]);
    });
  });

  it('count as a reader would who looks at every card', () => {
    always((list, words) => {
      const sentence = words.find((one) => one.startsWith('Of '));
      const judgeable = list.filter(({ card }) => goodWay(card.measure) !== null).map(yearChangeOf);
      const with_ = judgeable.filter((change) => change !== null);
      expect(sentence === undefined).toBe(with_.length === 0);
      if (sentence === undefined) return;
      const count = (verdict: 'better' | 'worse') => with_.filter((change) => change.verdict === verdict).length;
      expect(sentence).toContain(`, ${count('better')} got better`);
      expect(sentence).toContain(` ${count('worse')} got worse`);
      const unclear = with_.length - count('better') - count('worse');
      expect(/(\d+) shows? no clear change/.exec(sentence)?.[1] ?? '0').toBe(String(unclear));
    });
  });

  it('name nothing whose latest figure is hidden, save where it leads', () => {
    always((list) => {
      const [lead, ...rest] = summaryOf(list[0], list);
      const sentences = list[0]?.card.latest == null ? [lead ?? [], ...rest] : rest;
      const named = sentences.flatMap((one) => one.flatMap(({ measure }) => measure ?? []));
      const asking = needingAttention(list).map(({ card }) => card.measure.id);
      expect(named.filter((id) => !asking.includes(id))).toEqual([]);
    });
  });
});
