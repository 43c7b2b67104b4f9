import { type IsoDay, isIsoDay } from '#calendar';
import { daysIn } from './day.ts';
import { isCapitals } from './headings.ts';
import { beginning, type Line, type Note, plain, rowSign } from './line.ts';
import { type People, peopleIn } from './people.ts';
import { MinutesRefused } from './refused.ts';

/** What stands above the first item. */
export interface Head {
  title: string;
  date: IsoDay;
  time: string | null;
  place: string | null;
  how: 'virtual' | 'both' | null;
  livestream: string | null;
  isCancelled: boolean;
  people: People;
  notes: Note[];
}

const opening =
  /^(?:(?:minutes?|notes?|record|proceedings) of (?:the |a |an )?(?:virtual |remote |hybrid |ordinary |extraordinary |special |additional |second |reconvened |adjourned )?(?:meeting|proceedings)? ?(?:of (?:the )?)?|(?:special|extraordinary|additional|reconvened) meeting of (?:the )?|(?:at )?(?:an?|the) (?:virtual |remote |hybrid |ordinary |extraordinary |special |additional |second |further |reconvened )?meeting of (?:the )?)(.{3,120}?),? (?:was |which was )?held\b/isu;
const bodyNoun = /\b(?:board|panel|committee|group|forum|cabinet|partnership)\b/i;
const cancelled =
  /\b(?:(?:this |the )?meeting (?:has been|was|is|had been) (?:cancelled|postponed|abandoned)|meeting (?:scheduled|due|planned|arranged|called)\b[^.]{0,100}\b(?:has been|had been|was|is) (?:cancelled|postponed|abandoned)|meeting cancelled|cancelled meeting|^cancelled$)/im;

/** A line such as `Date of next meeting: 5 July 2022`. */
export const saysNext =
  /^(?:(?:the )?(?:time and )?date(?: and time)? of (?:the )?)?next meeting\b\s*(?:[:–—-]|is\b|will be\b|\d)/i;

/** Whether a text says that the meeting did not take place. */
export function saysCancelled(lines: readonly Line[]): boolean {
  return lines.slice(0, 40).some((_, index) => cancelled.test(paragraphFrom(lines, index)));
}

/** The sentence that says that the meeting did not take place, with what stands under it up to an empty line. */
export function cancellationIn(lines: readonly Line[]): { text: string; at: number } | null {
  const first = lines.findIndex(({ text }) => cancelled.test(plain(text)));
  const broken = lines.slice(0, 40).findIndex((_, index) => cancelled.test(paragraphFrom(lines, index)));
  const index = first >= 0 ? first : broken;
  return index < 0 ? null : { text: paragraphFrom(lines, index), at: lines[index]?.at ?? 0 };
}

function paragraphFrom(lines: readonly Line[], index: number): string {
  const end = lines.findIndex(({ text }, at) => at > index && text.trim() === '');
  return lines
    .slice(index, end < 0 ? lines.length : end)
    .map(({ text }) => plain(text.replaceAll(rowSign, ' ')))
    .join(' ');
}

/**
 * The lines on which another meeting begins: an opening such as `A meeting of … was held on …` with who was present
 * below it.
 */
export function openingsIn(lines: readonly Line[]): Line[] {
  const starts = lines.flatMap((line, index) => {
    const text = [line, ...lines.slice(index + 1, index + 4)].map((one) => plain(one.text)).join(' ');
    const isOpening =
      opening.test(text) &&
      !opening.test(plain(text).slice(plain(line.text).length + 1)) &&
      opening.exec(text)?.index === 0;
    return isOpening ? [index] : [];
  });
  const withPeople = starts.filter((start, at) => {
    const until = Math.min(starts[at + 1] ?? lines.length, start + 40);
    return lines
      .slice(start + 1, until)
      .some(({ text }) =>
        /^(?:members |councillors |board members )?(?:present|in attendance|attendance|attendees)\b/i.test(
          plain(text.replaceAll(rowSign, ' ')),
        ),
      );
  });
  return withPeople.map((index) => lines[index] as Line);
}

/**
 * Reads what stands above the first item. `given` is the day that was asked for; null where the text must say it. Throws
 * a MinutesRefused where it names no day.
 */
