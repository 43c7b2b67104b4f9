import { type Authority, steered } from '../authority.ts';
import { at } from '../day.ts';
import type { Random } from '../random.ts';
import type { Complaint, ComplaintSubject } from './complaint.ts';

/** What a complaint is mainly about and who made it; empty where nobody recorded it. */
export interface ComplaintDetails {
  theme: string;
  madeBy: string;
}

const themes = {
  communication: 0.27,
  staff: 0.14,
  'delays and visits': 0.12,
  'home and care': 0.08,
  'family time': 0.08,
  money: 0.07,
  records: 0.09,
  decisions: 0.08,
  other: 0.03,
  '': 0.04,
};

const complainants = {
  'child in care': { 'child or young person': 0.14, advocate: 0.1, 'parent or guardian': 0.54, carer: 0.16, '': 0.06 },
  'care leaver': { 'child or young person': 0.62, advocate: 0.2, 'parent or guardian': 0.08, other: 0.06, '': 0.04 },
  'other child': { 'child or young person': 0.02, 'parent or guardian': 0.82, carer: 0.02, other: 0.1, '': 0.04 },
} satisfies Record<ComplaintSubject, Record<string, number>>;

/**
 * Of what the three upheld and partially upheld complaints about children in care were that the report of March 2022
 * tells, for the half-year to February 2022; parents or guardians made all of them.
 */
const printed = { upheld: ['home and care', 'money'], 'partially upheld': ['family time'] };
const half = { from: at('2021-09-01'), to: at('2022-02-28') };

/** Theme and complainant of each complaint. */
export function drawComplaintDetails(
  authority: Authority,
  complaints: readonly Complaint[],
  random: Random,
): Map<string, ComplaintDetails> {
  const left = { upheld: [...printed.upheld], 'partially upheld': [...printed['partially upheld']] };
  return new Map(
    complaints.map(({ id, about, received, outcome }): [string, ComplaintDetails] => {
      const drawn = {
        theme: random.weighted(themes),
        madeBy: random.weighted(complainants[about] as Record<string, number>),
      };
      const isPrinted = authority.code === steered.code && received >= half.from && received <= half.to;
      if (!isPrinted || about !== 'child in care' || outcome === null || outcome === 'not upheld') return [id, drawn];
      return [id, { theme: left[outcome].shift() ?? drawn.theme, madeBy: 'parent or guardian' }];
    }),
  );
}
