import { holds } from './likely.ts';
import { numberId, type TableNumber } from './numbers.ts';
import type { Rule } from './sum.ts';

/** With more places than this, only all others together are tried as the members of one. */
const mostTried = 9;

/**
 * The places whose figures are nearly always the sums of those of others, each with the largest group of such members.
 */
export function placeRules(numbers: readonly TableNumber[]): Rule[] {
  const places = [...new Set(numbers.map(({ row }) => row.authority))].sort();
  const tables = Map.groupBy(numbers, ({ row, part }) => numberId({ ...row, part }, { authority: '', end: row.end }));
  const lines = [...tables.values()].map((table) => {
    const values = new Map(table.map(({ row, value }) => [row.authority, value ?? Number.NaN]));
    return { table, values: places.map((place) => values.get(place) ?? Number.NaN) };
  });
  return places.flatMap((total, at) => {
    const own = lines.filter(({ values }) => (values[at] as number) > 0).map(({ values }) => values);
    const group = groupsOf(places.filter((place) => place !== total)).find((members) => {
      const columns = members.map((place) => places.indexOf(place));
      const sums = own
        .map((values) => [values[at], columns.reduce((sum, column) => sum + (values[column] as number), 0)] as const)
        .filter(([, sum]) => !Number.isNaN(sum));
      return holds({ places: sums.length, holding: sums.filter(([whole, sum]) => whole === sum).length });
    });
    if (group === undefined) return [];
    const totals = numbers.filter(({ row }) => row.authority === total);
    return [
      {
        name: `${total} is ${group.join(' + ')}`,
        sums: totals.map(({ id, row, part }) => ({
          whole: id,
          parts: group.map((authority) => numberId({ ...row, part }, { ...row, authority })),
          less: [],
        })),
      },
    ];
  });
}

/** Groups of two or more, the largest first. */
function groupsOf(places: readonly string[]): string[][] {
  if (places.length > mostTried) return [[...places]];
  return Array.from({ length: 2 ** places.length }, (_, bits) => places.filter((_, at) => (bits >> at) & 1))
    .filter((group) => group.length > 1)
    .sort((one, other) => other.length - one.length);
}
