import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attention,
  goodWay,
  gotBetter,
  gotWorse,
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
    expect(ids(gotWorse(list))).toEqual(['much_worse', 'lower_is_good']);
  });

  it('do not put a swing of a few children before a change that many feel', () => {
    const few = judgedWith(yearFrom([6, 10], [9, 10]), { id: 'few' });
    const many = judgedWith(yearFrom([600, 1000], [660, 1000]), { id: 'many' });
    expect(ids(gotBetter([few, many]))).toEqual(['many', 'few']);
  });

  it('name what misses its target before what is merely worse than usual', () => {
    const steady = Array.from({ length: 14 }, (_, at) => 70 + (at % 2));
    const list = [
      judgedWith([...steady, 20], { id: 'worse_than_usual' }),
      judgedWith(yearFrom(70, 71), { id: 'misses_by_little' }, 75),
      judgedWith(yearFrom(70, 71), { id: 'misses_by_much' }, 95),
      judgedWith([...steady, 20], { id: 'both' }, 95),
      judgedWith(yearFrom(70, 71), { id: 'meets' }, 60),
      judgedWith([...steady, 20, 'c'], { id: 'hidden' }, 95),
    ];
    expect(ids(needingAttention(list))).toEqual(['both', 'misses_by_much', 'misses_by_little', 'worse_than_usual']);
  });

  it('hold each measure once, only where it is known, and never both better and worse', () => {
    always((list) => {
      const [better, worse, asking] = [gotBetter(list), gotWorse(list), needingAttention(list)];
      for (const named of [better, worse, asking]) {
        expect(new Set(ids(named)).size).toBe(named.length);
        for (const { card } of named) {
          expect(card.latest?.value).not.toBeNull();
          expect(goodWay(card.measure)).not.toBeNull();
        }
      }
      expect(ids(better).filter((id) => ids(worse).includes(id))).toEqual([]);
      for (const one of [...better, ...worse]) {
        expect(['up', 'down']).toContain(yearChangeOf(one)?.direction);
        expect(yearChangeInWords(one)).toMatch(/^(Better|Worse) \((lower|higher)\): (up|down) \d/);
      }
      const ranks = asking.map(attention);
      expect(ranks).toEqual(ranks.toSorted((one, other) => other - one));
    });
  });

  it('keep an order that does not depend on the order of equals', () => {
    always((list) => {
      for (const make of [gotBetter, gotWorse, needingAttention]) {
        expect(ids(make(list))).toEqual(ids(make([...list])));
        expect(ids(make(make(list)))).toEqual(ids(make(list)));
      }
    });
  });
});
