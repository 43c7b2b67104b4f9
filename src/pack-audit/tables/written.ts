import { all, attribute, first, type XmlNode } from '../xml-tree.ts';
import { cellOfText, type NumberTable } from './number-table.ts';

/** The tables of a document or a slide: `tbl` of WordprocessingML and of DrawingML alike. */
export function writtenTables(root: XmlNode, part: string): NumberTable[] {
  return all(root, 'tbl').map((table, at) => {
    const rows = table.children.filter(({ name }) => name === 'tr').map((row) => all(row, 'tc').map(textOfCell));
    const [headings = [], ...rest] = rows;
    return {
      part: `${part} (table ${at + 1})`,
      name: '',
      title: attribute(first(table, 'tblCaption'), 'val') ?? '',
      headings,
      rows: rest.map((cells, row) => ({ at: `row ${row + 2}`, cells: cells.map(cellOfText) })),
      isOfChart: true,
    };
  });
}

/** The text of a cell: what stands in its runs, a line a paragraph. */
const textOfCell = (cell: XmlNode): string =>
  all(cell, 'p')
    .map((paragraph) =>
      all(paragraph, 't')
        .map(({ text }) => text)
        .join(''),
    )
    .join('\n')
    .trim();
