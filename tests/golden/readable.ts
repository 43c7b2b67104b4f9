import type { PrintedFigure } from '#board-papers';
import type { Measure, Settings } from '#catalogue';
import { type Figure, roundHalfUp } from '#figure';
import type { LedgerRow } from '#published';
import { isAsPrinted, type PrintedLine, workedOut } from './printed-line.ts';
import reading from './reading.json' with { type: 'json' };

/** Where a printed figure can be read on the site; null where it cannot. */
export type ReadAt = 'as printed' | 'to the nearest 5' | 'as a paper printed it before' | null;

/** What a reader of the site has: the ledger as known now, and the figures that papers printed before. */
export interface Readable {
  ledger: readonly LedgerRow[];
  printed: readonly PrintedFigure[];
  settings: Settings;
}

/** Finds a printed figure among what the site shows, in the way in which it is worked out from the sample. */
export function readAt(line: PrintedLine, { ledger, printed, settings }: Readable): ReadAt {
  const shown = ledger.map(asFigure);
  const before = printed.map(asFigure);
  if (fits(line, shown, settings)) return 'as printed';
  if (isNearestFive(line, shown, settings)) return 'to the nearest 5';
  const isPrinted =
    fits(line, before, settings) ||
    fits(line, [...shown, ...before], settings) ||
    isNearestFive(line, before, settings);
  return isPrinted ? 'as a paper printed it before' : null;
}

/** The first day of which the site has figures. */
const firstDay = '2020-06-01';

/** Why a figure cannot be read: the rule that hides it. Null where no rule is known that does. */
export function ruleAgainst(
  line: PrintedLine,
  measure: Measure,
  { ledger, settings }: Pick<Readable, 'ledger' | 'settings'>,
): string | null {
  const consortium = settings.consortium?.name;
  const counted = measure.unit.shape === 'count' && Number(line.value) >= 1 && Number(line.value) <= 5;
  const month = Number(line.period_end.slice(5, 7));
  const ofGroup = line.breakdown !== '';
  if (counted && !ofGroup && measure.about !== 'organisation') return 'P2: 1 to 5 are "5 or fewer"';
  if (line.measure === 'private_fostering_ended')
    return 'P2: with what else papers printed it gives a number of 1 to 5';
  if (line.period_start < firstDay) return 'before the first month of the site';
  if (measure.totalOnly.includes('yearToDate') && line.authority !== consortium)
    return 'P5: a year to date of rare events is given of the consortium alone';
  if (measure.rareEvents && ofGroup) return 'P5: groups of rare events are given for twelve months';
  if (measure.rareEvents && month % 3 !== 0) return 'P5: rare events are given at the ends of quarters';
  const hidden = ledger.some(
    (row) => row.measure === measure.id && row.periodEnd === line.period_end && row.symbol === 'c',
  );
  return hidden ? 'P10: another hidden number could be worked out from it' : null;
}

/** A figure that is shown without its parts, as an average is, stands for itself. */
function asFigure(row: LedgerRow | PrintedFigure): Figure {
  const { measure, authority, periodStart, periodEnd, breakdown, category, numerator, denominator, value } = row;
  const periodType = row.periodType ?? 'quarter';
  const part = value === null ? null : (numerator ?? (denominator === null ? value : null));
  return {
    ...{ measure, authority, periodType, periodStart, periodEnd, breakdown, category },
    ...{ numerator: part, denominator, value },
  };
}

function fits(line: PrintedLine, figures: readonly Figure[], settings: Settings): boolean {
  const value = valueFor(line, figures, settings);
  return value !== null && isAsPrinted(line, value);
}

/** Whether a part stands there as 5 for 1 to 7, and as the nearest 5 for more. */
function isNearestFive(line: PrintedLine, figures: readonly Figure[], settings: Settings): boolean {
  if (line.breakdown === '' && !('category' in (reading.readAs[line.measure as keyof typeof reading.readAs] ?? {})))
    return false;
  const value = valueFor(line, figures, settings);
  const printed = Number(line.value);
  const inEach = (reading.childrenInEach as Record<string, number>)[line.breakdown] ?? 1;
  if (value === null || !Number.isInteger(printed)) return false;
  const children = printed * inEach;
  return value * inEach === (children === 0 ? 0 : Math.max(5, 5 * roundHalfUp(children / 5, 0)));
}

function valueFor(line: PrintedLine, figures: readonly Figure[], settings: Settings): number | null {
  try {
    const value = workedOut(line, figures, settings);
    return Number.isFinite(value) ? value : null;
  } catch (error) {
    if (error instanceof Error && / figures for \d+ authorities /.test(error.message)) return null;
    throw error;
  }
}
