import { withoutDates } from './dates.ts';

/** What rates and shares are of. */
const scales = /\b(?:per|every|each) 10,000\b|\bout of every 100\b|\b(?:for|of|in) every 100\b/g;

/** Words of which no number is left but those that are said: dates and the scale of a rate are taken out. */
export function plainWords(words: string): string {
  return withoutDates(words.replace(scales, (scale) => ' '.repeat(scale.length)));
}
