import type { Form } from '#scorecard';
import { groupsWords } from '#words';

/** What is said beside every table and chart of rounded parts. */
export function roundedNote({ unit }: Pick<Form, 'unit'>): string {
  const { rounded, roundedShares } = groupsWords.breakdown;
  return unit.shape === 'share' ? roundedShares : rounded;
}
