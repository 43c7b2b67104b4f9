import { isIsoDay } from '#calendar';
import { adoptionFacts } from './adoption.ts';
import { type Line, rulesOf } from './row.ts';
import { holding, type Rule } from './rule.ts';

const checks = ['immunisations', 'teeth_check', 'health_assessment', 'substance_misuse'];
const otherHealth = ['convicted', 'health_check', 'intervention_received', 'intervention_offered'];

const leaving = ['in_touch', 'activ', 'accom'];

/** The day on which somebody born on a day is so many years old; of 29 February in other years, 1 March. */
const anniversary = (born: string, years: number): string => {
  const day = `${Number(born.slice(0, 4)) + years}${born.slice(4)}`;
  return day.endsWith('-02-29') && !isIsoDay(day) ? `${day.slice(0, 4)}-03-01` : day;
};

/** Rules that came later than the others. */
const sinceYears: readonly Rule[] = [
  ...holding(
    { from: '2023-04-01' },
    ...rulesOf([
      [
        '347',
        'oc3',
        'accom',
        'a care leaver who was under 18 when the year began lives in a foyer',
        ({ is, isRead, text }, { start }) =>
          is('accom', 'T', 'T1', 'T2') &&
          isRead('dob') &&
          typeof start === 'string' &&
          anniversary(text('dob'), 18) > start,
      ],
    ]),
  ),
  ...holding(
    { from: '2024-04-01' },
    ...rulesOf([['232', 'header', 'sex', 'the sex of the child is not known', ({ is }) => is('sex', 'U', 'u')]]),
  ),
];

const lines: readonly Line[] = [
  [
    '151',
    'ad1',
    'date_int',
    'some facts of the adoption are given and others are not',
    ({ has }) => {
      const given = adoptionFacts.filter(has).length;
      return given > 0 && given < adoptionFacts.length;
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
    '564',
    'missing',
    'mis_start',
    'the kind of incident is given and no start',
    ({ has }) => has('missing') && !has('mis_start'),
  ],
  [
    '566',
    'missing',
    'mis_end',
    'an end is given and not whether missing or away',
    ({ has }) => has('mis_end') && !has('missing'),
  ],
  [
    '158',
    'oc2',
    'intervention_offered',
    'help for substance misuse was received, and whether it was offered is answered too',
    ({ yes, has }) => yes('intervention_received') && has('intervention_offered'),
  ],
  [
    '192',
    'oc2',
    'intervention_received',
    'a substance misuse problem is recorded, and whether help was received is blank',
    ({ yes, has }) => yes('substance_misuse') && !has('intervention_received'),
  ],
  [
    '197a',
    'oc2',
    'sdq_reason',
    'there is a score, and a reason for none',
    ({ has }) => has('sdq_score') && has('sdq_reason'),
  ],
  [
    '544',
    'oc2',
    'convicted',
    'a conviction is recorded and other checks are blank',
    ({ yes, has }) => yes('convicted') && !checks.every(has),
  ],
  [
    '153',
    'oc3',
    'in_touch',
    'some facts of the care leaver are given and others are not',
    ({ has }) => {
      const given = leaving.filter(has).length;
      return given > 0 && given < leaving.length;
    },
  ],
  [
    '344',
    'oc3',
    'in_touch',
    'the young person died or went home, and activity or accommodation is given',
    ({ is }) => is('in_touch', 'DIED', 'RHOM') && !(is('activ', '0') && is('accom', '0')),
  ],
  [
    '333',
    'ad1',
    'date_match',
    'the match is earlier than the decision, or has none before it',
    ({ has, isRead, text }) =>
      has('date_match') && (!has('date_int') || (isRead('date_match') && text('date_int') > text('date_match'))),
  ],
  [
    '511',
    'ad1',
    'nb_adoptr',
    'there are two adopters of the sex of one',
    ({ is }) => is('nb_adoptr', '2') && is('sex_adoptr', 'M1', 'F1'),
  ],
  [
    '520',
    'ad1',
    'sex_adoptr',
    'a married couple of both sexes is not a man and a woman',
    ({ is }) => is('ls_adoptr', 'L11') && !is('sex_adoptr', 'MF'),
  ],
  [
    '524',
    'ad1',
    'sex_adoptr',
    'a married couple of one sex is not of one sex',
    ({ is }) => is('ls_adoptr', 'L12') && !is('sex_adoptr', 'MM', 'FF'),
  ],
  [
    '119',
    'placed_for_adoption',
    'date_placed_ceased',
    'the decision was reversed, and the day or the reason is blank',
    ({ has }) => has('date_placed_ceased') !== has('reason_placed_ceased'),
  ],
  [
    '522',
    'placed_for_adoption',
    'date_placed_ceased',
    'the reversal is earlier than the decision',
    ({ isRead, text }) => isRead('date_placed_ceased') && text('date_placed_ceased') < text('date_placed'),
  ],
  [
    '612',
    'header',
    'mc_dob',
    'a girl who is no mother has a child’s date of birth',
    ({ is, has, yes }) => has('mc_dob') && is('sex', 'F', '2') && !yes('mother'),
  ],
  [
    '620',
    'header',
    'mother',
    'the mother is under 11',
    ({ yes, isRead, text }, { start }) =>
      yes('mother') && isRead('dob') && typeof start === 'string' && anniversary(text('dob'), 11) > start,
  ],
  [
    '621',
    'header',
    'mc_dob',
    'the child of the mother is born before her',
    ({ isRead, text }) => isRead('mc_dob') && isRead('dob') && text('mc_dob') <= text('dob'),
  ],
  [
    '304',
    'uasc',
    'duc',
    'the status ends after the 18th birthday',
    ({ isRead, text }) => isRead('duc') && isRead('dob') && text('duc') > anniversary(text('dob'), 18),
  ],
  [
    '635',
    'previous_permanence',
    'prev_perm',
    'a day or an authority of a permanence before is given and not its kind',
    ({ has }) => (has('la_perm') || has('date_perm')) && !has('prev_perm'),
  ],
];

/** DfE's rules on what the cells of one row can say together. */
export const consistencyRules: Rule[] = [...rulesOf(lines), ...sinceYears];
