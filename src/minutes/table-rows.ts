import { cellBreak, type Line, plain, rowSign } from './line.ts';

const pointOrDecision =
  /^(?:[-•*–➢>]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|(?:[A-Z]{1,6}[-./ ]?)?\d+(?:[/-]\d+)*[a-z]?[.:)]?|(?:it was )?(?:agreed|resolved|ordered|noted|decisions?|actions?)\W*)$/i;
const gap = / {3,}/;

/** Lines with their tables as rows, and minutes that are one table as items. */
export function withTables(lines: readonly Line[]): Line[] {
  return withoutItemTables(withRows(lines));
}

/** Lines of a text whose columns stand between tabs, strokes or wide gaps, as rows of tables. */
function withRows(lines: readonly Line[]): Line[] {
  const made = new Map<number, string>();
  const mark = (cells: (text: string) => string[] | null, fewest: number) => {
    let run: number[] = [];
    const end = () => {
      if (run.length >= fewest)
        for (const at of run) made.set(at, `${rowSign}${(cells(lines[at]?.text ?? '') ?? []).join(rowSign)}`);
      run = [];
    };
    for (const [index, { text }] of lines.entries()) {
      if (made.has(index)) continue;
      if (!text.startsWith(rowSign) && cells(text) !== null) run.push(index);
      else end();
    }
    end();
  };
  mark(
    (text) =>
      /\S\s*\|\s*\S/.test(text) || /^\s*\|.*\|\s*$/.test(text)
        ? trimmed(
            text
              .trim()
              .replace(/^\||\|$/g, '')
              .split('|'),
          )
        : null,
    2,
  );
  mark((text) => columnsOf(text, /\t+/), 2);
  mark((text) => columnsOf(text, gap), 3);
  return lines
    .map((line, index) => ({ ...line, text: made.get(index) ?? line.text }))
    .filter(({ text }) => !(text.startsWith(rowSign) && /^[\s:|\-–—\uFDD3]+$/u.test(text)));
}

function columnsOf(text: string, between: RegExp): string[] | null {
  const cells = trimmed(text.trimEnd().split(between));
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length < 2 || (cells.length === 2 && pointOrDecision.test(plain(cells[0] as string)))) return null;
  return cells;
}

function trimmed(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.trim());
}

/** Minutes that are one table, with a number, what was said and who acts in each row, as lines of items. */
function withoutItemTables(lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    if (!line.text.startsWith(rowSign)) {
      out.push(line);
      continue;
    }
    let end = index;
    while (lines[end + 1]?.text.startsWith(rowSign)) end += 1;
    const rows = lines.slice(index, end + 1);
    out.push(...(itemsOfTable(rows) ?? rows));
    index = end;
  }
  return out;
}

const number = /^(?:(?:item|minute)\s+(?:no\.?\s*)?)?((?:[A-Z]{1,6}[-./ ]?)?\d+[a-z]?(?:[/-]\d+)*)\.?$/i;

function itemsOfTable(rows: readonly Line[]): Line[] | null {
  const cells = rows.map(({ text }) => text.slice(1).split(rowSign));
  const header = (cells[0] ?? []).map((cell) => plain(cell).toLowerCase());
  const isNumbered = /^(?:(?:minute|item|agenda)(?: (?:no\.?|number|item|ref))?|no\.?|ref\.?|#)$/.test(header[0] ?? '');
  const said = header.findIndex(
    (cell, at) => at > 0 && /\b(?:minutes?|discussion|item|subject|topic|notes?|title|detail|summary)\b/.test(cell),
  );
  if (
    !isNumbered ||
    said < 0 ||
    header.some((cell) => /^action/.test(cell) && header.length < 4 && header.indexOf(cell) === said)
  )
    return null;
  if (cells.slice(1).filter((row) => number.test(plain(row[0] ?? ''))).length < 2) return null;
  const out: Line[] = [];
  const add = (text: string, at: number) => out.push({ text, at }, { text: '', at });
  for (const [index, row] of cells.entries()) {
    if (index === 0) continue;
    const { at } = rows[index] as Line;
    const own = number.exec(plain(row[0] ?? ''))?.[1];
    const paragraphs = (row[said] ?? '').split(cellBreak).filter((one) => one.trim() !== '');
    if (own !== undefined) {
      const first = plain(paragraphs[0] ?? '');
      const split = /^(.{3,90}?)\s*(?:[:–—]|\s-\s|\.\s)\s*(.+)$/su.exec(first);
      const isTitle = paragraphs.length > 1 && first.split(' ').length <= 14;
      add(`# ${own}. ${isTitle || split === null ? first : split[1]}`, at);
      if (!isTitle && split !== null)
        add(
          (split[2] as string).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
          at,
        );
      paragraphs.shift();
    }
    for (const paragraph of paragraphs) add(paragraph, at);
    const others = header
      .map((cell, column) => ({ cell, text: plain((row[column] ?? '').replaceAll(cellBreak, '; ')) }))
      .filter(({ text }, column) => column > 0 && column !== said && text !== '' && text !== '-');
    const decided = others.find(({ cell }) => /decision|resolution|agreed/.test(cell));
    if (decided !== undefined)
      add(/^(?:AGREED|RESOLVED|NOTED|ORDERED)\b/.test(decided.text) ? decided.text : `AGREED: ${decided.text}`, at);
    const action = others.find(({ cell }) => /^actions?\b(?!.*by)/.test(cell));
    const who = others.find(({ cell }) =>
      /\b(?:who|whom|owner|lead|responsible|officer)\b|^by$|^action(?:ed)? by/.test(cell),
    );
    const when = others.find(({ cell }) => /\b(?:when|date|deadline|due|timescale)\b/.test(cell));
    const charge = [who?.text, when === undefined ? undefined : when.text].filter(
      (one) => one !== undefined && one !== action?.text,
    );
    if (action !== undefined) add(`ACTION: ${action.text}${charge.length > 0 ? ` (${charge.join(', ')})` : ''}`, at);
    else if (charge.length > 0) add(`ACTION: ${charge.join(', ')}`, at);
    for (const { cell, text } of others) {
      if (![decided, action, who, when].some((one) => one?.cell === cell))
        add(`${cell.charAt(0).toUpperCase()}${cell.slice(1)}: ${text}`, at);
    }
  }
  return out;
}
