/** Why some of DfE's rules are not enforced, by their numbers. */
const reasons: readonly (readonly [reason: string, ...rules: string[]])[] = [
  ['postcodes are never read', '169', '221', '392b'],
  ['Ofsted’s list of placement types and of the days of registration is not read', '219', '227'],
  ['whether a child is an asylum-seeking child is not read from the header', '205B', '205D', '303'],
  ['a rule of 2023-24 or 2024-25 alone, withdrawn since', '217t', 'SW01STG1', 'SW03STG1', 'SW11aSTG2'],
  ['a rule of 2023-24 or 2024-25 alone, withdrawn since', 'SW01aSTG1', 'SW16aSTG2', 'SW16cSTG2'],
  ['the cell is read with more patience: yes and no in words, days in other spellings', '104', '114', '165', '632'],
  ['nothing is worked out from previous permanence', '630', '634'],
  ['the pupil number is looked at for being there and being one child’s alone', '210'],
  ['a header without episodes is that of a care leaver or a child of another year', 'EPI'],
];

const byRule = new Map(reasons.flatMap(([reason, ...rules]) => rules.map((rule) => [rule, reason] as const)));

/** Why a rule is not enforced in a return year, where that is known. */
export const whyNotEnforced = (rule: string): string => byRule.get(rule) ?? 'not enforced in the return of that year';
