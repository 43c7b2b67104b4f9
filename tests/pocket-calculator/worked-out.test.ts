import { describe, expect, it } from 'vitest';
import { found, monthEnds, monthStart, outcome, type Shown } from './tables.ts';

const ends = monthEnds(10);
const last = ends.at(-1) as string;
/** Different from day to day, and never small. */
const some = (at: number, least = 10): number => least + ((at * 7) % 11);

/** A table of girls and boys for each day, the last of them changed. */
function tables(lastDay: { n?: Shown['n']; girls?: Shown['n']; boys?: Shown['n'] } = {}, days = ends): Shown[] {
  return days.flatMap((end, at): Shown[] => {
    const [girls, boys] = [some(at), some(at + 3, 20)];
    const own = end === last ? lastDay : {};
    return [
      { end, n: own.n ?? girls + boys },
      { end, of: 'sex/girls', n: own.girls ?? girls },
      { end, of: 'sex/boys', n: own.boys ?? boys },
    ];
  });
}

describe('a pocket calculator', () => {
  it('takes the shown parts from the whole', () => {
    const [one, ...more] = outcome(tables({ n: 33, girls: 30, boys: 'c' }));
    expect(more).toEqual([]);
    expect(one).toMatchObject({ line: 31, published: '2022-03', possible: [3] });
    expect(one?.what).toBe('cared_for, A, snapshot to 2022-03-31, sex: boys');
    expect(one?.working).toBe('33 − 30 (cared_for by sex: numerators add up to the numerator)');
  });

  it.each([
    ['of 6 or more', { n: 36, girls: 30, boys: 'c' }],
    ['beside another that is hidden', { n: 33, girls: 'c', boys: 'c' }],
    ['of a hidden whole', { n: 'c', girls: 30, boys: 'c' }],
    ['that would be less than zero', { n: 27, girls: 30, boys: 'c' }],
  ] as const)('finds no number %s', (_, lastDay) => {
    expect(found(tables(lastDay))).toEqual([]);
  });

  it('knows that zeros are shown: what two numbers share can be one each', () => {
    expect(found(tables({ n: 2, girls: 'c', boys: 'c' }))).toEqual([
      'cared_for, A, snapshot to 2022-03-31, sex: girls: 1',
      'cared_for, A, snapshot to 2022-03-31, sex: boys: 1',
    ]);
    expect(found(tables({ n: 4, girls: 'c', boys: 'c' }))).toEqual([]);
  });

  it('names a number for which two values are left', () => {
    expect(found(tables({ n: 3, girls: 'c', boys: 'c' }))).toEqual([
      'cared_for, A, snapshot to 2022-03-31, sex: girls: 1 or 2',
      'cared_for, A, snapshot to 2022-03-31, sex: boys: 1 or 2',
    ]);
  });

  it('sees parts from the tables alone: groups that overlap, or leave some out, are none', () => {
    const overlapping = tables({ n: 33, girls: 30, boys: 'c' }).map((row) =>
      row.of === undefined && row.end !== last ? { ...row, n: (row.n as number) - 2 } : row,
    );
    expect(found(overlapping)).toEqual([]);
    const [first, ...others] = ends;
    const leftOut = others.flatMap((end): Shown[] => [
      { end, n: 30 },
      { end, of: 'sex/girls', n: 10 },
      { end, of: 'sex/boys', n: 'c' },
    ]);
    expect(found([...tables({}, [first as string]), ...leftOut])).toEqual([]);
  });

  it('takes few whole tables for enough where all that is hidden alone would be small', () => {
    const lone = (days: string[], hidden: number): Shown[] =>
      days.flatMap((end, at): Shown[] => [
        { end, n: some(at) + hidden },
        { end, of: 'sex/girls', n: some(at) },
        { end, of: 'sex/boys', n: 'c' },
      ]);
    const whole = tables({}, ends.slice(0, 2));
    expect(found([...whole, ...lone(ends.slice(2, 5), 4)])).toHaveLength(3);
    expect(found([...whole, ...lone(ends.slice(2, 4), 4), ...lone(ends.slice(4, 5), 9)])).toEqual([]);
    expect(found([...tables({}, ends.slice(0, 1)), ...lone(ends.slice(2, 4), 4)])).toEqual([]);
  });

  it('takes the numerators of parts from the denominator that they share', () => {
    const rows = ends.flatMap((end, at): Shown[] => {
      const [better, worse] = [some(at), some(at + 5, 20)];
      const d = better + worse;
      return [
        {
          measure: 'scaling',
          end,
          of: 'answer/better',
          n: end === last ? 'c' : better,
          d: end === last ? undefined : d,
        },
        { measure: 'scaling', end, of: 'answer/worse', n: end === last ? d - 4 : worse, d },
      ];
    });
    expect(found(rows)).toEqual(['scaling, A, snapshot to 2022-03-31, answer: better: 4']);
  });

  it('finds the places whose figures others add up to', () => {
    const rows = ends.flatMap((end, at): Shown[] => {
      const counts = [some(at), some(at + 2), some(at + 4)];
      const total = counts.reduce((sum, count) => sum + count, 0);
      const members = counts.map((n, member): Shown => ({ end, place: `M${member}`, n }));
      if (end === last) members[1] = { end, place: 'M1', n: 'c' };
      const missing = end === last ? (counts[1] as number) - 5 : 0;
      return [...members, { end, place: 'TOTAL', n: total - missing }, { end, place: 'OTHER', n: some(at + 1, 90) }];
    });
    expect(found(rows)).toEqual(['cared_for, M1, snapshot to 2022-03-31: 5']);
  });

  it('does not go on with a table that contradicts itself', () => {
    const counted = (girlsInTotal: number, whole: number) =>
      ends.flatMap((end): Shown[] => {
        const isLast = end === last;
        const at = ends.indexOf(end);
        const total: Shown = {
          end,
          place: 'TOTAL',
          of: 'sex/girls',
          n: isLast ? girlsInTotal : some(at) + some(at + 1),
        };
        const member = (place: string, girls: number): Shown[] => [
          { end, place, of: 'sex/girls', n: isLast ? 'c' : girls },
          { end, place, of: 'sex/boys', n: 30 + at },
        ];
        const wholeOf = { end, place: 'M', n: isLast ? whole : some(at) + 30 + at };
        return [total, ...member('M', some(at)), ...member('N', some(at + 1)), wholeOf];
      });
    expect(found(counted(10, 46))).toEqual(['cared_for, N, snapshot to 2022-03-31, sex: girls: 3']);
    expect(found(counted(1, 36))).toEqual([]);
  });

  it('goes on with what came out', () => {
    const rows = ends.flatMap((end, at): Shown[] => {
      const count = end === last ? 3 : some(at);
      return [
        ...tables({ n: 'c', girls: 'c', boys: 'c' }, [end]).map((row) => ({ ...row, place: 'M' })),
        ...tables({ n: 'c', girls: 30, boys: 31 }, [end]).map((row) => ({ ...row, place: 'N' })),
        ...tables({ n: 'c', girls: 50, boys: 'c' }, [end]).map((row) => ({ ...row, place: 'TOTAL' })),
        { end, measure: 'other', place: 'M', n: count },
      ].map((row) => {
        if (row.place !== 'TOTAL' || end === last) return row;
        return { ...row, n: 2 * (row.n as number) };
      });
    });
    // M and N are 50 girls together, so M has 20; of 24 in M, whom another measure would have to say, nothing is known
    expect(found(rows)).toEqual([]);
    const known = rows.map((row) =>
      row.place === 'M' && row.end === last && row.of === undefined && !row.measure ? { ...row, n: 24 } : row,
    );
    expect(outcome(known).map(({ what, possible, working }) => [what, possible, working.split(' (cared')[0]])).toEqual([
      ['cared_for, M, snapshot to 2022-03-31, sex: boys', [4], '24 − (50 − 30)'],
    ]);
  });
});

