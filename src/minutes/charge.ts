import { dayInWords, monthNames } from '#calendar';
import { role } from '#catalogue';
import { daysIn } from './day.ts';

/** A text with who does it and by when in brackets at its end, as the meeting's file has them. */
export interface Charged {
  text: string;
  /** What a person must look at; null where nothing was understood in part. */
  remark: string | null;
}

const leftOut = 'Who is to do it was named or abbreviated, and left out: write the role.';
const officeWord =
  /\b(?:adviser|advisor|apprentice|assistant|board|chair|chief|clerk|commissioner|coordinator|co-ordinator|council|councillors?|director|executive|group|head|lead|leader|manager|member|members|nurse|officers?|panel|partnership|police|service|services|support|teams?|trust|worker|workers|school|councillor|secretary|solicitor)\b/i;
const label =
  '(?:ACTIONS?(?:\\s+by)?|Actions?(?:\\s+by)?|Lead(?:\\s+officer)?|Owner|By whom|Responsible(?:\\s+officer)?|Officer)\\s*:\\s*';

/**
 * Writes who and when that end a text, in the forms of clerks, as brackets: `(Head of fostering) by 30th April 2022`,
 * `[Head of fostering]`, `Owner: Head of fostering. Deadline: 30/04/2022`. A name of a person is left out and said.
 */
export function charged(text: string): Charged {
  const whole = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\(([^()]*\p{L}) \(([^()]+)\)([^()]*)\)(?=[.;]?$)/u, '($1 for $2$3)');
  const shapes: readonly RegExp[] = [
    new RegExp(
      `^(.+?)[.;]?\\s*[([]?${label}([^.;()[\\]]+?)\\s*(?:[.;,–-]+\\s*(?:Deadline|Due(?:\\s+date)?|By when|Date|Timescale|By)\\s*:?\\s*([^()[\\]]+?))?[\\])]?\\.?$`,
      's',
    ),
    /^(.+?)[.;]?\s*[([]([^()[\]]+)[\])]\s*[-–—,]?\s*((?:by|before|at|in|for)\s+(?:the\s+)?[^()[\]]{3,40}?)\.?$/su,
    /^(.+?)[.;]?\s*[([]([^()[\]]+)[\])]\.?$/su,
  ];
  for (const shape of shapes) {
    const match = shape.exec(whole);
    if (match === null) continue;
    const [, said = '', who = '', when] = match;
    const words = [...who.split(/\s*[,;]\s*|\s[-–—]\s/), when ?? '']
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const time = words.length > 1 && soon.test(words.at(-1) as string) ? (words.pop() as string) : null;
    if (time !== null) return chargedRow(said, words.join(', '), time);
    const found = partsOf(`${who}${when === undefined ? '' : `, ${when}`}`);
    if (found === null) continue;
    const inside = [...found.who, ...(found.when === null ? [] : [found.when])];
    return {
      text: inside.length === 0 ? said : `${said.replace(/[.;,\s]+$/, '')} (${inside.join(', ')})`,
      remark: found.remark,
    };
  }
  return { text, remark: null };
}

/** Who and when in words such as `Head of fostering – by 30/04/2022`; null where they hold neither. */
export function partsOf(words: string): { who: string[]; when: string | null; remark: string | null } | null {
  const who: string[] = [];
  let when: string | null = null;
  let unread = false;
  let named = false;
  const parts = words
    .replace(/\s+(?=by\s+(?:the\s+)?(?:end|next|\d|[A-Z]))/g, ', ')
    .split(/\s*(?:[,;/]|\s[-–—]\s|\s[-–—](?=by\b))\s*/u)
    .map((part) => part.replace(/^[-–—.\s]+|[.\s]+$/g, ''))
    .filter((part) => part !== '');
  for (const part of parts) {
    const due = dueOf(part);
    if (due !== null) when = due;
    else if (who.length > 0 && /^\p{Lu}[\p{L}’'-]+$|^\p{Lu}.*\s\p{Ll}/u.test(part) && !officeWord.test(part))
      who.push(`${who.pop()} for ${part}`);
    else if (officeWord.test(part) && role.safeParse(part).success && part.split(' ').length <= 12)
      who.push(part.charAt(0).toUpperCase() + part.slice(1));
    else if (
      /^(?:\p{Lu}{2,3}|(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\.?\s+)?(?:\p{Lu}\.?\s?){0,2}\p{Lu}\p{Ll}[\p{L}’'-]+(?:\s\p{Lu}\p{Ll}[\p{L}’'-]+)?)$/u.test(
        part,
      )
    )
      named = true;
    else unread = true;
  }
  if (unread || (who.length === 0 && when === null)) return null;
  const remark = named ? leftOut : null;
  return { who: who.length > 1 ? [who.join(' and ')] : who, when, remark };
}

const soon = /^(?:asap|a\.s\.a\.p\.?|as soon as possible|immediate(?:ly)?|urgent(?:ly)?|tbc|tba|when possible)$/i;
const dated =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tues|wednes|thurs|fri|satur|sun)[a-z]*\b|\d|\b(?:meeting|spring|summer|autumn|winter|term|quarter|year|end|board|month|week)\b/i;

