import { breakdownRules } from './breakdowns.ts';
import { likelyRules } from './likely.ts';
import { numberId, numbersOf, rowsAt, type TableNumber } from './numbers.ts';
import { periodRules } from './periods.ts';
import { placeRules } from './places.ts';
import { type Range, rangesOf } from './rounding.ts';
import { type Row, readRows } from './row.ts';
import { seriesRules } from './series.ts';
import { type Result, subtractAll } from './subtract.ts';
import { numbersIn } from './sum.ts';
import { keyOf, type NamedSum, nameOf, workingOf } from './words.ts';

/** A number that is hidden, or rounded, and can be narrowed down too far by subtraction. */
export interface WorkedOut {
  /** Its line in `figures.csv`, the header being line 1. */
  readonly line: number;
  /** The first publication with which it can be narrowed down. */
  readonly published: string;
  /** What the number counts. */
  readonly what: string;
  /** The key of its figure: `measure|authority|periodType|periodEnd|breakdown|category`. */
  readonly key: string;
  /** The keys of the other figures of the last sum that narrows it down. */
  readonly from: readonly string[];
  /** What it can be: one number, or two. */
  readonly possible: readonly number[];
  /** How it was worked out, in numbers, and why these numbers add up. */
  readonly working: string;
}

/** A small number must have this many possible values. */
const fewestValues = 3;

/** The numbers that must not be known. */
const small = { from: 1, to: 5 } as const;

/**
 * What a reader with a pocket calculator finds: looks in the published tables alone for what adds up, subtracts
 * whatever can be subtracted, and names each hidden or rounded number that may be small and for which fewer than three
 * values are left. It has no catalogue: it sees what adds up, and what is rounded, from the numbers as they stand now, and
 * then uses those relations on the tables as they stood after every publication.
 *
 * @param csv `figures.csv`, rows of all publications
 * @returns each number once, in the order of its lines
 */
export function workedOut(csv: string): WorkedOut[] {
  const rows = readRows(csv);
  const publications = [...new Set(rows.map(({ published }) => published))].sort();
  const sums = sumsIn(rows);
  const found = new Map<string, WorkedOut>();
  for (const published of publications) {
    for (const one of workedOutAt(numbersOf(rowsAt(rows, published)), sums, published)) {
      const name = `${one.line} ${one.what}`;
      if (!found.has(name)) found.set(name, one);
    }
  }
  return [...found.values()].sort((one, other) => one.line - other.line);
}

/** Everything that adds up as the tables stand now. */
function sumsIn(rows: readonly Row[]): NamedSum[] {
  const newest = rows.reduce((last, { published }) => (published > last ? published : last), '');
  const now = numbersOf(rowsAt(rows, newest));
  const known = rangesOf(now);
  const tables = { known, numbers: new Map(now.map((number) => [number.id, number])) };
  const exact = now.map((number) => (isExact(known.get(number.id)) ? number : { ...number, value: null }));
  const rules = [
    ...likelyRules([...breakdownRules(now), ...periodRules(now)], tables),
    ...placeRules(exact),
    ...seriesRules(exact),
  ];
  return rules.flatMap(({ name, sums }) => sums.map((sum) => ({ ...sum, rule: name })));
}

const isExact = (range: Range | undefined): boolean => range !== undefined && range.low === range.high;

function workedOutAt(numbers: readonly TableNumber[], sums: readonly NamedSum[], published: string): WorkedOut[] {
  const known = rangesOf(numbers);
  const results = subtractAll(sums, known);
  const keys = new Map(numbers.map(({ id, row }) => [id, keyOf(row)]));
  return numbers
    .filter(({ id }) => results.has(id))
    .flatMap((number): (WorkedOut & Range)[] => {
      const own = finding(number);
      const numerator = numberId({ ...number.row, part: 'numerator' }, number.row);
      const isWhole =
        number.row.symbol === 'c' &&
        number.part === 'denominator' &&
        number.row.unit === 'percent' &&
        results.has(numerator);
      return isWhole ? [own, leftOf(own, numerator)] : [own];
    })
    .filter(({ low, high }) => high - low + 1 < fewestValues && low <= small.to && high >= small.from)
    .map(({ low, high, ...one }) => ({ ...one, possible: [...new Set([low, high])] }));

  function finding(number: TableNumber): WorkedOut & Range {
    const { sum, low, high } = results.get(number.id) as Result<NamedSum>;
    const working = `${workingOf(number.id, known, results)} (${sum.rule})`;
    const key = keyOf(number.row);
    const from = [...new Set(numbersIn(sum).flatMap((id) => keys.get(id) ?? []))].filter((other) => other !== key);
    return { line: number.row.line, published, what: nameOf(number), key, from, possible: [], low, high, working };
  }

  /** The complement of a percentage: hiding the percentage hides it as well. */
  function leftOf(whole: WorkedOut & Range, numerator: string): WorkedOut & Range {
    const { sum, low, high } = results.get(numerator) as Result<NamedSum>;
    const working = `${whole.working}, less ${workingOf(numerator, known, results)} (${sum.rule})`;
    const what = whole.what.replace('(denominator)', '(left)');
    return { ...whole, what, low: whole.low - high, high: whole.high - low, working };
  }
}
