import { holds, likely } from './likely.ts';
import { numberId, type Series, type TableNumber } from './numbers.ts';
import type { Rule, Sum } from './sum.ts';

/** A series of numbers over all places and ends of periods. */
interface Line {
  readonly name: string;
  /** The names of the numbers, point by point; some points may be in no table. */
  readonly ids: readonly string[];
  readonly isThere: readonly boolean[];
  /** NaN where a number is not shown. */
  readonly values: Float64Array;
}

/** Series with fewer different numbers than this may be equal by chance. */
const fewestNumbers = 3;

/**
 * Whole series that are nearly always equal, or one of which is nearly always the sum of two others, where they meet:
 * at the same place and end of a period.
 */
export function seriesRules(numbers: readonly TableNumber[]): Rule[] {
  const [lines, equal] = joined(linesOf(numbers));
  return [...equal, ...sumsOfTwo(lines)];
}

function linesOf(numbers: readonly TableNumber[]): Line[] {
  const points = [...new Map(numbers.map(({ row }) => [`${row.authority}|${row.end}`, row])).values()];
  const byId = new Map(numbers.map((number) => [number.id, number]));
  const series = new Map(
    numbers.map(({ row, part }): [string, Series] => [nameOf({ ...row, part }), { ...row, part }]),
  );
  return [...series].map(([name, one]) => {
    const ids = points.map((point) => numberId(one, point));
    const values = ids.map((id) => byId.get(id)?.value ?? Number.NaN);
    return { name, ids, isThere: ids.map((id) => byId.has(id)), values: Float64Array.from(values) };
  });
}

function nameOf({ measure, breakdown, category, periodType, part }: Series): string {
  const of = part === 'denominator' ? 'denominator of ' : '';
  return `${of}${[measure, breakdown, category].filter((name) => name !== '').join('/')} (${periodType})`;
}

/** Each series once, with gaps filled from the series that equal it, and the rules that say so. */
function joined(lines: readonly Line[]): [Line[], Rule[]] {
  const kept: Line[] = [];
  const rules: Rule[] = [];
  for (const line of lines) {
    const same = isOftenKnown(line) ? kept.find(({ values }) => areEqual(values, line.values)) : undefined;
    if (same === undefined) {
      kept.push(line);
      continue;
    }
    const sums = line.ids.flatMap((whole, at): Sum[] =>
      line.isThere[at] ? [{ whole, parts: [same.ids[at] as string], less: [] }] : [],
    );
    rules.push({ name: `${line.name} is ${same.name}`, sums });
    for (const [at, value] of line.values.entries()) if (Number.isNaN(same.values[at])) same.values[at] = value;
  }
  return [kept, rules];
}

function areEqual(one: Float64Array, other: Float64Array): boolean {
  let [places, broken] = [0, 0];
  const different = new Set<number>();
  for (let at = 0; at < one.length; at += 1) {
    const [a, b] = [one[at] as number, other[at] as number];
    if (Number.isNaN(a + b) || (a === 0 && b === 0)) continue;
    places += 1;
    different.add(a);
    if (a !== b) broken += 1;
    if (broken > (1 - likely.share) * one.length) return false;
  }
  return different.size >= fewestNumbers && holds({ places, holding: places - broken });
}

function sumsOfTwo(lines: readonly Line[]): Rule[] {
  const points = [...(lines[0]?.ids.keys() ?? [])];
  const wholes = lines.filter(isOftenKnown);
  return lines.flatMap((one, first) =>
    lines.slice(first + 1).flatMap((other) => {
      const both = points.filter((at) => (one.values[at] as number) > 0 && (other.values[at] as number) > 0);
      if (both.length < likely.places) return [];
      return wholes
        .filter(
          (whole) =>
            whole !== one && whole !== other && isSum(whole, one, other, both) && isSum(whole, one, other, points),
        )
        .map((whole): Rule => {
          const sumAt = (at: number) => ({
            whole: whole.ids[at] as string,
            parts: [one.ids[at] as string, other.ids[at] as string],
            less: [],
          });
          return { name: `${whole.name} is ${one.name} + ${other.name}`, sums: points.map(sumAt) };
        });
    }),
  );
}

/** Whether enough numbers of a series are known to see anything: of most they are not. */
function isOftenKnown({ values }: Line): boolean {
  let known = 0;
  for (const value of values) if (!Number.isNaN(value)) known += 1;
  return known >= likely.places;
}

/** Whether a series is the sum of two others at nearly all of some points that are known of all three. */
function isSum(
  { values: whole }: Line,
  { values: one }: Line,
  { values: other }: Line,
  points: readonly number[],
): boolean {
  let [places, broken] = [0, 0];
  for (const at of points) {
    const left = (whole[at] as number) - (one[at] as number) - (other[at] as number);
    if (Number.isNaN(left) || (left === 0 && whole[at] === 0)) continue;
    places += 1;
    if (Math.abs(left) > 1e-6) broken += 1;
    if (broken > (1 - likely.share) * points.length) return false;
  }
  return holds({ places, holding: places - broken });
}
