import type { Measure } from '#catalogue';
import type { Figure } from '#figure';
import { type Additivity, additivityOf, type MeasureRunError } from '#measures';

/** That a measure has no figure, with its file and what to do. */
export function refusedWords(problem: MeasureRunError, { file }: Pick<Measure, 'file'>): string {
  return `${file}: ${problem.message}\n  It is left out of this publication, and what was published of it before stands: correct its file and refresh again.`;
}

/**
 * What measure files say of their breakdowns and the figures do not, or the other way, a line each with the file's name. A
 * reader sees in the numbers what adds up: the gate must know it too.
 */
export function additivityWarnings(figures: readonly Figure[], measures: readonly Measure[]): string[] {
  return additivityOf(figures, measures).map(additivityWords);
}

function additivityWords({ file, breakdown, key, declared, holds, points }: Additivity): string {
  const sum = key === 'addsUp' ? 'the whole' : 'the denominator';
  return declared
    ? `${file}: the categories of ${breakdown} do not add up to ${sum} at ${points - holds} of ${points} points, though the file says so (${key}): correct the SQL, or take ${key} away.`
    : `${file}: the categories of ${breakdown} add up to ${sum} at ${holds} of ${points} points, and the file does not say so: write ${key.includes(':') ? key : `${key}: true`} under it, or any reader may subtract what the gate does not know of.`;
}