/** The time of an action in a table that is none of the meeting's file, as words; null where it may be a name. */
function otherTime(words: string): string | null {
  const text = words.trim().replace(/\.$/, '');
  if (text === '' || /^[-–—]+$/.test(text)) return null;
  if (/^asap$/i.test(text)) return 'as soon as possible';
  return soon.test(text) || dated.test(text) || /^\p{Ll}/u.test(text) ? text : null;
}

/** Who acts in a cell of a table: the roles in it, and whether a name or initials were left out. */
function ownersIn(cell: string): { who: string[]; named: boolean } {
  const who: string[] = [];
  let named = false;
  for (const raw of cell.split(/\s*(?:[,;/()[\]&\n]|\s[-–—]\s|\sand\s(?=\p{Lu}))\s*/u)) {
    const part = raw.trim().replace(/\.$/, '');
    if (!/\p{L}/u.test(part)) continue;
    if (/^(?:all|everyone|everybody)$/i.test(part)) who.push('All members');
    else if (
      officeWord.test(part) &&
      !/^(?:cllr|councillor|mr|mrs|ms|miss|dr)\b/i.test(part) &&
      role.safeParse(part).success
    )
      who.push(part.charAt(0).toUpperCase() + part.slice(1));
    else named = true;
  }
  return { who, named };
}

/** What a row of a table of actions says, with roles and the time in brackets; a name is left out and said. */
export function chargedRow(what: string, owner: string, time: string): Charged {
  const { who, named } = ownersIn(owner);
  const due = dueOf(time);
  const other = due === null ? otherTime(time) : null;
  const said = `${what.trim().replace(/[.;,\s]+$/, '')}${other === null ? '' : `, ${other}`}`;
  const inside = [...(who.length === 0 ? [] : [who.join(' and ')]), ...(due === null ? [] : [due])];
  return {
    text: inside.length === 0 ? said : `${said} (${inside.join(', ')})`,
    remark: named ? leftOut : null,
  };
}

/** When something is due in the words of the meeting's file; null where the words name no time. */
export function dueOf(words: string): string | null {
  const text = words.trim().replace(/\.$/, '');
  const bare = text.replace(/^(?:due\s*:?\s*)?(?:by|before|on|in|for|due)\s+(?:the\s+)?/i, '');
  const [day] = daysIn(bare);
  if (day !== undefined && day.length >= bare.replace(/^\w+day,?\s+/i, '').length) return `by ${dayInWords(day.day)}`;
  const month = new RegExp(`^(?:(?:the )?end of )?(${monthNames.join('|')}) (\\d{4})$`, 'i').exec(bare);
  if (month !== null)
    return `by ${(month[1] as string).charAt(0).toUpperCase()}${(month[1] as string).slice(1).toLowerCase()} ${month[2]}`;
  if (/^(?:ongoing|on-going|continuing)$/i.test(text)) return 'ongoing';
  const meeting =
    /^(?:at|by|for|to)?\s*(?:the\s+)?(next|every|each|every other|following)\s+(?:board\s+|panel\s+|committee\s+)?meeting$/i.exec(
      text,
    );
  if (meeting !== null)
    return meeting[1]?.toLowerCase() === 'next' || meeting[1]?.toLowerCase() === 'following'
      ? 'at the next meeting'
      : `at ${meeting[1]?.toLowerCase().replace('each', 'every')} meeting`;
  return null;
}
