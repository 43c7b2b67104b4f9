/** An element of XML with its attributes, and its text or the elements within it. */
export function xml(name: string, attributes: Readonly<Record<string, string>>, content: string | Xml[] = ''): Xml {
  const named = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inner = typeof content === 'string' ? escaped(content) : content.map(({ text }) => text).join('');
  const text = inner === '' ? `<${name}${named.join('')}/>` : `<${name}${named.join('')}>${inner}</${name}>`;
  return { text };
}

/** What is XML already, so that it is not taken for text. */
export interface Xml {
  text: string;
}

/** A text for XML 1.0: its marks escaped, and what no XML may hold left out. */
function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
  );
}
