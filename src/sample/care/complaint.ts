import type { Day } from '../day.ts';
import type { Random } from '../random.ts';

export type ComplaintSubject = 'child in care' | 'care leaver' | 'other child';
export type ComplaintOutcome = 'upheld' | 'partially upheld' | 'not upheld';

/** A complaint about children's services. */
export interface Complaint {
  id: string;
  received: Day;
  about: ComplaintSubject;
  stage: 1 | 2 | 3;
  due: Day;
  /** Day and outcome of the answer; null where there is none before the sample ends. */
  answered: Day | null;
  outcome: ComplaintOutcome | null;
}

/** Days in which each stage is to be answered: 10, 25 and 30 working days (complaints procedure, Children Act 1989). */
export const daysToAnswer = { 1: 14, 2: 35, 3: 42 } as const;

/** The stage, due day and answer of a complaint received on a day. */
export function treated(received: Day, random: Random): Pick<Complaint, 'stage' | 'due' | 'answered' | 'outcome'> {
  const stage = Number(random.weighted({ '1': 0.86, '2': 0.11, '3': 0.03 })) as 1 | 2 | 3;
  const late = random.chance(0.28) ? random.int(1, 30) : -random.int(0, 7);
  const outcome = random.weighted({ 'not upheld': 0.5, 'partially upheld': 0.3, upheld: 0.2 });
  const due = received + daysToAnswer[stage];
  return { stage, due, answered: due + late, outcome };
}
