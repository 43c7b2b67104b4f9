import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { page, style } from './styles.ts';
import { paragraph } from './text.ts';

/** A column of a table: its heading, how wide it is beside the others, and whether numbers stand in it. */
export interface Column {
  heading: string;
  weight: number;
  isNumber?: boolean;
}

/**
 * A table of few and short columns is no wider than it must be: so many twips to a weight of one, a letter and its
 * margin.
 */
const twipsPerWeight = 170;

/** A cell: one text, or several under each other. */
export type Cell = string | readonly string[];

const line = { style: BorderStyle.SINGLE, size: 4, color: '8A8A8A' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/**
 * A caption and the table under it: the head repeated on every page, no merged cells, no row broken over two pages.
 * Each row has a cell for every column.
 */
export function captionedTable(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): (Paragraph | Table)[] {
  return [paragraph(caption, { style: 'Caption' }), tableOf(columns, rows), after()];
}

/** A table that stands alone runs into the next without it. */
const after = (): Paragraph => new Paragraph({ spacing: { after: 60, line: 120, lineRule: LineRuleType.AUTO } });

function tableOf(columns: readonly Column[], rows: readonly (readonly Cell[])[]): Table {
  const total = columns.reduce((sum, { weight }) => sum + weight, 0);
  const width = Math.min(page.textWidth, total * twipsPerWeight);
  const widths = columns.map(({ weight }) => Math.floor((width * weight) / total));
  const cell = (at: number, texts: Cell, isHead: boolean) =>
    new TableCell({
      width: { size: widths[at] as number, type: WidthType.DXA },
      margins: { top: 20, bottom: 20, left: 80, right: 80 },
      ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'EDEDED', color: 'auto' } } : {}),
      children: [texts].flat().map((text) =>
        paragraph(
          text,
          {
            style: style.cell,
            ...(isHead ? { keepNext: true } : {}),
            ...(columns[at]?.isNumber === true ? { alignment: AlignmentType.RIGHT } : {}),
          },
          { bold: isHead },
        ),
      ),
    });
  const row = (cells: readonly Cell[], isHead: boolean) =>
    new TableRow({
      ...(isHead ? { tableHeader: true } : {}),
      cantSplit: true,
      children: cells.map((texts, at) => cell(at, texts, isHead)),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
    rows: [
      row(
        columns.map(({ heading }) => heading),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ],
  });
}