/** To the nearest 5, and 5 for 1 to 7. */
const inFives = (count: number): number => (count > 0 && count < 8 ? 5 : 5 * Math.round(count / 5));

/** A table of three kinds for each day, the whole exact and the kinds rounded, the last of them changed. */
function roundedTables(lastDay: readonly number[]): Shown[] {
  return ends.flatMap((end, at): Shown[] => {
    const counts = end === last ? lastDay : [some(at, 40), some(at + 3, 71), some(at + 5, 52)];
    return [
      { end, n: counts.reduce((sum, count) => sum + count, 0) },
      ...counts.map((count, kind): Shown => ({ end, of: `kind/${'abc'[kind]}`, n: inFives(count) })),
    ];
  });
}

describe('of numbers to the nearest 5, a pocket calculator', () => {
  it('names one that an exact total beside the others gives away', () => {
    // 10 and 15 stand there, which are at least 8 and 13: of 22, at most 1 is left for the third.
    expect(found(roundedTables([8, 13, 1]))).toEqual(['cared_for, A, snapshot to 2022-03-31, kind: c: 1']);
    expect(found(roundedTables([8, 14, 1]))).toEqual(['cared_for, A, snapshot to 2022-03-31, kind: c: 1 or 2']);
  });

  it('shows the sum, with what each number may be', () => {
    expect(outcome(roundedTables([8, 13, 1])).map(({ working }) => working)).toEqual([
      '22 − (8 to 12) − (13 to 17) (cared_for by kind: numerators add up to the numerator)',
    ]);
  });

  it('names none for which three values are left', () => {
    expect(found(roundedTables([12, 15, 3]))).toEqual([]);
    expect(found(roundedTables([10, 15, 5]))).toEqual([]);
  });

  it('takes no number for rounded where another of its kind is not', () => {
    const exact = roundedTables([10, 15, 5]).map((row, at) => (at === 1 ? { ...row, n: 41 } : row));
    expect(found([...exact, ...tables({ n: 33, girls: 30, boys: 'c' })])).toContain(
      'cared_for, A, snapshot to 2022-03-31, sex: boys: 3',
    );
  });
});

