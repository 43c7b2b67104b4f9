import type { Measure } from '#catalogue';
import type { Content } from './content.ts';
import { contradictionsIn } from './direction.ts';
import type { PaperFinding } from './finding.ts';
import { passagesThatSpeak } from './passages.ts';

/**
 * Sentences whose own numbers deny what they say, by file and line: an increase to less, more than all. `content` is what
 * an edition may show: nothing else is quoted.
 */
export function checkDirections(content: Content, measures: ReadonlyMap<string, Measure>): PaperFinding[] {
  return passagesThatSpeak(content, '').flatMap(({ file, line, text, measures: about }) =>
    contradictionsIn(text, polarityOf(about, measures)).map(({ severity, at, sentence, problem }) => ({
      severity,
      file,
      line: line + text.slice(0, at).split('\n').length - 1,
      problem: `${problem} The sentence: “${sentence}”`,
      remedy: 'Correct the numbers, or the word.',
    })),
  );
}

/** Which way is good in all of these measures; null where they differ, or neither is. */
function polarityOf(ids: readonly string[], measures: ReadonlyMap<string, Measure>): 'higher' | 'lower' | null {
  const ways = new Set(ids.map((id) => measures.get(id)?.polarity ?? 'neutral'));
  const [way] = ways;
  return ways.size === 1 && way !== undefined && way !== 'neutral' ? way : null;
}
