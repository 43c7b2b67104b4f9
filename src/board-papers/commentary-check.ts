import { type Month, monthInWords, monthOf } from '#calendar';
import type { Commentary, Measure, Passage, Settings } from '#catalogue';
import type { LedgerRow } from '#published';
import { wordCount } from '#scorecard';
import type { PaperFinding } from './finding.ts';
import { numbersIn } from './number-in-text.ts';
import { isPublished, isRoundedIn, type PublishedNumbers, publishedNumbers } from './published-numbers.ts';
import { readLinks, withoutLinked } from './text-links.ts';

/** The most words a section of commentary may have. */
const mostCommentaryWords = 120;

/** What commentary is checked against. `figures` are the figures as known now of a measure and an authority. */
export interface CommentaryContext {
  settings: Pick<Settings, 'council' | 'authorities' | 'consortium' | 'targets' | 'publication'>;
  measures: ReadonlyMap<string, Measure>;
  figures: (measure: string, authority: string) => readonly LedgerRow[];
}

/**
 * What is wrong with a commentary: what it speaks of does not exist, is no published number, or takes too many words.
 */
export function checkCommentary(commentary: Commentary, context: CommentaryContext): PaperFinding[] {
  const errors = strangers(commentary, context);
  return errors.length > 0 ? errors : [...numberFindings(commentary, context), ...lengthFindings(commentary)];
}

function strangers(commentary: Commentary, context: CommentaryContext): PaperFinding[] {
  const { measure, month, authority, alsoAbout, file } = commentary;
  const error = (problem: string, remedy: string): PaperFinding[] => {
    return [{ severity: 'error', file, line: null, problem, remedy }];
  };
  const unknown = [measure, ...alsoAbout].filter((id) => !context.measures.has(id));
  if (unknown.length > 0) {
    const remedy = 'Call the file after the id of a measure, and list ids under alsoAbout: /definitions/ has them all.';
    return error(`There is no measure ${unknown.join(', ')}.`, remedy);
  }
  const { authorities, consortium, council } = context.settings;
  const codes = [...authorities.map(({ code }) => code), ...(consortium === undefined ? [] : [consortium.code])];
  const code = authority ?? council;
  if (!codes.includes(code)) {
    return error(`The settings name no authority ${code}.`, `Write one of ${codes.join(', ')}, or leave it out.`);
  }
  const months = [...new Set(context.figures(measure, code).map(({ periodEnd }) => monthOf(periodEnd)))].toSorted();
  if (months.includes(month)) return [];
  return error(`There is no published figure of ${measure} for ${monthInWords(month)}.`, monthRemedy(months));
}

function monthRemedy(months: readonly Month[]): string {
  if (months.length === 0) return 'Nothing of it is published yet: publish first, or take the file away.';
  return `Publish that month first, or move the file into a month that has one: the newest is ${months.at(-1)}.`;
}

function numberFindings(commentary: Commentary, context: CommentaryContext): PaperFinding[] {
  const { measure, alsoAbout, authority, file } = commentary;
  const published = [measure, ...alsoAbout].map((id): PublishedNumbers => {
    const { council, targets, publication } = context.settings;
    const rows = context.figures(id, authority ?? council);
    const goals = targets.filter((target) => target.measure === id).map(({ value }) => value);
    return publishedNumbers(rows, context.measures.get(id) as Measure, goals, publication.parts);
  });
  return passagesOf(commentary)
    .flatMap(({ text, line }) => numbersIn(withoutLinked(readLinks(text)), line))
    .filter((number) => !isPublished(number, published))
    .map((number) => ({
      severity: 'warning',
      file,
      line: number.line,
      ...(isRoundedIn(number, published)
        ? {
            problem: `${number.text} is a part of ${[measure, ...alsoAbout].join(' or ')} that is rounded to the nearest 5.`,
            remedy: `Write "about ${number.text}".`,
          }
        : {
            problem: `${number.text} is neither a published figure of ${[measure, ...alsoAbout].join(' or ')} nor a change between two.`,
            remedy: 'Write it as the page shows it, name the measure it belongs to under alsoAbout, or take it out.',
          }),
    }));
}

function lengthFindings(commentary: Commentary): PaperFinding[] {
  return passagesOf(commentary).flatMap(({ text, line }): PaperFinding[] => {
    const words = wordCount(text);
    if (words <= mostCommentaryWords) return [];
    const problem = `This section has ${words} words; ${mostCommentaryWords} are the most.`;
    return [
      { severity: 'warning', file: commentary.file, line, problem, remedy: 'Say what matters and cut the rest.' },
    ];
  });
}

function passagesOf({ why, doing }: Commentary): Passage[] {
  return doing === null ? [why] : [why, doing];
}
