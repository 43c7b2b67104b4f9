import { addDays, addMonths, monthEnd, monthOf, monthStart, monthsFrom } from '#calendar';
import { linearOf, weighted } from '../constraints/amount.ts';
import { type Amount, difference } from '../constraints/index.ts';
import type { Amounts } from './amounts.ts';
import type { Part, PublishedChange, PublishedMeasure, Reference } from './catalogue.ts';
import type { FigureRow } from './figure-row.ts';
import {
  countedParts,
  type EditionLedger,
  hasHiddenSum,
  keyOfRow,
  publicationsOf,
  rowAt,
  summedParts,
} from './ledger.ts';
import { keyOfOther, type Reading } from './related.ts';
import { constantOf } from './statement.ts';
import { windowSums, windowsOf } from './windows.ts';

/** Two neighbouring figures of a count that grows through its year. */
export interface Step {
  earlier: string;
  later: string;
}

/** The steps of every year-to-date series, in order of time. */
export function stepsOf(ledger: EditionLedger): Step[] {
  const first = [...ledger.figures.values()].map((rows) => rows[0] as FigureRow);
  const years = Map.groupBy(
    first.filter(({ periodType }) => periodType === 'yearToDate'),
    (row) => [row.measure, row.authority, row.periodStart, row.breakdown, row.category].join('|'),
  );
  return [...years.values()].flatMap((rows) => {
    const keys = rows.toSorted((one, other) => (one.periodEnd < other.periodEnd ? -1 : 1)).map(keyOfRow);
    return keys.slice(1).map((later, at) => ({ earlier: keys[at] as string, later }));
  });
}

/** A count from the start of the year never falls, nor do the two parts of one and what is left of the whole. */
export function stepConstraints({ ledger, catalogue, amounts, knowledge }: Reading, steps: readonly Step[]): void {
  for (const { earlier, later } of steps) {
    const [before, after] = [ledger.figure(earlier), ledger.figure(later)];
    const measure = catalogue.measures.get(after.measure);
    if (measure === undefined) continue;
    for (const published of publicationsOf([before, after])) {
      if (rowAt(after, published) === undefined || rowAt(before, published) === undefined) continue;
      const growthOf = (part: Part): Amount | null => {
        const [one, other] = [amounts.ofFigure(after, part, published), amounts.ofFigure(before, part, published)];
        return one === null || other === null ? null : difference(one, other);
      };
      const sum = hasHiddenSum(measure) ? growthOf('numerator') : null;
      for (const [name, growth] of [
        ...growthsOf(measure, growthOf),
        ...(sum === null ? [] : [['sum', sum] as const]),
      ]) {
        knowledge.assume(`${later} ${name} is no less than ${earlier} (${published})`, growth, { min: 0 });
      }
    }
  }
}

/** What can change in a measure's figures: each counted part, and for a percentage the complement. */
function growthsOf(measure: PublishedMeasure, growth: (part: Part) => Amount | null): [string, Amount][] {
  const found = countedParts(measure).flatMap((part): [string, Amount][] => {
    const amount = growth(part);
    return amount === null ? [] : [[part, amount]];
  });
  const [numerator, denominator] = found.map(([, amount]) => amount);
  if (measure.shape !== 'percentage' || numerator === undefined || denominator === undefined) return found;
  return [...found, ['complement', difference(denominator, numerator)]];
}

/** The share of the instances that can be checked which may be broken where the rest still holds. */
const mostBroken = 0.2;

/** What measures declare of the changes of a stock: used as what definitions let a reader expect is. */
export function changedConstraints(reading: Reading): void {
  expect(reading, changesOver(reading));
}

/**
 * What a reader may assume between periods from the definitions: how years that end in different months overlap, and that
 * years are made of months. It is used for a place and a measure unless shown numbers break it there more than now and
 * then, as numbers of different publications do.
 */
export function expectedConstraints(reading: Reading): void {
  expect(
    reading,
    [rollingYears, yearsToDate, yearsOfMonths, threeYears, overlappingWindows].flatMap((constraints) =>
      constraints(reading),
    ),
  );
}

function expect(reading: Reading, assumed: readonly Expected[]): void {
  for (const instances of Map.groupBy(assumed, ({ group }) => group).values()) {
    const checked = instances.flatMap((instance) => holdsByItself(reading, instance) ?? []);
    const broken = checked.filter((holds) => !holds).length;
    const holds = broken <= mostBroken * checked.length;
    for (const { id, amount, max } of instances) {
      if (holds) reading.knowledge.assume(id, amount, { min: 0, ...max });
      else reading.knowledge.leaveOut();
    }
  }
}

/** Whether numbers that are shown, if only rounded, let something hold; null where they leave it open. */
function holdsByItself({ amounts }: Reading, { amount, max }: Expected): boolean | null {
  const constant = constantOf(amount);
  if (constant !== null) return max === undefined ? constant >= 0 : constant === 0;
  const { least, most } = rangeOf(amount, amounts);
  return most < 0 || (max !== undefined && least > 0) ? false : null;
}

