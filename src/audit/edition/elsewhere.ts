import { weighted } from '../constraints/amount.ts';
import type { Amount } from '../constraints/index.ts';
import { isRounded, roundedTo } from './amounts.ts';
import { type FigureRow, readFigures } from './figure-row.ts';
import { keyOfRow } from './ledger.ts';
import { constraintsOf, readBounds } from './published-bounds.ts';
import type { Reading } from './related.ts';
import { constantOf } from './statement.ts';

/**
 * A figure as somebody else printed it: exact parts, or a value rounded to so many decimals; null where it was not
 * printed.
 */
export interface NumberElsewhere {
  measure: string;
  authority: string;
  periodType: string;
  periodEnd: string;
  breakdown: string;
  category: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  decimals: number | null;
}

/**
 * What a reader knows besides the edition that is audited. The audit assumes that every reader knows all that others
 * published. A member who reads the board's edition has the public one as well, so the board's is audited with the
 * public ledger here. A reader of the public edition does not have the board's, so the public one is audited without
 * it. Whether a new public ledger would undo the board's edition for a member is checked by auditing the board's ledger
 * with it.
 */
export interface Elsewhere {
  numbers: readonly NumberElsewhere[];
  /** Other ledgers that readers also have: of another edition, or of the same from before it was started afresh. */
  others?: readonly OtherLedger[];
}

/** A ledger that readers have besides. */
export interface OtherLedger {
  /** Its `figures.csv`. */
  figures: string;
  /** Its `bounds.csv`. */
  bounds?: string | undefined;
  /** Whether its parts of a whole are shown to the nearest 5. */
  partsAreRounded?: boolean | undefined;
}

/** What of this knowledge was used. */
export interface ConstraintsElsewhere {
  /** The ids of the constraints that were added. */
  ids: ReadonlySet<string>;
  /** Numbers that differ from what the edition shows: they counted other children. */
  differing: number;
}

/** Values with more decimals than this are left out: coefficients must stay exact. */
const mostDecimals = 6;

/**
 * Adds what readers know from elsewhere to what is known of an edition. Where another ledger has another number, records
 * were corrected between the two, which is no secret.
 */
export function constraintsElsewhere(reading: Reading, { numbers, others = [] }: Elsewhere): ConstraintsElsewhere {
  const { ledger, amounts, knowledge, catalogue } = reading;
  const ids = new Set<string>();
  let differing = 0;

  const add = (id: string, amount: Amount, sides: { min?: number; max?: number }): boolean => {
    const constant = constantOf(amount);
    if (constant !== null) return constant >= (sides.min ?? constant) && constant <= (sides.max ?? constant);
    ids.add(id);
    knowledge.assert(id, amount, sides);
    return true;
  };
  const addParts = (
    id: string,
    key: string,
    number: Pick<FigureRow, 'numerator' | 'denominator'>,
    at: string,
    isRange = false,
  ): boolean =>
    (['numerator', 'denominator'] as const).reduce((agrees, part) => {
      const amount = amounts.of(key, part, at);
      const count = number[part];
      if (amount === null || count === null || !Number.isSafeInteger(count)) return agrees;
      const { min, max } = isRange && count > 0 ? roundedTo(count) : { min: count, max: count };
      return add(`${id} ${part}`, amount, { min, max }) && agrees;
    }, true);

  numbers.forEach((number, line) => {
    const key = keyOfRow({ ...number, periodStart: '' });
    const publications = ledger.publicationsOf(number.authority, number.periodEnd);
    for (const at of publications.length === 0 ? [''] : publications) {
      const id = `elsewhere ${line}: ${key} (${at})`;
      const agrees = addParts(id, key, number, at) && addValue(id, key, number, at);
      if (!agrees && at === (publications.at(-1) ?? '')) differing += 1;
    }
  });

  for (const [at, other] of others.entries())
    takeLedger(other, `elsewhere, other ledger${at === 0 ? '' : ` ${at + 1}`}`);
  return { ids, differing };

  function takeLedger({ figures, bounds, partsAreRounded = false }: OtherLedger, name: string): void {
    const theirCatalogue = { ...catalogue, partsAreRounded };
    const series = Map.groupBy(readFigures(figures), keyOfRow);
    for (const [key, rows] of series) {
      const measure = catalogue.measures.get(key.split('|')[0] as string);
      if (measure === undefined) continue;
      const inOrder = rows.toSorted((one, other) => (one.published < other.published ? -1 : 1));
      inOrder.forEach((row, at) => {
        if (row.value === '') return;
        const until = inOrder[at + 1]?.published ?? '9999-99';
        const standing = ledger
          .publicationsOf(row.authority, row.periodEnd)
          .filter((published) => published >= row.published && published < until);
        const isRange = isRounded(theirCatalogue, measure, row.breakdown);
        for (const published of standing.length === 0 ? [row.published] : standing) {
          if (addParts(`${name}: ${key} (${published})`, key, row, published, isRange)) continue;
          differing += 1;
        }
      });
    }
    const revised = [...series.values()].flat().filter((row) => row.revised);
    for (const bound of bounds === undefined ? [] : readBounds(bounds)) {
      const { authority, periodEnd, published: from } = bound;
      const until = revised
        .filter((row) => row.authority === authority && row.periodEnd === periodEnd && row.published > from)
        .reduce((first, { published }) => (published < first ? published : first), '9999-99');
      const standing = ledger
        .publicationsOf(authority, periodEnd)
        .filter((published) => published >= from && published < until);
      for (const published of standing.length === 0 ? [from] : standing) {
        for (const [at, { amount, sides }] of constraintsOf(bound, reading, published).entries()) {
          const id = `${name}: bounds.csv:${bound.line} ${at} (${published})`;
          if (!add(id, amount, sides)) differing += 1;
        }
      }
    }
  }

  /** Others may round either way: both ends are included. */
  function addValue(
    id: string,
    key: string,
    { value, decimals, denominator: printed }: NumberElsewhere,
    at: string,
  ): boolean {
    const measure = catalogue.measures.get(key.split('|')[0] as string);
    if (value === null || decimals === null || decimals > mostDecimals) return true;
    if (measure === undefined || measure.shape === 'count' || measure.shape === 'mean') return true;
    const numerator = amounts.of(key, 'numerator', at);
    const denominator = amounts.of(key, 'denominator', at) ?? ledger.at(key, at)?.denominator ?? printed;
    if (numerator === null || denominator === null) return true;
    if (typeof denominator === 'number' && !Number.isSafeInteger(denominator)) return true;
    const unit = 10 ** decimals;
    const steps = 2 * Math.round(value * unit);
    const over = (most: number) =>
      weighted([
        [2 * measure.per * unit, numerator],
        [-most, denominator],
      ]);
    const low = add(`${id} not below`, over(steps - 1), { min: 0 });
    return add(`${id} not above`, over(steps + 1), { max: 0 }) && low;
  }
}
