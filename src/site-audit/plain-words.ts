import { withoutDates } from './dates.ts';

/** What rates and shares are of, and to what parts are rounded. */
const scales =
  /\b(?:per|every|each) (?:10,000|1,000 days)\b|\bsessions in 100\b|\bout of every 100\b|\b(?:for|of|in) every 100\b|\bto the nearest 5\b/g;

/** Words of which no number is left but those that are said: dates, the scale of a rate and the base of rounding are taken out. */
export function plainWords(words: string): string {
  return withoutDates(words.replace(scales, (scale) => ' '.repeat(scale.length)));
}
