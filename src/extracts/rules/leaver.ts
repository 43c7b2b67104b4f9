import { ageOn } from '#calendar';
import { type Across, acrossRules, type Child, lastBy } from './across.ts';
import { adoptionFacts } from './adoption.ts';
import type { Row } from './row.ts';
import type { Rule } from './rule.ts';

const leaving = ['in_touch', 'activ', 'accom'];
const isGiven = ({ has }: Row): boolean => leaving.some(has);

/** Whether any episode of the child lies in the year. */
const hasEpisodeIn = ({ rows, start, end }: Child): boolean =>
  rows('episodes').some(
    ({ has, text }) => has('decom') && text('decom') <= end && (!has('dec') || text('dec') >= start),
  );

const ageAt = (row: Row, day: string): number | null =>
  row.has('dob') && day.length === 10 ? ageOn(row.text('dob'), day) : null;

/** Whom the return of care leavers is about (DfE, validation rules of 2022-23 and 2023-24). */
const comparisons: readonly Across[] = [
  {
    rule: '134',
    table: 'ad1',
    column: 'child',
    says: 'the child was adopted, and stands among the care leavers',
    needs: ['oc3'],
    when: ({ has }) => adoptionFacts.some(has),
    fails: (_, child) => child.rows('oc3').some(isGiven),
  },
  {
    rule: '391',
    table: 'oc3',
    column: 'dob',
    says: 'the young person is under 17',
    needs: [],
    when: isGiven,
    fails: (row, { end }) => (ageAt(row, end) ?? 17) < 17,
  },
  {
    rule: '1000',
    table: 'oc3',
    column: 'child',
    says: 'the young person died in care',
    needs: ['episodes'],
    fails: (_, { rows, earlier }) => [...rows('episodes'), ...earlier('episodes')].some(({ is }) => is('rec', 'E2')),
  },
  {
    rule: '1011',
    table: 'oc3',
    column: 'child',
    says: 'another authority took over the care of the young person',
    needs: ['episodes'],
    when: isGiven,
    fails: (_, { rows }) => lastBy(rows('episodes'), 'decom')?.is('rec', 'E3') ?? false,
  },
  {
    rule: '1014',
    table: 'oc3',
    column: 'child',
    says: 'the young person was not in care in the year, and stands among the asylum-seeking children',
    needs: ['episodes', 'uasc'],
    when: isGiven,
    fails: (_, child) => {
      const seeking = child.rows('uasc');
      return seeking.length > 0 && child.rows('episodes').length > 0 && !hasEpisodeIn(child) && seeking;
    },
  },
  {
    rule: '1016',
    table: 'oc3',
    column: 'dob',
    says: 'the young person left care after the birthday on which the year’s information is asked for',
    needs: ['episodes'],
    from: '2023-04-01',
    when: isGiven,
    fails: (row, { rows, end }) => {
      const age = ageAt(row, end);
      if (age !== 17 && age !== 18) return false;
      return rows('episodes').some((one) => one.has('dec') && (ageAt(row, one.text('dec')) ?? 0) >= age);
    },
  },
];

export const leaverRules: Rule[] = acrossRules(comparisons);

/** What the return of the year before says of a care leaver. */
export const leaverEarlierRules: Rule[] = acrossRules([
  {
    rule: '1002',
    table: 'oc3',
    column: 'child',
    says: 'no episode of the young person stands in this return or the one before',
    needs: ['episodes', 'earlier.episodes'],
    fails: (_, { rows, earlier }) => rows('episodes').length === 0 && earlier('episodes').length === 0,
  },
  {
    rule: '348',
    table: 'oc3',
    column: 'in_touch',
    says: 'the young person died by the return of the year before',
    needs: ['earlier.oc3'],
    from: '2025-04-01',
    when: ({ is }) => !is('in_touch', 'DIED'),
    fails: (_, { earlier }) => earlier('oc3').some(({ is }) => is('in_touch', 'DIED')),
  },
]);
