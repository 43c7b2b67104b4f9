import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, roundHalfUp, shortValue } from '#figure';
import { type Judged, needingAttention, summaryOf, textOf, yearChangeOf } from '#scorecard';
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
  it('gives the leading measure, how many miss their targets and how many others got worse', () => {
    const missing = judgedWith(yearFrom(70, 60), { id: 'checks', title: 'Children with a check (dental)' }, 95);
    expect(sentences(care, [care, better, missing, worse])).toEqual([
      'Children in our care fell from 553 to 476 in the year to July 2022.',
      'One measure misses its target; one other has got worse in a year.',
    ]);
  });

  it.each([
    ['nothing is amiss', 0, 0, 'No measure misses its target; no measure has got worse in a year.'],
    ['targets are missed', 2, 0, '2 measures miss their targets; no other measure has got worse in a year.'],
    ['others got worse', 2, 3, '2 measures miss their targets; 3 others have got worse in a year.'],
    ['targets are met', 0, 2, 'No measure misses its target; 2 have got worse in a year.'],
  ])('counts where %s', (_, missed, worsened, words) => {
    const meets = judgedWith(yearFrom(70, 80), { id: 'meets' }, 75);
    const list = [
      meets,
      better,
      ...Array.from({ length: missed }, (_, at) => judgedWith(yearFrom(70, 70), { id: `m${at}` }, 95)),
      ...Array.from({ length: worsened }, (_, at) => judgedWith(yearFrom(70, 60), { id: `w${at}` })),
    ];
    expect(sentences(care, list).at(-1)).toBe(words);
  });

  it('says nothing of targets where none is set, nor of a year before where no figure is so old', () => {
    expect(sentences(care, [care, worse]).at(-1)).toBe('One measure has got worse in a year.');
    expect(sentences(care, [care, better]).at(-1)).toBe('No measure has got worse in a year.');
    expect(sentences(care, [judgedWith([70], { id: 'first' }, 95)]).at(-1)).toBe('One measure misses its target.');
  });

  it('says in one sentence why it has nothing to say', () => {
    expect(sentences(undefined, [])).toEqual(['No figure has been published yet.']);
    const hidden = judgedWith(['c'], { id: 'hidden' });
    expect(sentences(hidden, [hidden])).toEqual([
      'Every latest figure is hidden or not available, so we cannot say what has changed.',
    ]);
    const first = judgedWith([70], { id: 'first' });
    expect(sentences(first, [first])).toContain(
      'No measure has a target, or a figure of a year before that would show whether it got better or worse.',
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

  it('are one or two sentences', () => {
    always((_, words) => {
      expect(words.length).toBeGreaterThanOrEqual(1);
      expect(words.length).toBeLessThanOrEqual(2);
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
      const shown = list.filter(({ card }) => card.latest?.value != null);
      const missed = shown.filter(({ target }) => target?.state === 'missed').length;
      const worse = shown.filter((one) => one.target === null && yearChangeOf(one)?.verdict === 'worse').length;
      const said = words.at(-1) as string;
      const countOf = (pattern: RegExp) => {
        const found = pattern.exec(said)?.[1]?.toLowerCase();
        return found === undefined ? null : ({ no: 0, one: 1 }[found] ?? Number(found));
      };
      const counts = [
        [countOf(/^(No|One|\d+) measures? miss/), missed],
        [countOf(/(no|one|\d+)(?: measures?| other| others| other measure)? ha(?:s|ve) got worse/i), worse],
      ] as const;
      for (const [count, seen] of counts) if (count !== null) expect(count).toBe(seen);
      if (missed > 0 || worse > 0) expect(counts.some(([count]) => count !== null)).toBe(true);
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
