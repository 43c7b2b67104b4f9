import { stringify } from 'yaml';
import type { IsoDay } from '#calendar';
import { CatalogueFileError, type MeetingPaper, parseMeeting, personalDataIn } from '#catalogue';
import { type Asked, questionsIn } from './asked.ts';
import { type Block, blocksOf } from './blocks.ts';
import { daysIn } from './day.ts';
import { withDecisions } from './decisions.ts';
import type { FileText } from './file-text.ts';
import { cancellationIn, type Head, openingsIn, readHead, saysCancelled, saysNext } from './head.ts';
import { findHeadings, type Heading, namesIn, tidyTitle } from './headings.ts';
import { beginning, type Line, type Note, plain } from './line.ts';
import { inline, markdownOf, type Written } from './markdown.ts';
import { seemsToName } from './named.ts';
import { groupLabels, withoutYoungNames } from './people.ts';
import {
  beginsPrivatePart,
  type Exclusion,
  endsPrivatePart,
  exclusionIn,
  exemptReason,
  goesOnAfterLeaving,
  isPrivateTitle,
  leavesAt,
  notForPublicationAt,
  opensPrivatePart,
  paragraphsIn,
  perhapsPrivate,
  publicReturnsIn,
  saysNone,
} from './private.ts';
import { MinutesRefused } from './refused.ts';
import { withTables } from './table-rows.ts';
import { fromWebPage } from './web-page.ts';

/** A meeting's file made of minutes, for a person to check. */
export interface ConvertedMinutes {
  date: IsoDay;
  /** What `meeting.md` is to hold. */
  text: string;
  /** The file as the build reads it; null where it would stop at it, and `stops` says why. */
  meeting: MeetingPaper | null;
  stops: string | null;
  /** What was not understood, or was read in another way than it stands. */
  notes: Note[];
  asked: Asked[];
  /** Where somebody seems to be named in what was reported. */
  named: { item: string; at: number }[];
  /** For a line of the file, the place in the minutes from which it came. */
  from: (line: number) => number | null;
}

/**
 * Makes a meeting's file of the lines of minutes. `date` is the day of the meeting where somebody says it; null where
 * the minutes must. Throws a MinutesRefused that says what to do, where the text is of no meeting or of two, names no day,
 * or holds personal data (by its line, never the data).
 */
export function convertMinutes({ lines: given, counts }: FileText, date: IsoDay | null): ConvertedMinutes {
  const notes: Note[] = [];
  const web = fromWebPage(given);
  notes.push(...(web?.notes ?? []));
  const lines = withTables(web?.lines ?? given);
  refuseTwo(openingsIn(lines), counts);
  const cancelled = saysCancelled(lines);
  const found = headingsOf(lines, cancelled);
  if (found.headings.length === 0 && !cancelled) {
    throw new MinutesRefused(
      'No item was found: items begin with a number (1. Title, 21/5 TITLE) or a heading in capitals. Is this the text of minutes?',
    );
  }
  const [first] = found.headings;
  const [later] = first === undefined ? [] : openingsIn(lines.slice(first.last + 1));
  if (first !== undefined && later !== undefined) refuseTwo([lines[0] as Line, later], counts);
  notes.push(...found.notes);
  const head = readHead(lines.slice(0, found.headings[0]?.first ?? lines.length), date);
  notes.push(...head.notes);
  const items = itemsOf(lines, found.headings, notes);
  const next = nextMeeting(lines, items, head.date);
  const isEmpty = cancelled && items.every(({ blocks, exempt }) => blocks.length === 0 && exempt === null);
  if (isEmpty && items.length > 0)
    notes.push({ at: null, says: 'The meeting was cancelled: the items of its agenda were left out.' });
  const written: Written[] = [
    ...frontMatter(head, next, isEmpty ? 'cancelled' : statusOf(lines, head, items)),
    ...attendance(head),
    ...(isEmpty ? cancelledLines(lines) : items.flatMap(itemLines)),
  ];
  while (written.at(-1)?.text === '') written.pop();
  const text = `${written.map((line) => line.text).join('\n')}\n`;
  const from = (line: number) => written[line - 1]?.at ?? null;
  refusePersonalData(given, text, from, counts, notes);
  const { meeting, stops } = asTheBuildReads(text, head.date);
  return {
    date: head.date,
    text,
    meeting,
    stops,
    notes: inOrder(notes),
    asked: items.flatMap(({ asked }) => asked),
    named: items.flatMap(namedIn),
    from,
  };
}

