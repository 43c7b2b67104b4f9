import { dayFromWords, dayInWords, type IsoDay, monthEnd, monthFromWords } from '#calendar';

/** When something is due, as it was written, and the last day of it; null where it names none. */
export interface Due {
  text: string;
  day: IsoDay | null;
}

/** Times that name no day: what goes on, and what comes back at meetings. */
const withoutDay =
  /^(?:ongoing|on-going|continuing|immediate(?:ly)?|as soon as possible|(?:at|by|before|for) (?:the )?(?:next|every|each|every other|every second|following) (?:board )?meeting|every (?:other |second )?meeting|after (?:the|this) (?:board )?meeting|monthly|quarterly|yearly|annually|every (?:month|quarter|year|six months|six weeks))$/i;

/**
 * When something is due: `by 30 April 2022`, `October 2022` (its last day), `by the end of 2022`, `ongoing`, `at every
 * other meeting`. Null where the words are none of these, or the day does not exist.
 */
export function dueFromWords(words: string): Due | null {
  const text = words
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^(?:due )?by (?!the next|every)/i, '');
  if (withoutDay.test(text)) return { text, day: null };
  const named = text
    .replace(/^(?:in|on|before|until|during)\s+/i, '')
    .replace(/^(?:the )?end of (?:the )?(?:year )?/i, '');
  const day = dayFromWords(named);
  if (day !== null) return { text, day };
  const month = monthFromWords(named);
  if (month !== null) return { text, day: monthEnd(month) };
  const isYear = /^(?:19|20)\d{2}$/.test(named) && named !== text;
  return isYear ? { text, day: `${named}-12-31` } : null;
}

/** The same in words that go on a sentence: `by 30 April 2022`, `by October 2022`, `ongoing`; empty where nothing is due. */
export function dueInWords(due: Due | null): string {
  if (due === null) return '';
  const { text, day } = due;
  if (day === null) return text;
  return `by ${dayFromWords(text) === null ? text.replace(/^(?:on|in|before|until) /i, '') : dayInWords(day)}`;
}
