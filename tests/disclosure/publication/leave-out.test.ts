import { describe, expect, it } from 'vitest';
import { figureKey, type PeriodType } from '#figure';
import type { PublishableFigure } from '#published';
import { leaveOut } from '#src/disclosure/publication/leave-out.ts';
import { figureOf } from './small-edition.ts';

const rowOf = (measure: string, category = '', rest: Partial<PublishableFigure> = {}): PublishableFigure => ({
  ...figureOf(measure, 9, category === '' ? {} : { breakdown: 'kind', category }),
  authorityName: 'North',
  unit: 'children',
  symbol: '',
  ...rest,
});
const secret = rowOf('homes', 'a', { numerator: null, value: null, symbol: 'c', bound: { atLeast: null, atMost: 5 } });
const rows = [
  secret,
  rowOf('homes', 'a', { periodType: 'month' as PeriodType }),
  rowOf('homes', 'b'),
  rowOf('homes'),
  rowOf('homes', '', { periodEnd: '2021-12-31' }),
  rowOf('moves'),
];
const weak = [{ id: 'a', of: [[`${figureKey(secret)}|N`, 1]] as const }];
const day = (row: PublishableFigure) => `${row.measure} ${row.periodType} ${row.periodEnd} ${row.category}`.trim();

/** Leaves out until an examination of what a reader sees finds nothing. */
async function until(
  isClosed: (seen: readonly PublishableFigure[]) => boolean,
  before: PublishableFigure[] = [],
  { all = rows, correctionsAreDue = false } = {},
) {
  const seen: string[] = [];
  const found = await leaveOut(all, weak, {
    examine: async (asked, only) => {
      const numbers = asked.map(({ symbol, numerator }) => symbol || (numerator ?? '-'));
      seen.push([only === undefined ? 'in full:' : 'quickly:', ...numbers].join(' '));
      return isClosed(asked) ? [] : weak;
    },
    published: new Map(before.map((row) => [figureKey(row), row])),
    correctionsAreDue,
  });
  return { ...found, left: found.rows.map(day), seen };
}
const saysNothingOf = (test: (row: PublishableFigure) => boolean) => (all: readonly PublishableFigure[]) =>
  all.filter(test).every(({ numerator, symbol }) => numerator === null && symbol === '');

