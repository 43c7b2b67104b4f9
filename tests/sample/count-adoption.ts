import { addMonths, ageOn, daysBetween } from '#calendar';
import type { AdoptionLists, Listed } from './adoption-rows.ts';

/** One printed count of adoption; see adoption.json. */
export interface PrintedAdoption {
  count: string;
  of?: string;
  from?: string;
  to: string;
  which?: string;
  is: number;
}

const never = '9999-12-31';
const [stage2Ended, approvedOn] = ['Date Stage 2 ended', 'Date application approved'];
const stage1On = 'Date Stage 1 started';
const stage2On = 'Date Stage 2 started';
const stage1Ended = 'Date Stage 1 ended';
const matchedOn = 'Date adopter matched with child(ren)';
const leftOn = 'Date of leaving adoption process';
const [familyId, siblingGroup] = ['Family identifier', 'Sibling group'];

const dayOf = (row: Listed, column: string): string => row[column] || never;
const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** Counts a printed thing straight from the rows of lists 10 and 11; days and whole counts, means not yet rounded. */
export function countAdoption(lists: AdoptionLists, { count, of, from = '', to, which = '' }: PrintedAdoption): number {
  const families = lists.families
    .filter(({ authority }) => of === undefined || authority === of)
    .map((row) => ({ ...row, [approvedOn]: row[stage2Ended] || row[approvedOn] || '' }) as Listed);
  const children = lists.children.filter(({ authority }) => of === undefined || authority === of);
  const within = (column: string) => (row: Listed) => dayOf(row, column) >= from && dayOf(row, column) <= to;
  const days = (rows: readonly Listed[], start: string, end: string) =>
    mean(rows.map((row) => daysBetween(row[start] ?? '', row[end] ?? '')));
  switch (count) {
    case 'approved':
      return families.filter(within(approvedOn)).length;
    case 'stage1Starts':
      return families.filter(within(stage1On)).length;
    case 'stage2Starts':
      return families.filter(within(stage2On)).length;
    case 'fastTrack':
      return families.filter(within(approvedOn)).filter((row) => row[stage1On] === '').length;
    case 'inAssessment':
      return families.filter((row) => {
        const begun =
          which === 'either stage' ? [dayOf(row, stage1On), dayOf(row, stage2On)].sort()[0] : dayOf(row, stage1On);
        return (begun ?? never) <= to && dayOf(row, approvedOn) > to && dayOf(row, leftOn) > to;
      }).length;
    case 'waitingForMatch':
      return families.filter((row) => {
        const waits = dayOf(row, approvedOn) <= to && dayOf(row, matchedOn) > to && dayOf(row, leftOn) > to;
        return waits && (which !== 'over three months' || addMonths(dayOf(row, approvedOn), 3) < to);
      }).length;
    case 'approvalToMatch':
      return days(families.filter(within(matchedOn)), approvedOn, matchedOn);
    case 'daysOfStage1':
      return days(families.filter(within(stage1Ended)), stage1On, stage1Ended);
    case 'daysOfStage2':
      return days(families.filter(within(approvedOn)), stage2On, approvedOn);
    case 'regularInTime':
      return families
        .filter(within(approvedOn))
        .filter((row) => row[stage1On] !== '' && dayOf(row, approvedOn) <= addMonths(dayOf(row, stage1On), 6)).length;
    case 'placed': {
      const ours = new Set(lists.families.map((row) => row[familyId]));
      const placed = children.filter(within('Date Placed for Adoption'));
      return placed.filter((row) => ours.has(row[familyId]) === (which === 'own agency')).length;
    }
    case 'earlyPermanence':
      return children.filter(within('Date the child was placed for fostering in FFA or concurrent planning placement'))
        .length;
    case 'disruptions':
      return children
        .filter(within('Date of Decision that Child Should No Longer be Placed for Adoption'))
        .filter((row) => row['Date Placed for Adoption'] !== '').length;
    case 'orders':
      return children
        .filter(within('Date of Adoption Order'))
        .filter((row) => isOne(row, which, lists, dayOf(row, 'Date of Adoption Order'))).length;
    case 'waiting':
      return children.filter((row) => waits(row, to)).filter((row) => isOne(row, which, lists, to)).length;
    default:
      throw new RangeError(`No way to count ${count}.`);
  }
}

function waits(row: Listed, day: string): boolean {
  const over = [
    'Date Placed for Adoption',
    'Date of Adoption Order',
    'Date of Decision that Child Should No Longer be Placed for Adoption',
  ];
  return dayOf(row, 'Date of Placement Order') <= day && over.every((column) => dayOf(row, column) > day);
}

/** Whether a child is what `which` says on a day; several words are joined by commas. */
function isOne(row: Listed, which: string, lists: AdoptionLists, day: string): boolean {
  const age = ageOn(row['Date of Birth'] ?? '', day);
  const shared = row[familyId] === '' ? siblingGroup : familyId;
  const siblings = lists.children.filter((other) => other.authority === row.authority && other[shared] === row[shared]);
  const checks: Readonly<Record<string, boolean>> = {
    'minority heritage': !/WBRI|REFU|NOBT/.test(row.Ethnicity ?? ''),
    'in a pair': siblings.length === 2,
    'not alone': siblings.length > 1,
    'health needs': /^(a\) )?Y/.test(row['Does the Child have a Disability'] ?? ''),
    'four or over': age >= 4,
    'under five': age < 5,
    'five or over': age >= 5,
    'over 18 months': (row['Date the Child Entered Care'] ?? '') < addMonths(day, -18),
  };
  return which.split(', ').every((word) => word === '' || checks[word] === true);
}
