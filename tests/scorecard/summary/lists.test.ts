import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attention,
  goodWay,
  gotBetter,
  type Judged,
  needingAttention,
  yearChangeInWords,
  yearChangeOf,
} from '#scorecard';
import { anyList, judgedWith, yearFrom } from './judged-list.ts';

const ids = (list: readonly Judged[]) => list.map(({ card }) => card.measure.id);
const always = (check: (list: Judged[]) => void) => fc.assert(fc.property(anyList, check), { numRuns: 200 });

describe('the short lists', () => {
  it('name what clearly got better and worse, the largest change first', () => {
    const list = [
      judgedWith(yearFrom(70, 72), { id: 'a_little_better' }),
      judgedWith(yearFrom(70, 80), { id: 'much_better' }),
      judgedWith(yearFrom(70, 60), { id: 'much_worse' }),
      judgedWith(yearFrom(70, 76), { id: 'lower_is_good', polarity: 'lower' }),
      judgedWith(yearFrom(70, [1401, 2000]), { id: 'unclear' }),
      judgedWith(yearFrom(70, 90), { id: 'never_judged', kind: 'contextual' }),
      judgedWith(yearFrom(70, 90), { id: 'neither_way', polarity: 'neutral' }),
      judgedWith(yearFrom(70, 'c'), { id: 'hidden_now' }),
      judgedWith(yearFrom('c', 70), { id: 'hidden_before' }),
    ];
    expect(ids(gotBetter(list))).toEqual(['much_better', 'a_little_better']);
    expect(ids(needingAttention(list))).toEqual(['much_worse', 'lower_is_good']);
  });

  it('do not put a swing of a few children before a change that many feel', () => {
    const few = judgedWith(yearFrom([6, 10], [9, 10]), { id: 'few' });
    const many = judgedWith(yearFrom([600, 1000], [660, 1000]), { id: 'many' });
    expect(ids(gotBetter([few, many]))).toEqual(['many', 'few']);
  });

  it('name what misses its target before what merely got worse, and nothing that meets one', () => {
    const steady = Array.from({ length: 24 }, (_, at) => 69 + 2 * (at % 2));
    const list = [
      judgedWith([...steady, 60], { id: 'got_worse' }),
      judgedWith(yearFrom(70, 71), { id: 'misses_by_little' }, 75),
      judgedWith(yearFrom(70, 71), { id: 'misses_by_much' }, 95),
      judgedWith([...steady, 60], { id: 'both' }, 99),
      judgedWith([...steady, 60], { id: 'worse_but_meets' }, 50),
      judgedWith([...steady, 66], { id: 'within_chance' }),
      judgedWith(yearFrom(70, 71), { id: 'meets' }, 60),
      judgedWith([...steady, 60, 'c'], { id: 'hidden' }, 95),
    ];
    expect(ids(needingAttention(list))).toEqual(['both', 'misses_by_much', 'misses_by_little', 'got_worse']);
  });

  it('hold each measure once, only where it is known, and in one of them', () => {
    always((list) => {
      const [better, asking] = [gotBetter(list), needingAttention(list)];
      for (const named of [better, asking]) {
        expect(new Set(ids(named)).size).toBe(named.length);
        for (const { card } of named) {
          expect(card.latest?.value).not.toBeNull();
          expect(goodWay(card.measure)).not.toBeNull();
        }
      }
      expect(ids(better).filter((id) => ids(asking).includes(id))).toEqual([]);
      for (const one of [...better, ...asking.filter(({ target }) => target === null)]) {
        expect(['up', 'down']).toContain(yearChangeOf(one)?.direction);
        const judged = one.target === null ? /^(Better|Worse) \((lower|higher)\): (up|down) \d/ : /^(Up|Down) \d/;
        expect(yearChangeInWords(one)).toMatch(judged);
      }
      const ranks = asking.map(attention);
      expect(ranks).toEqual(ranks.toSorted((one, other) => other - one));
    });
  });

  it('keep an order that does not depend on the order of equals', () => {
    always((list) => {
      for (const make of [gotBetter, needingAttention]) {
        expect(ids(make(list))).toEqual(ids(make([...list])));
        expect(ids(make(make(list)))).toEqual(ids(make(list)));
      }
    });
  });
});