export function readHead(lines: readonly Line[], given: IsoDay | null): Head {
  const apart = lines.flatMap(groupsApart);
  const people = peopleIn(apart);
  const rest = apart.filter((line, index) => !people.taken.has(index) && line.text.trim() !== '');
  const all = rest
    .filter(({ text }) => !saysNext.test(plain(text)))
    .map(({ text }) => plain(text.replaceAll(rowSign, ' ')))
    .join('\n');
  const flat = all.replace(/\s+/g, ' ');
  const notes: Note[] = [...people.notes];
  const date = dayOf(flat, given, notes);
  const opened = opening.exec(
    flat.slice(Math.max(0, flat.search(/\b(?:minutes|notes|record|(?:a|the) (?:\w+ )?meeting) of\b/i))),
  );
  const title = titleOf(rest, opened?.[1]);
  if (title === null)
    notes.push({ at: null, says: 'The name of the board was not found: "Corporate Parenting Board" was written.' });
  const time = timeIn(flat);
  const place = placeIn(all, flat);
  const livestream =
    /https:\/\/\S*(?:youtu|stream|webcast|public-i)\S*/i.exec(all)?.[0].replace(/[.,;)]+$/, '') ?? null;
  const isBoth = /\bhybrid\b/i.test(flat);
  const isVirtual = /\b(?:virtual(?:ly)?|remote(?:ly)?|microsoft teams|ms teams|via teams|zoom|online)\b/i.test(
    `${flat} ${place ?? ''}`,
  );
  for (const line of rest) {
    if (!isUnderstood(line, title))
      notes.push({
        at: line.at,
        says: `Above the first item, not understood and left out: "${beginning(line.text.replaceAll(rowSign, ' | '))}".`,
      });
  }
  return {
    title: title ?? 'Corporate Parenting Board',
    date,
    time,
    place,
    how: isBoth ? 'both' : isVirtual ? 'virtual' : null,
    livestream,
    isCancelled: cancelled.test(all),
    people,
    notes,
  };
}

/** A second group on the line of the first begins a line of its own. */
function groupsApart(line: Line): Line[] {
  if (line.text.startsWith(rowSign)) return [line];
  const parts = line.text.split(
    /(?<=[.;)])\s+(?=(?:Young people|Care leavers?|Children in Care Council|Foster carers?|Parents?|Also (?:in attendance|present)|In attendance|Officers?(?: (?:present|in attendance))?|Apologies(?: for absence)?)\s*:)/u,
  );
  return parts.map((text) => ({ ...line, text: text.replace(/;$/, '') }));
}

function dayOf(flat: string, given: IsoDay | null, notes: Note[]): IsoDay {
  const days = daysIn(flat);
  const said =
    /(?:\bheld\b.{0,160}?|\b(?:date(?: of (?:the )?meeting)?|meeting date|when)\s*:?\s*|\bminutes\b.{0,100}?|\bmeeting\b.{0,60}?)$/isu;
  const found =
    days.find(({ index }) =>
      said.test(flat.slice(0, index).replace(/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*(?:the\s+)?$/i, '')),
    ) ?? (new Set(days.map(({ day }) => day)).size === 1 ? days[0] : undefined);
  if (found?.weekday)
    notes.push({
      at: null,
      says: `The minutes say that ${found.day} was a ${found.weekday}, and it was not: is the date right?`,
    });
  if (given !== null) {
    if (!isIsoDay(given)) throw new MinutesRefused(`--date ${given}: a day is written like 2022-02-15.`);
    if (found !== undefined && found.day !== given)
      notes.push({ at: null, says: `The minutes seem to say ${found.day}; --date says ${given}, and that was taken.` });
    return given;
  }
  if (found === undefined) {
    throw new MinutesRefused(
      'The minutes do not say on which day the meeting was. Say it with --date, such as --date 2022-02-15.',
    );
  }
  return found.day;
}

