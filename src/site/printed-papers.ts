import { dayInWords, type IsoDay } from '#calendar';
import { anchorOf } from './links.ts';
import type { PaperLine } from './paper-lines.ts';

/** A paper of the board, or a part of an agenda pack, with what it printed. */
export interface PrintedPaper {
  /** Its part of an address; no other paper has it. */
  id: string;
  title: string;
  /** The pack that it is a part of; null where it stands alone. */
  pack: string | null;
  /** The day of the meeting that heard it; null where that is no meeting here. */
  meeting: IsoDay | null;
  lines: PaperLine[];
}

/** The papers of these lines, in their order. A paper was heard at the meeting whose day its title or its pack's names. */
export function printedPapers(lines: readonly PaperLine[], meetings: readonly { date: IsoDay }[]): PrintedPaper[] {
  const papers = [...Map.groupBy(lines, ({ figure }) => JSON.stringify([figure.part, figure.paper])).entries()];
  const taken = new Map<string, number>();
  return papers.map(([key, own]) => {
    const [part, paper] = JSON.parse(key) as [string, string];
    const title = part || paper;
    const count = (taken.get(anchorOf(title)) ?? 0) + 1;
    taken.set(anchorOf(title), count);
    return {
      id: count === 1 ? anchorOf(title) : anchorOf(`${title} ${count}`),
      title,
      pack: part === '' ? null : paper,
      meeting: dayNamed(part, meetings) ?? dayNamed(paper, meetings),
      lines: own,
    };
  });
}

function dayNamed(text: string, meetings: readonly { date: IsoDay }[]): IsoDay | null {
  const heard = meetings.find(({ date }) => new RegExp(`(?<!\\d)${dayInWords(date)}(?!\\d)`).test(text));
  return heard?.date ?? null;
}
