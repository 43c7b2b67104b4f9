import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { convertMinutes, textOfFile } from '#minutes';

/** What a clerk reads in the minutes of a council, written down beside them. */
interface Expected {
  date: string;
  title: string;
  time?: string;
  place?: string;
  how?: string;
  livestream?: string;
  next?: string;
  /** How many people each group has. */
  attendance: Record<string, number>;
  items: [number: string, title: string][];
  /** The item, the kind, the first words without `that`, who does it, and by which day. */
  decisions: [item: string, kind: string, words: string, who?: string[], due?: string | null][];
  /** The paragraph of Schedule 12A of each private item. */
  exempt?: Record<string, number>;
  /** Items in which somebody asks. */
  asked: string[];
  /** Lines that only look like decisions. */
  unread: number;
}

const folder = 'tests/minutes/councils';
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace('.txt', ''));

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^that\s+/, '');

describe('convertMinutes', () => {
  it('has the minutes of twenty councils to try', () => expect(cases.length).toBeGreaterThanOrEqual(20));

  it.each(cases)('reads the minutes of %s as a clerk does', async (name) => {
    const expected = JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as Expected;
    const text = await textOfFile(`${name}.txt`, readFileSync(path.join(folder, `${name}.txt`)));
    const { meeting, stops, asked, date } = convertMinutes(text, null);
    expect(stops).toBeNull();
    if (meeting === null) throw new Error('no meeting');
    expect({
      date,
      title: meeting.title,
      time: meeting.time,
      place: meeting.place,
      how: meeting.how,
      livestream: meeting.livestream,
      next: meeting.next,
    }).toEqual({
      date: expected.date,
      title: expected.title,
      time: expected.time,
      place: expected.place ?? meeting.place,
      how: expected.how,
      livestream: expected.livestream,
      next: expected.next,
    });
    const attendance = Object.fromEntries(
      meeting.attendance.map(({ kind, people }) => [kind, people.reduce((sum, { count }) => sum + count, 0)]),
    );
    expect(attendance).toEqual(expected.attendance);
    expect(meeting.items.map(({ number, title }) => [number, plain(title)])).toEqual(
      expected.items.map(([number, title]) => [number, plain(title)]),
    );
    const decisions = meeting.items.flatMap(({ number, decisions: taken }) =>
      taken.map((one) => ({ item: number, kind: one.kind, text: plain(one.text), who: one.who, due: one.due?.day })),
    );
    expect(
      decisions.map(({ item, kind, text: said, who, due }, at) => {
        const words = plain(expected.decisions[at]?.[2] ?? '');
        return [item, kind, said.startsWith(words) ? words : said, who, due ?? null];
      }),
    ).toEqual(
      expected.decisions.map(([item, kind, words, who, due]) => [item, kind, plain(words), who ?? [], due ?? null]),
    );
    const exempt = meeting.items.filter((item) => item.exempt !== null);
    expect(Object.fromEntries(exempt.map(({ number, exemptParagraph }) => [number, exemptParagraph]))).toEqual(
      expected.exempt ?? {},
    );
    expect(exempt.filter(({ report, decisions: taken }) => report !== '' || taken.length > 0)).toEqual([]);
    expect(asked.map(({ item }) => item)).toEqual(expected.asked);
    expect(meeting.items.flatMap(({ unread }) => unread).length).toBe(expected.unread);
  });
});
