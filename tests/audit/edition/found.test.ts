import { describe, expect, it } from 'vitest';
import { audited, measuresOf, type PublishedRow } from './editions.ts';

/** The last days of so many months, the last of them March 2022. */
const monthEnds = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => new Date(Date.UTC(2022, 4 - count + at, 0)).toISOString().slice(0, 10));
const yearBefore = (end: string): string => {
  const [year = 0, month = 0] = end.split('-').map(Number);
  return new Date(Date.UTC(year - 1, month, 1)).toISOString().slice(0, 10);
};
/** Different from day to day, and never small. */
const some = (at: number, least = 10): number => least + ((at * 7) % 11);
const twelve = (end: string) => ({ periodType: 'rolling12', start: yearBefore(end), end });

describe('without a word of what measures declare, the auditor finds', () => {
  it('what is left of twelve months when the other categories are taken from the whole', () => {
    const ends = monthEnds(10);
    const ages = ['under 5', '5 to 15', '16 and over'];
    const rows = ends.flatMap((end, at): PublishedRow[] => {
      const isLast = at === ends.length - 1;
      const counts = [some(at, 20), some(at + 2, 30), isLast ? 3 : some(at + 5)];
      return [
        { measure: 'started', ...twelve(end), n: counts.reduce((sum, count) => sum + count, 0) },
        ...ages.map((age, place): PublishedRow => {
          const n = isLast && place === 2 ? 'c' : (counts[place] as number);
          return { measure: 'started', ...twelve(end), of: `age/${age}`, n };
        }),
      ];
    });
    const measures = measuresOf({
      started: { periodTypes: ['month'], breakdowns: [{ name: 'age', categories: ages }] },
    });
    const audit = audited(rows, measures);
    expect(audit.verdicts).toEqual({ found: 'unsafe', declared: 'unsafe' });
    const secret = 'started|E06000001|rolling12|2022-03-31|age|16 and over|N';
    expect(audit.failing).toEqual([secret]);
    expect(audit.found(secret)).toMatchObject({ lower: 3, upper: 3, openedBy: 'found' });
    expect(audit.relations.undeclared.map(({ words }) => words)).toEqual([
      'started (rolling12) is the sum of the numerators of started by age',
    ]);
  });

  it('what adds up in a table of which nearly always something is hidden', () => {
    const ends = monthEnds(10);
    const table = (end: string, at: number, left: number): PublishedRow[] => {
      const isWhole = at < 1;
      return [
        { end, n: some(at, 20) + some(at + 2, 30) + (isWhole ? some(at + 4) : 3) + left },
        { end, of: 'age/under 5', n: some(at, 20) },
        { end, of: 'age/5 to 15', n: some(at + 2, 30) },
        { end, of: 'age/16 and over', n: isWhole ? some(at + 4) : 'c' },
      ];
    };
    const measures = measuresOf({ looked_after: { breakdowns: [{ name: 'age', categories: [] }] } });
    const audit = audited(
      ends.flatMap((end, at) => table(end, at, 0)),
      measures,
    );
    expect(audit.failing).toHaveLength(9);
    expect(audit.verdicts.found).toBe('unsafe');
    const leavesOut = audited(
      ends.flatMap((end, at) => table(end, at, at === 0 ? 1 : 0)),
      measures,
    );
    expect(leavesOut).toMatchObject({ verdict: 'safe', relations: { found: 0 } });
  });

  /** Placement orders are the children waiting and those placed for adoption, but for one. */
  const orders = (waitingLast: number | 'c', days = monthEnds(26), exceptions = [7]) =>
    ['E06000001', 'E06000002', 'E06000003', 'E06000004', 'E06000005'].flatMap((authority, place) =>
      days.flatMap((end, at): PublishedRow[] => {
        const isLast = place === 4 && at === days.length - 1;
        const [waiting, placed] = [isLast ? 3 : some(at + place, 6 + place), some(3 * at + place + 1, 8)];
        const more = place === 0 && exceptions.includes(at) ? 1 : 0;
        return [
          { measure: 'orders', authority, end, n: waiting + placed + more },
          { measure: 'waiting', authority, end, n: isLast ? waitingLast : waiting },
          { measure: 'placed', authority, end, n: placed },
        ];
      }),
    );
  const three = measuresOf({ orders: {}, waiting: {}, placed: {} });
  const waiting = 'waiting|E06000005|snapshot|2022-03-31|||N';

  it('that a count is the sum of two others, although it is not at one of 130 points', () => {
    const audit = audited(orders('c'), three);
    expect(audit.failing).toEqual([waiting]);
    expect(audit.found(waiting)).toMatchObject({ lower: 3, upper: 3, openedBy: 'found' });
    expect(audit.verdicts.found).toBe('unsafe');
    expect(audit.relations.undeclared).toEqual([
      { words: 'orders (snapshot) is waiting (snapshot) + placed (snapshot)', points: 129, holding: 128 },
    ]);
  });

  it('nothing of the kind where it is broken more often than one time in twenty', () => {
    const audit = audited(orders('c', monthEnds(26), [1, 3, 5, 7, 9, 11, 13, 15]), three);
    expect(audit).toMatchObject({ verdict: 'safe', failing: [], relations: { found: 0, undeclared: [] } });
  });

  it('nothing new where it is declared, and says so of both verdicts', () => {
    const declared = measuresOf({
      orders: { relations: [{ equals: ['waiting', 'placed'], usually: true }] },
      waiting: {},
      placed: {},
    });
    const audit = audited(orders('c'), declared);
    expect(audit.verdicts).toEqual({ found: 'unsafe', declared: 'unsafe' });
    expect(audit.relations).toMatchObject({ found: 1, undeclared: [] });
  });

  it('that a count lies within another, of which the analyst should say whom it leaves out', () => {
    const ends = monthEnds(26);
    const rows = ends.flatMap((end, at): PublishedRow[] => {
      const run = some(at, 12);
      return [
        { measure: 'homes', end, n: run + (at % 3 === 0 ? 4 : 0) },
        { measure: 'run_by_others', end, n: run },
      ];
    });
    const blind = audited(rows, measuresOf({ homes: {}, run_by_others: {} }));
    expect(blind.relations.undeclared.map(({ words }) => words)).toEqual([
      'run_by_others (snapshot) within homes (snapshot)',
    ]);
    const seeing = measuresOf({ homes: {}, run_by_others: { relations: [{ within: ['homes'] }] } });
    const audit = audited(rows, seeing);
    expect(audit.relations.undeclared).toEqual([]);
    expect(audit.verdict).toBe('unsafe');
    expect(audit.failing).toHaveLength(ends.filter((_, at) => at % 3 === 0).length);
  });

  it('how many days are behind a hidden mean, by the other places and their total', () => {
    const ends = monthEnds(12);
    const places = ['E06000001', 'E06000002', 'E06000003'];
    const mean = (n: number, d: number) => ({ n, d, value: String(n / d) });
    const rows = ends.flatMap((end, at): PublishedRow[] => {
      const isLast = at === ends.length - 1;
      const sums = places.map((_, place) => 4000 + some(at + place, 7) * 61);
      const children = places.map((_, place) => some(at + 2 * place, 11));
      const whole = [sums, children].map((all) => all.reduce((sum, one) => sum + one, 0)) as [number, number];
      return [
        { measure: 'days', authority: 'ATV', ...twelve(end), ...mean(...whole) },
        ...places.map((authority, place): PublishedRow => {
          if (isLast && place === 2) return { measure: 'days', authority, ...twelve(end), n: 'c', d: 'c' };
          const [n, d] = [sums[place] as number, children[place] as number];
          return { measure: 'days', authority, ...twelve(end), ...mean(n, d) };
        }),
      ];
    });
    const measures = measuresOf(
      { days: { unit: 'days', unitShape: 'mean', periodTypes: ['rolling12'] } },
      { code: 'ATV', members: places },
    );
    const audit = audited(rows, measures);
    const sum = audit.found('days|E06000003|rolling12|2022-03-31|||sum');
    expect(sum).toMatchObject({ kind: 'sum', verdict: 'exact', safe: false, openedBy: 'found' });
    expect(audit.verdicts.found).toBe('unsafe');
  });

  it('that a stock moves by what comes and goes in whatever periods', () => {
    const ends = monthEnds(30);
    let stock = 40;
    const rows = ends.flatMap((end, at): PublishedRow[] => {
      const isLast = at === ends.length - 1;
      const [came, went] = [some(at, 6), isLast ? 4 : some(2 * at + 3, 6)];
      stock += came - went;
      const month = { periodType: 'month', start: `${end.slice(0, 8)}01`, end };
      return [
        { measure: 'placed', end, n: stock },
        { measure: 'came', ...month, n: came },
        { measure: 'adopted', ...month, n: isLast ? 'c' : went },
      ];
    });
    const audit = audited(
      rows,
      measuresOf({ placed: {}, came: { periodTypes: ['month'] }, adopted: { periodTypes: ['month'] } }),
    );
    const adopted = 'adopted|E06000001|month|2022-03-31|||N';
    expect(audit.failing).toEqual([adopted]);
    expect(audit.found(adopted)).toMatchObject({ lower: 4, upper: 4, openedBy: 'found' });
    expect(audit.relations.undeclared.map(({ words }) => words)).toEqual([
      'placed (snapshot) is what it was before + came (month) - adopted (month)',
    ]);
  });
});

describe('the sum behind a mean of children', () => {
  const rows: PublishedRow[] = [{ measure: 'weeks', n: 1000, d: 100, value: '10' }];
  const weeks = (about: string) => measuresOf({ weeks: { unit: 'weeks', unitShape: 'mean', about } });

  it('must not stand beside it: two of them say how long the few were there who left in between', () => {
    expect(audited(rows, weeks('circumstances'))).toMatchObject({
      verdict: 'unproved',
      problems: ['weeks shows the sums behind its means'],
    });
    expect(audited(rows, weeks('organisation')).problems).toEqual([]);
    expect(audited([{ measure: 'weeks', d: 100, value: '10' }], weeks('circumstances')).verdict).toBe('safe');
  });
});
