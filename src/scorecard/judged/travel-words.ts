import { monthInWords, monthOf } from '#calendar';
import {
  differenceNoun,
  differenceSize,
  formatNumber,
  formatPart,
  periodLabel,
  periodPhrase,
  shortValue,
} from '#figure';
import type { Series, SeriesPoint } from '../series.ts';
import { goodWay, type Judgeable } from './against-target.ts';
import { changeInChildren } from './clear-change.ts';
import type { Comparison, TravelParts } from './comparison.ts';

/**
 * When an earlier figure was, inside a sentence: `a year before`, `on 31 January 2022`, `in the twelve months to …`.
 */
export function earlierPhrase(against: Comparison['against'], point: SeriesPoint): string {
  if (against === 'yearBefore') return 'a year before';
  const month = monthInWords(monthOf(point.periodEnd));
  switch (point.periodType) {
    case 'rolling12':
      return `in the twelve months to ${month}`;
    case 'quarter':
      return `in the quarter to ${month}`;
    case 'yearToDate':
      return `in ${periodLabel(point)}`;
    default:
      return periodPhrase(point);
  }
}

/**
 * What is said of one comparison. `alike` are the figures that may be compared, from which it takes
 * since when there are figures and whether all of them are shown.
 */
export function travelParts(
  measure: Judgeable & { goal: number | null },
  comparison: Compared,
  latest: SeriesPoint,
  alike: Series,
  latestIsWorst: boolean,
): TravelParts {
  const { against, earlier, direction } = comparison;
  if (latest.value === null) return plain(`${hiddenOrMissing(latest)} ${periodPhrase(latest)}: nothing to compare`);
  if (latestIsWorst) return plain(`The ${worstPhrase(measure, alike, latest)}`);
  if (earlier === null) return plain(nothingEarlier[against]);
  if (earlier.value === null)
    return plain(`${hiddenOrMissing(earlier)} ${earlierPhrase(against, earlier)}: cannot be compared`);
  const value = shortValue(earlier.value, measure.unit, measure.decimals);
  const then = earlierPhrase(against, earlier);
  const from =
    against === 'worst' ? `${value} ${then}, the ${worstPhrase(measure, alike, earlier)}` : `${value} ${then}`;
  if (direction === 'same') return plain(`The same as ${from}`);
  const size = sizeOf(measure, comparison);
  // A distance and no move: the worst may be a year ago, and from there on it may be chance.
  if (against === 'worst')
    return plain(`Now ${size}${aside(measure, comparison, latest)} ${lowerOrHigher(comparison)} than ${from}`);
  if (direction === 'no clear change') {
    const [lead, rest] = ['No clear change', ` from ${from}: ${size} ${lowerOrHigher(comparison)}`];
    return { lead, rest, withoutVerdict: `${lead}${rest}` };
  }
  const moved = `${direction === 'up' ? 'Up' : 'Down'} ${size}${aside(measure, comparison, latest)} from ${from}`;
  if (comparison.verdict === null) return plain(moved);
  const rest = `: ${moved.charAt(0).toLowerCase()}${moved.slice(1)}`;
  return { lead: verdictText(measure, comparison), rest, withoutVerdict: moved };
}

type Compared = Omit<Comparison, 'words' | 'figures' | 'parts'>;

/** A sentence in which nothing leads. */
export function plain(text: string): TravelParts {
  return { lead: '', rest: text, withoutVerdict: text };
}

/** The size of a change with its noun: `14.3 percentage points`, `83`, `1 day`. */
export function sizeOf({ unit, decimals }: Judgeable, { difference }: Pick<Comparison, 'difference'>): string {
  const size = differenceSize(difference ?? 0, unit, decimals);
  const noun = differenceNoun(unit, size);
  return `${size}${noun && ` ${noun}`}`;
}

/** `lower` or `higher`, as the latest figure is than the earlier one. */
export function lowerOrHigher({ difference }: Pick<Comparison, 'difference'>): 'lower' | 'higher' {
  return (difference ?? 0) < 0 ? 'lower' : 'higher';
}

/**
 * A verdict with the way the figure went, as not everybody knows which way is good: `Better (lower)`, `Worse (further from the
 * target)`.
 */
export function verdictText(
  measure: Pick<Judgeable, 'kind' | 'polarity'>,
  { verdict, difference }: Pick<Comparison, 'verdict' | 'difference'>,
): string {
  const isBetter = verdict === 'better';
  const nearer = isBetter ? 'nearer to the target' : 'further from the target';
  return `${isBetter ? 'Better' : 'Worse'} (${goodWay(measure) === 'target' ? nearer : lowerOrHigher({ difference })})`;
}

const nothingEarlier: Readonly<Record<Comparison['against'], string>> = {
  previous: 'No earlier figure to compare with',
  yearBefore: 'No figure a year before',
  worst: 'No earlier figure to compare with',
};

/**
 * So many cannot be people of one council but pounds, for which "about 152,000 of 3,793,000" means nothing to a reader.
 */
const fewestForMoney = 100_000;

/** A count's change in percent; for a share, about how many of how many the change is. */
function aside({ unit }: Judgeable, comparison: Compared, latest: SeriesPoint): string {
  const { percentChange, earlier } = comparison;
  if (percentChange !== null) return ` (${formatNumber(Math.abs(percentChange), 1)}%)`;
  if (unit.name !== 'percent' || earlier?.value == null || latest.value === null) return '';
  if (latest.denominator === null || latest.denominator >= fewestForMoney) return '';
  const change = changeInChildren(unit, { ...earlier, value: earlier.value }, { ...latest, value: latest.value });
  const children = formatNumber(Math.abs(change ?? 0), 0);
  return children === '0' ? '' : ` (about ${children} of ${formatPart(latest.denominator)})`;
}

/** `highest since figures began in June 2020`; only of those shown, where some are not. */
function worstPhrase(measure: Judgeable & { goal: number | null }, alike: Series, worst: SeriesPoint): string {
  const way = goodWay(measure);
  const furthest = way === 'target' && measure.goal !== null;
  const extreme = furthest ? 'furthest from the target' : way === 'higher' ? 'lowest' : 'highest';
  const shown = alike.some(({ value }) => value === null) ? ' shown' : '';
  const first = alike[0] as SeriesPoint;
  if (worst === first) return `${extreme}${shown} and the first on record`;
  const months = first.periodType === 'yearToDate' ? ' for the same months' : '';
  return `${extreme}${shown}${months} since figures began in ${monthInWords(monthOf(first.periodEnd))}`;
}

function hiddenOrMissing({ symbol }: SeriesPoint): string {
  return (
    { c: 'The figure is hidden', z: 'There was nobody to count', k: 'The figure rounds to zero' }[symbol as string] ??
    'No figure'
  );
}
