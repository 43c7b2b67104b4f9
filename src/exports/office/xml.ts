/** An attribute's value; one that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** The declaration with which every part begins. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * What XML 1.0 cannot hold, escaped or not (section 2.2, production 2): control characters, halves of surrogate pairs
 * and the two noncharacters.
 */
const impossible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text without what no XML can hold, and without spaces at its ends. */
export function plainText(text: string): string {
  return text.replace(impossible, '').replace(/\s+/g, ' ').trim();
}

/** A text as the content of an element or of an attribute in double quotes. */
export function escapeXml(text: string): string {
  return text
    .replace(impossible, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** An element with its attributes and what is in it, which is XML already: texts in it go through `escapeXml`. */
export function element(name: string, attributes: Attributes = {}, ...inside: readonly string[]): string {
  const head = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  const content = inside.join('');
  return content === '' ? `<${name}${head}/>` : `<${name}${head}>${content}</${name}>`;
}

/** An element that says one thing, as DrawingML likes it: `<c:order val="1"/>`. */
export function valued(name: string, val: string | number): string {
  return element(name, { val });
}
