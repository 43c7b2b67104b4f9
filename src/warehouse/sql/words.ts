import { type CodeSet, codeSets } from '../../extracts/index.ts';

/**
 * Groupings and ages that several tables and measures use, as SQL macros; the groups are those of the code lists.
 *
 * - `age_on(birth, day)`: completed years by calendar; born on 29 February, a year older on 1 March in common years.
 * - `placement_group(place, provider)`, `legal_status_group(status)`, `ethnic_group(code)`.
 */
export const wordsSql = `
create or replace macro age_on(birth, on_day) as
  (year(on_day) - year(birth)
    - case when month(on_day) * 100 + day(on_day) < month(birth) * 100 + day(birth) then 1 else 0 end)::integer;
create or replace macro placement_group(code, provider) as ${grouped(codeSets.placement, 'other')};
create or replace macro legal_status_group(code) as ${grouped(codeSets.legalStatus, 'other')};
create or replace macro ethnic_group(code) as ${grouped(codeSets.ethnicity, 'unknown')};
`;

function grouped(set: CodeSet, otherwise: string): string {
  const branches = new Map<string, string[]>();
  const add = (condition: string, group: string) => branches.set(group, [...(branches.get(group) ?? []), condition]);
  // A group that depends on the provider must be asked for before the list's own.
  for (const { code, groupByProvider } of set.entries) {
    for (const [provider, group] of Object.entries(groupByProvider ?? {})) {
      add(`(code = ${text(code)} and provider = ${text(provider)})`, group);
    }
  }
  for (const { code, group } of set.entries) if (group !== undefined) add(`code = ${text(code)}`, group);
  const cases = [...branches].map(([group, conditions]) => `when ${conditions.join(' or ')} then ${text(group)}`);
  return `case ${cases.join('\n    ')} else ${text(otherwise)} end`;
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
