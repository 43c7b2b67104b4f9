import type { Row } from './row.ts';

export type Part = 'numerator' | 'denominator';

/** One of the two numbers of a figure. */
export interface TableNumber {
  readonly id: string;
  readonly row: Row;
  readonly part: Part;
  /** As the table shows it, rounded or not; null where it does not. */
  readonly value: number | null;
  /** Whether a hidden number is at least 1: zeros are shown, except in percentages of few. */
  readonly isSome: boolean;
}

/** What a number counts, whenever and wherever: a measure's whole or one of its categories, by period type. */
export type Series = Pick<Row, 'measure' | 'breakdown' | 'category' | 'periodType'> & { readonly part: Part };

/** The name of a number. */
export function numberId(
  { measure, breakdown, category, periodType, part }: Series,
  { authority, end }: Pick<Row, 'authority' | 'end'>,
): string {
  return [measure, breakdown, category, part, periodType, authority, end].join('|');
}

/** The newest row of each figure among those of publications up to one. */
export function rowsAt(rows: readonly Row[], published: string): Row[] {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    if (row.published > published) continue;
    const id = numberId({ ...row, part: 'numerator' }, row);
    if (row.published >= (newest.get(id)?.published ?? '')) newest.set(id, row);
  }
  return [...newest.values()];
}

/** The numbers of some rows. A measure has a denominator where any of its rows shows one. */
export function numbersOf(rows: readonly Row[]): TableNumber[] {
  const shares = new Set(rows.filter(({ denominator }) => denominator !== null).map(({ measure }) => measure));
  return rows.flatMap((row) => {
    const isShare = shares.has(row.measure);
    const parts: readonly Part[] = isShare ? ['numerator', 'denominator'] : ['numerator'];
    return parts.map((part) => ({
      id: numberId({ ...row, part }, row),
      row,
      part,
      value: shownIn(row, part),
      isSome: row.symbol === 'c' && !(isShare && part === 'numerator'),
    }));
  });
}

/** Not applicable means: of nobody, and of them no share. Of a ratio only what is divided by is nought. */
function shownIn(row: Row, part: Part): number | null {
  return row.symbol === 'z' && (part === 'denominator' || row.unit === 'percent') ? 0 : row[part];
}
