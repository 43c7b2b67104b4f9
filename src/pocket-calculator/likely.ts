import type { TableNumber } from './numbers.ts';
import { balanceOf, canHold, type Known, numbersIn, type Rule, type Sum } from './sum.ts';

/** The share of the instances that can be checked at which a rule must hold, and how many there must be. */
export const likely = { share: 0.95, places: 8 };

/** A number that is the only hidden one in its table is mostly no larger than this. */
const small = 5;

interface Evidence {
  places: number;
  holding: number;
}

/** The numbers in the tables as they stand now. */
export interface Tables {
  readonly known: Known;
  readonly numbers: ReadonlyMap<string, TableNumber>;
}

/**
 * The rules that hold in nearly all instances in which everything is shown, not counting those of zeros alone. Where
 * there are too few of them, a rule is likely if no instance contradicts it, and either rules of the same form hold for
 * other measures or the numbers that are hidden alone would be small.
 */
export function likelyRules(rules: readonly Rule[], tables: Tables): Rule[] {
  const evidence = new Map(rules.map((rule) => [rule, evidenceFor(rule.sums, tables)]));
  const forms = Map.groupBy(rules, ({ form }) => form);
  return rules.filter((rule) => {
    const own = evidence.get(rule) as Evidence;
    if (own.places >= likely.places) return holds(own);
    if (own.holding < own.places) return false;
    const alike = rule.form === undefined ? [] : (forms.get(rule.form) ?? []);
    if (own.places > 0 && holds(together(alike.map((one) => evidence.get(one) as Evidence)))) return true;
    const { places, holding } = together([own, hiddenAlone(rule.sums, tables)]);
    return places >= likely.places / 2 && holding === places;
  });
}

/** Whether there is enough evidence, nearly all of it for a rule. */
export function holds({ places, holding }: Evidence): boolean {
  return places >= likely.places && holding >= likely.share * places;
}

function together(all: readonly Evidence[]): Evidence {
  const total = (part: keyof Evidence) => all.reduce((sum, one) => sum + one[part], 0);
  return { places: total('places'), holding: total('holding') };
}

/** Tables of one publication are better evidence than those that stand side by side with corrected ones. */
function evidenceFor(sums: readonly Sum[], { known, numbers }: Tables): Evidence {
  const [all, ofOne] = [none(), none()];
  for (const sum of sums) {
    const left = balanceOf(sum, known);
    const whole = known.get(sum.whole)?.high ?? 0;
    // Where rounding alone would make the sum hold, it is no evidence; nor are zeros.
    if (!(left.high - left.low < whole / 2)) continue;
    count(all, canHold(left));
    const publications = new Set(numbersIn(sum).map((id) => numbers.get(id)?.row.published));
    if (publications.size === 1) count(ofOne, canHold(left));
  }
  return ofOne.places >= likely.places ? ofOne : all;
}

/** The tables in which one number alone is hidden: if they add up, that number is mostly a small one. */
function hiddenAlone(sums: readonly Sum[], { known, numbers }: Tables): Evidence {
  const found = none();
  for (const sum of sums) {
    const hidden = numbersIn(sum).filter((id) => known.get(id)?.high !== known.get(id)?.low);
    const [only = ''] = hidden;
    if (hidden.length !== 1 || !sum.parts.includes(only) || numbers.get(only)?.row.symbol !== 'c') continue;
    const left = balanceOf(sum, known, only).low;
    count(found, left >= 1 && left <= small);
  }
  return found;
}

const none = (): Evidence => ({ places: 0, holding: 0 });

function count(evidence: Evidence, isFor: boolean): void {
  evidence.places += 1;
  if (isFor) evidence.holding += 1;
}
