import { all, attribute, type XmlNode } from '../xml-tree.ts';
import { cellOfNumber, type ReadCell } from './number-table.ts';
import { lettersOf, type ReadSheet } from './workbook.ts';

/** More than this many cells or rows beside each other that are the same are the empty rest of a sheet. */
const rest = 1000;

/** The sheets of an ODS, read from its content (OpenDocument 1.3, part 3). */
export function sheetsOfOpenDocument(content: XmlNode): ReadSheet[] {
  const ranges = all(content, 'database-range').map((range) => {
    const place = attribute(range, 'target-range-address') ?? '';
    const [, sheet = '', from = '', to = from] =
      /^'?(.*?)'?\.\$?([A-Z]+\$?\d+)(?::.*\.\$?([A-Z]+\$?\d+))?$/.exec(place) ?? [];
    return {
      name: attribute(range, 'name') ?? '',
      sheet: sheet.replaceAll("''", "'").replace(/^\$/, ''),
      address: `${from}:${to}`,
    };
  });
  return all(content, 'table').map((table) => {
    const name = attribute(table, 'name') ?? '';
    return {
      name,
      part: 'content.xml',
      cells: cellsOf(table),
      ranges: ranges.filter(({ sheet }) => sheet === name),
      hasDrawing: all(table, 'frame').length > 0,
      isHidden: false,
    };
  });
}

function cellsOf(table: XmlNode): Map<string, ReadCell> {
  const cells = new Map<string, ReadCell>();
  let row = 1;
  for (const element of all(table, 'table-row')) {
    const times = Number(attribute(element, 'number-rows-repeated') ?? 1);
    for (let again = 0; again < Math.min(times, rest); again += 1) {
      let column = 0;
      for (const cell of element.children) {
        const wide = Number(attribute(cell, 'number-columns-repeated') ?? 1);
        const read = readCell(cell);
        for (let at = 0; at < wide && read.text !== ''; at += 1)
          cells.set(`${lettersOf(column + at)}${row + again}`, read);
        column += wide;
      }
    }
    row += times;
  }
  return cells;
}

function readCell(cell: XmlNode): ReadCell {
  const type = attribute(cell, 'value-type');
  const text = all(cell, 'p')
    .map((line) => line.text)
    .join('\n');
  if (type === 'float' || type === 'percentage' || type === 'currency')
    return cellOfNumber(attribute(cell, 'value') ?? '');
  if (type === 'date') return { text, day: attribute(cell, 'date-value') ?? '' };
  return { text };
}
