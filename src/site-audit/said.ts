import { withoutDates } from './dates.ts';
import { numbersIn } from './number-forms.ts';
import { plainWords } from './plain-words.ts';

/**
 * What numbers may be that are not those of a figure: dates; what officers, the board and the catalogue have written;
 * worked examples and queries; targets of the settings; how many measures, months, meetings or files there are; how
 * often the check of the extracts found something; how a rate or an age is defined; law and licences; what made the
 * site; addresses of pages; code that shows a chart in another page.
 */
const kinds = [
  'date',
  'written',
  'example',
  'target',
  'count',
  'found',
  'definition',
  'law',
  'version',
  'address',
  'snippet',
] as const;
export type Kind = (typeof kinds)[number];

export const isKind = (text: string): text is Kind => kinds.some((kind) => kind === text);

/** What a kind's words may be compared with. */
export interface SaidOf {
  /** The most that there can be of anything. */
  most: number;
  /** Goals and limits of targets; null where nobody knows. */
  targets: ReadonlySet<string> | null;
  /** How often the check of some extracts found something, as publications say it; null where nobody knows. */
  found: ReadonlySet<string> | null;
  withoutNames: (words: string) => string;
}

/** Whether words are the HTML that shows the page of a chart: its address, its name and the room that it takes. */
function isSnippet(words: string, withoutNames: (words: string) => string): boolean {
  const code =
    /^<iframe src="\S*\/embed\/[a-z0-9_]+\/" title="([^"]*)" width="100%" height="880" loading="lazy"><\/iframe>$/;
  const [, title] = code.exec(words) ?? [];
  const plain = title
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  return plain !== undefined && numbersIn(plainWords(withoutNames(plain))).length === 0;
}

/** What is wrong with words of a kind, as far as the kind shows it; null where nothing is. */
export function saidProblem(kind: Kind, words: string, { most, targets, found, withoutNames }: SaidOf): string | null {
  const numbers = numbersIn(plainWords(withoutNames(words)));
  switch (kind) {
    case 'date':
      return /\d/.test(withoutDates(words)) ? 'has a number that is not a date' : null;
    case 'count': {
      const counts = numbers.every(
        ({ decimals, percent, minus, size }) => decimals === 0 && !percent && !minus && size <= most,
      );
      return counts ? null : 'has a number that counts nothing there is';
    }
    case 'found':
      return numbers.every(({ size }) => found?.has(String(size)) ?? true)
        ? null
        : 'has a number that no publication found';
    case 'target':
      return numbers.every(({ size }) => targets?.has(String(size)) ?? true)
        ? null
        : 'has a number that is not a target';
    case 'address':
      return /^\S*$/.test(words) ? null : 'has words that are not an address';
    case 'snippet':
      return isSnippet(words, withoutNames) ? null : 'has words that are not the code of a chart';
    default:
      return null;
  }
}
