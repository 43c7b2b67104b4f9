import { codeSet } from './code-set.ts';

export const sdqReasonSet = codeSet('sdqReason', 'Reason for no strengths and difficulties score', [
  ['SDQ1', 'Under 4 or over 16 at the assessment'],
  ['SDQ2', 'Carer refused'],
  ['SDQ3', 'Not possible given the child’s disability'],
  ['SDQ4', 'Other reason'],
  ['SDQ5', 'Child refused'],
]);