function titleOf(lines: readonly Line[], opened: string | undefined): string | null {
  const tidyBody = (text: string) => {
    const words = text
      .replace(/\s+/g, ' ')
      .replace(/^(?:the|minutes of(?: the)?)\s+/i, '')
      .replace(/^meeting of (?:the )?/i, '')
      .replace(/[.:,\s]+$/, '');
    return isCapitals(words)
      ? words
          .toLowerCase()
          .replace(/(?<![\p{L}’'])(?!(?:and|of|the|for|in)\b)\p{L}/gu, (letter) => letter.toUpperCase())
      : words;
  };
  if (opened !== undefined && bodyNoun.test(opened)) return tidyBody(opened);
  const named = lines
    .flatMap(({ text }) => plain(text.replace(/^\s*#+\s*/, '')).split(/\s*(?:[–—:|,]|\s-\s)\s*/))
    .filter(
      (text) =>
        bodyNoun.test(text) &&
        text.split(/\s+/).length <= 12 &&
        daysIn(text).length === 0 &&
        !/\b(?:is|was|are|were|will)\b/.test(text),
    );
  const part = named.find((text) => /corporate parent/i.test(text)) ?? named[0];
  if (part === undefined) return null;
  return tidyBody(part);
}

const clock = '(\\d{1,2})(?:[.:](\\d{2}))?\\s*(a\\.?m|p\\.?m|noon|hours|hrs)?\\b';

/** When a meeting began: the time after `at`, `Time:` or `commenced`, else the first one with am or pm. */
function timeIn(flat: string): string | null {
  const after = new RegExp(
    `(?:\\b(?:at|time|from|commenc\\w+(?: at)?|start\\w*(?: at)?|began at)\\s*:?\\s*)${clock}`,
    'giu',
  );
  const anywhere = new RegExp(`(?<![\\d.:])${clock}`, 'giu');
  const found = [...flat.matchAll(after), ...[...flat.matchAll(anywhere)].filter((match) => match[3] !== undefined)];
  for (const [, hourText = '', minuteText, half = ''] of found) {
    const hour = hourIn(Number(hourText), half);
    if ((half === '' && minuteText === undefined) || hour > 23 || Number(minuteText ?? 0) > 59) continue;
    return `${String(hour).padStart(2, '0')}:${minuteText ?? '00'}`;
  }
  return null;
}

function hourIn(hour: number, half: string): number {
  if (/^p/i.test(half) && hour < 12) return hour + 12;
  return /^a/i.test(half) && hour === 12 ? 0 : hour;
}

function placeIn(all: string, flat: string): string | null {
  const labelled = /^.*?\b(?:venue|place|location)\s*:\s*(.+)$/imu.exec(all)?.[1]?.trim();
  if (labelled) return labelled.replace(/[.;]$/, '');
  const rooms = '(?:Room|Hall|Chambers?|House|Centre|Offices?|Suite|Library|School|Building|Campus|College)';
  const afterTime = new RegExp(
    `(?:am|pm|noon|\\d\\d:\\d\\d),\\s+(?:in |at )?(?:the )?(\\p{Lu}[^.;]{0,60}?\\b${rooms}\\b(?:\\s\\d{1,3})?(?:,\\s*\\p{Lu}[\\p{L}’']+(?:\\s\\p{Lu}[\\p{L}’']+)*)*)`,
    'u',
  ).exec(flat);
  const match = new RegExp(
    `\\bheld\\b.{0,120}?\\b(?:in|at)\\s+(?:the\\s+)?(\\p{Lu}[^.;:]{0,80}?\\b${rooms}\\b(?:\\s\\d{1,3}[A-Z]?\\b)?(?:,\\s*\\p{Lu}[\\p{L}’']+(?:\\s\\p{Lu}[\\p{L}’']+)*)*)`,
    'u',
  ).exec(flat);
  return (match ?? afterTime)?.[1]?.replace(/,\s*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day.*$/, '') ?? null;
}

function isUnderstood({ text }: Line, title: string | null): boolean {
  const words = plain(text.replace(/^\s*#+\s*/, '').replaceAll(rowSign, ' '));
  if (
    /^(?:agenda|minutes|draft minutes|attendance|item|no\.?(?:\s*\|?\s*item\s*\|?)?|public document pack)$/i.test(
      words.replace(/[|\s]+$/, ''),
    )
  )
    return true;
  if (/\b(?:council|borough|board|panel|committee|partnership|forum)$/i.test(words) && words.split(/\s+/).length <= 12)
    return true;
  if (title !== null && words.toLowerCase().includes(title.toLowerCase()) && words.length < title.length + 160)
    return true;
  const bare = words.replace(
    /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b\d{1,2}([.:]\d{2})?\s*(?:am|pm|noon)?\b|\b(?:date|time|venue|place|location)\b.*$/gi,
    '',
  );
  if (/^(?:date|time|venue|place|location|meeting date|held)\b/i.test(words)) return true;
  if (saysNext.test(words)) return true;
  if (opening.test(words) || cancelled.test(words)) return true;
  if (daysIn(words).length > 0 && words.length < 100) return true;
  if (
    /^(?:please note )?(?:this (?:is|was) a |the meeting (?:was|is|will be) |held )?(?:virtual|hybrid|remote|livestream)/i.test(
      words,
    )
  )
    return true;
  if (/\b(?:livestream|webcast|commenced|started|meeting (?:opened|began)|in the chair)\b/i.test(words)) return true;
  return bare.replace(/[^\p{L}]/gu, '') === '';
}