/** The one item of a meeting that did not take place. */
function cancelledLines(lines: readonly Line[]): Written[] {
  const said = cancellationIn(lines);
  if (said === null) return [];
  return [
    { text: '## 1. Meeting cancelled', at: said.at },
    { text: '', at: null },
    ...markdownOf([{ kind: 'paragraph', text: said.text, at: said.at }]),
  ];
}

/** The headings of items; a meeting that was cancelled has those alone that have a number. */
function headingsOf(lines: readonly Line[], isCancelled: boolean): ReturnType<typeof findHeadings> {
  const found = findHeadings(lines);
  const areGuessed = found.notes.length >= found.headings.length;
  return isCancelled && areGuessed ? { headings: [], notes: [] } : found;
}

interface Item {
  heading: Heading & { number: string };
  at: number;
  exempt: string | null;
  lines: readonly Line[];
  blocks: Block[];
  asked: Asked[];
}

function refuseTwo(openings: readonly Line[], counts: string): void {
  if (openings.length < 2) return;
  const places = openings.map(({ at }) => at).join(' and ');
  throw new MinutesRefused(
    `${openings.length} meetings stand in one file, from ${counts} ${places}: save each as a file of its own.`,
  );
}

function itemsOf(lines: readonly Line[], given: readonly Heading[], notes: Note[]): Item[] {
  const above = lines.slice(0, given[0]?.first ?? 0);
  const marked = notForPublicationAt(above);
  let open: Exclusion | null =
    marked >= 0 || above.some(({ text }) => beginsPrivatePart(text))
      ? { paragraphs: paragraphsIn(above[marked]?.text ?? ''), items: null }
      : null;
  const headings = withParts(lines, given);
  const taken = new Set<string>();
  const proper = namesIn(lines);
  return headings.map((heading, index): Item => {
    const all = lines.slice(heading.last + 1, headings[index + 1]?.first ?? lines.length);
    const own = withoutYoungNames(withoutTitle(all, heading.title), notes);
    const at = lines[heading.first]?.at ?? 0;
    const number = freeNumber(heading.number ?? String(index + 1), taken);
    if (number !== heading.number)
      notes.push({ at, says: `A second item has the number ${heading.number}: it became ${number}.` });
    if (endsPrivatePart(heading.title)) open = null;
    const said = own.some(({ text }) => text.trim() !== '');
    const isNone = saysNone(own);
    const isMeant =
      open !== null && (open.items === null || open.items.some((one) => one === number || number.endsWith(`/${one}`)));
    const marked = notForPublicationAt(own);
    const order = exclusionIn(heading.title, own);
    const leaving = leavesAt(own);
    const goesOnInPrivate =
      leaving >= 0 &&
      (goesOnAfterLeaving(own[leaving] as Line) ||
        own
          .slice(leaving + 1)
          .some(({ text }) => text.trim() !== '' && !beginsPrivatePart(text) && !endsPrivatePart(text)));
    const isPrivate =
      (isMeant && !isPublicBusiness(heading.title)) ||
      (isPrivateTitle(heading.title) && !isNone) ||
      (marked >= 0 && order === null) ||
      (goesOnInPrivate && !publicReturnsIn(own.slice(leaving, leaving + 1)));
    const here = paragraphsIn(
      [heading.title, ...(marked < 0 ? [] : own.slice(marked, marked + 3)).map(({ text }) => plain(text))].join(' '),
    );
    const exempt = isPrivate
      ? exemptReason(here.length > 0 ? { paragraphs: here } : (open ?? order ?? { paragraphs: [] }))
      : null;
    open = order ?? open;
    if (opensPrivatePart(heading.title) && !isNone) open ??= { paragraphs: here, items: null };
    // It may stand above the item that it is of: then it is of both.
    if (marked > 0 && own.slice(marked + 1).every(({ text }) => text.trim() === ''))
      open ??= { paragraphs: here, items: [headings[index + 1]?.number ?? ''] };
    if (leaving >= 0) open ??= { paragraphs: here, items: null };
    const begins = own.findLastIndex(({ text }) => beginsPrivatePart(text));
    const ends = own.findLastIndex(({ text }) => endsPrivatePart(text));
    if (begins >= 0) open ??= { paragraphs: [], items: null };
    if (ends > Math.max(begins, leaving) || publicReturnsIn(own.slice(Math.max(begins, leaving, 0)))) open = null;
    if (!isPrivate && order === null && !isNone) {
      const doubtful = perhapsPrivate([{ text: heading.title, at }, ...own]);
      for (const line of doubtful)
        if (!/\bexclusion\b/i.test(heading.title))
          notes.push({ at: line.at, says: `Item ${number} may be private: check.` });
    }
    if (isPrivate) {
      if (said)
        notes.push({
          at,
          says: `Item ${number} was heard in private: what the minutes say of it was left out. Where its decision may be known, write it under the heading with Decision: public.`,
        });
      return { heading: { ...heading, number }, at, exempt, lines: own, blocks: [], asked: [] };
    }
    const { blocks, notes: reread } = withDecisions(
      blocksOf(own.filter(({ text }) => !beginsPrivatePart(text) && !isReturnAlone(text))).map((block) =>
        block.kind === 'heading' ? { ...block, text: tidyTitle(block.text, proper) } : block,
      ),
    );
    notes.push(...reread);
    return { heading: { ...heading, number }, at, exempt, lines: own, blocks, asked: askedIn(blocks, number) };
  });
}

