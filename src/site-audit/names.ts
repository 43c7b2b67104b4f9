import type { WrittenMeasure } from './written-measure.ts';

/** Takes names out of words, so that a number in a name is no number that is said; as many characters as before. */
export type WithoutNames = (words: string) => string;

/** Leaves names with a number in them out: ids, titles, codes and categories of measures, and whatever else is given. */
export function withoutNamesOf(measures: Iterable<WrittenMeasure>, more: Iterable<string> = []): WithoutNames {
  const all = [...measures].flatMap(({ id, title, code, breakdowns }) => [
    id,
    title,
    title.replace(/ \([^()]*\)$/, ''),
    code,
    ...breakdowns.flatMap(({ name, categories }) => [name, ...categories]),
  ]);
  const names = [...new Set([...all, ...more])].filter((name) => /\d/.test(name));
  if (names.length === 0) return (words) => words;
  const longestFirst = names.toSorted((one, other) => other.length - one.length).map(escaped);
  const pattern = new RegExp(`(?<![\\p{L}\\d.,_])(?:${longestFirst.join('|')})(?![\\p{L}\\d%_]|[.,]\\d)`, 'giu');
  return (words) => words.replace(pattern, (name) => ' '.repeat(name.length));
}

const kept = new WeakMap<WrittenMeasure, WithoutNames>();

/** Leaves the names of one measure out. */
export function withoutNamesIn(measure: WrittenMeasure): WithoutNames {
  const made = kept.get(measure) ?? withoutNamesOf([measure]);
  kept.set(measure, made);
  return made;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
