import { SaxesParser } from 'saxes';

/** An element as it is read here, apart from how our own code reads and writes it. */
export interface Node {
  /** With the prefix that the standard uses, whatever the part uses. */
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  text: string;
}

const prefixes: Record<string, string> = {
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c:',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a:',
  'http://schemas.openxmlformats.org/presentationml/2006/main': 'p:',
  'http://schemas.microsoft.com/office/powerpoint/2010/main': 'p14:',
  'http://schemas.microsoft.com/office/drawing/2016/SVG/main': 'asvg:',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x:',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct:',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel:',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp:',
  'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties': 'ep:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://purl.org/dc/terms/': 'dcterms:',
};

/** The root of a part. Throws where it is not well-formed, or of a namespace that is not known here. */
export function readXml(text: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const prefixed = (uri: string, local: string) => {
    if (uri === '') return local;
    const prefix = prefixes[uri];
    return prefix === undefined ? `{${uri}}${local}` : `${prefix}${local}`;
  };
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const node: Node = { name: prefixed(uri, local), attributes: {}, children: [], text: '' };
    for (const attribute of Object.values(attributes)) {
      if (attribute.prefix !== 'xmlns' && attribute.name !== 'xmlns') {
        node.attributes[prefixed(attribute.uri, attribute.local)] = attribute.value;
      }
    }
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (said) => {
    const at = open.at(-1);
    if (at !== undefined) at.text += said;
  });
  parser.write(text).close();
  return root.children[0] as Node;
}

/** All elements of a name in a part, in their order. */
export function all(node: Node, name: string): Node[] {
  return [...(node.name === name ? [node] : []), ...node.children.flatMap((child) => all(child, name))];
}

/** The first element of a name in another, however deep; throws where there is none. */
export function one(node: Node, name: string): Node {
  const [found] = all(node, name);
  if (found === undefined) throw new Error(`${node.name} has no ${name}`);
  return found;
}
