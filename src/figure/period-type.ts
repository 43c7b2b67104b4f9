/**
 * The span of time that a figure covers. `yearToDate` and `annual` count from the month in which a measure's years
 * start.
 */
export const periodTypes = ['snapshot', 'month', 'quarter', 'rolling12', 'rolling36', 'yearToDate', 'annual'] as const;
export type PeriodType = (typeof periodTypes)[number];

/** The month in which the years of a measure start: the financial year, or the school year. */
export const yearStarts = ['april', 'september'] as const;
export type YearStart = (typeof yearStarts)[number];
