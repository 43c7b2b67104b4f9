import { dayFrom, type IsoDay } from '#calendar';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const patterns: readonly { pattern: RegExp; order: readonly [number, number, number] }[] = [
  {
    pattern: new RegExp(`\\b(\\d{1,2})\\s?(?:st|nd|rd|th)?\\s*(?:of\\s+)?${monthName},?\\s+(\\d{4})\\b`, 'giu'),
    order: [3, 2, 1],
  },
  { pattern: new RegExp(`\\b${monthName}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'giu'), order: [3, 1, 2] },
  { pattern: /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/gu, order: [3, 2, 1] },
  { pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/gu, order: [1, 2, 3] },
];

/** A day that a text names, where, and in how many signs. `weekday` is the one before it, where it is another. */
export interface NamedDay {
  day: IsoDay;
  index: number;
  length: number;
  weekday: string | null;
}

/** The days that a text names, in its order: `Tuesday 15th February, 2022`, `February 15, 2022`, `15/02/2022`. */
export function daysIn(text: string): NamedDay[] {
  return patterns
    .flatMap(({ pattern, order }) =>
      [...text.matchAll(pattern)].flatMap((match): NamedDay[] => {
        const [year, month, date] = order.map((at) => match[at] as string) as [string, string, string];
        const monthNumber = /^\d/.test(month) ? Number(month) : months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
        const day = dayFrom(Number(year), monthNumber, Number(date));
        if (day === null) return [];
        return [
          { day, index: match.index, length: match[0].length, weekday: otherWeekday(text.slice(0, match.index), day) },
        ];
      }),
    )
    .toSorted((one, other) => one.index - other.index);
}

function otherWeekday(before: string, day: IsoDay): string | null {
  const said = /\b((?:mon|tues|wednes|thurs|fri|satur|sun)day),?\s*(?:the\s+)?$/i.exec(before)?.[1]?.toLowerCase();
  if (said === undefined) return null;
  return weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] === said ? null : said;
}
