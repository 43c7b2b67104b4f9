import { weighted } from '../facts/amount.ts';
import { type Amount, difference } from '../facts/index.ts';
import { constantOf } from './fact-book.ts';
import { type FigureRow, readFigures } from './figure-row.ts';
import { keyOfRow } from './ledger.ts';
import { growthsOf } from './over-time.ts';
import type { Reading } from './related.ts';
import type { Secret } from './secrets.ts';
import { factsOf, readBounds } from './told-bounds.ts';

/** A figure as somebody else printed it: exact parts, or a value rounded to so many decimals; null where it was not printed. */
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
 * What a reader has besides the edition that is audited. The audit assumes: whoever reads an edition has all that others published; a
 * member who reads the board's edition has the public one as well, so that one is audited with the public ledger here; a reader of the
 * public edition has not the board's, so the public one is audited without it. That neither undoes the other for a member is seen by
 * auditing the board's ledger beside the public one that is about to be published.
 */
export interface Elsewhere {
  numbers: readonly NumberElsewhere[];
  /** `figures.csv` of the edition that readers also have. */
  otherEdition?: string | undefined;
  /** Its `bounds.csv`. */
  otherBounds?: string | undefined;
}

/** What became of it. */
export interface FactsElsewhere {
  /** The ids of the facts that were added. */
  ids: ReadonlySet<string>;
  /** Numbers that differ from what the edition shows: they counted others. */
  differing: number;
  /** Changes between what one edition shows and what the other does: they tell as much as a restatement. */
  between: { secret: Secret; value: number }[];
}

const perOf = { percentage: 100, rate: 10_000, ratio: 1 } as const;

/** More decimals than this are no facts: coefficients must stay exact. */
const mostDecimals = 6;

/** Adds to what is known of an edition what its readers have from elsewhere. */
export function factsElsewhere(reading: Reading, { numbers, otherEdition, otherBounds }: Elsewhere): FactsElsewhere {
  const { ledger, amounts, book, catalogue } = reading;
  const ids = new Set<string>();
  const between: FactsElsewhere['between'] = [];
  let differing = 0;

  const tell = (id: string, amount: Amount, sides: { min?: number; max?: number }): boolean => {
    const constant = constantOf(amount);
    if (constant !== null) return constant >= (sides.min ?? constant) && constant <= (sides.max ?? constant);
    ids.add(id);
    book.must(id, amount, sides);
    return true;
  };
  const tellParts = (
    id: string,
    key: string,
    told: Pick<FigureRow, 'numerator' | 'denominator'>,
    at: string,
  ): boolean =>
    (['numerator', 'denominator'] as const).reduce((agrees, part) => {
      const amount = amounts.of(key, part, at);
      const count = told[part];
      if (amount === null || count === null || !Number.isSafeInteger(count)) return agrees;
      return tell(`${id} ${part}`, amount, { min: count, max: count }) && agrees;
    }, true);

  numbers.forEach((told, line) => {
    const key = keyOfRow({ ...told, periodStart: '' });
    const publications = ledger.publicationsOf(told.authority, told.periodEnd);
    for (const at of publications.length === 0 ? [''] : publications) {
      const id = `elsewhere ${line}: ${key} (${at})`;
      const agrees = tellParts(id, key, told, at) && tellValue(id, key, told, at);
      if (!agrees && at === (publications.at(-1) ?? '')) differing += 1;
    }
  });

  const others = Map.groupBy(otherEdition === undefined ? [] : readFigures(otherEdition), keyOfRow);
  for (const [key, rows] of others) {
    const measure = catalogue.measures.get(key.split('|')[0] as string);
    if (measure === undefined) continue;
    const inOrder = rows.toSorted((one, other) => (one.published < other.published ? -1 : 1));
    inOrder.forEach((row, at) => {
      if (row.value === '') return;
      const until = inOrder[at + 1]?.published ?? '9999-99';
      const standing = ledger
        .publicationsOf(row.authority, row.periodEnd)
        .filter((published) => published >= row.published && published < until);
      for (const published of standing.length === 0 ? [row.published] : standing) {
        if (tellParts(`elsewhere, other edition: ${key} (${published})`, key, row, published)) continue;
        differing += 1;
        if (measure.about === 'organisation') continue;
        for (const [name, growth] of growthsOf(measure, (part) => {
          const own = amounts.of(key, part, published);
          const theirs = row[part];
          return own === null || theirs === null ? null : difference(own, theirs);
        })) {
          const value = constantOf(growth);
          if (value === null || value === 0) continue;
          between.push({
            secret: { id: `${key}|${name} between editions`, kind: 'restatement', amount: value, of: [] },
            value,
          });
        }
      }
    });
  }
  const revised = [...others.values()].flat().filter((row) => row.revised);
  for (const bound of otherBounds === undefined ? [] : readBounds(otherBounds)) {
    const { authority, periodEnd, published: from } = bound;
    const until = revised
      .filter((row) => row.authority === authority && row.periodEnd === periodEnd && row.published > from)
      .reduce((first, { published }) => (published < first ? published : first), '9999-99');
    const standing = ledger
      .publicationsOf(authority, periodEnd)
      .filter((published) => published >= from && published < until);
    for (const published of standing.length === 0 ? [from] : standing) {
      for (const [at, { amount, sides }] of factsOf(bound, reading, published).entries()) {
        const id = `elsewhere, other edition: bounds.csv:${bound.line} ${at} (${published})`;
        if (!tell(id, amount, sides)) differing += 1;
      }
    }
  }
  return { ids, differing, between };

  /** Others may round either way: both ends are met. */
  function tellValue(
    id: string,
    key: string,
    { value, decimals, denominator: printed }: NumberElsewhere,
    at: string,
  ): boolean {
    const shape = catalogue.measures.get(key.split('|')[0] as string)?.shape;
    if (value === null || decimals === null || decimals > mostDecimals) return true;
    if (shape === undefined || shape === 'count' || shape === 'mean') return true;
    const numerator = amounts.of(key, 'numerator', at);
    const denominator = amounts.of(key, 'denominator', at) ?? ledger.at(key, at)?.denominator ?? printed;
    if (numerator === null || denominator === null) return true;
    if (typeof denominator === 'number' && !Number.isSafeInteger(denominator)) return true;
    const unit = 10 ** decimals;
    const steps = 2 * Math.round(value * unit);
    const over = (most: number) =>
      weighted([
        [2 * perOf[shape] * unit, numerator],
        [-most, denominator],
      ]);
    const low = tell(`${id} not below`, over(steps - 1), { min: 0 });
    return tell(`${id} not above`, over(steps + 1), { max: 0 }) && low;
  }
}
