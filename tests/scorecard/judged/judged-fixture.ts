import { readFileSync } from 'node:fs';
import { type Month, monthEnd, monthStart, shiftMonth } from '#calendar';
import { type LimitsRebase, type Measure, parseMeasure, type Target } from '#catalogue';
import { type FigureSymbol, figureValue, type PeriodType, symbols, unitOf } from '#figure';
import type { LedgerRow } from '#published';
import { type Card, cardOf, indexFigures, type JudgementContext } from '#scorecard';
import { ledgerRow } from '../series-fixture.ts';

const file = 'data/measures/our-children/cla_count.md';
const { clearChange: _, ...shipped } = parseMeasure(readFileSync(file, 'utf8'), file);

/** What a test wants of a measure; a percentage where more is better, unless it says otherwise. */
export interface Wanted extends Partial<Omit<Measure, 'unit'>> {
  unit?: string;
}

export function measureOf({ unit = 'percent', ...other }: Wanted = {}): Measure {
  return {
    ...shipped,
    id: 'made_up',
    title: 'Children with a plan',
    kind: 'performance',
    polarity: 'higher',
    periodTypes: ['snapshot'],
    breakdowns: [],
    decimals: unitOf(unit).decimals,
    ...other,
    unit: unitOf(unit),
  };
}

/** A figure as numerator and denominator, or the symbol in its place. A number alone is a numerator of 100. */
export type Given = number | readonly [number, number] | FigureSymbol;

/** A card of one figure a month (a quarter or a year, by its period type), the last of July 2022. */
export function cardWith(given: readonly Given[], wanted: Wanted = {}): Card {
  const measure = measureOf(wanted);
  const [periodType] = measure.periodTypes as [PeriodType];
  const step = periodType === 'annual' ? 12 : periodType === 'quarter' ? 3 : 1;
  const rows = given.map((one, index) => {
    const month = shiftMonth('2022-07', (index + 1 - given.length) * step);
    return row(measure, one, month, periodType);
  });
  return cardOf(indexFigures(rows), measure, 'A', periodType);
}

/** The place of a test, with its targets and rebases. */
export function place(targets: readonly Target[] = [], rebases: readonly LimitsRebase[] = []): JudgementContext {
  return { authority: 'A', place: 'Anyborough', targets, rebases };
}

/** A target of the made-up measure. */
export function targetOf(value: number, amount = 0, kind: Target['tolerance']['in'] = 'the unit'): Target {
  return {
    measure: 'made_up',
    from: '2010-01-01',
    value,
    tolerance: { amount, in: kind },
    setBy: 'The board',
    setOn: '2010-01-01',
    why: 'A test.',
  };
}

function startOf(periodType: PeriodType, month: Month): string {
  if (periodType === 'yearToDate') return aprilBefore(month);
  const months = { rolling12: 12, rolling36: 36, annual: 12, quarter: 3 }[periodType as string] ?? 1;
  return monthStart(shiftMonth(month, 1 - months));
}

function row(measure: Measure, given: Given, month: Month, periodType: PeriodType): LedgerRow {
  const isSymbol = symbols.some((symbol) => symbol === given);
  const parts = typeof given === 'number' ? ([given, 100] as const) : isSymbol ? null : (given as [number, number]);
  const numerator = parts?.[0] ?? null;
  const denominator = measure.unit.shape === 'count' ? null : (parts?.[1] ?? null);
  return ledgerRow(month, figureValue(measure.unit, numerator, denominator), {
    measure: measure.id,
    unit: measure.unit.name,
    periodType,
    periodStart: startOf(periodType, month),
    periodEnd: monthEnd(month),
    numerator,
    denominator,
    symbol: isSymbol ? (given as FigureSymbol) : '',
  });
}

function aprilBefore(month: Month): string {
  const year = Number(month.slice(0, 4));
  return `${month.slice(5) < '04' ? year - 1 : year}-04-01`;
}
