import { Marked, type Tokens } from 'marked';

/**
 * HTML in a measure file is shown as text, never interpreted; a link leads to a web page or nowhere; there are no
 * pictures.
 */
const markdown = new Marked({
  renderer: {
    html: ({ text }: Tokens.HTML | Tokens.Tag) => escapeHtml(text),
    image: ({ text }: Tokens.Image) => escapeHtml(text),
    link({ href, tokens }: Tokens.Link) {
      return /^(https?:|mailto:|#)/i.test(href) ? false : this.parser.parseInline(tokens);
    },
  },
});

/** Paragraphs and lists of a measure file as HTML. */
export function proseHtml(text: string): string {
  return markdown.parse(text, { async: false });
}

/** One line of a measure file, with its emphasis and code, as HTML. */
export function inlineHtml(text: string): string {
  return markdown.parseInline(text, { async: false });
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
