import { hiddenBy, type Shown } from './shown.ts';

/**
 * A smallest or largest value, or the range between them: never shown, however many it is of, since it is the value of one
 * child.
 *
 * Source: Handbook on Statistical Disclosure Control, chapter 4 (a maximum or minimum refers to one respondent).
 */
export function showExtreme(): Shown {
  return hiddenBy('small group');
}
