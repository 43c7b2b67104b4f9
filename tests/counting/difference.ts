import type { Figure } from '#figure';
import { countFigures } from './count.ts';
import type { Day } from './day.ts';
import { councilOf, type Plan } from './draw.ts';
import type { Counted } from './figure.ts';
import { consortiumOf, type Product, populationsOf, workOut } from './product.ts';
import { countTogether } from './together.ts';

/** A figure of which the product and the counting say otherwise. */
export interface Difference {
  measure: string;
  authority: string;
  /** Period, breakdown and category. */
  where: string;
  counted: string;
  product: string;
  /** The children whom the counting has in it. */
  children: readonly string[];
}

type Named = Pick<Counted, 'measure' | 'authority' | 'periodType' | 'periodEnd' | 'breakdown' | 'category'>;

const whereOf = ({ periodType, periodEnd, breakdown, category }: Named): string =>
  [periodType, periodEnd, breakdown, category].filter(Boolean).join(' ');
const keyOf = (one: Named): string => `${one.measure}|${one.authority}|${whereOf(one)}`;

/** The numbers of a figure; where the denominator is zero there is none. */
const numbersOf = (one: Pick<Counted, 'numerator' | 'denominator'> | undefined): string =>
  one === undefined || one.denominator === 0 ? 'none' : `${one.numerator ?? 'not known'} of ${one.denominator ?? '-'}`;

/** What the counting leaves to others: a breakdown by a file of its own. */
const notCounted = ['asylum seeking'];

/** How many figures some councils have by both, and where they differ. */
export async function compare(
  product: Product,
  plans: readonly Plan[],
  monthEnds: readonly Day[],
): Promise<{ compared: number; differences: Difference[] }> {
  const councils = plans.map(councilOf);
  const chosen = new Set(product.measures.map(({ id }) => id));
  const ofCouncils = countFigures(councils, monthEnds, populationsOf(product)).filter(({ measure }) =>
    chosen.has(measure),
  );
  const consortium = consortiumOf(product);
  const counts = [...ofCouncils, ...countTogether(ofCouncils, consortium)];
  const figures = (await workOut(product, councils, monthEnds)).filter(
    ({ authority, breakdown }) =>
      [...plans.map((plan) => plan.authority), consortium.code].includes(authority) && !notCounted.includes(breakdown),
  );
  const [own, its] = [
    new Map(counts.map((one) => [keyOf(one), one])),
    new Map(figures.map((one) => [keyOf(one), one])),
  ];
  const keys = [...new Set([...own.keys(), ...its.keys()])];
  return {
    compared: keys.length,
    differences: keys.flatMap((key) => differenceOf(own.get(key), its.get(key)) ?? []),
  };
}

function differenceOf(own: Counted | undefined, its: Figure | undefined): Difference | null {
  const [counted, product] = [numbersOf(own), numbersOf(its)];
  if (counted === product) return null;
  const one = (own ?? its) as Named;
  return {
    measure: one.measure,
    authority: one.authority,
    where: whereOf(one),
    counted,
    product,
    children: own?.children ?? [],
  };
}

/** The fewest children of a council with whom a measure still differs, and how; null where it does with none left out. */
export async function smallest(
  product: Product,
  plan: Plan,
  monthEnds: readonly Day[],
  { measure, where }: Difference,
): Promise<{ plan: Plan; difference: Difference } | null> {
  const alone = { ...product, measures: product.measures.filter(({ id }) => id === measure) };
  const differs = async (tried: Plan): Promise<Difference | undefined> => {
    const { differences } = await compare(alone, [tried], monthEnds);
    return differences.find((one) => one.where === where) ?? differences[0];
  };
  let left = plan;
  let difference = await differs(left);
  if (difference === undefined) return null;
  for (let size = Math.ceil(left.children.length / 2); ; size = Math.ceil(size / 2)) {
    for (let at = 0; at < left.children.length; ) {
      const fewer = { ...left, children: left.children.toSpliced(at, size) };
      const still = await differs(fewer);
      if (still === undefined) at += size;
      else [left, difference] = [fewer, still];
    }
    if (size === 1) return { plan: left, difference };
  }
}

/** A difference in words, with the rows of the children that it takes where it is of one council. */
export function told(seed: number, plan: Plan | undefined, difference: Difference): string {
  const { measure, authority, where, counted, product } = difference;
  const { extracts } = plan === undefined ? { extracts: [] } : councilOf(plan);
  const months = new Map<string, string[]>();
  for (const { month, tables } of extracts) {
    for (const [table, rows] of Object.entries(tables)) {
      for (const row of rows) {
        const cells = Object.entries(row).filter(([, value]) => value);
        const line = `${table}: ${cells.map(([name, value]) => `${name} ${value}`).join(', ')}`;
        months.set(line, [...(months.get(line) ?? []), month]);
      }
    }
  }
  const rows = [
    ...extracts.map((one) => `  ${one.month} was taken on ${one.takenOn} and covers from ${one.coversFrom}.`),
    ...[...months].map(
      ([line, named]) => `    ${line} (${named.length === extracts.length ? 'each' : named.join(', ')})`,
    ),
  ];
  return [
    `Seed ${seed}, ${measure} ${where} of ${authority}: the counting has ${counted}, the product ${product}.`,
    ...rows,
  ].join('\n');
}
