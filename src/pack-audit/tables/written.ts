import { all, attribute, first, type XmlNode } from '../xml-tree.ts';
import { cellOfText, type NumberTable } from './number-table.ts';

/** The tables of a document or a slide: `tbl` of WordprocessingML and of DrawingML alike. */
export function writtenTables(root: XmlNode, part: string): NumberTable[] {
  return captioned(root, '').map(({ table, title }, at) => {
    const rows = table.children.filter(({ name }) => name === 'tr').map((row) => all(row, 'tc').map(textOfCell));
    const [headings = [], ...rest] = rows;
    return {
      part: `${part} (table ${at + 1})`,
      name: '',
      title,
      headings,
      rows: rest.map((cells, row) => ({ at: `row ${row + 2}`, cells: cells.map(cellOfText) })),
      isOfChart: true,
    };
  });
}

/**
 * Tables with what stands over each: the paragraph before it in a document, the description of its frame on a slide.
 */
function captioned(node: XmlNode, described: string): { table: XmlNode; title: string }[] {
  return node.children.flatMap((child, at) => {
    if (child.name === 'tbl') {
      const before = node.children[at - 1];
      return [{ table: child, title: before?.name === 'p' ? textOfParagraph(before) : described }];
    }
    const frame = child.name === 'graphicFrame' ? attribute(first(child, 'cNvPr'), 'descr') : undefined;
    return captioned(child, frame ?? described);
  });
}

/** The text of a cell: what stands in its runs, a line a paragraph. */
const textOfCell = (cell: XmlNode): string => all(cell, 'p').map(textOfParagraph).join('\n').trim();

const textOfParagraph = (paragraph: XmlNode): string =>
  all(paragraph, 't')
    .map(({ text }) => text)
    .join('');
