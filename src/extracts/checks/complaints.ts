import type { Finding } from '../finding.ts';
import type { FindingCode } from '../finding-kinds.ts';
import { finding } from '../report.ts';
import { type CheckContext, placeOf, type Tables } from './place.ts';

/** Complaints whose days contradict one another, or that are answered without an outcome. */
export function checkComplaints({ complaints }: Tables, context: CheckContext): Finding[] {
  if (!complaints) return [];
  const { received_on = [], due_on = [], answered_on = [], outcome = [] } = complaints.columns;
  const before = (day: unknown, other: unknown) => typeof day === 'string' && typeof other === 'string' && day < other;
  return received_on.flatMap((received, row) => {
    const faults: [FindingCode, column: string, fails: boolean][] = [
      ['answered-before-received', 'answered_on', before(answered_on[row], received)],
      ['due-before-received', 'due_on', before(due_on[row], received)],
      [
        'answered-without-outcome',
        'outcome',
        typeof answered_on[row] === 'string' && outcome[row] === 'being investigated',
      ],
    ];
    return faults
      .filter(([, , fails]) => fails)
      .map(([code, column]) => finding(code, placeOf(complaints, row, column, context)));
  });
}
