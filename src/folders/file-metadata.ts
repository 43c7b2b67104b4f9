import { strFromU8, unzipSync } from 'fflate';

const largestPart = 40_000_000;

/**
 * What a file says besides its text that whoever publishes it should know: that it names its author, holds comments or
 * changes that were tracked. Nothing of it is repeated. Of a PDF only what is not compressed is seen. `name` ends with
 * `.pdf` or `.docx`. A file that cannot be read says nothing.
 */
export function fileMetadata(name: string, bytes: Uint8Array): string[] {
  return name.toLowerCase().endsWith('.docx') ? ofWord(bytes) : ofPdf(bytes);
}

function ofWord(bytes: Uint8Array): string[] {
  const part = partsOf(bytes);
  const properties = part('docProps/core.xml');
  const text = part('word/document.xml');
  return [
    ...(/<(?:dc:creator|cp:lastModifiedBy)>\s*[^<\s]/.test(properties) ? ['names who wrote or changed it'] : []),
    ...(/<w:comment[ >]/.test(part('word/comments.xml')) ? ['holds comments'] : []),
    ...(/<w:(?:ins|del|moveFrom) /.test(text) ? ['holds tracked changes'] : []),
  ];
}

function partsOf(bytes: Uint8Array): (path: string) => string {
  const wanted = ['docProps/core.xml', 'word/comments.xml', 'word/document.xml'];
  try {
    const filter = ({ name, originalSize }: { name: string; originalSize: number }) =>
      wanted.includes(name) && originalSize < largestPart;
    const parts = unzipSync(bytes, { filter });
    return (path) => (parts[path] === undefined ? '' : strFromU8(parts[path]));
  } catch {
    return () => '';
  }
}

function ofPdf(bytes: Uint8Array): string[] {
  const text = new TextDecoder('latin1').decode(bytes);
  const author = /\/Author\s*(?:\(\s*[^)\s]|<\s*[0-9A-Fa-f])/.test(text);
  const inPacket = /<dc:creator>(?:\s|<rdf:Seq>|<rdf:li[^>]*>)*[^<\s]/.test(text);
  return author || inPacket ? ['names who wrote it'] : [];
}
