import { SaxesParser } from 'saxes';
import { ContainerFault } from './container-fault.ts';

/** What happens while XML is read; names come without their prefixes. */
export interface XmlEvents {
  open: (name: string, attributes: Readonly<Record<string, string>>, line: number) => void;
  text?: (text: string) => void;
  close: (name: string, line: number) => void;
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML from its beginning to its end. A document type is refused, so that no entity expands. Throws a
 * ContainerFault that names the line where the XML is not well-formed.
 */
export function readXml(text: string, { open, text: onText, close }: XmlEvents): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const stop = () => {
    throw new ContainerFault(`it is not well-formed XML in line ${parser.line}`);
  };
  parser.on('error', stop);
  parser.on('doctype', stop);
  let depth = 0;
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > 64) stop();
    open(bare(name), attributes as Record<string, string>, parser.line);
  });
  if (onText) {
    parser.on('text', onText);
    parser.on('cdata', onText);
  }
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    close(bare(name), parser.line);
  });
  parser.write(text).close();
}

/** The attribute of a name, whatever its prefix. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => bare(key) === name)?.[1];
}
