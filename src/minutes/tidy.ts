import { bold, type Line } from './line.ts';

/** Signs that old Windows texts and Word leave behind, and what they stand for. */
const signs: readonly [RegExp, string][] = [
  [/[\u0091\u201B]/gu, '‘'],
  [/\u0092/gu, '’'],
  [/[\u0093\u201F]/gu, '“'],
  [/\u0094/gu, '”'],
  [/\u0095/gu, '•'],
  [/\u0096/gu, '–'],
  [/\u0097/gu, '—'],
  [/\u0085/gu, '…'],
  [/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu, ' '],
  [/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, ''],
  [/\r/gu, ''],
  [/[\u{E000}-\u{F8FF}]/gu, '•'],
];
const pageMark =
  /^(?:page\s+\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?|[-–—]\s*\d{1,3}\s*[-–—]|this page is intentionally left blank|minutes?\s+page\s+\d+)$/i;
const ruler = /^[-=_*~.·–—]{3,}$/;

/**
 * A text as lines that can be read: quotation marks as they were meant, no page marks, rules or headers that stand on
 * every page. `leftOut` says how many lines that were.
 */
export function tidiedLines(text: string): { lines: Line[]; leftOut: number } {
  const all = withoutMarks(text)
    .replace(/\r\n?/g, '\n')
    .split(/\n|\f/)
    .map((raw, index) => ({ text: tidied(raw), at: index + 1 }));
  const lines = withoutFurniture(all);
  return { lines, leftOut: all.length - lines.length };
}

/** A text without the signs that mark bold, cells and rows here. */
function withoutMarks(text: string): string {
  return text.replace(/[\uFDD0-\uFDD3]/gu, '');
}

/** One line with the signs as they were meant, and bold marked. */
export function tidied(raw: string): string {
  const text = signs.reduce((line, [sign, meant]) => line.replace(sign, meant), raw);
  return text.replace(/(?:\*\*|__)(?=\S)(.+?)(?<=\S)(?:\*\*|__)/gu, `${bold.from}$1${bold.to}`).trimEnd();
}

/** Lines that say nothing: page marks, rules, and what stands again and again with a page mark beside it. */
function withoutFurniture(lines: readonly Line[]): Line[] {
  const isMark = ({ text }: Line) => pageMark.test(text.trim());
  const beside = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    if (!isMark(line)) continue;
    for (const other of [lines[index - 1], lines[index + 1]]) {
      const words = other?.text.trim() ?? '';
      if (words !== '' && words.length < 80) beside.set(words, (beside.get(words) ?? 0) + 1);
    }
  }
  const isFurniture = (line: Line) => isMark(line) || (beside.get(line.text.trim()) ?? 0) > 1;
  return lines.filter((line) => !ruler.test(line.text.trim()) && !isFurniture(line));
}
