import { describe, expect, it } from 'vitest';
import { convertMinutes, MinutesRefused, mostBytes, textOfFile, tooLarge } from '#minutes';

const bytes = (text: string) => new TextEncoder().encode(text);
const opening =
  'CORPORATE PARENTING BOARD\n\nA meeting of the Corporate Parenting Board was held on 7 June 2022.\n\nPRESENT: Councillor A Able\n\n';
const item = '1. WELCOME\n\nThe Chair welcomed everybody.\n\n2. HOMES\n\nAGREED that the report be noted.\n';
const refusal = async (name: string, of: Uint8Array, date: string | null = null): Promise<Error> => {
  try {
    convertMinutes(await textOfFile(name, of), date);
  } catch (error) {
    return error as Error;
  }
  throw new Error('it was not refused');
};

describe('textOfFile', () => {
  it.each<[string, string, Uint8Array, RegExp]>([
    ['a PDF', 'minutes.pdf', bytes('%PDF-1.7 …'), /PDF.*save the minutes as Word/],
    ['a PDF by another name', 'minutes.txt', bytes('%PDF-1.4'), /PDF/],
    ['an old Word document', 'minutes.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), /\.doc.*\.docx/],
    ['rich text', 'minutes.txt', bytes('{\\rtf1 text}'), /rich text/],
    ['an empty file', 'minutes.txt', new Uint8Array(), /empty/],
    ['an empty Word document', 'minutes.docx', new Uint8Array(), /empty/],
    ['nothing but blanks', 'minutes.txt', bytes(' \r\n\t\n'), /blanks/],
    ['a broken Word document', 'minutes.docx', bytes('PK\u0003\u0004 and no more'), /breaks off or is damaged/],
    ['a Word document that is text', 'minutes.docx', bytes('Minutes'), /breaks off or is damaged/],
    ['bytes that are no text', 'minutes.txt', new Uint8Array([65, 0, 66, 0, 1]), /no text/],
    ['another kind of file', 'minutes.xlsx', bytes('x'), /\.xlsx is not read/],
  ])('refuses %s, and says what to do', async (_, name, of, says) => {
    const error = await refusal(name, of);
    expect(error).toBeInstanceOf(MinutesRefused);
    expect(error.message).toMatch(says);
  });

  it('refuses a text of more than 8 MB, which no minutes have', async () => {
    const text = new TextEncoder().encode('Minutes of a meeting. '.repeat(450_000));
    await expect(textOfFile('minutes.txt', text)).rejects.toThrow('It is a text of 10 MB');
  });

  it('refuses a file of more than 60 MB before it is looked at', async () => {
    const error = await refusal('minutes.txt', new Uint8Array(mostBytes + 1));
    expect(error.message).toBe(tooLarge(mostBytes + 1));
    expect(error.message).toContain('61 MB');
  });
});

describe('convertMinutes', () => {
  it.each<[string, string, string | null, RegExp]>([
    ['minutes that name no day', item, null, /on which day.*--date/],
    ['a day that does not exist', opening + item, '2022-06-31', /2022-06-31.*2022-02-15/],
    [
      'a text without items',
      'Dear all, here is my note of 7 June 2022 about the fete, and thank you.',
      null,
      /No item was found/,
    ],
    [
      'two meetings in one file',
      `${opening}${item}\n${opening.replace('7 June', '5 July')}${item}`,
      null,
      /2 meetings.*line 3 and 17/,
    ],
    ['a date of birth', `${opening}${item}\nOne of them, born 3 May 2011, moved.\n`, null, /line 15: a date of birth/],
    [
      'a table with a row for each child',
      `${opening}${item}\nChild\tAge\tSex\nAA\t12\tF\nBB\t14\tM\n`,
      null,
      /nothing was written[\s\S]*line 15/,
    ],
  ])('refuses %s', async (_, text, date, says) => {
    const error = await refusal('minutes.txt', bytes(text), date);
    expect(error).toBeInstanceOf(MinutesRefused);
    expect(error.message).toMatch(says);
    expect(error.message).not.toMatch(/3 May|\b12\b/);
  });

  it.each<[string, string]>([
    ['Tuesday 7 June 2022\n\nThis meeting was cancelled.', 'This meeting was cancelled.'],
    [
      'Tuesday 7 June 2022\n\nThis meeting was CANCELLED because\nof the heat.',
      'This meeting was CANCELLED because of the heat.',
    ],
    [
      'The meeting scheduled for 7 June 2022 was CANCELLED as it was inquorate.',
      'The meeting scheduled for 7 June 2022 was CANCELLED as it was inquorate.',
    ],
  ])('takes a meeting that did not take place for cancelled, and keeps why: %s', async (said, why) => {
    const text = await textOfFile('m.txt', bytes(`CORPORATE PARENTING BOARD\n\n${said}\n`));
    const { meeting, text: written } = convertMinutes(text, null);
    expect(meeting).toMatchObject({ status: 'cancelled', date: '2022-06-07' });
    expect(meeting?.items.map(({ number, title }) => `${number}. ${title}`)).toEqual(['1. Meeting cancelled']);
    expect(written).toContain(`## 1. Meeting cancelled\n\n${why}\n`);
  });

  it.each([
    'A special meeting of the Corporate Parenting Board was held at 2pm on 7 June 2022.',
    'SPECIAL MEETING OF THE CORPORATE PARENTING BOARD\n\nheld at 2pm on 7 June 2022',
    'Minutes of the special meeting of the Corporate Parenting Board held at 2pm on 7 June 2022',
  ])('refuses a second meeting of one day: %s', async (header) => {
    const second = `${header}\n\nPRESENT: Councillor A Able\n\n`;
    for (const first of [opening, 'CORPORATE PARENTING BOARD\n\n7 June 2022\n\nPRESENT: Councillor A Able\n\n']) {
      const error = await refusal('minutes.txt', bytes(`${first}${item}\n${second}${item}`));
      expect(error).toBeInstanceOf(MinutesRefused);
      expect(error.message).toMatch(/2 meetings stand in one file/);
    }
  });
});
