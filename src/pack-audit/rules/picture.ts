import { strFromU8, unzlibSync } from 'fflate';
import { attribute, every, xmlPart } from '../xml-tree.ts';

const pixels = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'sRGB', 'gAMA', 'cHRM', 'pHYs'];
const texts = ['tEXt', 'zTXt', 'iTXt'];
/** Words under which a picture may say something of itself (PNG, third edition, 11.3.3.2). */
const keywords = ['Title', 'Description', 'Source', 'Copyright', 'Alt', 'Author'];

/** What stands in a picture (PNG) besides its pixels: problems, and the texts that may stand there. */
export function pngContent(bytes: Uint8Array): { problems: string[]; texts: string[]; authors: string[] } {
  const problems: string[] = [];
  const found: { keyword: string; text: string }[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 8;
  let last = '';
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    last = strFromU8(bytes.subarray(at + 4, at + 8), true);
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (texts.includes(last)) found.push(textOf(last, content));
    else if (!pixels.includes(last)) problems.push(`holds ${last} besides its pixels`);
    at += 12 + length;
    if (last === 'IEND') break;
  }
  if (last !== 'IEND' || at !== bytes.length) problems.push('does not end where its pixels end');
  const strange = found.filter(({ keyword }) => !keywords.includes(keyword));
  return {
    problems: [...problems, ...strange.map(({ keyword }) => `says “${keyword}” of itself`)],
    texts: found.map(({ text }) => text),
    authors: found.filter(({ keyword }) => keyword === 'Author').map(({ text }) => text),
  };
}

function textOf(kind: string, content: Uint8Array): { keyword: string; text: string } {
  const end = content.indexOf(0);
  const keyword = strFromU8(content.subarray(0, Math.max(0, end)), true);
  if (kind === 'tEXt') return { keyword, text: strFromU8(content.subarray(end + 1), true) };
  if (kind === 'zTXt') return { keyword, text: inflated(content.subarray(end + 2)) };
  const isCompressed = content[end + 1] === 1;
  const language = content.indexOf(0, end + 3);
  const text = content.subarray(content.indexOf(0, language + 1) + 1);
  return { keyword, text: isCompressed ? inflated(text) : strFromU8(text) };
}

function inflated(bytes: Uint8Array): string {
  try {
    return strFromU8(unzlibSync(bytes));
  } catch {
    return '';
  }
}

const active = ['script', 'foreignObject', 'iframe', 'animate', 'set', 'handler'];

/** What is wrong with a drawing (SVG): nothing in it may act, lead elsewhere or hide. */
export function svgProblems(bytes: Uint8Array): string[] {
  const { root, comments, hasDoctype } = xmlPart(bytes);
  const nodes = every(root);
  const acting = nodes.filter(
    (node) => active.includes(node.name) || Object.keys(node.attributes).some((name) => /^on/i.test(name)),
  );
  const leading = nodes
    .flatMap((node) => ['href', 'src'].map((name) => attribute(node, name)))
    .filter((one) => one !== undefined && !/^#|^https?:\/\/|^data:image\/(png|svg)/.test(one));
  const loading = nodes.filter(
    (node) => node.name !== 'a' && /^https?:/.test(attribute(node, 'href') ?? attribute(node, 'src') ?? ''),
  );
  return [
    ...(acting.length > 0 ? [`holds ${acting[0]?.name}, which acts`] : []),
    ...(leading.length > 0 ? [`leads to ${leading[0]}`] : []),
    ...(loading.length > 0 ? [`loads ${attribute(loading[0], 'href') ?? ''}`] : []),
    ...(comments.length > 0 ? ['holds a comment between its elements'] : []),
    ...(hasDoctype ? ['defines entities'] : []),
  ];
}
