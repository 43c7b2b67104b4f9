import { SaxesParser } from 'saxes';
import { element, escapeXml } from './xml.ts';

/** An element of a part that is read: its name with its prefix, and what is in it. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  inside: readonly (XmlElement | string)[];
}

/** The root element of a part. Comments are left out. Throws where the text is no well-formed XML. */
export function xmlTree(text: string): XmlElement {
  const root: { inside: (XmlElement | string)[] } = { inside: [] };
  const open: { inside: (XmlElement | string)[] }[] = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const made = { name, attributes: { ...(attributes as Record<string, string>) }, inside: [] };
    open.at(-1)?.inside.push(made);
    open.push(made);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const say = (content: string) => open.at(-1)?.inside.push(content);
  parser.on('text', say);
  parser.on('cdata', say);
  parser.write(text).close();
  return root.inside.find((one) => typeof one !== 'string') as XmlElement;
}

/** The elements in one, in their order; those of a name where one is given. */
export function childrenOf({ inside }: XmlElement, name?: string): XmlElement[] {
  return inside.filter((one) => typeof one !== 'string').filter((one) => name === undefined || one.name === name);
}

/** What a path of names leads to from an element, the first of each; undefined where it leads nowhere. */
export function within(from: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((one, name) => one && childrenOf(one, name)[0], from);
}

/** An element as XML again. */
export function xmlOf({ name, attributes, inside }: XmlElement): string {
  return element(name, attributes, ...inside.map((one) => (typeof one === 'string' ? escapeXml(one) : xmlOf(one))));
}