/** What an amount may be by the numbers in it alone. */
function rangeOf(amount: Amount, amounts: Amounts): { least: number; most: number } {
  const { terms, constant } = linearOf(amount);
  let [least, most] = [constant, constant];
  for (const [unknown, factor] of terms) {
    const { min, max } = amounts.rangeOf(unknown);
    least += factor > 0 ? factor * min : factor * max;
    most += factor > 0 ? factor * max : factor * min;
  }
  return { least, most };
}

interface Expected {
  group: string;
  id: string;
  amount: Amount;
  /** Zero, where it is no more than that either. */
  max?: { max: 0 };
}

/** Windows that a month falls out of whenever one comes in. */
const losesMonths: ReadonlySet<string> = new Set(['rolling12', 'rolling36']);

/** What stood before a period, plus what came in it and less what went, by every type of period of which both are published. */
function changesOver(reading: Reading): Expected[] {
  return reading.catalogue.changes.flatMap((change) =>
    reading
      .keysOf(change.one.measure, change.one.breakdown, change.one.category)
      .flatMap((now) => (isStock(reading, now) ? stockMoves(reading, change, now) : yearMoves(reading, change, now))),
  );
}

function isStock({ ledger }: Reading, key: string): boolean {
  const first = ledger.figures.get(key)?.[0];
  return first !== undefined && first.periodStart === first.periodEnd;
}

function stockMoves(reading: Reading, change: PublishedChange, now: string): Expected[] {
  const { ledger } = reading;
  const [measure = '', authority = '', periodType = '', periodEnd = '', ...category] = now.split('|');
  const flows = [...change.adds, ...change.takes];
  return [...ledger.periodTypesOf((flows[0] as Reference).measure)].flatMap((type) => {
    const keys = flows.map((flow) => ledger.keyOf(flow, authority, type, periodEnd));
    const starts = new Set(keys.map((key) => ledger.figures.get(key)?.[0]?.periodStart));
    const [start] = starts;
    if (starts.size > 1 || start === undefined || start >= periodEnd) return [];
    const before = [measure, authority, periodType, addDays(start, -1), ...category].join('|');
    return moves(reading, change, [now, before], keys, `${type}|${category.join('|')}`);
  });
}

/** A year to date moves by months, from zero. */
function yearMoves(reading: Reading, change: PublishedChange, now: string): Expected[] {
  const { ledger } = reading;
  const { one, adds, takes } = change;
  const [measure = '', authority = '', periodType = '', periodEnd = '', ...category] = now.split('|');
  if (losesMonths.has(periodType)) return [];
  const before = [measure, authority, periodType, monthEndBefore(periodEnd, 1), ...category].join('|');
  const starts = [now, before].map((key) => ledger.figures.get(key)?.[0]?.periodStart);
  const isFirstMonth = periodType === 'yearToDate' && monthOf(starts[0] as string) === monthOf(periodEnd);
  if (!isFirstMonth && periodType === 'yearToDate' && starts[0] !== starts[1]) return [];
  const keys = [...adds, ...takes].map((other) => keyOfOther(reading, one, other, authority, periodType, periodEnd));
  return moves(reading, change, isFirstMonth ? [now] : [now, before], keys, category.join('|'));
}

function moves(
  reading: Reading,
  { one, adds, takes }: PublishedChange,
  stood: readonly string[],
  flows: readonly (string | null)[],
  group: string,
): Expected[] {
  const parts = [...stood.map(() => one), ...adds, ...takes].map(({ part }) => part);
  const factors = [...stood.map((_, at) => (at === 0 ? 1 : -1)), ...adds.map(() => -1), ...takes.map(() => 1)];
  return expectZero(reading, parts, [...stood, ...flows], factors).map((expected) => ({
    ...expected,
    group: `${expected.group}|${group}`,
  }));
}

/** Twelve months to any month: this year to date, plus last year, less last year to date. */
function rollingYears({ ledger, catalogue, amounts }: Reading): Expected[] {
  return [...ledger.figures.values()].flatMap((rows) => {
    const row = rows[0] as FigureRow;
    const measure = catalogue.measures.get(row.measure);
    if (row.periodType !== 'rolling12' || measure === undefined) return [];
    const at = (periodEnd: string) => keyOfRow({ ...row, periodType: 'yearToDate', periodEnd });
    const yearStart = ledger.figures.get(at(row.periodEnd))?.[0]?.periodStart;
    if (yearStart === undefined) return [];
    const keys = [keyOfRow(row), at(row.periodEnd)];
    const months = monthsFrom(monthOf(yearStart), monthOf(row.periodEnd)).length;
    if (months < 12) keys.push(at(monthEndBefore(row.periodEnd, months)), at(monthEndBefore(row.periodEnd, 12)));
    return expectZeroOfEach({ ledger, amounts }, measure, keys, [1, -1, -1, 1]);
  });
}

