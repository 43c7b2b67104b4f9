import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertMinutes, MinutesRefused, reportOf, textOfFile } from '#minutes';

const encoded = (text: string) => new TextEncoder().encode(text);
const opening =
  'CORPORATE PARENTING BOARD\n\nA meeting of the Corporate Parenting Board was held on Tuesday 7 June 2022.\n\n';
const read = async (text: string, { name = 'minutes.txt', date = null as string | null } = {}) => {
  const file = await textOfFile(name, encoded(text));
  const converted = convertMinutes(file, date);
  return { ...converted, said: reportOf(converted, file) };
};
const decisionsOf = ({ meeting }: Awaited<ReturnType<typeof read>>) =>
  meeting?.items.flatMap(({ number, decisions }) => decisions.map(({ kind, text }) => `${number} ${kind} ${text}`));

describe('textOfFile, of a text', () => {
  const said = `${opening}1. HOMES\n\nThe “best” of £5 – the board’s\u00A0own.\n\n2. NEXT\n`;
  const windows = Uint8Array.from(
    [...said].map((sign) => ({ '“': 0x93, '”': 0x94, '–': 0x96, '’': 0x92 })[sign] ?? sign.charCodeAt(0)),
  );
  const utf16 = (little: boolean) => {
    const view = new DataView(new ArrayBuffer(2 + said.length * 2));
    view.setUint16(0, 0xfeff, little);
    for (let at = 0; at < said.length; at += 1) view.setUint16(2 + at * 2, said.charCodeAt(at), little);
    return new Uint8Array(view.buffer);
  };

  it.each<[string, Uint8Array]>([
    ['UTF-8', encoded(said)],
    ['UTF-8 with its mark and lines of Windows', encoded(`\uFEFF${said.replaceAll('\n', '\r\n')}`)],
    ['Windows-1252', windows],
    ['UTF-16, little end first', utf16(true)],
    ['UTF-16, big end first', utf16(false)],
    ['UTF-8 whose quotation marks are control characters', encoded(said.replace('“', '\u0093').replace('”', '\u0094'))],
  ])('gives the same file for %s', async (_, bytes) => {
    const { text } = convertMinutes(await textOfFile('m.txt', bytes), null);
    expect(text).toContain('The “best” of £5 – the board’s own.\n');
    expect(text).not.toMatch(/\r|\uFEFF/);
  });
});