/**
 * Headings with those that begin or end a private part without a number, where text stands under them. Where an item
 * follows at once, they are no item.
 */
function withParts(lines: readonly Line[], headings: readonly Heading[]): Heading[] {
  const taken = new Set(headings.map(({ number }) => number ?? ''));
  return headings.flatMap((heading, index): Heading[] => {
    const until = headings[index + 1]?.first ?? lines.length;
    const out = [heading];
    for (let at = heading.last + 1; at < until; at += 1) {
      const text = lines[at]?.text ?? '';
      if (!beginsPrivatePart(text) && !endsPrivatePart(text)) continue;
      if (lines.slice(at + 1, until).every((line) => line.text.trim() === '')) continue;
      const number = freeNumber(heading.number ?? String(index + 1), taken);
      out.push({
        first: at,
        last: at,
        number,
        title: tidyTitle(plain(text.replace(/^\s*#{1,6}\s+/, '')).replace(/[.:]$/, ''), namesIn(lines)),
      });
    }
    return out;
  });
}

/** Whether a line is a heading of the return of the public, and no sentence. */
function isReturnAlone(text: string): boolean {
  return endsPrivatePart(text) && !plain(text).endsWith('.');
}

/** Lines without a first one that only says the title again. */
function withoutTitle(lines: readonly Line[], title: string): readonly Line[] {
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  const isTitle =
    first >= 0 &&
    plain(lines[first]?.text ?? '')
      .replace(/[.:]$/, '')
      .toLowerCase() === title.toLowerCase();
  return isTitle ? lines.toSpliced(first, 1) : lines;
}

/** What ends every agenda is public, whatever stood before. */
function isPublicBusiness(title: string): boolean {
  return /\b(?:next|future) meetings?\b/i.test(title);
}

function freeNumber(number: string, taken: Set<string>): string {
  let free = number;
  for (let code = 97; taken.has(free) && code <= 122; code += 1)
    free = `${number.replace(/[a-z]$/, '')}${String.fromCharCode(code)}`;
  taken.add(free);
  return free;
}

function askedIn(blocks: readonly Block[], item: string): Asked[] {
  return blocks.flatMap((block): Asked[] => {
    if (block.kind === 'list') {
      return block.entries.flatMap(({ text, at, under }) =>
        [text, ...under.map((one) => one.text)].flatMap((one) =>
          questionsIn(plain(one)).map((asked) => ({ item, text: asked, at })),
        ),
      );
    }
    return block.kind === 'paragraph'
      ? questionsIn(plain(block.text)).map((text) => ({ item, text, at: block.at }))
      : [];
  });
}

function namedIn({ heading, blocks }: Item): { item: string; at: number }[] {
  const texts = blocks.flatMap((block) => {
    if (block.kind === 'list')
      return block.entries.flatMap(({ text, at, under }) =>
        [text, ...under.map((one) => one.text)].map((one) => ({ text: one, at })),
      );
    return block.kind === 'table' ? block.rows.map((row) => ({ text: row.join(', '), at: block.at })) : [block];
  });
  return texts.filter(({ text }) => seemsToName(plain(text))).map(({ at }) => ({ item: heading.number, at }));
}

function nextMeeting(lines: readonly Line[], items: readonly Item[], date: IsoDay): IsoDay | null {
  const said = (lines: readonly Line[]) => lines.map(({ text }) => plain(text)).join(' ');
  const titled = items.filter(({ heading }) => /\b(?:next|future) meetings?\b/i.test(heading.title));
  const sentences = items.flatMap(
    ({ lines }) =>
      /\bnext (?:\p{L}+ ){0,4}?meeting\b[^.]{0,60}?\b(?:is|will|would|on|to be|takes|date)\b[^.]*(?:\.\d\d[^.]*)?/iu.exec(
        said(lines),
      )?.[0] ?? [],
  );
  const labelled = lines.flatMap(({ text }, index) =>
    saysNext.test(plain(text)) ? [said(lines.slice(index, index + 2))] : [],
  );
  const texts = [...labelled, ...titled.map(({ heading, lines }) => `${heading.title} ${said(lines)}`), ...sentences];
  return texts.flatMap(daysIn).find(({ day }) => day > date)?.day ?? null;
}

function statusOf(lines: readonly Line[], head: Head, items: readonly Item[]): 'held' | 'planned' {
  const isAgenda = lines.slice(0, 30).some(({ text }) => /^agenda$/i.test(plain(text)));
  const decides = items.some(({ blocks }) =>
    blocks.some((block) => block.kind === 'paragraph' && /^(?:AGREED|RESOLVED|ORDERED|NOTED)\b/.test(block.text)),
  );
  return isAgenda && head.people.groups.size === 0 && !decides ? 'planned' : 'held';
}

function frontMatter(head: Head, next: IsoDay | null, status: string): Written[] {
  const keys = {
    title: head.title,
    status,
    ...(head.place === null ? {} : { place: head.place }),
    ...(head.time === null ? {} : { time: head.time }),
    ...(head.how === null ? {} : { how: head.how }),
    ...(head.livestream === null ? {} : { livestream: head.livestream }),
    ...(next === null ? {} : { next }),
  };
  const yaml = stringify(keys, { lineWidth: 0 }).trimEnd().split('\n');
  return ['---', ...yaml, '---', ''].map((text) => ({ text, at: null }));
}

function attendance({ people }: Head): Written[] {
  const order = Object.keys(groupLabels) as (keyof typeof groupLabels)[];
  return order.flatMap((group): Written[] => {
    const said = people.groups.get(group);
    if (said === undefined) return [];
    return [
      { text: `${groupLabels[group]}: ${inline(said)}`, at: null },
      { text: '', at: null },
    ];
  });
}

function itemLines({ heading, at, exempt, blocks }: Item): Written[] {
  return [
    { text: `## ${heading.number}. ${inline(heading.title)}`, at },
    { text: '', at: null },
    ...(exempt === null
      ? []
      : [
          { text: `Exempt: ${exempt}`, at },
          { text: '', at: null },
        ]),
    ...markdownOf(blocks),
  ];
}

/** Personal data in what would be written stops it, as it would stop the build; elsewhere it is said and left out. */
function refusePersonalData(
  given: readonly Line[],
  text: string,
  from: (line: number) => number | null,
  counts: string,
  notes: Note[],
): void {
  const found = personalDataIn(text).map(({ line, what, remedy }) => ({ at: from(line), what, remedy }));
  const [first] = found;
  if (first !== undefined) {
    const places = [
      ...new Set(found.map(({ at, what }) => `  ${at === null ? 'among those present' : `${counts} ${at}`}: ${what}`)),
    ];
    throw new MinutesRefused(
      `Personal data stands in the minutes, and nothing was written:\n${places.join('\n')}\n${[...new Set(found.map(({ remedy }) => remedy))].join('\n')}`,
    );
  }
  const source = given.map((line) => line.text).join('\n');
  for (const { line, what } of personalDataIn(source)) {
    notes.push({ at: given[line - 1]?.at ?? null, says: `Here stands ${what}. It is not in the meeting's file.` });
  }
}

function asTheBuildReads(text: string, date: IsoDay): Pick<ConvertedMinutes, 'meeting' | 'stops'> {
  try {
    return { meeting: parseMeeting(text, `${date}/meeting.md`), stops: null };
  } catch (error) {
    if (!(error instanceof CatalogueFileError)) throw error;
    return { meeting: null, stops: error.message };
  }
}

/** What was said of a line that holds personal data says no more than where it is. */
function inOrder(notes: readonly Note[]): Note[] {
  return notes
    .map((note) =>
      personalDataIn(note.says).length === 0
        ? note
        : { ...note, says: `${beginning(note.says.split(':')[0] as string)}: a line that holds personal data.` },
    )
    .toSorted((one, other) => (one.at ?? 0) - (other.at ?? 0));
}