/** A year to date, where its months stand one by one as well: what it was at an earlier month's end, and the months since. */
function yearsToDate({ ledger, catalogue, amounts }: Reading): Expected[] {
  return [...ledger.figures.values()].flatMap((rows) => {
    const row = rows[0] as FigureRow;
    const measure = catalogue.measures.get(row.measure);
    if (row.periodType !== 'yearToDate' || measure === undefined) return [];
    const keys = [keyOfRow(row)];
    for (let end = row.periodEnd; end > row.periodStart; end = monthEndBefore(end, 1)) {
      const earlier = keyOfRow({ ...row, periodEnd: end });
      const isStart = keys.length > 1 && ledger.figures.get(earlier)?.[0]?.periodStart === row.periodStart;
      keys.push(isStart ? earlier : keyOfRow({ ...row, periodType: 'month', periodEnd: end }));
      if (isStart) break;
    }
    const factors = keys.map((_, at) => (at === 0 ? 1 : -1));
    return expectZeroOfEach({ ledger, amounts }, measure, keys, factors);
  });
}

/** Twelve months together, where they stand one by one as well. */
function yearsOfMonths(reading: Reading): Expected[] {
  const monthsBefore = Array.from({ length: 12 }, (_, at) => at);
  return inPieces(reading, 'rolling12', { periodType: 'month', monthsBefore });
}

/** Three years together, where they stand one by one as well. */
function threeYears(reading: Reading): Expected[] {
  return inPieces(reading, 'rolling36', { periodType: 'rolling12', monthsBefore: [0, 12, 24] });
}

/** The figure of a longer period and those of its pieces, which end so many months before it. */
function inPieces(
  { ledger, catalogue, amounts }: Reading,
  longer: string,
  { periodType, monthsBefore }: { periodType: string; monthsBefore: readonly number[] },
): Expected[] {
  return [...ledger.figures.values()].flatMap((rows) => {
    const row = rows[0] as FigureRow;
    const measure = catalogue.measures.get(row.measure);
    if (row.periodType !== longer || measure === undefined) return [];
    const ends = monthsBefore.map((months) => monthEndBefore(row.periodEnd, months));
    const keys = [keyOfRow(row), ...ends.map((periodEnd) => keyOfRow({ ...row, periodType, periodEnd }))];
    const factors = [1, ...ends.map(() => -1)];
    return expectZeroOfEach({ ledger, amounts }, measure, keys, factors);
  });
}

/** The same of each part of a measure's figures that adds up. */
function expectZeroOfEach(
  reading: Pick<Reading, 'ledger' | 'amounts'>,
  measure: PublishedMeasure,
  keys: readonly string[],
  factors: readonly number[],
): Expected[] {
  return summedParts(measure).flatMap((part) => {
    const parts = keys.map(() => part);
    return expectZero(reading, parts, keys, factors);
  });
}

function expectZero(
  { ledger, amounts }: Pick<Reading, 'ledger' | 'amounts'>,
  parts: readonly Part[],
  named: readonly (string | null)[],
  factors: readonly number[],
): Expected[] {
  const keys = named.filter((key) => key !== null && ledger.figures.has(key)) as string[];
  if (keys.length < named.length) return [];
  const figures = keys.map((key) => ledger.figure(key));
  const name = keys.join(' ~ ');
  const [measure, authority] = (keys[0] as string).split('|');
  const group = `${measure}|${authority}|${parts[0]}`;
  return publicationsOf(figures).flatMap((published) => {
    if (!figures.every((figure) => rowAt(figure, published) !== undefined)) return [];
    const found = figures.map((figure, at) => amounts.ofFigure(figure, parts[at] as Part, published));
    if (found.includes(null)) return [];
    const amount = weighted(found.map((one, at): [number, Amount] => [factors[at] as number, one as Amount]));
    return [{ group, id: `${name} (${published})`, amount, max: { max: 0 } }];
  });
}

/** What windows of one series say of one another, whatever their types. */
function overlappingWindows({ ledger, catalogue, amounts }: Reading): Expected[] {
  const rows = [...ledger.figures.values()].map(([row]) => row as FigureRow);
  return [...windowsOf(rows)].flatMap(([name, windows]) => {
    const measure = catalogue.measures.get(name.slice(0, name.indexOf('|')));
    if (measure === undefined) return [];
    return windowSums(windows).flatMap(({ keys, factors, sign }) => {
      const expected = expectZeroOfEach({ ledger, amounts }, measure, keys, factors);
      if (sign === 'zero') return expected.map((one) => ({ ...one, group: `${one.group}|windows` }));
      return expected.map(({ group, id, amount }) => ({
        group: `${group}|within`,
        id: `${id} is not negative`,
        amount,
      }));
    });
  });
}

const monthEnds = new Map<string, string>();

/** The last day of the month so many months before: there are few of them, and each is asked for thousands of times. */
function monthEndBefore(day: string, months: number): string {
  const name = `${day} ${months}`;
  const known = monthEnds.get(name) ?? monthEnd(monthOf(addMonths(monthStart(monthOf(day)), -months)));
  monthEnds.set(name, known);
  return known;
}
