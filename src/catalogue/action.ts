import type { Tokens } from 'marked';
import { dayFromWords, type IsoDay } from '#calendar';
import { type Due, dueFromWords } from './due.ts';
import { CatalogueFileError, type MarkdownSection } from './markdown.ts';
import { namesOffice, namesPerson, role } from './role.ts';

/** Who answers for something, by when, and the day on which it was done; empty and null where nothing is said. */
export interface Charge {
  who: string[];
  due: Due | null;
  done: IsoDay | null;
}

/** What somebody will do. */
export interface Action extends Charge {
  what: string;
  line: number;
}

const brackets = /^(.+?)\s*\(([^()]+)\)\s*\.?$/s;
const shape = 'such as "(Head of fostering, by 30 April 2022)", with ", done 28 April 2022" once it is';

/** What somebody may have meant for a time, and is none that can be read. */
const looksLikeTime =
  /^(?:asap|tbc|tba|urgent|soon|by \S.*|within \S.*|in \S+ (?:weeks?|months?)|(?:early|mid|late|spring|summer|autumn|winter)\b.*|\d.*)$/i;

/** Whether an action must say who does it and by when. */
type Strictness = 'whole' | 'asGiven';

/**
 * The actions of a section's lists. In `whole` each item ends with who does it and by when in brackets; `asGiven` takes
 * of them what there is. Throws a CatalogueFileError where an item lacks what it must have, a day does not exist, or a
 * person is named.
 */
export function parseActions(
  section: Pick<MarkdownSection, 'tokens' | 'tokenLines'>,
  file: string,
  strictness: Strictness = 'whole',
): Action[] {
  return section.tokens.flatMap((token, index) => {
    if (token.type !== 'list') return [];
    let line = section.tokenLines[index] as number;
    return (token as Tokens.List).items.map((item) => {
      const text = item.text.replace(/\s+/g, ' ').trim();
      const action = strictness === 'whole' ? wholeAction(text, file, line) : givenAction(text, file, line);
      line += item.raw.split('\n').length - 1;
      return action;
    });
  });
}

/** An action as far as it says who and when. Throws a CatalogueFileError where its brackets name a person or no day. */
export function givenAction(text: string, file: string, line: number): Action {
  const { said, charge } = takeCharge(text, file, line);
  return { what: said, ...charge, line };
}

/**
 * A text without the brackets at its end that say who does it, by when, or that it is done. Other brackets stay. Throws
 * a CatalogueFileError where they name a person, or a day that does not exist.
 */
export function takeCharge(text: string, file: string, line: number): { said: string; charge: Charge } {
  const none = { said: text, charge: { who: [], due: null, done: null } };
  const match = brackets.exec(text);
  if (match === null) return none;
  const [, said, inside] = match as unknown as [string, string, string];
  const charge: Charge = { who: [], due: null, done: null };
  const unread: string[] = [];
  for (const part of inside.split(/[,;]/).map((one) => one.trim())) {
    const done = /^(?:done|completed?)(?: on| in)? (.+)$/i.exec(part)?.[1];
    const due = dueFromWords(part);
    if (done !== undefined) charge.done = dayOrThrow(done, file, line);
    else if (due !== null) charge.due = due;
    else if (/^by\b.*\d{4}$/i.test(part)) dayOrThrow(part.replace(/^by /i, ''), file, line);
    else if (/^\p{Lu}/u.test(part) && namesOffice(part)) charge.who.push(...officesIn(part, file, line));
    else unread.push(part);
  }
  const person = unread.find(namesPerson);
  const isCharge = charge.due !== null || charge.done !== null || unread.some((part) => looksLikeTime.test(part));
  if (person !== undefined && isCharge) {
    throw new CatalogueFileError(file, line, `"${person}" must be a role, never a person's name.`);
  }
  const isNone = charge.who.length === 0 && charge.due === null && charge.done === null;
  return isNone || unread.length > 0 ? none : { said: said.trim(), charge };
}

/** One office, or several with `and` or a stroke between them. */
export function officesIn(text: string, file: string, line: number): string[] {
  const parts: string[] = [];
  for (const part of text.split(/\s*;\s*|\s+\/\s+|\s+(?:and|&)\s+(?=\p{Lu})/u)) {
    const last = parts.at(-1);
    if (last === undefined || (namesOffice(part) && namesOffice(last))) parts.push(part);
    else parts[parts.length - 1] = `${last} and ${part}`;
  }
  for (const part of parts) {
    if (!role.safeParse(part).success) {
      throw new CatalogueFileError(file, line, `"${part}" must be a role, never a person's name.`);
    }
  }
  return parts;
}

const endPattern = /^(.+?)\s*\(([^()]+), by ([^(),]+?)(?:, done ([^(),]+?))?\)\.?$/;

function wholeAction(text: string, file: string, line: number): Action {
  const match = endPattern.exec(text);
  if (match === null) {
    throw new CatalogueFileError(file, line, `end the action with who does it and by when in brackets, ${shape}.`);
  }
  const [, what, who, by, done] = match as unknown as [string, string, string, string, string | undefined];
  const checkedRole = role.safeParse(who);
  if (!checkedRole.success) throw new CatalogueFileError(file, line, `"${who}" must be a role, never a person's name.`);
  const due = dueFromWords(by);
  if (due?.day == null) dayOrThrow(by, file, line);
  return {
    what,
    who: officesIn(checkedRole.data, file, line),
    due,
    done: done === undefined ? null : dayOrThrow(done, file, line),
    line,
  };
}

function dayOrThrow(words: string, file: string, line: number): IsoDay {
  const found = dayFromWords(words) ?? dueFromWords(words)?.day ?? null;
  if (found === null) throw new CatalogueFileError(file, line, `"${words}" is no day: write it like 30 April 2022.`);
  return found;
}
