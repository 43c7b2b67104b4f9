import { dayInWords } from '#calendar';
import type { ConvertedMinutes } from './convert.ts';
import type { FileText } from './file-text.ts';

/**
 * What a person must know of a meeting's file before anybody else sees it, as lines for a terminal: its items and
 * decisions as the build reads them, what only looks like one, who is named, what was asked, what was not understood.
 */
export function reportOf(converted: ConvertedMinutes, { counts, remarks }: FileText): string {
  const { meeting, stops, asked, named, notes, date, from, text } = converted;
  const place = (at: number | null) => (at === null ? '' : `${counts} ${at}: `);
  const parts: { title: string; lines: string[] }[] = [];
  const part = (title: string, lines: readonly string[]) => {
    if (lines.length > 0) parts.push({ title, lines: [...lines] });
  };
  part('Of the file', remarks);
  if (stops !== null) part('The build stops at this file, until it is corrected', [stops]);
  if (meeting !== null) {
    part(
      `${meeting.title}, ${dayInWords(date)} (${meeting.status}): ${meeting.items.length} items`,
      meeting.items.flatMap(({ number, title, exempt, decisions }) => [
        `${number}  ${title}${exempt === null ? '' : '  [private]'}`,
        ...decisions.map(
          ({ kind, text: said, who, due }) =>
            `    ${kind.toUpperCase()}  ${shortened(said)}${who.length > 0 ? `  — ${who.join(' and ')}` : ''}${due === null ? '' : `, ${due.text}`}`,
        ),
      ]),
    );
    const named = meeting.attendance
      .map(({ kind, people }) => ({ kind, count: people.filter(({ name }) => name !== null).length }))
      .filter(({ count }) => count > 0);
    part(
      'Named among those present',
      named.length === 0
        ? []
        : [
            `${named.map(({ kind, count }) => `${count} ${groupWords[kind]}`).join(', ')}. Pages show names only where the settings say board: { names: true }; else roles and how many.`,
          ],
    );
    part(
      'Looks like a decision and is not read as one',
      meeting.items.flatMap(({ number, unread }) =>
        unread.map(
          (line) =>
            `line ${line} of the file (item ${number}, ${place(from(line)).replace(/: $/, '')} of the minutes): "${shortened(text.split('\n')[line - 1] ?? '')}"`,
        ),
      ),
    );
    part('Nothing was decided', nothingDecided(meeting.items));
  }
  const places = [...new Set(named.map(({ item, at }) => `item ${item}, ${counts} ${at}`))];
  part(
    'Somebody seems to be named: write the role',
    places.length === 0 ? [] : [`${places.join('; ')}. Look for others: names are not all found.`],
  );
  part(
    'Somebody asks: belongs into questions.yaml, if it is a question of the board',
    asked.map(({ item, text: said, at }) => `item ${item}, ${place(at)}"${shortened(said)}"`),
  );
  part(
    'Not understood, or read in another way than it stands',
    notes.map(({ at, says }) => `${place(at)}${says}`),
  );
  return parts.map(({ title, lines }) => `${title}\n${lines.map((line) => `  ${line}`).join('\n')}`).join('\n\n');
}

const groupWords = {
  membership: 'members of the board',
  present: 'present',
  invited: 'by invitation',
  inAttendance: 'also in attendance',
  officers: 'officers',
  apologies: 'with apologies',
} as const;

function nothingDecided(
  items: readonly { number: string; exempt: string | null; decisions: readonly unknown[] }[],
): string[] {
  const without = items
    .filter(({ decisions, exempt }) => decisions.length === 0 && exempt === null)
    .map(({ number }) => number);
  return without.length === 0
    ? []
    : [`in ${without.length === 1 ? 'item' : 'items'} ${without.join(', ')}, as far as the file says.`];
}

function shortened(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > 110 ? `${words.slice(0, 109).trimEnd()}…` : words;
}
