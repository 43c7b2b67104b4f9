import { describe, expect, it } from 'vitest';
import { EditionError } from '#audit';
import { audited, measuresOf, type PublishedRow } from './editions.ts';

const flows = measuresOf({
  looked_after: { changes: [{ part: 'numerator', adds: ['started'], takes: ['ceased'] }] },
  started: { periodTypes: ['month'] },
  ceased: { periodTypes: ['month'] },
});
const month = (measure: string, n: number | 'c'): PublishedRow => ({
  measure,
  periodType: 'month',
  start: '2022-03-01',
  end: '2022-03-31',
  n,
});

describe('what a reader knows between months', () => {
  it('is that a stock moves by who came and who left', () => {
    const stocks: PublishedRow[] = [{ n: 120, end: '2022-02-28' }, { n: 122 }];
    const one = audited([...stocks, month('started', 'c'), month('ceased', 0)], flows);
    expect(one.found('started|E06000001|month|2022-03-31|||N')).toMatchObject({ lower: 2, upper: 2, safe: false });
    expect(audited([...stocks, month('started', 'c'), month('ceased', 'c')], flows).verdict).toBe('safe');
  });

  it('is nothing of the kind where shown numbers break it', () => {
    const rows: PublishedRow[] = [
      { n: 119, end: '2022-01-31' },
      { n: 120, end: '2022-02-28' },
      { n: 122 },
      { ...month('started', 9), start: '2022-02-01', end: '2022-02-28' },
      { ...month('ceased', 7), start: '2022-02-01', end: '2022-02-28' },
      month('started', 'c'),
      month('ceased', 0),
    ];
    expect(audited(rows, flows)).toMatchObject({ verdict: 'safe', setAside: 2 });
  });

  it('is that a year to date starts from zero and never falls', () => {
    const measures = measuresOf({ adopted: { periodTypes: ['yearToDate'] } });
    const at = (end: string, n: number | 'c'): PublishedRow => ({
      measure: 'adopted',
      periodType: 'yearToDate',
      start: '2021-04-01',
      end,
      n,
    });
    const audit = audited([at('2021-04-30', 'c'), at('2021-05-31', 'c'), at('2021-06-30', 4)], measures);
    expect(audit.found('adopted|E06000001|yearToDate|2021-04-30|||N')).toMatchObject({ lower: 1, upper: 4 });
    expect(audit.verdict).toBe('unsafe');
    expect(audited([at('2021-04-30', 'c'), at('2021-05-31', 'c'), at('2021-06-30', 12)], measures).verdict).toBe(
      'safe',
    );
  });

  it('is that twelve months are this year so far and the rest of last year', () => {
    const measures = measuresOf({ adopted: { periodTypes: ['yearToDate', 'rolling12'] } });
    const at = (start: string, end: string, n: number | 'c'): PublishedRow => ({
      measure: 'adopted',
      periodType: start.endsWith('-04-01') ? 'yearToDate' : 'rolling12',
      start,
      end,
      n,
    });
    const rows = [
      at('2020-04-01', '2020-06-30', 8),
      at('2020-04-01', '2021-03-31', 30),
      at('2021-04-01', '2021-06-30', 'c'),
      at('2020-07-01', '2021-06-30', 25),
    ];
    const audit = audited(rows, measures);
    expect(audit.found('adopted|E06000001|yearToDate|2021-06-30|||N')).toMatchObject({ lower: 3, upper: 3 });
  });

  it('is the same of years that start in September', () => {
    const measures = measuresOf({ suspended: { periodTypes: ['rolling12', 'yearToDate'] } });
    const at = (start: string, end: string, n: number | 'c'): PublishedRow => ({
      measure: 'suspended',
      periodType: start.endsWith('-09-01') ? 'yearToDate' : 'rolling12',
      start,
      end,
      n,
    });
    const rows = [
      at('2019-09-01', '2019-12-31', 8),
      at('2019-09-01', '2020-08-31', 30),
      at('2020-09-01', '2020-12-31', 'c'),
      at('2020-01-01', '2020-12-31', 25),
      // a reader who took these for years from April would find another number
      at('2019-09-01', '2020-03-31', 20),
    ];
    const audit = audited(rows, measures);
    expect(audit.found('suspended|E06000001|yearToDate|2020-12-31|||N')).toMatchObject({ lower: 3, upper: 3 });
  });

  it('is not that a window moves by what comes in: a month falls out as well', () => {
    const measures = measuresOf({
      adopted: { periodTypes: ['rolling12'], changes: [{ adds: ['left'] }] },
      left: { periodTypes: ['rolling12'] },
    });
    const window = (measure: string, start: string, end: string, n: number | 'c'): PublishedRow => ({
      measure,
      periodType: 'rolling12',
      start,
      end,
      n,
    });
    const rows = [
      window('adopted', '2021-03-01', '2022-02-28', 20),
      window('adopted', '2021-04-01', '2022-03-31', 22),
      window('left', '2021-04-01', '2022-03-31', 'c'),
    ];
    expect(audited(rows, measures).verdict).toBe('safe');
  });
});

