import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DatedValue, fewestPoints, type JudgedSeries, judgeSeries } from '#spc';

const months = (count: number, first = 2020): string[] =>
  Array.from(
    { length: count },
    (_, at) => `${first + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-28`,
  );
const dated = (values: (number | null)[]): DatedValue[] =>
  months(values.length).map((on, index) => ({ on, value: values[index] ?? null }));
const judge = (values: (number | null)[], rest: Partial<JudgedSeries> = {}) =>
  judgeSeries({ points: dated(values), periodType: 'month', polarity: 'higher', ...rest });

const steady = [61, 63, 60, 64, 62, 61, 63, 60, 62, 64, 61, 63, 62, 60];

describe('judging a series', () => {
  it('gives limits, variation and assurance as facts of their own', () => {
    const judged = judge([...steady, 80], { target: 90 });
    expect(judged).toMatchObject({ withheld: null, variation: 'improvementHigh', assurance: 'fail', everyTime: null });
    expect(judged.points.at(-1)).toMatchObject({ on: '2021-03-28', label: 'outsideHigh', variation: 'improvement' });
  });

  it('says nothing of assurance without a target or a polarity', () => {
    expect(judge(steady).assurance).toBeNull();
    expect(judge(steady, { target: 50, polarity: 'neutral' }).assurance).toBeNull();
    expect(judge(steady, { target: 50 }).assurance).toBe('pass');
  });

  it('says of a target that figures should be near what brings them nearer, and promises it of none', () => {
    const near = (values: number[], target: number | null) => judge(values, { target, polarity: 'target' });
    expect(near([...steady, 80], 90)).toMatchObject({ variation: 'improvementHigh', assurance: 'fail' });
    expect(near([...steady, 80], 50)).toMatchObject({ variation: 'concernHigh', assurance: 'fail' });
    expect(near([...steady, 80], 62)).toMatchObject({ variation: 'concernHigh', assurance: 'hitOrMiss' });
    expect(near([...steady, 40], 50)).toMatchObject({ variation: 'improvementLow' });
    expect(near([...steady, 80], null)).toMatchObject({ variation: 'neutralHigh', assurance: null });
    // Each of seven is nearer than the one before, though the mean was nearer still.
    expect(near([...steady, ...steady, 61, 61.1, 61.2, 61.3, 61.4, 61.5, 61.6, 61.7], 65).variation).toBe(
      'improvementHigh',
    );
    const constant = Array<number>(14).fill(50);
    expect([near(constant, 50).everyTime, near(constant, 51).everyTime, near(constant, 49).everyTime]).toEqual([
      'met',
      'missed',
      'missed',
    ]);
  });

  it('speaks of the latest point that has a figure', () => {
    expect(judge([...steady, 80, null]).variation).toBe('improvementHigh');
  });

  it.each([
    ['rolling12', 'overlapping-periods', /last twelve months/],
    ['rolling36', 'overlapping-periods', /last three years/],
    ['yearToDate', 'overlapping-periods', /start of the year/],
    ['annual', 'annual', /one figure a year/],
  ] as const)('withholds limits from %s measures and says why', (periodType, reason, words) => {
    const judged = judge([...steady, 80], { periodType, target: 10 });
    expect(judged.withheld).toMatchObject({ reason, words: expect.stringMatching(words) });
    expect(judged).toMatchObject({ variation: null, assurance: null, everyTime: null });
    expect(judged.phases[0]?.limits).toBeNull();
    expect(judged.points.map(({ label }) => label)).not.toContain('outsideHigh');
  });

  it.each([
    [0, 'There is no figure. Limits need at least 13.'],
    [1, 'There is 1 figure. Limits need at least 13.'],
    [12, 'There are 12 figures. Limits need at least 13.'],
  ])('withholds limits from %i figures, however many gaps there are', (count, words) => {
    const values = [...steady.slice(0, count), ...new Array<null>(20).fill(null)];
    expect(judge(values)).toMatchObject({ withheld: { reason: 'too-few-points', words }, variation: null });
  });

  it('withholds limits of which a third of the figures or more would be signals', () => {
    const rising = Array.from({ length: 26 }, (_, at) => at);
    expect(judge(rising)).toMatchObject({ withheld: { reason: 'drifting' }, variation: null, assurance: null });
    expect(judge(rising).points.every(({ label }) => label === 'none')).toBe(true);
    // Eight of 31 are a shift, and eight of 21.
    const zigzag = (count: number) => Array.from({ length: count }, (_, at) => 60 + 4 * (at % 2));
    const shifted = (count: number) => [...zigzag(count), 65, 66, 65, 66, 65, 66, 65];
    const signals = (values: number[]) => judge(values).points.filter(({ label }) => label !== 'none').length;
    expect([signals(shifted(24)), judge(shifted(24)).withheld]).toEqual([8, null]);
    expect(judge(shifted(14)).withheld?.reason).toBe('drifting');
  });

  it('draws limits from the thirteenth point on', () => {
    expect(judge(steady.slice(0, fewestPoints)).withheld).toBeNull();
  });

  it.each([
    ['higher', 100, 'met'],
    ['higher', 101, 'missed'],
    ['higher', 90, 'met'],
    ['lower', 90, 'missed'],
    ['lower', 100, 'met'],
    ['neutral', 100, null],
  ] as const)(
    'says that a constant 100 where %s is good has a target of %i %s every time',
    (polarity, target, every) => {
      const judged = judge(new Array<number>(15).fill(100), { polarity, target });
      expect(judged).toMatchObject({ variation: null, assurance: null, everyTime: every });
      expect(judged.withheld?.words).toBe(
        'All 15 figures are the same, so there is no variation to draw limits around.',
      );
    },
  );

  it('withholds limits where what is usual follows the seasons, and says nothing of chance', () => {
    const judged = judge([...steady, 140], { isSeasonal: true });
    expect(judged).toMatchObject({ withheld: { reason: 'seasonal' }, variation: null, signal: null });
    expect(judge(steady).withheld).toBeNull();
    expect(judge(steady, { isSeasonal: true }).withheld?.reason).toBe('seasonal');
    expect(judge([...steady, 140], { isSeasonal: true, periodType: 'rolling12' }).withheld?.reason).toBe(
      'overlapping-periods',
    );
  });

  it('withholds limits that would have no width', () => {
    expect(judge([...new Array<number>(20).fill(100), 90]).withheld?.reason).toBe('no-width');
    const everyOther = steady.flatMap((value) => [value, null]);
    expect(judge(everyOther).withheld).toMatchObject({
      reason: 'no-width',
      words: expect.stringMatching('neighbouring'),
    });
  });

  it('keeps the limits of a long phase when the next has too few points', () => {
    const rebases = [{ on: '2021-03-28', reason: 'A new team took over.', author: 'Head of service' }];
    const judged = judge([...steady, 80, 81, 82], { rebases, target: 70 });
    expect(judged.phases.map(({ limits, withheld, rebase }) => [limits !== null, withheld?.reason, rebase])).toEqual([
      [true, undefined, null],
      [false, 'too-few-points', rebases[0]],
    ]);
    expect(judged.withheld?.words).toBe(
      'There are 3 figures since limits were started afresh. Limits need at least 13.',
    );
    expect(judged).toMatchObject({ variation: null, assurance: null });
  });

  it.each([
    ['names no point', [{ on: '1999-01-01' }]],
    ['names the first point', [{ on: '2020-01-28' }]],
    ['comes twice', [{ on: '2020-05-28' }, { on: '2020-05-28' }]],
  ])('refuses a rebase that %s', (_, dates) => {
    const rebases = dates.map(({ on }) => ({ on, reason: 'A reason.', author: 'A role' }));
    expect(() => judge(steady, { rebases })).toThrow(RangeError);
  });

  it('refuses a baseline of under twelve points', () => {
    expect(() => judge(steady, { options: { baselineN: 11 } })).toThrow('too short');
    expect(judge(steady, { options: { baselineN: 12 } }).withheld).toBeNull();
  });

  it('gives a gap no variation', () => {
    expect(
      judge([...steady, null, 62])
        .points.map(({ variation }) => variation)
        .slice(-3),
    ).toEqual(['common', null, 'common']);
  });

  it('refuses dates that come twice or out of order', () => {
    const [first, second] = dated(steady) as [DatedValue, DatedValue];
    for (const points of [
      [first, first],
      [second, first],
    ]) {
      expect(() => judgeSeries({ points, periodType: 'month', polarity: 'higher' })).toThrow('twice or out of order');
    }
  });

  it('never judges where it withholds, and always gives one label a point', () => {
    const values = fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { maxLength: 40 });
    const periodType = fc.constantFrom('month', 'snapshot', 'rolling12', 'annual');
    fc.assert(
      fc.property(values, periodType, fc.integer({ min: 0, max: 9 }), (series, period, target) => {
        const judged = judge(series, { periodType: period as JudgedSeries['periodType'], target });
        expect(judged.points.length).toBe(series.length);
        expect(judged.variation !== null).toBe(series.length > 0 && judged.withheld === null);
        expect(judged.assurance !== null).toBe(judged.variation !== null);
        if (judged.withheld) expect(judged.points.every(({ variation }) => variation === null)).toBe(true);
      }),
    );
  });
});
