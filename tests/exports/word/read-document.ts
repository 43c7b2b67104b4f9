import { strFromU8 } from 'fflate';
import { filesOf } from '../office/file-checks.ts';
import { all, type Node, readXml } from '../office/read-xml.ts';

const word = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}';
const drawing = '{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}';

/** The full name of an element of Word, such as `w:p`, and of its drawings, such as `wp:docPr`. */
export const named = (name: string): string => name.replace(/^wp:/, drawing).replace(/^w:/, word);

const read = new WeakMap<Uint8Array, Node>();

/** A part of a document as it is read here, once for all who ask for it: to be read only. */
export function partOf(bytes: Uint8Array, path: string): Node {
  const part = filesOf(bytes).get(path);
  if (part === undefined) throw new Error(`no part ${path}`);
  const root = read.get(part) ?? readXml(strFromU8(part));
  read.set(part, root);
  return root;
}

export const every = (node: Node, name: string): Node[] => all(node, named(name));
const value = (node: Node | undefined, name: string): string =>
  (node === undefined ? undefined : every(node, name)[0])?.attributes[named('w:val')] ?? '';
export const textOf = (node: Node): string =>
  every(node, 'w:t')
    .map(({ text }) => text)
    .join('');

export interface ReadParagraph {
  style: string;
  text: string;
  isItem: boolean;
}

/** The paragraphs of a part in their order, those in tables too. */
export function paragraphsIn(root: Node): ReadParagraph[] {
  return every(root, 'w:p').map((node) => ({
    style: value(node, 'w:pStyle'),
    text: textOf(node),
    isItem: every(node, 'w:numPr').length > 0,
  }));
}

/** The headings with their level, in their order. */
export function headingsIn(root: Node): { level: number; text: string }[] {
  return paragraphsIn(root).flatMap(({ style, text }) => {
    const level = /^Heading(\d)$/.exec(style)?.[1];
    return level === undefined ? [] : [{ level: Number(level), text }];
  });
}

/** What a table says, row by row, and how it is built. */
export function tablesIn(root: Node): { rows: string[][]; heads: number; merged: number; split: number }[] {
  return every(root, 'w:tbl').map((table) => {
    const rows = every(table, 'w:tr');
    return {
      rows: rows.map((row) => every(row, 'w:tc').map(textOf)),
      heads: rows.filter((row) => every(row, 'w:tblHeader').length > 0).length,
      merged: [...every(table, 'w:gridSpan'), ...every(table, 'w:vMerge')].length,
      split: rows.filter((row) => every(row, 'w:cantSplit').length === 0).length,
    };
  });
}

/**
 * The order of what stands in some elements of Word (ECMA-376 part 1, annex A.1), as far as a report has it. Word
 * refuses a file in which it is another, and LibreOffice does not.
 */
const orders: Record<string, string> = {
  pPr: 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  rPr: 'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  tblPr:
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  tcPr: 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  tbl: 'tblPr tblGrid tr',
  tr: 'tblPrEx trPr tc',
  tc: 'tcPr p',
  sectPr:
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
  style:
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  inline: 'extent effectExtent docPr cNvGraphicFramePr graphic',
};

/** Elements whose children stand in another order than the standard has it, or are none of those that it has there. */
export function orderProblems(root: Node): string[] {
  const local = (name: string) => name.replace(/^\{.*\}|^\w+:/, '');
  const walk = (node: Node): string[] => {
    const model = orders[local(node.name)]?.split(' ');
    const places = node.children.map(({ name }) => model?.indexOf(local(name)) ?? 0);
    const isWrong =
      model !== undefined &&
      (places.some((place, at) => place < (places[at - 1] ?? 0)) || places.includes(-1)) &&
      !(local(node.name) === 'sectPr' && places.every((place) => place >= 0) && isReferencesFirst(node));
    return [
      ...(isWrong ? [`${local(node.name)}: ${node.children.map(({ name }) => local(name)).join(' ')}`] : []),
      ...node.children.flatMap(walk),
    ];
  };
  const isReferencesFirst = ({ children }: Node) => {
    const names = children.map(({ name }) => local(name));
    const references = names.filter((name) => name.endsWith('Reference')).length;
    const rest = names.slice(references).map((name) => orders.sectPr?.split(' ').indexOf(name) ?? -1);
    return (
      rest.every((place, at) => place >= (rest[at - 1] ?? 0)) &&
      names.slice(0, references).every((name) => name.endsWith('Reference'))
    );
  };
  return walk(root);
}
