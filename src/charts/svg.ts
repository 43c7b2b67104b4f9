import { roundHalfUp } from '#figure';

/** The attributes of an SVG element; numbers are written to one decimal, what is undefined is left out. */
export type Attributes = Record<string, string | number | undefined>;

/** A coordinate as it is written in a drawing: to one decimal. */
export function tenth(coordinate: number): string {
  return String(roundHalfUp(coordinate, 1));
}

/** One SVG element as text. Children are SVG already; `escapeText` makes text so. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? tenth(value) : escapeText(String(value))}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** A text as it may stand in SVG or HTML, between tags or in an attribute. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] as string);
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
