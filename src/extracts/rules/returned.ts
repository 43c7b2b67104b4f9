import { type CodeEntry, type CodeSetId, codeSets } from '../codes/index.ts';
import type { Cell } from '../raw-table.ts';
import { adoptionYearRules } from './adoption.ts';
import { type Line, rulesOf } from './row.ts';
import { cellRule, holding, type Rule } from './rule.ts';

/**
 * Rules of DfE that hold of what is sent in as it is written. An extract is read with more patience: a code in small
 * letters is tidied and a cell that cannot be read is reported as it is read, a day after the extract by
 * `checkFuture`, and a history reaches back before the year. For the cases these say the same of a return.
 */
export const returnedRules: Rule[] = [
  ...codeRules(),
  ...dayRules(),
  ...rulesOf(outsideYear()),
  ...holding({ until: '2023-04-01' }, sexRule(['1', '2'])),
  ...holding({ from: '2024-04-01' }, sexRule(['M', 'F', 'U'])),
  ...rulesOf([scoreLine()]),
  ...holding({ from: '2026-04-01' }, ...rulesOf(ordersOutsideYear())),
  ...holding({ from: '2023-04-01' }, ...rulesOf(workersOutsideYear())),
  ...adoptionYearRules,
];

/** A column that must hold a code of a list of the return year; whether it may be blank. */
type Coded = readonly [rule: string, table: string, column: string, codes: CodeSetId, mayBeBlank: boolean];

function codeRules(): Rule[] {
  const columns: readonly Coded[] = [
    ['103', 'header', 'ethnic', 'ethnicity', false],
    ['131', 'oc3', 'in_touch', 'inTouch', false],
    ['132', 'oc3', 'activ', 'activity', false],
    ['133', 'oc3', 'accom', 'accommodation', false],
    ['120', 'placed_for_adoption', 'reason_placed_ceased', 'adoptionReversed', true],
    ['143', 'episodes', 'rne', 'newEpisode', true],
    ['144', 'episodes', 'ls', 'legalStatus', true],
    ['145', 'episodes', 'cin', 'need', true],
    ['146', 'episodes', 'place', 'placement', true],
    ['149', 'episodes', 'rec', 'endReason', true],
    ['167', 'reviews', 'review_code', 'review', true],
    ['175', 'ad1', 'nb_adoptr', 'adopterCount', true],
    ['176', 'ad1', 'sex_adoptr', 'adopterSex', true],
    ['177', 'ad1', 'ls_adoptr', 'adopterStatus', true],
    ['178', 'episodes', 'place_provider', 'provider', true],
    ['196', 'oc2', 'sdq_reason', 'sdqReason', true],
    ['631', 'previous_permanence', 'prev_perm', 'previousPermanence', true],
    ['1006', 'missing', 'missing', 'missing', true],
    ['1009', 'episodes', 'reason_place_change', 'placementChange', true],
    ['SW13STG1', 'social_worker_episodes', 'sw_reason', 'workerChange', true],
  ];
  return columns.map((coded) => codeRule(coded));
}

function codeRule([rule, table, column, codes, mayBeBlank]: Coded): Rule {
  const entries: readonly CodeEntry[] = codeSets[codes].entries;
  return cellRule({ rule, table, column, finding: 'unknown-code' }, (input) => {
    const day = input.start ?? '';
    const isInUse = ({ from = '', until = '9999' }: CodeEntry) => day === '' || (from <= day && day <= until);
    const valid = new Set<Cell>(entries.filter(isInUse).map(({ code }) => code));
    return (cell) => (cell === null ? !mayBeBlank : !valid.has(cell));
  });
}

/** SEX as a return writes it: 1 and 2 up to 2023-24, M, F and U since. An extract may write either. */
function sexRule(codes: readonly string[]): Rule {
  return cellRule(
    { rule: '101', table: 'header', column: 'sex', finding: 'unknown-code' },
    () => (cell) => !codes.includes(String(cell)),
  );
}

function scoreLine(): Line {
  const isScore = (text: string) => /^\d+(\.0+)?$/.test(text) && Number(text) <= 40;
  return [
    '180',
    'oc2',
    'sdq_score',
    'the score is not a whole number from 0 to 40',
    ({ has, text }) => has('sdq_score') && !isScore(text('sdq_score')),
  ];
}

/** Columns that must hold a day in every row, and those that must hold a day where they hold anything. */
function dayRules(): Rule[] {
  const where: readonly (readonly [string, string, string])[] = [
    ['112', 'ad1', 'date_int'],
    ['113', 'ad1', 'date_match'],
    ['115', 'placed_for_adoption', 'date_placed'],
    ['116', 'placed_for_adoption', 'date_placed_ceased'],
    ['147', 'episodes', 'dec'],
    ['171', 'header', 'mc_dob'],
    ['1005', 'missing', 'mis_end'],
    ['701', 'deprivation_of_liberty', 'dolo_end'],
  ];
  const unreadable = ([rule, table, column]: (typeof where)[number]): Rule[] =>
    rulesOf([[rule, table, column, 'the day cannot be read', ({ has, isRead }) => has(column) && !isRead(column)]]);
  const must: readonly (readonly [string, string, string])[] = [
    ['102', 'header', 'dob'],
    ['141', 'episodes', 'decom'],
    ['166', 'reviews', 'review'],
    ['1004', 'missing', 'mis_start'],
    ['700', 'deprivation_of_liberty', 'dolo_start'],
  ];
  return [
    ...must.map(([rule, table, column]) => dayRule(rule, table, column)),
    ...where.flatMap(unreadable),
    // The unmerged draft of SW05STG1 asks every spell for an end, which SW17STG2 forbids: an open one has none.
    ...holding({ from: '2025-04-01' }, ...unreadable(['SW05STG1', 'social_worker_episodes', 'sw_dec'])),
    ...holding({ from: '2025-04-01' }, dayRule('SW04STG1', 'social_worker_episodes', 'sw_decom')),
  ];
}

function dayRule(rule: string, table: string, column: string): Rule {
  return cellRule({ rule, table, column, finding: 'missing-value' }, () => (cell) => cell === null);
}

function outside(rule: string, table: string, column: string, says: string, side: 'after' | 'either'): Line {
  return [
    rule,
    table,
    column,
    says,
    ({ isRead, text }, { start, end }) =>
      isRead(column) && ((end !== null && text(column) > end) || (side === 'either' && text(column) < (start ?? ''))),
  ];
}

function outsideYear(): Line[] {
  return [
    outside('570', 'missing', 'mis_start', 'the incident starts after the year', 'after'),
    outside('571', 'missing', 'mis_end', 'the incident ends before or after the year', 'either'),
  ];
}

function ordersOutsideYear(): Line[] {
  return [
    outside('703', 'deprivation_of_liberty', 'dolo_start', 'the order starts after the year', 'after'),
    outside('704', 'deprivation_of_liberty', 'dolo_end', 'the order ends before or after the year', 'either'),
  ];
}

function workersOutsideYear(): Line[] {
  return [
    outside('SW06STG2', 'social_worker_episodes', 'sw_decom', 'the spell starts after the year', 'after'),
    outside('SW07STG2', 'social_worker_episodes', 'sw_dec', 'the spell ends before or after the year', 'either'),
  ];
}
