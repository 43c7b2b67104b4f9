import { Marked, Renderer, type Tokens } from 'marked';
import { escapeText } from '#charts';
import { papersWords } from '#words';
import { href, measurePath } from './links.ts';

/** What a text is shown in. */
export interface ProseContext {
  /** Ids of the measures that have a page: `[words](measure:id)` leads to it. */
  measures?: ReadonlySet<string>;
  /** The level of the heading under which it stands: its own headings begin one below. */
  under?: number;
}

/**
 * HTML in a text is shown as text, never interpreted, and a comment in it not at all; a link leads to a web page, to a measure or nowhere; there are no
 * pictures.
 */
function markdownIn({ measures = new Set(), under = 2 }: ProseContext): Marked {
  return new Marked({
    renderer: {
      html: ({ text }: Tokens.HTML | Tokens.Tag) => (/^\s*<!--[\s\S]*-->\s*$/.test(text) ? '' : escapeText(text)),
      image: ({ text }: Tokens.Image) => escapeText(text),
      heading({ depth, tokens }: Tokens.Heading) {
        const level = Math.min(6, under + Math.max(1, depth - highestInTexts));
        return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
      },
      // A wide table scrolls by itself, so that the page never does.
      table(token: Tokens.Table) {
        const label = escapeText(papersWords.table(namesOf(token)));
        const inner = Renderer.prototype.table.call(this, token);
        return `<div class="scroll" role="region" aria-label="${label}" tabindex="0">${withRowHeaders(inner)}</div>\n`;
      },
      link({ href: address, tokens }: Tokens.Link) {
        const [, measure] = /^measure:(\w+)$/.exec(address) ?? [];
        const words = this.parser.parseInline(tokens);
        if (measure !== undefined && measures.has(measure))
          return `<a href="${href(measurePath(measure))}">${words}</a>`;
        return /^(https?:|mailto:|#)/i.test(address) ? false : words;
      },
    },
  });
}

/** The first cell of a row says what the row is of; an empty one heads nothing. */
function withRowHeaders(table: string): string {
  return table
    .replace(/<th[^>]*><\/th>/g, '<td></td>')
    .replace(/<th>/g, '<th scope="col">')
    .replace(/<tr>\n<td([^>]*)>([\s\S]*?)<\/td>/g, (whole, attributes: string, words: string) =>
      words.trim() === '' ? whole : `<tr>\n<th scope="row"${attributes}>${words}</th>`,
    );
}

/** What a table is called by, where numbers have no place: its columns, and what its first and last rows are of. */
function namesOf({ header, rows }: Tokens.Table): string[] {
  const cells = [...header, rows.at(0)?.[0], rows.at(-1)?.[0]].map((cell) =>
    (cell?.text ?? '').replace(/\]\([^)]*\)|[[*_`]/g, ''),
  );
  return [...new Set(cells)].filter((text) => text !== '' && !/\d/.test(text));
}

/** Headings of the first two levels are the file's own: those of a text begin with the third. */
const highestInTexts = 2;

/** Paragraphs, lists and headings of a text as HTML. */
export function proseHtml(text: string, context: ProseContext = {}): string {
  return markdownIn(context).parse(text, { async: false });
}

/** One line of a text, with its emphasis and code, as HTML. */
export function inlineHtml(text: string, context: ProseContext = {}): string {
  return markdownIn(context).parseInline(text, { async: false });
}
