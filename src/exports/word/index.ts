/** The report of a board pack in Word. */
export { wordOf } from './word-of.ts';
