import { type Month, monthInWords } from '#calendar';

/** What a refresh came to. */
export interface Outcome {
  month: Month;
  published: boolean;
  figures: number;
  suppressed: number;
  added: number;
  revised: number;
  withdrawn: number;
}

/** What a refresh came to, in a sentence. */
export function describeOutcome(outcome: Outcome): string {
  const month = monthInWords(outcome.month);
  if (!outcome.published) return `${month} is published already from the same extracts: nothing has changed.`;
  const { figures, suppressed, added, revised, withdrawn } = outcome;
  return `Published ${month}: ${figures} figures (${suppressed} suppressed), ${added} new, ${revised} revised, ${withdrawn} withdrawn.`;
}