describe('what a measure declares of another', () => {
  const sizes = { name: 'size', categories: ['large', 'small'], addsUp: true };
  const measuresWith = (relation: Record<string, unknown>) =>
    measuresOf({
      looked_after: { breakdowns: [sizes] },
      aged: { relations: [{ part: 'numerator', ...relation }] },
    });
  const at = (authority: string, ...rows: PublishedRow[]): PublishedRow[] => rows.map((row) => ({ ...row, authority }));
  /** Here the number of old and large is shown, and with it how many are small. */
  const here = at(
    'E06000001',
    { n: 30 },
    { of: 'size/large', n: 'c' },
    { of: 'size/small', n: 'c' },
    { measure: 'aged', n: 26 },
  );
  const elsewhere = (aged: number) =>
    at('E06000002', { n: 30 }, { of: 'size/large', n: 20 }, { of: 'size/small', n: 10 }, { measure: 'aged', n: aged });
  const small = 'looked_after|E06000001|snapshot|2022-03-31|size|small|N';
  const declared = measuresWith({ equals: ['looked_after/size/large'] });

  it('is a constraint as long as no number that is shown breaks it', () => {
    const audit = audited([...here, ...elsewhere(20)], declared);
    expect(audit.found(small)).toMatchObject({ lower: 4, upper: 4, safe: false });
    expect(audit.overstated).toEqual([]);
  });

  it('stops nothing where numbers that are shown break it, and may be assumed all the same', () => {
    expect(audited(elsewhere(19), declared)).toMatchObject({
      verdict: 'safe',
      problems: [],
      overstated: ['aged equals looked_after/size/large (once)'],
      setAside: 1,
    });
    expect(audited([...here, ...elsewhere(19)], declared).failing).toContain(small);
  });

  it('stops nothing either where it is no more than that number', () => {
    const within = measuresWith({ within: ['looked_after/size/small'] });
    const overstated = ['aged within looked_after/size/small (once)'];
    expect(audited(elsewhere(11), within)).toMatchObject({ verdict: 'safe', overstated });
    expect(audited(elsewhere(10), within)).toMatchObject({ verdict: 'safe', overstated: [], setAside: 0 });
  });

  it('is not overstated where it says that it usually holds', () => {
    const usual = measuresWith({ equals: ['looked_after/size/large'], usually: true });
    expect(audited(elsewhere(19), usual)).toMatchObject({ verdict: 'safe', overstated: [], setAside: 1 });
    expect(audited([...here, ...elsewhere(19)], usual).failing).toContain(small);
  });

  it('is another thing than a table that does not add up', () => {
    const rows = at('E06000001', { n: 30 }, { of: 'size/large', n: 20 }, { of: 'size/small', n: 11 });
    expect(audited(rows, declared)).toMatchObject({ verdict: 'unproved', overstated: [] });
  });
});