describe('over time, a pocket calculator', () => {
  const months = monthEnds(36);
  /** Counts of 36 months, some of them small and hidden, and their sums: of twelve months, of each year so far. */
  const counts = (hidden: Record<number, number>) => {
    const count = (at: number) => hidden[at] ?? some(at, 12);
    const sum = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, ahead) => count(from + ahead)).reduce((total, one) => total + one, 0);
    const span = (type: string, from: number, to: number): Shown => {
      return { type, start: monthStart(months[from] as string), end: months[to], n: sum(from, to) };
    };
    return {
      month: (at: number): Shown => ({ ...span('month', at, at), ...(at in hidden ? { n: 'c' } : {}) }),
      twelve: (at: number) => span('rolling12', at - 11, at),
      toDate: (at: number) => span('yearToDate', 12 * Math.floor(at / 12), at),
    };
  };
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const all = range(0, 35);
  const named = (type: string, at: number) => `cared_for, A, ${type} to ${months[at]}`;

  it('takes eleven months from twelve', () => {
    const { month, twelve } = counts({ 12: 2 });
    const windows = range(24, 35).map(twelve);
    expect(found([...all.map(month), ...windows])).toEqual([]);
    expect(found([...all.map(month), ...windows, twelve(12)])).toEqual([`${named('month', 12)}: 2`]);
  });

  it('takes one window from the next: what came, less what went', () => {
    const { month, twelve } = counts({ 16: 9, 20: 8, 22: 5 });
    const windows = [...range(11, 15), 34, 35].map(twelve);
    expect(found([...all.map(month), ...windows, twelve(23)])).toEqual([]);
    expect(found([...all.map(month), ...windows, twelve(23), twelve(20)])).toEqual([`${named('month', 22)}: 5`]);
  });

  it('takes last month from the year to date', () => {
    const { month, toDate } = counts({ 35: 4 });
    expect(found([...all.map(month), ...range(0, 34).map(toDate)])).toEqual([]);
    expect(found([...all.map(month), ...all.map(toDate)])).toEqual([`${named('month', 35)}: 4`]);
  });

  it('takes a year to date from rolling years and the years before', () => {
    const { twelve, toDate } = counts({ 24: 3 });
    const years = all.map((at): Shown => (at === 24 ? { ...toDate(at), n: 'c' } : toDate(at)));
    const windows = range(12, 19).map(twelve);
    expect(found([...years, ...windows])).toEqual([]);
    expect(found([...years, ...windows, twelve(24)])).toEqual([`${named('yearToDate', 24)}: 3`]);
  });

  it('lets tables of one publication speak for a rule, and leaves out what contradicts itself', () => {
    const { month, twelve } = counts({ 29: 4 });
    const first = [...range(0, 29).map(month), ...range(11, 20).map(twelve)];
    const later = (at: number, more: number): Shown => {
      const row = twelve(at);
      return { ...row, n: (row.n as number) + more, published: '2022-06' };
    };
    const corrected = range(21, 28).map((at) => later(at, 1));
    expect(found([...first, ...corrected, later(29, 0)])).toEqual([`${named('month', 29)}: 4`]);
    expect(found([...first, ...corrected, later(29, -20)])).toEqual([]);
  });
});

