import { type CodeSet, codeSets } from '#extracts';
import { sqlText } from '../sql-text.ts';

/**
 * Groupings and ages that several tables and measures use, as SQL macros; the groups are those of the code lists.
 *
 * - `age_on(birth, day)`: completed years by calendar; born on 29 February, a year older on 1 March in common years.
 * - `placement_group(place, provider)`, `legal_status_group(status)`, `ethnic_group(code)`.
 * - `end_reason_group(reason, age)`: age in completed years on the day the child left, null where not known; null for
 * X1,   which ends nothing.
 */
export const wordsSql = `
create or replace macro age_on(birth, on_day) as
  (year(on_day) - year(birth)
    - case when month(on_day) * 100 + day(on_day) < month(birth) * 100 + day(birth) then 1 else 0 end)::integer;
create or replace macro placement_group(code, provider) as ${grouped(codeSets.placement, 'other')};
create or replace macro legal_status_group(code) as ${grouped(codeSets.legalStatus, 'other')};
create or replace macro ethnic_group(code) as ${grouped(codeSets.ethnicity, 'unknown')};
create or replace macro end_reason_group(code, age) as
  case when code <> 'X1' or code is null then ${grouped(codeSets.endReason, 'other')} end;
`;

function grouped(set: CodeSet, otherwise: string): string {
  const [conditional, plain] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const add = (to: typeof plain, condition: string, group: string | undefined) => {
    if (group !== undefined) to.set(group, [...(to.get(group) ?? []), condition]);
  };
  for (const { code, group, groupByProvider, groupWithoutProvider, groupUnder18, groupFrom18 } of set.entries) {
    const is = `code = ${sqlText(code)}`;
    for (const [provider, own] of Object.entries(groupByProvider ?? {})) {
      add(conditional, `(${is} and provider = ${sqlText(provider)})`, own);
    }
    add(conditional, `(${is} and provider is null)`, groupWithoutProvider);
    add(conditional, `(${is} and age < 18)`, groupUnder18);
    add(conditional, `(${is} and age >= 18)`, groupFrom18);
    add(plain, is, group);
  }
  // A group that depends on the provider or the age must be asked for before the list's own.
  const cases = [...conditional, ...plain].map(
    ([group, conditions]) => `when ${conditions.join(' or ')} then ${sqlText(group)}`,
  );
  return `case ${cases.join('\n    ')} else ${sqlText(otherwise)} end`;
}