describe('what a reader knows of places', () => {
  const consortium = { code: 'ABC', members: ['E06000001', 'E06000002', 'E06000003'] };
  const measures = measuresOf({ looked_after: {} }, consortium);
  const rows = (...numbers: (number | 'c')[]): PublishedRow[] =>
    [...consortium.members, 'ABC'].map((authority, at) => ({ authority, n: numbers[at] as number | 'c' }));

  it('is that a total is the sum of its members', () => {
    expect(audited(rows('c', 20, 30, 53), measures).failing).toEqual([
      'looked_after|E06000001|snapshot|2022-03-31|||N',
    ]);
    expect(audited(rows('c', 20, 30, 'c'), measures).verdict).toBe('safe');
    expect(audited(rows('c', 'c', 30, 53), measures).verdict).toBe('safe');
  });

  it('cannot be proved where nobody says whose sum a total is', () => {
    const audit = audited(rows('c', 20, 30, 53), measuresOf({ looked_after: {} }));
    expect(audit.verdict).toBe('unproved');
    expect(audit.problems.join()).toContain('ABC');
  });
});

describe('what is no secret', () => {
  it('is a number of others than children', () => {
    const measures = measuresOf({ looked_after: { about: 'others' } });
    expect(audited([{ n: 3 }], measures)).toMatchObject({ verdict: 'safe', secrets: [] });
  });

  it('is a figure about which nothing else is known: the rule alone says that it is small', () => {
    expect(audited([{ n: 'c' }], measuresOf({ looked_after: {} }))).toMatchObject({ verdict: 'safe', alone: 1 });
  });

  it('is the mean of many, but not how many it is of', () => {
    const measures = measuresOf({ looked_after: { unit: 'days', unitShape: 'mean' } });
    expect(audited([{ d: 30, value: '0.1' }], measures).verdict).toBe('safe');
    expect(audited([{ d: 3, value: '100' }], measures).failing).toEqual([
      'looked_after|E06000001|snapshot|2022-03-31|||D',
    ]);
  });
});

describe('a restatement', () => {
  const parts = { name: 'sex', categories: ['girls', 'boys'], addsUp: true };
  const measures = measuresOf({ looked_after: { breakdowns: [parts] } });

  it('gives what is hidden beside it numbers of its own', () => {
    const rows: PublishedRow[] = [
      { n: 100 },
      { of: 'sex/girls', n: 'c' },
      { of: 'sex/boys', n: 'c' },
      { n: 110, published: '2022-04', revised: true },
    ];
    const audit = audited(rows, measures);
    expect(audit.verdict).toBe('safe');
    expect(audit.found('looked_after|E06000001|snapshot|2022-03-31|sex|girls|N@2022-04')).toMatchObject({ upper: 109 });
  });

  it('by one is a correction of a record, and no secret of a child', () => {
    const rows: PublishedRow[] = [{ n: 100 }, { n: 101, published: '2022-04', revised: true }];
    expect(audited(rows, measures)).toMatchObject({ verdict: 'safe', failing: [] });
  });

  it('that leaves the figures of a month at odds proves nothing', () => {
    const rows: PublishedRow[] = [
      { n: 100 },
      { of: 'sex/girls', n: 60 },
      { of: 'sex/boys', n: 40 },
      { n: 110, published: '2022-04', revised: true },
    ];
    expect(audited(rows, measures)).toMatchObject({ verdict: 'unproved', problems: [expect.stringContaining('sex')] });
  });
});

describe('what cannot be read', () => {
  it('is no catalogue that leaves out a measure or a unit', () => {
    expect(audited([{ measure: 'unheard_of', n: 9 }], measuresOf({ looked_after: {} })).verdict).toBe('unproved');
    expect(() => audited([{ n: 9 }], measuresOf({ looked_after: { unitShape: undefined } }))).toThrow(EditionError);
    expect(() => audited([{ n: 9 }], measuresOf({ looked_after: { relations: [{ equals: ['a/b'] }] } }))).toThrow(
      EditionError,
    );
  });

  it('is a symbol that nobody has explained', () => {
    expect(() => audited([{ n: 9, symbol: 'q' }], measuresOf({ looked_after: {} }))).toThrow(EditionError);
  });

  it('is a count of children in fractions', () => {
    expect(audited([{ n: 9.5 }], measuresOf({ looked_after: {} })).verdict).toBe('unproved');
  });
});
