import { breakdownRules } from './breakdowns.ts';
import { likelyRules } from './likely.ts';
import { numberId, numbersOf, rowsAt, shownBy, type TableNumber } from './numbers.ts';
import { periodRules } from './periods.ts';
import { placeRules } from './places.ts';
import { type Row, readRows } from './row.ts';
import { seriesRules } from './series.ts';
import { type Result, subtractAll } from './subtract.ts';
import { type NamedSum, nameOf, workingOf } from './words.ts';

/** A hidden number that can be worked out by subtraction. */
export interface WorkedOut {
  /** Its line in `figures.csv`, the header being line 1. */
  readonly line: number;
  /** The first publication with which it can be worked out. */
  readonly published: string;
  /** What the number counts. */
  readonly what: string;
  readonly value: number;
  /** How it was worked out, in numbers, and why these numbers add up. */
  readonly working: string;
}

/** The numbers that must stay hidden. */
const isSmall = (value: number): boolean => value >= 1 && value <= 5;

/**
 * What a reader with a pocket calculator finds: looks in the published tables alone for what adds up, subtracts
 * whatever can be subtracted, and names each hidden number that is worked out as 1 to 5. It has no catalogue: it sees
 * what adds up from the numbers as they stand now, and then uses those relations on the tables as they stood after
 * every publication.
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
  const tables = { known: shownBy(now), numbers: new Map(now.map((number) => [number.id, number])) };
  const rules = [
    ...likelyRules([...breakdownRules(now), ...periodRules(now)], tables),
    ...placeRules(now),
    ...seriesRules(now),
  ];
  return rules.flatMap(({ name, sums }) => sums.map((sum) => ({ ...sum, rule: name })));
}

function workedOutAt(numbers: readonly TableNumber[], sums: readonly NamedSum[], published: string): WorkedOut[] {
  const known = shownBy(numbers);
  const some = new Set(numbers.filter(({ isSome }) => isSome).map(({ id }) => id));
  const results = subtractAll(sums, known, some);
  const hidden = numbers.filter(({ row, id }) => row.symbol === 'c' && results.has(id));
  return hidden
    .flatMap((number): WorkedOut[] => {
      const own = finding(number);
      const numerator = numberId({ ...number.row, part: 'numerator' }, number.row);
      const isWhole = number.part === 'denominator' && number.row.unit === 'percent' && results.has(numerator);
      return isWhole ? [own, leftOf(own, numerator)] : [own];
    })
    .filter(({ value }) => isSmall(value));

  function finding(number: TableNumber): WorkedOut {
    const { value, sum } = results.get(number.id) as Result<NamedSum>;
    const working = `${workingOf(number.id, known, results)} (${sum.rule})`;
    return { line: number.row.line, published, what: nameOf(number), value, working };
  }

  /** The complement of a percentage: hiding the percentage hides it as well. */
  function leftOf(whole: WorkedOut, numerator: string): WorkedOut {
    const { value, sum } = results.get(numerator) as Result<NamedSum>;
    const working = `${whole.working}, less ${workingOf(numerator, known, results)} (${sum.rule})`;
    return { ...whole, what: whole.what.replace('(denominator)', '(left)'), value: whole.value - value, working };
  }
}
