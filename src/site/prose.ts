import { Marked, type Tokens } from 'marked';
import { href, measurePath } from './links.ts';

/** What a text is shown in. */
export interface ProseContext {
  /** Ids of the measures that have a page: `[words](measure:id)` leads to it. */
  measures?: ReadonlySet<string>;
  /** The level of the heading under which it stands: its own headings begin one below. */
  under?: number;
}

/**
 * HTML in a text is shown as text, never interpreted; a link leads to a web page, to a measure or nowhere; there are no
 * pictures.
 */
function markdownIn({ measures = new Set(), under = 2 }: ProseContext): Marked {
  return new Marked({
    renderer: {
      html: ({ text }: Tokens.HTML | Tokens.Tag) => escapeHtml(text),
      image: ({ text }: Tokens.Image) => escapeHtml(text),
      heading({ depth, tokens }: Tokens.Heading) {
        const level = Math.min(6, under + Math.max(1, depth - highestInTexts));
        return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
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

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
