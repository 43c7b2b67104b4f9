import { type Complaint, type ComplaintOutcome, daysToAnswer, treated } from '../care/complaint.ts';
import { at, type Day } from '../day.ts';
import type { Random } from '../random.ts';

/** The half-year of the complaints report of 30 March 2022, and the day by which what it prints as answered is. */
const half = { from: at('2021-09-01'), to: at('2022-02-28'), answeredBy: at('2022-02-26') };

/** Of its 72 complaints 14 were about children in care; the rest is shared out. */
const others = { 'care leaver': 4, 'other child': 54 } as const;

/**
 * How those 14 ended; null while they are investigated. The report's four outcomes (9, 3, 2 and 1) add up to 15, so two
 * are taken to be investigated, and stay so until the sample ends.
 */
const outcomes: readonly (ComplaintOutcome | null)[] = [
  ...Array.from({ length: 9 }, () => 'not upheld' as const),
  'upheld',
  'upheld',
  'partially upheld',
  null,
  null,
];

/** The complaints of the half-year that was printed. */
export function steeredComplaints(random: Random): Omit<Complaint, 'id'>[] {
  const inCare = random.shuffle(outcomes).map((outcome) => aboutChildInCare(outcome, random));
  const rest = Object.entries(others).flatMap(([about, count]) =>
    Array.from({ length: count }, () => {
      const received = random.int(half.from, half.to);
      return { received, about: about as keyof typeof others, ...treated(received, random) };
    }),
  );
  return [...inCare, ...rest];
}

function aboutChildInCare(outcome: ComplaintOutcome | null, random: Random): Omit<Complaint, 'id'> {
  const open = outcome === null;
  const received: Day = random.int(open ? at('2022-01-10') : half.from, at('2022-02-08'));
  const stage = open ? 2 : 1;
  const due = received + daysToAnswer[stage];
  const answered = open ? null : Math.min(due + random.int(-7, 8), half.answeredBy);
  return { received, about: 'child in care', stage, due, answered, outcome };
}
