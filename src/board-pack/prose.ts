import { lexer, type Token, type Tokens } from 'marked';
import { packWords } from '#words';

/**
 * A text in Markdown as plain paragraphs with an empty line between them: a point of a list is a paragraph of its own,
 * a row of a table its cells with commas between them. No sign of Markdown is left, and no link.
 */
export function plainProse(markdown: string): string {
  return paragraphsOf(lexer(markdown)).join('\n\n');
}

function paragraphsOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => {
    switch (token.type) {
      case 'list':
        return (token as Tokens.List).items.flatMap((item) => {
          const [first = '', ...further] = paragraphsOf(item.tokens);
          return [packWords.bullet(first), ...further];
        });
      case 'table': {
        const { header, rows } = token as Tokens.Table;
        return [header, ...rows].map((row) => row.map(({ tokens: inside }) => lineOf(inside)).join(', '));
      }
      case 'blockquote':
        return paragraphsOf((token as Tokens.Blockquote).tokens);
      case 'space':
      case 'hr':
        return [];
      default: {
        const line = lineOf([token]);
        return line === '' ? [] : [line];
      }
    }
  });
}

/** The words of tokens in one line. */
function lineOf(tokens: readonly Token[]): string {
  return tokens.map(wordsOf).join('').replace(/\s+/g, ' ').trim();
}

function wordsOf(token: Token): string {
  if (token.type === 'br') return ' ';
  if ('tokens' in token && token.tokens !== undefined && token.tokens.length > 0)
    return token.tokens.map(wordsOf).join('');
  return 'text' in token ? unescaped(String(token.text)) : '';
}

/** A text may name these signs as HTML does. */
function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