describe('convertMinutes', () => {
  it('joins lines that a page broke, and leaves page numbers out', async () => {
    const { text } = await read(
      `${opening}1. HOMES\n\nThe homes were visited in the spring and\n\nPage 4\n\nwere found to be\ngood.\n\n2. NEXT\n\nText.\n`,
    );
    expect(text).toContain('The homes were visited in the spring and were found to be good.\n');
  });

  it('keeps two lists that follow each other apart where their numbers begin again', async () => {
    const { text } = await read(
      `${opening}1. HOMES\n\nFirst:\n\n1. one\n2. two\n\n1. three\n2. four\n\n2. NEXT\n\nText.\n`,
    );
    expect(text).toContain('1. one\n2. two\n');
    expect(text).toContain('1) three\n2) four\n');
  });

  it('gives a heading in capitals without a number the next one, and says so', async () => {
    const found = await read(
      `${opening}22/1 APOLOGIES FOR ABSENCE\n\nNone.\n\nEXCLUSION OF PRESS AND PUBLIC\n\nNone were excluded.\n\n22/2 HOMES\n\nTWO NEW HOMES\n\nThey open in May.\n\nANY OTHER BUSINESS\n\nNone.\n`,
    );
    expect(found.meeting?.items.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '22/1 Apologies for absence',
      '22/1a Exclusion of press and public',
      '22/2 Homes',
      '22/3 Any other business',
    ]);
    expect(found.text).toContain('### Two new homes\n');
    expect(found.said).toContain('"EXCLUSION OF PRESS AND PUBLIC" has no number');
  });

  it('reads minutes copied from the web page of a council, with the numbers that it names', async () => {
    const page = [
      'Venue: Oak room',
      'No. | Item |',
      '---|---|',
      'Apologies for Absence Apologies for Absence Minutes: Apologies for Absence |',
      '|',
      'Homes for children PDF 81 KB Head of Homes will report. Minutes: The Head of Homes spoke of ·',
      'two homes · three flats AGREED That the',
      'report be noted. |',
      '|',
      'Health of children PDF 1 MB Minutes: The nurse reported. A board member enquired about dentists. ... view the full minutes text for item 9/3 |',
      '|',
    ].join('\n');
    const found = await read(page, { date: '2022-06-07' });
    expect(found.meeting?.items.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '9/1 Apologies for Absence',
      '9/2 Homes for children',
      '9/3 Health of children',
    ]);
    expect(found.text).toContain('- two homes\n- three flats');
    expect(decisionsOf(found)).toEqual(['9/2 agreed That the report be noted.']);
    expect(found.asked.map(({ item }) => item)).toEqual(['9/3']);
    expect(found.said).toContain('line 10: The web page cuts the text of item 9/3 here');
    expect(found.said).toContain('Head of Homes will report.');
  });

  it('keeps Markdown in a file of Markdown, and shows HTML as text', async () => {
    const { text, meeting } = await read(
      `# Corporate Parenting Board\n\nHeld on 7 June 2022\n\n## 1. Homes\n\n**Good** <b onclick="x">news</b>.\n\n### Detail\n\n| Home | Places |\n|---|---|\n| Oak | 3 |\n\n## 2. Next\n\nAGREED: that it be noted.\n`,
      { name: 'minutes.md' },
    );
    expect(meeting?.items.map(({ title }) => title)).toEqual(['Homes', 'Next']);
    expect(text).toContain('**Good** \\<b onclick="x">news\\</b>.');
    expect(text).toContain('### Detail\n\n| Home | Places |\n| --- | --- |\n| Oak | 3 |\n');
  });

  it('says of a decision without a subject, and of words that only look like one, on which line they stand', async () => {
    const found = await read(`${opening}1. HOMES\n\nAGREED\n\n2. HEALTH\n\nThe Board agreed that it was cold.\n`);
    expect(decisionsOf(found)).toEqual([]);
    expect(found.said).toMatch(/Looks like a decision[\s\S]*item 1, line 7[\s\S]*item 2, line 11/);
  });

  it('leaves out what was said in private and a telephone number above the items, and says where both stood', async () => {
    const found = await read(
      `${opening}Please contact the clerk, 01632 960123\n\n1. HOMES\n\nText.\n\n2. EXCLUSION OF PRESS AND PUBLIC\n\nORDERED that the press and public be excluded for the following item, paragraph 2 of Part 1 of Schedule 12A.\n\n3. A MATTER\n\nA child moved.\n\nAGREED that it be noted.\n`,
    );
    expect(found.text).not.toMatch(/960123|child moved/);
    expect(found.text).toContain('## 3. A matter\n\nExempt: paragraph 2 of Part 1');
    expect(found.said).toContain('line 5: Here stands a telephone number. It is not in the meeting');
    expect(found.said).toContain('Item 3 was heard in private');
    expect(found.said).not.toContain('960123');
  });

  it('says that a weekday is another, and that --date is another day than the minutes say', async () => {
    const found = await read(`${opening.replace('Tuesday', 'Monday')}1. HOMES\n\nText.\n\n2. NEXT\n`, {
      date: '2022-06-08',
    });
    expect(found.date).toBe('2022-06-08');
    expect(found.said).toContain('2022-06-07 was a monday');
    expect(found.said).toContain('The minutes seem to say 2022-06-07; --date says 2022-06-08');
  });

  it('takes no paragraph of a report for a label of the meeting’s file', async () => {
    const { text, stops, meeting } = await read(
      `${opening}1. HOMES\n\nSource: the return of March.\n\nExempt: two homes.\n\nPages: all.\n\n2. NEXT\n\nText.\n`,
    );
    expect(stops).toBeNull();
    expect(text).toContain('Source\\: the return of March.\n\nExempt – two homes.\n');
    expect(meeting?.items[0]).toMatchObject({ source: null, exempt: null, pages: null });
  });

  it('tells who belongs to the board from who came', async () => {
    const { meeting } = await read(
      `${opening}MEMBERSHIP: Councillors A Able and B Baker\n\nPRESENT: Councillor A Able\n\n1. HOMES\n\nText.\n\n2. NEXT\n`,
    );
    expect(meeting?.attendance.map(({ kind, people }) => [kind, people.length])).toEqual([
      ['membership', 2],
      ['present', 1],
    ]);
  });

  it.each<[string, string[]]>([
    ['Jane Smith\tWrite to carers\tASAP', ['Write to carers, as soon as possible']],
    ['Jane Smith\tWrite to carers\t30 June 2022', ['Write to carers']],
    ['Jane Smith and Bob Jones\tWrite to carers\tEnd of term', ['Write to carers, End of term']],
    ['Jane Smith (Head of fostering)\tWrite to carers\tASAP', ['Write to carers, as soon as possible']],
    ['Head of fostering\tWrite to carers\tASAP', ['Write to carers, as soon as possible']],
  ])('reads a table of who, what and when without the names of people: %s', async (row, said) => {
    const found = await read(`${opening}1. HOMES\n\nWho\tWhat\tWhen\n${row}\n\n2. NEXT\n\nText.\n`);
    expect(`${found.text}${found.said}`).not.toMatch(/Jane|Smith|Jones/);
    expect(found.meeting?.items[0]?.decisions.map(({ text }) => text)).toEqual(said);
    expect(found.meeting?.items[0]?.decisions[0]?.who).toEqual(row.includes('Head') ? ['Head of fostering'] : []);
    if (row.includes('Jane')) expect(found.said).toContain('Who is to do it was named or abbreviated, and left out');
  });

  it('leaves out the name of an owner with any time', async () => {
    const { text } = await read(
      `${opening}1. HOMES\n\nAGREED that carers be told (Jane Smith, ASAP).\n\n2. NEXT\n\nText.\n`,
    );
    expect(text).toContain('AGREED: that carers be told, as soon as possible\n');
  });

  it('keeps the number of a room, and reads the next meeting wherever it stands', async () => {
    const held =
      'CORPORATE PARENTING BOARD\n\nMinutes of the meeting held on 7 June 2022 at 2pm in Committee Room 2, County Hall\n\n';
    const items = '1. HOMES\n\nText.\n\n2. NEXT\n\nText.\n';
    for (const text of [
      `${held}Date of next meeting: 5 July 2022\n\n${items}`,
      `Date of next meeting: 5 July 2022\n\n${held}${items}`,
      `${held}${items}\nDate of next meeting: 5 July 2022\n`,
    ]) {
      const { meeting, date } = await read(text);
      expect(date).toBe('2022-06-07');
      expect(meeting).toMatchObject({ place: 'Committee Room 2, County Hall', next: '2022-07-05' });
    }
  });

  it('takes an agenda for a meeting that is planned', async () => {
    const { meeting } = await read(
      'CORPORATE PARENTING BOARD\n\nDate: 7 June 2022\n\nAGENDA\n\n1. Apologies for absence\n\nTo receive them.\n\n2. Declarations of interest\n\nTo receive them.\n',
    );
    expect(meeting?.status).toBe('planned');
  });

  it('names nobody whose name no page shows: a young person among those present is a young person', async () => {
    const { text, meeting } = await read(
      `${opening}PRESENT: Councillors A Able (Chair) and B Baker\n\nALSO IN ATTENDANCE: Quentin Jotter (Care leaver); R Roe (Healthwatch)\n\n1. HOMES\n\nText.\n\n2. NEXT\n`,
    );
    expect(text).not.toContain('Jotter');
    expect(meeting?.attendance[1]?.people.map(({ count }) => count)).toEqual([1, 1]);
  });

  it.each<[string, boolean]>([
    ['The Chair welcomed Quentin Jotter from the charity to the meeting.', true],
    ['Mrs Jotter spoke of the homes.', true],
    ['Quentin Jotter, Head of Homes, spoke.', true],
    ['Quentin Jotter – Risk coordinator – spoke.', true],
    ['Quentin and Roe, two members of the Children in Care Council, spoke.', true],
    ['The Head of Homes, Head of Health and the Virtual School Head spoke.', false],
    ['The Chair welcomed everybody from the Care Leavers Forum.', false],
    ['The Board thanked Young People, a group of care leavers, for the film.', false],
    ['Foster Carers, Social Workers and a manager came.', false],
  ])('says of “%s” whether it seems to name somebody: %s', async (sentence, isNamed) => {
    const { named } = await read(`${opening}1. HOMES\n\n${sentence}\n\n2. NEXT\n\nText.\n`);
    expect(named).toEqual(isNamed ? [{ item: '1', at: 7 }] : []);
  });

  const fixtures = readdirSync('tests/minutes/councils')
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(`tests/minutes/councils/${name}`, 'utf8').split('\n'));

  it('makes the same file of the same minutes, or refuses them in words, however their lines are mixed', async () => {
    const line = fc.constantFrom(...fixtures.flat());
    const mixed = fc.oneof(
      fc.array(line, { maxLength: 60 }),
      fc.constantFrom(...fixtures).chain((lines) => fc.subarray(lines)),
    );
    await fc.assert(
      fc.asyncProperty(mixed, async (lines) => {
        const file = await textOfFile('m.txt', encoded(`${opening}${lines.join('\n')}`));
        try {
          const first = convertMinutes(file, '2022-06-07');
          expect(convertMinutes(file, '2022-06-07').text).toBe(first.text);
          expect(reportOf(first, file)).toBe(reportOf(first, file));
          expect(first.stops).toBeNull();
        } catch (error) {
          if (!(error instanceof MinutesRefused)) throw error;
        }
      }),
      { numRuns: 150, seed: 16 },
    );
  });

  it('loses no word of an item: each stands in the file, but in private items and taken-up marks', async () => {
    for (const lines of fixtures) {
      const found = convertMinutes(await textOfFile('m.txt', encoded(lines.join('\n'))), null);
      const words = (text: string) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
      const written = words(found.text);
      const [, ...items] = found.text.split('\n## ');
      expect(items.length).toBeGreaterThan(0);
      const [, title = ''] = /^\S+ (.+)$/.exec(items[0]?.split('\n')[0] ?? '') ?? [];
      const begins = new RegExp(`(?:^|\\d[.:]?[\\s|–]+)${title}\\W*(?:$|:)`, 'i');
      const firstItem = lines.findIndex((one) => begins.test(one));
      expect(firstItem).toBeGreaterThan(0);
      const privateAt = lines.findIndex((one) => /be excluded/.test(one));
      const told = lines.slice(firstItem, privateAt < 0 ? undefined : privateAt).join('\n');
      const marks =
        /^(?:agreed|resolved|decision|action|page|moved|seconded|unanimously|panel|members|board|owner|deadline|recommended|whom|when|minute|item|follows)$/;
      expect([...words(told)].filter((word) => !written.has(word) && !marks.test(word))).toEqual([]);
    }
  });
});