describe('between measures, a pocket calculator', () => {
  const of = (measure: string, n: (at: number) => Shown['n'], lastOne?: Shown['n']): Shown[] =>
    ends.map((end, at) => ({ measure, end, n: end === last && lastOne !== undefined ? lastOne : n(at) }));

  it('reads a hidden number under another name', () => {
    expect(found([...of('one', some, 2), ...of('same', some, 'c')])).toEqual(['same, A, snapshot to 2022-03-31: 2']);
    expect(found([...of('one', some, 2), ...of('other', (at) => some(at) + (at % 2), 'c')])).toEqual([]);
  });

  it('takes what a share counts from what it is of', () => {
    const seen = (unit: string) =>
      ends.flatMap((end, at): Shown[] => {
        const [whole, part] = end === last ? [60, 57] : [40 + some(at), 20 + some(at + 5)];
        const share: Shown = end === last ? { n: 'c' } : { n: part, d: whole };
        return [
          { measure: 'all', end, n: whole },
          { measure: 'some', end, n: part },
          { measure: 'share', end, unit, ...share },
        ];
      });
    expect(found(seen('percent'))).toEqual(['share (left), A, snapshot to 2022-03-31: 3']);
    expect(found(seen('ratio'))).toEqual([]);
  });

  it('sees that one is the sum of two others', () => {
    const rows = [
      ...of('all', (at) => some(at) + some(at * 2 + 1, 30), 40),
      ...of('waiting', some, 'c'),
      ...of('placed', (at) => some(at * 2 + 1, 30), 37),
    ];
    expect(found(rows)).toEqual(['waiting, A, snapshot to 2022-03-31: 3']);
  });

  it('takes the same number on every day for chance', () => {
    expect(found([...of('one', () => 12, 2), ...of('same', () => 12, 'c')])).toEqual([]);
  });
});

describe('over publications, a pocket calculator', () => {
  it('reads what stood after each, and names the first with which a number comes out', () => {
    const before = tables({ n: 33, girls: 'c', boys: 'c' });
    const later = { end: last, of: 'sex/girls', n: 30, published: '2022-06' };
    expect(outcome([...before, later])).toMatchObject([{ published: '2022-06', possible: [3], line: 31 }]);
    const first = tables({ n: 33, girls: 30, boys: 'c' });
    const shown = { end: last, of: 'sex/boys', n: 7, published: '2022-06' };
    expect(outcome([...first, shown])).toMatchObject([{ published: '2022-03', possible: [3], line: 31 }]);
  });
});

it('takes a share of nobody for nought, whatever else seems to add up', () => {
  const rows = monthEnds(12).flatMap((end, at): Shown[] => [
    { measure: 'posts', end, n: at + 8 },
    { measure: 'agency', end, n: at + 6 },
    at < 11
      ? { measure: 'vacant', unit: 'percent', end, n: 2, d: 20 }
      : { measure: 'vacant', unit: 'percent', end, n: 'z' },
  ]);
  expect(found(rows)).toEqual([]);
});
