import { type Line, rulesOf } from './row.ts';
import type { Rule } from './rule.ts';

const adoption = ['date_int', 'date_match', 'foster_care', 'nb_adoptr', 'sex_adoptr', 'ls_adoptr'];
const checks = ['immunisations', 'teeth_check', 'health_assessment', 'substance_misuse'];
const otherHealth = ['convicted', 'health_check', 'intervention_received', 'intervention_offered'];

const lines: readonly Line[] = [
  [
    '151',
    'ad1',
    'date_int',
    'some facts of the adoption are given and others are not',
    ({ has }) => {
      const given = adoption.filter(has).length;
      return given > 0 && given < adoption.length;
    },
  ],
  [
    '514',
    'ad1',
    'sex_adoptr',
    'a single adopter has the sex of a couple',
    ({ is }) => is('ls_adoptr', 'L0') && !is('sex_adoptr', 'M1', 'F1'),
  ],
  [
    '517',
    'ad1',
    'sex_adoptr',
    'an unmarried couple of both sexes is not a man and a woman',
    ({ is }) => is('ls_adoptr', 'L3') && !is('sex_adoptr', 'MF'),
  ],
  [
    '518',
    'ad1',
    'sex_adoptr',
    'an unmarried couple of one sex is not of one sex',
    ({ is }) => is('ls_adoptr', 'L4') && !is('sex_adoptr', 'MM', 'FF'),
  ],
  [
    '519',
    'ad1',
    'sex_adoptr',
    'civil partners are not a couple',
    ({ is }) => is('ls_adoptr', 'L2') && !is('sex_adoptr', 'MM', 'FF', 'MF'),
  ],
  [
    '159',
    'oc2',
    'intervention_offered',
    'no help was received for substance misuse and whether it was offered is blank',
    ({ yes, no, has }) => yes('substance_misuse') && no('intervention_received') && !has('intervention_offered'),
  ],
  [
    '193',
    'oc2',
    'substance_misuse',
    'the questions on help for substance misuse are answered without the problem',
    ({ yes, has }) => !yes('substance_misuse') && (has('intervention_received') || has('intervention_offered')),
  ],
  [
    '547',
    'oc2',
    'health_check',
    'a development check is recorded and other checks are blank',
    ({ yes, has }) => yes('health_check') && !checks.every(has),
  ],
  [
    '182',
    'oc2',
    'immunisations',
    'some checks are recorded and others are blank',
    ({ has }) => otherHealth.some(has) && !checks.every(has),
  ],
  [
    '345',
    'oc3',
    'in_touch',
    'the authority is in touch and does not know activity or accommodation',
    ({ is }) => is('in_touch', 'YES') && (is('activ', '0') || is('accom', '0')),
  ],
  [
    '174',
    'header',
    'mc_dob',
    'a boy has a child’s date of birth as mother',
    ({ is, has }) => is('sex', 'M', '1') && has('mc_dob'),
  ],
  [
    '611',
    'header',
    'mc_dob',
    'a mother has no date of birth of her child',
    ({ yes, has }) => yes('mother') && !has('mc_dob'),
  ],
  [
    '563',
    'placed_for_adoption',
    'date_placed',
    'the decision was reversed and never made',
    ({ has }) => has('date_placed_ceased') && !has('date_placed'),
  ],
  [
    '565',
    'missing',
    'missing',
    'a start is given and not whether missing or away',
    ({ has }) => has('mis_start') && !has('missing'),
  ],
  [
    '566',
    'missing',
    'mis_start',
    'the kind of incident is given and no start',
    ({ has }) => has('missing') && !has('mis_start'),
  ],
];

/** DfE's rules on what the cells of one row can say together. */
export const consistencyRules: Rule[] = rulesOf(lines);
