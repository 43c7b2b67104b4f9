import type { Line, Note } from './line.ts';

const cut = /\s*(?:\.\.\.|…)?\s*view the full minutes text for item\s+([\w/.-]*\d)\b\.?/i;
const attachment = /\s+PDF\s+[\d.,]+\s*[KM]B\b/;
const known =
  /^(?:apologies for absence|declarations? of (?:members['’] )?interests?|minutes of the (?:last|previous) meeting|date of (?:the )?next meeting|exclusion of (?:the )?press and public)\b/i;

/**
 * Minutes copied from the web page of a council, where each item is a cell that ends with a stroke, as lines of items;
 * null where the text is none. Their numbers follow from those that the page names; `notes` says where it cuts a text.
 */
export function fromWebPage(lines: readonly Line[]): { lines: Line[]; notes: Note[] } | null {
  const start = lines.findIndex(({ text }) => /^\s*no\.?\s*\|\s*item\s*\|?\s*$/i.test(text));
  if (start < 0 || !lines.some(({ text }) => text.trim() === '|')) return null;
  const cells: Line[][] = [[]];
  for (const line of lines.slice(start + 1)) {
    if (/^[\s|:-]*$/.test(line.text)) {
      if (line.text.includes('|')) cells.push([]);
    } else cells.at(-1)?.push({ ...line, text: line.text.replace(/\s*\|\s*$/, '').trim() });
  }
  const rows = cells.filter((cell) => cell.length > 0);
  const numbers = numbersOf(rows);
  const notes: Note[] = [
    {
      at: null,
      says: 'The minutes were copied from a web page, which loses where paragraphs begin: look at where lists end.',
    },
  ];
  const out: Line[] = [...lines.slice(0, start)];
  for (const [index, row] of rows.entries()) {
    const { title, before, body } = takenApart(row);
    const at = row[0]?.at ?? 0;
    const number = numbers?.[index];
    out.push(
      { text: '', at },
      { text: `# ${number === undefined ? '' : `${number}. `}${title}`, at },
      { text: '', at },
    );
    if (before !== '') {
      notes.push({
        at,
        says: `The agenda says of "${title}": "${before.length > 90 ? `${before.slice(0, 89)}…` : before}". It was left out: say who presented it with "Presented by:" and a role.`,
      });
    }
    for (const line of body) {
      const missing = cut.exec(line.text);
      if (missing !== null)
        notes.push({
          at: line.at,
          says: `The web page cuts the text of item ${missing[1]} here: open "view the full minutes text" there and copy the rest.`,
        });
      out.push({ ...line, text: line.text.replace(cut, ' …') });
    }
  }
  return { lines: out.flatMap(asPoints(out)), notes };
}

function numbersOf(rows: readonly Line[][]): string[] | null {
  const named = rows.flatMap((row, index) => {
    const number = row.map(({ text }) => cut.exec(text)?.[1]).find((one) => one !== undefined);
    const [, before = '', last = ''] = /^(.*?)(\d+)$/.exec(number ?? '') ?? [];
    return number === undefined ? [] : [{ before, first: Number(last) - index }];
  });
  const [one] = named;
  if (one === undefined || named.some(({ before, first }) => before !== one.before || first !== one.first)) return null;
  return rows.map((_, index) => `${one.before}${one.first + index}`);
}

function takenApart(row: readonly Line[]): { title: string; before: string; body: Line[] } {
  const at = row.findIndex(({ text }) => /\bMinutes:/.test(text));
  const until = at < 0 ? row.length : at;
  const heading = [
    ...row.slice(0, until),
    ...(at < 0 ? [] : [{ ...(row[at] as Line), text: (row[at]?.text ?? '').split(/\bMinutes:/)[0] as string }]),
  ]
    .map(({ text }) => text)
    .join(' ')
    .replace(/\bAdditional documents:\s*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const body =
    at < 0
      ? []
      : [{ ...(row[at] as Line), text: (row[at]?.text ?? '').replace(/^.*?\bMinutes:\s*/, '') }, ...row.slice(at + 1)];
  const attached = attachment.exec(heading);
  const twice = /^(.{4,90}?)\s+\1(?:\s+(.*))?$/.exec(heading);
  const common = known.exec(heading);
  const title =
    attached !== null
      ? heading.slice(0, attached.index)
      : (twice?.[1] ??
        common?.[0] ??
        /^(.{4,}?)(?=\s+(?:To|The)\s+\p{Ll}|\s\p{Lu}\p{Ll}+\s\p{Lu}[\p{L}’'-]+,\s)/u.exec(heading)?.[1] ??
        heading);
  const before = (
    attached !== null
      ? heading.slice(attached.index + attached[0].length)
      : heading.slice(twice === null ? title.length : heading.length - (twice[2] ?? '').length)
  ).trim();
  return { title: title.trim(), before, body: body.filter(({ text }) => text !== '') };
}

/** Where a decision begins that no full stop parts from what stands before it. */
const decides = /(?<=[^.!?:;\s])\s+(?=(?:AGREED|RESOLVED|ORDERED|NOTED)(?:\s*[-–:]|\s+[Tt]hat\b))/u;

/** Bullets in the middle of a line begin lines of their own. */
function asPoints(all: readonly Line[]): (line: Line) => Line[] {
  const arrows = all.filter(({ text }) => /(?:^|\s)u\s(?=\p{Lu})/u.test(text)).length > 2;
  const bullet = arrows ? /\s*(?:[•·▪●➢➤]|(?<![^\s])u(?=\s\p{Lu}))\s*/u : /\s*[•·▪●➢➤]\s*/u;
  return (line) => {
    if (line.text.startsWith('#')) return [line];
    const [said = '', ...decisions] = line.text.split(decides);
    const [first = '', ...points] = said.split(bullet);
    if (points.length === 0 && decisions.length === 0) return [line];
    return [
      ...(first.trim() === '' ? [] : [{ ...line, text: first }]),
      ...points.map((text) => ({ ...line, text: `• ${text}`.trimEnd() })),
      ...decisions.map((text) => ({ ...line, text })),
    ];
  };
}
