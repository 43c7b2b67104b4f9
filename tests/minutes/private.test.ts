import { describe, expect, it } from 'vitest';
import { convertMinutes, reportOf, textOfFile } from '#minutes';

const opening = 'CORPORATE PARENTING BOARD\n\nA meeting of the Corporate Parenting Board was held on 7 June 2022.\n\n';
const read = async (text: string) => {
  const file = await textOfFile(
    'minutes.txt',
    new TextEncoder().encode(`${opening}1. WELCOME\n\nAll came.\n\n${text}`),
  );
  const converted = convertMinutes(file, null);
  const exempt = converted.meeting?.items.filter((item) => item.exempt !== null).map(({ number }) => number);
  return { ...converted, exempt, said: reportOf(converted, file) };
};
const secret = 'Child Q was moved to another home.';

describe('convertMinutes, of what was private', () => {
  it.each([
    'Confidential item',
    'Confidential appendix to the report on homes',
    'Exempt report on homes',
    'Exempt minutes of the last meeting',
    'Homes (EXEMPT)',
    'Restricted minute',
    'Part B – Private',
    'Part II',
    'CONFIDENTIAL SESSION',
  ])('leaves out what stands under "%s", and tells it', async (title) => {
    const found = await read(`2. ${title}\n\n${secret}\n\n3. DATE OF NEXT MEETING\n\nIn the spring.\n`);
    expect(found.text).not.toContain('Child Q');
    expect(found.exempt).toEqual(['2']);
    expect(found.said).toContain('Item 2 was heard in private');
    expect(found.text).toContain('In the spring.');
  });

  it('leaves out an item not for publication, with the paragraph of the law', async () => {
    const found = await read(
      `2. HOMES\n\nNOT FOR PUBLICATION by virtue of Paragraph 1 of Schedule 12A\n\n${secret}\n\n3. HEALTH\n\nThe nurse came.\n`,
    );
    expect(found.text).not.toContain('Child Q');
    expect(found.exempt).toEqual(['2']);
    expect(found.meeting?.items[1]?.exemptParagraph).toBe(1);
    expect(found.text).toContain('The nurse came.');
  });

  it.each(['The press and public left the room.', 'EXEMPT ITEMS', 'CONFIDENTIAL SESSION'])(
    'leaves out the items after "%s", until the public is back',
    async (mark) => {
      const found = await read(
        `2. HEALTH\n\nThe nurse came.\n\n${mark}\n\n3. HOMES\n\n${secret}\n\n4. COSTS\n\n${secret}\n\nRE-ADMITTANCE OF THE PUBLIC\n\n5. SCHOOLS\n\nThe head came.\n`,
      );
      expect(found.text).not.toContain('Child Q');
      expect(found.exempt).toEqual(['3', '4']);
      expect(found.text).toContain('The nurse came.');
      expect(found.text).toContain('The head came.');
    },
  );

  it('leaves out text under a heading without a number, and keeps that after the return', async () => {
    const found = await read(
      `2. HEALTH\n\nThe nurse came.\n\nEXEMPT ITEMS\n\n${secret}\n\nReturn to open session\n\nThe head came.\n`,
    );
    expect(found.text).not.toContain('Child Q');
    expect(found.exempt).toEqual(['2a']);
    expect(found.text).toContain('The nurse came.');
    expect(found.text).toContain('The head came.');
  });

  it('leaves out an item in the middle of which press and public left', async () => {
    const found = await read(`2. HOMES\n\nThe press and public left the room.\n\n${secret}\n\n3. COSTS\n\n${secret}\n`);
    expect(found.text).not.toContain('Child Q');
    expect(found.exempt).toEqual(['2', '3']);
  });

  it('leaves out what stands on the line on which they left', async () => {
    const found = await read(`2. HOMES\n\nThe press and public left the room. ${secret}\n\n3. COSTS\n\n${secret}\n`);
    expect(found.text).not.toContain('Child Q');
    expect(found.exempt).toEqual(['2', '3']);
  });

  it('takes a private minute for one item, and those after it for public', async () => {
    const found = await read(`2. RESTRICTED MINUTE – HOMES\n\n${secret}\n\n3. HEALTH\n\nThe nurse came.\n`);
    expect(found.exempt).toEqual(['2']);
    expect(found.text).toContain('The nurse came.');
  });

  it('says of what is not certain that it may be private', async () => {
    const found = await read(
      '2. HOMES\n\nAn appendix to the report was confidential.\n\n3. HEALTH\n\nThe nurse came.\n',
    );
    expect(found.exempt).toEqual([]);
    expect(found.said).toContain('line 11: Item 2 may be private: check.');
  });

  it('takes a heading under which nothing private stood for public', async () => {
    const found = await read('2. EXEMPT ITEMS\n\nThere were none.\n\n3. HEALTH\n\nThe nurse came.\n');
    expect(found.exempt).toEqual([]);
  });
});
