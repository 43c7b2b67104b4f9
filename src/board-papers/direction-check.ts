import type { Measure, Passage } from '#catalogue';
import type { Content, Meeting } from './content.ts';
import { contradictionsIn } from './direction.ts';
import type { PaperFinding } from './finding.ts';

/** A text, and the measures that it speaks of. */
interface Spoken extends Passage {
  file: string;
  about: readonly string[];
}

/**
 * Sentences whose own numbers deny what they say, by file and line: an increase to less, more than all. `content` is what
 * an edition may show: nothing else is quoted.
 */
export function checkDirections(
  { commentary, meetings }: Content,
  measures: ReadonlyMap<string, Measure>,
): PaperFinding[] {
  const spoken = [
    ...commentary.flatMap(({ file, measure, alsoAbout, why, doing }) =>
      [why, ...(doing === null ? [] : [doing])].map((passage) => ({
        ...passage,
        file,
        about: [measure, ...alsoAbout],
      })),
    ),
    ...meetings.flatMap(spokenAt),
  ];
  return spoken.flatMap(({ file, line, text, about }) =>
    contradictionsIn(text, polarityOf(about, measures)).map(({ severity, at, sentence, problem }) => ({
      severity,
      file,
      line: line + text.slice(0, at).split('\n').length - 1,
      problem: `${problem} The sentence: “${sentence}”`,
      remedy: 'Correct the numbers, or the word.',
    })),
  );
}

function spokenAt({ file, items, plans, questions }: Meeting): Spoken[] {
  const measuresOf = (number: string | null) => items.find((item) => item.number === number)?.measures ?? [];
  return [
    ...items.flatMap(({ passages, measures }) => passages.map((passage) => ({ ...passage, file, about: measures }))),
    ...plans.flatMap((plan) =>
      plan.passages.map((passage) => ({ ...passage, file: plan.file, about: measuresOf(plan.item) })),
    ),
    ...[...questions.asked, ...questions.answered].map(({ text, line, measure }) => ({
      text,
      line: line ?? 1,
      file: questions.file,
      about: measure === undefined ? [] : [measure],
    })),
  ];
}

/** Which way is good in all of these measures; null where they differ, or neither is. */
function polarityOf(ids: readonly string[], measures: ReadonlyMap<string, Measure>): 'higher' | 'lower' | null {
  const ways = new Set(ids.map((id) => measures.get(id)?.polarity ?? 'neutral'));
  const [way] = ways;
  return ways.size === 1 && way !== undefined && way !== 'neutral' ? way : null;
}
