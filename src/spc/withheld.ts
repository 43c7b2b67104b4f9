import { isConstant } from './moving-range.ts';
import { present } from './number.ts';
import type { XmrPhase, XmrPoint } from './xmr.ts';

/** The span of time that a figure covers. */
export type PeriodType = 'snapshot' | 'month' | 'quarter' | 'rolling12' | 'rolling36' | 'yearToDate' | 'annual';

/** Experts disagree from 5 to 30; 13 is the fewest that the NHS Making Data Count tools draw limits for. */
export const fewestPoints = 13;

/** Why limits and icons are not shown, and the same in words for the page. */
export interface Withheld {
  reason: 'overlapping-periods' | 'annual' | 'too-few-points' | 'constant' | 'no-width' | 'drifting' | 'seasonal';
  words: string;
}

const overlap = (figures: string) =>
  `${figures}, so neighbouring figures share most of what they count. Limits would come out far too narrow and almost every point would look unusual.`;

const byPeriod: Partial<Record<PeriodType, Withheld>> = {
  rolling12: { reason: 'overlapping-periods', words: overlap('Each figure covers the last twelve months') },
  rolling36: { reason: 'overlapping-periods', words: overlap('Each figure covers the last three years') },
  yearToDate: { reason: 'overlapping-periods', words: overlap('Each figure counts from the start of the year') },
  annual: {
    reason: 'annual',
    words: 'There is one figure a year: too few for limits, and too far apart for them to say what is happening now.',
  },
};

const seasonal: Withheld = {
  reason: 'seasonal',
  words:
    'The figures follow the school terms, so limits would find the same months unusual every year. Set a month against the same month of the year before.',
};

/** Why a measure of a period type may have no limits whatever its figures, or null where it may. */
export const withheldByPeriod = (periodType: PeriodType, isSeasonal: boolean): Withheld | null =>
  byPeriod[periodType] ?? (isSeasonal ? seasonal : null);

/**
 * Why the limits of one phase may not be shown, or null where they may: too few points, no variation at all, or so
 * little that the limits have no width. `values` are those of the phase.
 */
export function withheldByFigures(values: readonly (number | null)[], { n, limits, start }: XmrPhase): Withheld | null {
  if (n < fewestPoints) {
    const figures = n === 0 ? 'There is no figure' : n === 1 ? 'There is 1 figure' : `There are ${n} figures`;
    const since = start > 0 ? ' since limits were started afresh' : '';
    return { reason: 'too-few-points', words: `${figures}${since}. Limits need at least ${fewestPoints}.` };
  }
  if (isConstant(values)) {
    const words = `All ${present(values).length} figures are the same, so there is no variation to draw limits around.`;
    return { reason: 'constant', words };
  }
  if (limits === null) {
    return {
      reason: 'no-width',
      words: 'No two neighbouring periods both have a figure, so limits cannot be worked out.',
    };
  }
  if (limits.averageMovingRange === 0) {
    const words =
      'Most figures are the same as the one before, so limits would have no width and any change would look unusual.';
    return { reason: 'no-width', words };
  }
  return null;
}

/** Limits say what is unusual. Of a series of which so great a share is unusual they say nothing. */
const mostUnusual = 1 / 3;

/**
 * Why the limits of one phase may not be shown as too many of its points are signals, or null where they may: the figures
 * drift, and do not vary round one average. `points` are those of the phase.
 */
export function withheldByDrift(points: readonly Pick<XmrPoint, 'value' | 'label'>[]): Withheld | null {
  const figures = points.filter(({ value }) => value !== null);
  const unusual = figures.filter(({ label }) => label !== 'none');
  if (unusual.length < figures.length * mostUnusual) return null;
  const words =
    'The figures keep to one side of their average for months on end, so limits round it would call too many of them unusual.';
  return { reason: 'drifting', words };
}