describe('what cannot be closed by hiding', () => {
  it('first says nothing in the place of what is hidden', async () => {
    const { left, rows: found, leftOut, open } = await until((all) => all.every(({ bound }) => bound === undefined));
    expect(left).toEqual(rows.map(day));
    expect(found[0]).toMatchObject({ symbol: 'c' });
    expect([...leftOut, ...open]).toEqual([]);
  });

  it('leaves standing what was said in its place before', async () => {
    const isSilent = (all: readonly PublishableFigure[]) =>
      all.every(({ bound, symbol }) => bound === undefined && symbol === '');
    const { rows: found, open } = await until(isSilent, [secret]);
    expect(found.find(({ bound }) => bound !== undefined)).toEqual(secret);
    expect(open).toEqual(weak);
  });

  it('then is left out with its category, by whatever period, and says for which secret', async () => {
    const { left, leftOut, for: secrets } = await until(saysNothingOf(({ category }) => category === 'a'));
    expect(left).toEqual(rows.slice(2).map(day));
    expect([...leftOut.values()]).toEqual(['category', 'category']);
    expect([...secrets].map(([key, ids]) => [key, [...ids]])).toEqual(
      rows.slice(0, 2).map((row) => [figureKey(row), ['a']]),
    );
  });

  it('then with its breakdown, with all of its day, and with all of its measure, never with another', async () => {
    const breakdown = await until(saysNothingOf(({ category }) => category !== ''));
    expect(breakdown.left).toEqual(rows.slice(3).map(day));
    const whole = await until(saysNothingOf((row) => row.measure === 'homes' && row.periodEnd === '2022-01-31'));
    expect(whole.left).toEqual(rows.slice(4).map(day));
    const measure = await until(saysNothingOf((row) => row.measure === 'homes'));
    expect(measure.left).toEqual(['moves snapshot 2022-01-31']);
    expect(new Set(measure.leftOut.values())).toEqual(new Set(['category', 'breakdown', 'period', 'place']));
  });

  it('goes with its own place before any other', async () => {
    const south = rowOf('homes', '', { authority: 'E06000002', periodEnd: '2021-11-30' });
    const own = (row: PublishableFigure) => row.measure === 'homes' && row.authority !== south.authority;
    const { rows: found } = await until(saysNothingOf(own), [], { all: [...rows, south] });
    expect(found.map(day)).toEqual(['moves snapshot 2022-01-31', 'homes snapshot 2021-11-30']);
    const everywhere = await until(
      saysNothingOf(({ measure }) => measure === 'homes'),
      [],
      { all: [...rows, south] },
    );
    expect(everywhere.left).toEqual(['moves snapshot 2022-01-31']);
    expect(everywhere.leftOut.get(figureKey(south))).toBe('measure');
  });

  it('is examined again only where more was left out', async () => {
    const all = [secret, rowOf('moves')];
    const { seen } = await until(
      saysNothingOf(({ measure }) => measure === 'moves'),
      [],
      { all },
    );
    expect(seen).toEqual([
      ...['in full: - -', 'in full: c 9'], // what is open whatever is published, and what is now
      ...['quickly: c 9', 'in full: c 9'], // nothing said in its place
      ...['quickly: - 9', 'in full: - 9'], // without it, the other in its place
      ...['quickly: - -', 'in full:'], // without its day
      'quickly: - 9', // and the day brought back
    ]);
  });

  it('is not given away by what seems to hold only where more is said', async () => {
    // Quickly, what was seen when everything was examined last is taken to hold still.
    let seemsToHold = true;
    const { open, leftOut } = await leaveOut(rows, weak, {
      examine: async (all, only) => {
        if (only === undefined)
          seemsToHold = all.some(({ measure, numerator }) => measure === 'moves' && numerator !== null);
        return seemsToHold ? weak : [];
      },
      published: new Map(),
      correctionsAreDue: false,
    });
    expect(open).toEqual([]);
    expect([...leftOut.keys()]).toContain(figureKey(rows[5] as PublishableFigure));
  });

  it('is brought back but for one of what together lets something seem to hold, however much is tried first', async () => {
    const all = [secret, ...['moves', 'stays', 'visits', 'words'].map((measure) => rowOf(measure))];
    const isSaid = (seen: readonly PublishableFigure[], id: string) =>
      seen.some(({ measure, numerator }) => measure === id && numerator !== null);
    let seemsToHold = true;
    const { leftOut } = await leaveOut(all, weak, {
      examine: async (seen, only) => {
        if (only === undefined) seemsToHold = isSaid(seen, 'moves') && isSaid(seen, 'visits');
        return seemsToHold ? weak : [];
      },
      published: new Map([[figureKey(secret), secret]]),
      correctionsAreDue: false,
    });
    expect([...leftOut.keys()]).toEqual([figureKey(all[3] as PublishableFigure)]);
  });

  it('that is given away in any case is not narrowed down further', async () => {
    const roomIn = (all: readonly PublishableFigure[]) => (all.some(({ numerator }) => numerator === 9) ? 0 : 1);
    const { rows: found, open } = await leaveOut(rows, weak, {
      examine: async (all) => weak.map((one) => ({ ...one, room: roomIn(all) })),
      published: new Map([[figureKey(secret), { ...secret, bound: undefined } as unknown as PublishableFigure]]),
      correctionsAreDue: false,
    });
    expect(open).toMatchObject([{ id: 'a', room: 1 }]);
    expect(found.filter(({ numerator }) => numerator === 9)).toEqual([]);
  });

  it('takes what measures something else on the same day with it, and all that is new, where that gives it away', async () => {
    const other = (row: PublishableFigure) => row.measure === 'moves';
    const onDay = await until(saysNothingOf(other));
    expect(onDay.left).not.toContain('moves snapshot 2022-01-31');
    expect(onDay.leftOut.get(figureKey(rows[5] as PublishableFigure))).toBe('day');
    const later = rowOf('moves', '', { periodEnd: '2021-06-30' });
    const anywhere = await until(
      saysNothingOf((row) => row.periodEnd === later.periodEnd),
      [],
      {
        all: [...rows, later],
      },
    );
    expect(anywhere.leftOut.get(figureKey(later))).toBe('publication');
    expect(anywhere.left).toContain('moves snapshot 2022-01-31');
  });

  it('is brought back, where it went with its whole place, as far as that opens nothing', async () => {
    const months = Array.from({ length: 9 }, (_, at) => rowOf('homes', '', { periodEnd: `2021-0${at + 1}-28` }));
    const culprit = months[4] as PublishableFigure;
    const { rows: found, leftOut } = await until(
      saysNothingOf((row) => row.measure === 'homes' && row.periodEnd === culprit.periodEnd),
      [],
      { all: [...rows, ...months] },
    );
    const wide = [...leftOut].filter(([, extent]) => extent === 'place');
    expect(wide).toEqual([[figureKey(culprit), 'place']]);
    expect(found).toEqual(expect.arrayContaining(months.filter((row) => row !== culprit)));
  });

  it('is brought back with all its measures but the one that opens something, however many tables that has', async () => {
    const places = Array.from({ length: 30 }, (_, at) => `part ${at}`);
    const culprits = places.map((breakdown) => rowOf('culprit', 'a', { breakdown }));
    const others = places.map((_, at) => rowOf(`measure ${at}`));
    const all = [secret, ...places.flatMap((_, at) => [others[at], culprits[at]] as PublishableFigure[])];
    const { leftOut } = await until(
      saysNothingOf((row) => row.measure === 'culprit'),
      [],
      { all },
    );
    const wide = [...leftOut].filter(([, extent]) => extent === 'day').map(([key]) => key);
    expect(wide.filter((key) => others.some((row) => figureKey(row) === key))).toEqual([]);
    expect(wide.length).toBe(culprits.length);
  });

  it('is brought back with all its days but the one that opens something, however many measures that has', async () => {
    const days = Array.from({ length: 12 }, (_, at) => `2021-${String(at + 1).padStart(2, '0')}-28`);
    const all = [
      secret,
      ...Array.from({ length: 20 }, (_, at) =>
        days.map((periodEnd) => rowOf(`measure ${at}`, '', { periodEnd })),
      ).flat(),
    ];
    const [, , , , culprit = ''] = days;
    const { leftOut } = await until(
      saysNothingOf(({ periodEnd }) => periodEnd === culprit),
      [],
      { all },
    );
    const gone = [...leftOut].filter(([, extent]) => extent === 'publication').map(([key]) => key);
    expect(gone.length).toBe(20);
    expect(gone.every((key) => key.includes(culprit))).toBe(true);
  });

  it('is a secret still: every examination that asks for it has it, with no number', async () => {
    const { seen } = await until(saysNothingOf((row) => row.measure === 'homes'));
    const quickly = seen.filter((one) => one.startsWith('quickly: '));
    expect(new Set(quickly.map((one) => one.split(' ').length - 1))).toEqual(new Set([rows.length]));
  });

  it('takes nothing with it where it is open though nothing is published: it is reported, and nothing said of it', async () => {
    const { rows: found, open, leftOut, seen } = await until(() => false);
    expect(found).toEqual(rows.map(({ bound: _, ...row }) => row));
    expect([...leftOut]).toEqual([]);
    expect(open).toEqual(weak);
    expect(seen.slice(0, 1)).toEqual(['in full: - - - - - -']);
    expect(seen.filter((one) => one.startsWith('quickly'))).toEqual([]);
  });

  it('takes with it what leaves a single value, though more than one is left of what nobody publishes', async () => {
    const isShown = (all: readonly PublishableFigure[]) => all.some(({ numerator }) => numerator !== null);
    const { rows: found, open } = await leaveOut(rows, weak, {
      examine: async (all) => weak.map((one) => ({ ...one, isExact: isShown(all) })),
      published: new Map(),
      correctionsAreDue: false,
    });
    expect(open).toEqual([]);
    expect(found).toEqual([]);
  });

  it('stays as it was published before', async () => {
    const before = [rowOf('homes'), rowOf('homes', 'b', { numerator: 20, value: 20 })];
    const { rows: found, leftOut } = await until(asBefore, before);
    expect(found.map(({ numerator }) => numerator)).toEqual([20, 9, 9, 9]);
    expect(leftOut.get(figureKey(before[1] as PublishableFigure))).toBe('breakdown');
    expect(leftOut.has(figureKey(before[0] as PublishableFigure))).toBe(false);
  });

  it('does not stay as it was once corrections are due: what would be wrong is hidden', async () => {
    const before = [rowOf('homes'), rowOf('homes', 'b', { numerator: 20, value: 20 })];
    const { rows: found, leftOut } = await until(asBefore, before, { correctionsAreDue: true });
    expect(found.map(({ numerator, symbol }) => symbol || numerator)).toEqual(['c', 9, 9, 9]);
    expect(leftOut.get(figureKey(before[1] as PublishableFigure))).toBe('breakdown');
  });

  it('has nothing corrected anywhere where hiding what was corrected on another day gives it away', async () => {
    const elsewhere = rowOf('moves', '', { periodEnd: '2021-06-30' });
    const before = { ...elsewhere, numerator: 20, value: 20 };
    const isAsItWas = (all: readonly PublishableFigure[]) =>
      all.every(({ measure, periodEnd, numerator, symbol }) =>
        measure === 'moves' && periodEnd === elsewhere.periodEnd
          ? numerator === 20
          : numerator === null && symbol === '',
      );
    const { rows: found, open } = await until(isAsItWas, [before], {
      all: [...rows, elsewhere],
      correctionsAreDue: true,
    });
    expect(found.map(({ numerator }) => numerator)).toEqual([20]);
    expect(open).toEqual([]);
  });

  it('is reported, and stops nothing, where it stays open though nothing new is said', async () => {
    let looks = 0;
    const { rows: found, open } = await leaveOut(rows, weak, {
      examine: async () => {
        looks += 1;
        return looks === 1 ? [] : weak;
      },
      published: new Map(),
      correctionsAreDue: false,
    });
    expect(open).toEqual(weak);
    expect(found.filter(({ symbol }) => symbol !== '')).toEqual([]);
  });
});

/** Whether the corrected number of the category b is not seen, and nothing is of the category a. */
function asBefore(all: readonly PublishableFigure[]): boolean {
  const isQuiet = saysNothingOf(({ category }) => category === 'a')(all);
  return isQuiet && all.every(({ category, numerator }) => category !== 'b' || numerator !== 9);
}
