import { type Month, monthEnd, shiftMonth } from '#calendar';
import { isRoundedPart, type Measure } from '#catalogue';
import { type Bound, figureOf, type PeriodType, roundHalfUp } from '#figure';
import type { LedgerRow } from '#published';
import { measures } from './measure.ts';

/** Invented places. */
export const northtown = { code: 'NORTH', name: 'Northtown' };
export const southtown = { code: 'SOUTH', name: 'Southtown' };
export const both = { code: 'BOTH', name: 'Northtown and Southtown' };

/** Numerator and denominator, or `c` for a hidden figure. */
type Given = readonly [numerator: number, denominator: number | null] | 'c';

interface Wanted {
  place?: { code: string; name: string };
  periodType?: PeriodType;
  breakdown?: string;
  category?: string;
  bound?: Bound;
  status?: LedgerRow['status'];
  published?: Month;
}

/** The month that the examples end in. */
export const lastMonth: Month = '2024-03';

/** Rows of monthly figures of an invented measure up to March 2024. */
function rowsOf(measure: Measure, given: readonly Given[], wanted: Wanted = {}): LedgerRow[] {
  const { place = northtown, periodType = 'snapshot', breakdown = '', category = '', bound } = wanted;
  return given.map((one, index) => {
    const id = {
      measure: measure.id,
      authority: place.code,
      periodType,
      periodEnd: monthEnd(shiftMonth(lastMonth, index + 1 - given.length)),
      breakdown,
      category,
    };
    const [numerator, denominator] = one === 'c' ? [null, null] : one;
    const figure = figureOf(id, { numerator, denominator }, measure);
    const isRounded = isRoundedPart(measure, { breakdown }, { parts: 'rounded' });
    const value = isRounded && figure.value !== null ? roundHalfUp(figure.value, 0) : figure.value;
    return {
      ...figure,
      value,
      numerator: measure.unit.name === 'days' ? null : numerator,
      authorityName: place.name,
      unit: measure.unit.name,
      symbol: one === 'c' ? 'c' : '',
      published: wanted.published ?? lastMonth,
      status: wanted.status ?? 'final',
      ...(one === 'c' && bound !== undefined ? { bound } : {}),
    };
  });
}

/** Two years of months, each made from its number. */
const months = (make: (month: number) => Given): Given[] => Array.from({ length: 25 }, (_, month) => make(month));
/** A count to the nearest 5, as parts are published. */
const five = (count: number) => 5 * Math.round(count / 5);
const { usual, hidden, bounded, zero, long, context, groups, posts, days, years, due } = measures;

/** The newest figure of Northtown's plans, which a publication of April corrected. */
export const revision = {
  before: rowsOf(usual, [[180, 200]])[0] as LedgerRow,
  after: rowsOf(usual, [[168, 200]], { status: 'revised', published: '2024-04' })[0] as LedgerRow,
};

/** Every invented figure. */
export const ledger: readonly LedgerRow[] = [
  ...rowsOf(usual, [...months((month) => [190 - (month % 3), 200]).slice(0, -1), [180, 200]]),
  revision.after,
  ...rowsOf(
    usual,
    months((month) => [120 + month, 160]),
    { place: southtown },
  ),
  ...rowsOf(
    usual,
    months((month) => [310 + month, 360]),
    { place: both },
  ),
  ...rowsOf(
    hidden,
    months((month) => (month > 22 ? 'c' : [90 + month, 200])),
  ),
  ...rowsOf(
    hidden,
    months(() => 'c'),
    { place: southtown },
  ),
  ...rowsOf(
    bounded,
    months((month) => (month === 24 ? 'c' : [194, 200])),
    { bound: { atLeast: 97, atMost: null } },
  ),
  ...rowsOf(
    zero,
    months((month) => [month < 12 ? 10 : 0, null]),
  ),
  ...rowsOf(
    long,
    months((month) => [100 + 2 * month, 200]),
  ),
  ...rowsOf(
    context,
    months((month) => [1190 + month, null]),
  ),
  ...rowsOf(
    context,
    months((month) => [five(890 + month), null]),
    { breakdown: 'home', category: 'foster carers' },
  ),
  ...rowsOf(
    context,
    months(() => 'c'),
    { breakdown: 'home', category: 'children’s home' },
  ),
  ...rowsOf(
    context,
    months(() => 'c'),
    { breakdown: 'home', category: 'with parents' },
  ),
  ...rowsOf(
    groups,
    months((month) => [five(120 + month), 200]),
    { breakdown: 'home', category: 'foster carers' },
  ),
  ...rowsOf(
    groups,
    months((month) => [month < 13 ? 60 : 55, 200]),
    { breakdown: 'home', category: 'children’s home' },
  ),
  ...rowsOf(
    groups,
    months(() => [0, 200]),
    { breakdown: 'home', category: 'with parents' },
  ),
  ...rowsOf(
    posts,
    months((month) => [20.4 + month, 100.5]),
    { breakdown: 'home', category: 'foster carers' },
  ),
  ...rowsOf(
    days,
    months((month) => [40 * (120 - month), 40]),
    { periodType: 'rolling12' },
  ),
  ...rowsOf(days, [[900, 10]]),
  ...rowsOf(
    due,
    months((month) => [60 + month, 100]),
  ),
  ...rowsOf(
    due,
    months((month) => [five(12 + (month % 9)), 115]),
    { breakdown: 'due', category: 'not due yet' },
  ),
  ...[northtown, southtown, both].flatMap((place) => [
    ...rowsOf(
      years,
      months((month) => [40 * (400 - month), 40]),
      { place, periodType: 'rolling12' },
    ),
    ...rowsOf(years, place === southtown ? ['c'] : [[450 * 120, 120]], { place, periodType: 'rolling36' }),
  ]),
];
