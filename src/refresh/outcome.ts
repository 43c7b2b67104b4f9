import { type Month, monthInWords } from '#calendar';

/** The outcome of a refresh. */
export interface Outcome {
  month: Month;
  published: boolean;
  figures: number;
  suppressed: number;
  added: number;
  revised: number;
  withdrawn: number;
}

/** The outcome of a refresh, in a sentence. */
export function describeOutcome(outcome: Outcome): string {
  const month = monthInWords(outcome.month);
  if (!outcome.published) return `${month} is published already from the same extracts: nothing has changed.`;
  const { figures, suppressed, added, revised, withdrawn } = outcome;
  return `Published ${month}: ${figures} figures (${suppressed} suppressed), ${added} new, ${revised} revised, ${withdrawn} withdrawn.`;
}
