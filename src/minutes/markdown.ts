import type { Block, Entry } from './blocks.ts';
import { decidesByPoints } from './decisions.ts';
import { bold } from './line.ts';

/** Lines of Markdown, each with the place in the minutes from which it came. */
export interface Written {
  text: string;
  at: number | null;
}

/** Blocks as Markdown, an empty line between them. What stands in the minutes as HTML or signs of Markdown is text. */
export function markdownOf(blocks: readonly Block[]): Written[] {
  let lastList: '.' | ')' | null = null;
  return blocks.flatMap((block): Written[] => {
    if (block.kind === 'list') {
      const follows = lastList;
      lastList = follows === '.' ? ')' : '.';
      return [...listLines(block.entries, lastList, decidesByPoints(block)), { text: '', at: null }];
    }
    lastList = null;
    if (block.kind === 'table') return [...tableLines(block.rows, block.at), { text: '', at: null }];
    const text = inline(block.text);
    const shown = block.kind === 'heading' ? `### ${text}` : atStart(text);
    return [
      { text: shown, at: block.at },
      { text: '', at: null },
    ];
  });
}

function listLines(entries: readonly Entry[], sign: '.' | ')', isDecided: boolean): Written[] {
  const areNumbers = entries.every(
    ({ label }, index) =>
      /^\d+$/.test(label) && (index === 0 || Number(label) === Number(entries[index - 1]?.label) + 1),
  );
  return entries.flatMap(({ label, text, at, under }): Written[] => {
    // Lettered points of a decision are lines of their own, as `(a) …`: so they are read as its points.
    const bullet = isDecided && label !== '' ? '' : '- ';
    const mark = areNumbers ? `${label}${sign} ` : bullet;
    const written = label === '' || areNumbers ? inline(text) : `(${label}) ${inline(text)}`;
    const inner = under.map(
      (one): Written => ({
        text: `${' '.repeat(mark.length)}- ${one.label === '' ? '' : `(${one.label}) `}${inline(one.text)}`,
        at: one.at,
      }),
    );
    return [{ text: `${mark}${written}`.trimEnd(), at }, ...inner];
  });
}

function tableLines(rows: readonly string[][], at: number): Written[] {
  const width = Math.max(...rows.map((row) => row.length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, column) => inline(cells[column] ?? '').replaceAll('|', '\\|')).join(' | ')} |`;
  const [head = [], ...rest] = rows;
  return [line(head), `|${' --- |'.repeat(width)}`, ...rest.map(line)].map((text) => ({ text, at }));
}

/** Text with bold as Markdown has it, and other signs of Markdown and HTML as text. */
export function inline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\\(?=[\\`*_<[\]{}()#+\-.!|>])/g, '\\\\')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/[*`]/g, '\\$&')
    .replace(/\](?=\()/g, '\\]')
    .replaceAll(bold.from, '**')
    .replaceAll(bold.to, '**')
    .replace(/\*\*\s*\*\*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A paragraph that would be a heading, list or quotation stays a paragraph. */
function atStart(text: string): string {
  return text
    .replace(/^(Serves|Measures|Decision|Presented by|Pages|Source):/i, '$1\\:')
    .replace(/^(exempt)\s*:/i, '$1 –')
    .replace(/^(#{1,6}|[-+>])(?=\s|$)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
