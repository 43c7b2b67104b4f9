import type { Measure, Target } from '#catalogue';
import type { Content } from './content.ts';
import { type Better, contradictionsIn } from './direction.ts';
import type { PaperFinding } from './finding.ts';
import { passagesThatSpeak } from './passages.ts';

/**
 * Sentences whose own numbers deny what they say, by file and line: an increase to less, more than all. `content` is what
 * an edition may show: nothing else is quoted. `targets` are those of the council.
 */
export function checkDirections(
  content: Content,
  measures: ReadonlyMap<string, Measure>,
  targets: readonly Target[] = [],
): PaperFinding[] {
  return passagesThatSpeak(content, '').flatMap(({ file, line, text, measures: about }) =>
    contradictionsIn(text, betterOf(about, measures, targets)).map(({ severity, at, sentence, problem }) => ({
      severity,
      file,
      line: line + text.slice(0, at).split('\n').length - 1,
      problem: `${problem} The sentence: “${sentence}”`,
      remedy: 'Correct the numbers, or the word.',
    })),
  );
}

/**
 * Which way is good in all of these measures; null where they differ, or neither is. Where nearest to the target is best it is
 * the target, of one measure that has had no other.
 */
function betterOf(ids: readonly string[], measures: ReadonlyMap<string, Measure>, targets: readonly Target[]): Better {
  const ways = new Set(ids.map((id) => measures.get(id)?.polarity ?? 'neutral'));
  const [way] = ways;
  if (ways.size !== 1 || way === undefined || way === 'neutral') return null;
  if (way !== 'target') return way;
  const goals = new Set(targets.filter(({ measure }) => ids.includes(measure)).map(({ value }) => value));
  const [goal = null] = goals;
  return goals.size === 1 && new Set(ids).size === 1 ? goal : null;
}
