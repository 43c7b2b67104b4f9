import type { Part, TableNumber } from './numbers.ts';

/** What a number may be, both ends included. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A table is taken to be rounded where so many of its numbers are, and no other. */
const fewest = 8;

/** What the numbers may be by what is shown of each alone, by name. */
export function rangesOf(numbers: readonly TableNumber[]): Map<string, Range> {
  const rounded = roundedIn(numbers);
  return new Map(
    numbers.map((number) => {
      const { id, value, isSome } = number;
      if (value === null) return [id, { low: isSome ? 1 : 0, high: Number.POSITIVE_INFINITY }];
      return [id, rounded.has(number) ? roundedFrom(value) : { low: value, high: value }];
    }),
  );
}

/** Numbers that some tables show to the nearest 5: those of a breakdown whose every number is a multiple of 5. */
function roundedIn(numbers: readonly TableNumber[]): ReadonlySet<TableNumber> {
  const shown = numbers.filter(({ value, row }) => value !== null && value !== 0 && row.breakdown !== '');
  const tables = [...Map.groupBy(shown, ({ row, part }) => tableOf(row.measure, row.breakdown, part)).values()];
  const inFives = tables.filter((table) => table.every(({ value }) => (value as number) % 5 === 0));
  const isUsual = inFives.some((table) => table.length >= fewest);
  return new Set(isUsual ? inFives.flat() : []);
}

/** What a number that is shown to the nearest 5 may be: 5 stands for 1 to 7. */
function roundedFrom(shown: number): Range {
  return { low: shown === 5 ? 1 : shown - 2, high: shown + 2 };
}

const tableOf = (measure: string, breakdown: string, part: Part): string => [measure, breakdown, part].join('|');
