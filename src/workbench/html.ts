import { escaped } from '#refresh';

/** Text of HTML: what is put into it is escaped, but for what is HTML already. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Html | null | false | undefined | readonly (string | number | Html | null | false)[];

/** A template of HTML: strings in it mean themselves, lists follow each other, and null and false are nothing. */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(texts.map((text, at) => `${text}${at < parts.length ? textOf(parts[at]) : ''}`).join(''));
}

/** HTML that something else made, such as the drawing of a chart. */
export function made(text: string): Html {
  return new Html(text);
}

function textOf(part: Part): string {
  if (part === null || part === false || part === undefined) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(textOf).join('');
  return escaped(String(part));
}
