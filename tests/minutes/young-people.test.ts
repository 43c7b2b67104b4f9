import { describe, expect, it } from 'vitest';
import { convertMinutes, reportOf, textOfFile } from '#minutes';

const opening = 'CORPORATE PARENTING BOARD\n\nA meeting of the Corporate Parenting Board was held on 7 June 2022.\n\n';
const read = async (above: string, within: string) => {
  const file = await textOfFile(
    'minutes.txt',
    new TextEncoder().encode(`${opening}${above}\n\n1. WELCOME\n\n${within}\n\nAll came.\n\n2. HOMES\n\nText.\n`),
  );
  const converted = convertMinutes(file, null);
  return { ...converted, said: reportOf(converted, file) };
};

describe('convertMinutes, of those whom no page names', () => {
  it.each<[string, string]>([
    ['Young people: Ana Jotter and Cal Quill', '2 young people'],
    ['Young people:\nAna Jotter\nCal Quill', '2 young people'],
    ['Young people: Ana Jotter,\nCal Quill', '2 young people'],
    ['Young people (2): Ana Jotter, Cal Quill', '2 young people'],
    ['Care leavers: Ana Jotter; Cal Quill', '2 care leavers'],
    ['Children in Care Council: Ana, Cal & Quill Jotter', '3 young people'],
    ['Foster carers: Ana Jotter', '1 foster carer'],
    ['Parents: Ana Jotter, Cal Quill', '2 parents'],
    ['Young people\tAna Jotter, Cal Quill\nOfficers\tHead of fostering', '2 young people'],
  ])('writes of "%s" how many they were, above the items and in one', async (line, many) => {
    for (const found of [
      await read(`Present: Councillor A Able\n\n${line}`, 'Good.'),
      await read('Present: Councillor A Able', line),
    ]) {
      expect(found.text).toContain(many);
      expect(`${found.text}${found.said}`).not.toMatch(/Jotter|Quill/);
      expect(found.said).toContain(`how many they were was written (${many})`);
      expect(found.stops).toBeNull();
      expect(found.text).toContain('All came.');
    }
  });

  it('names no member of a Children in Care Council in a row, and none who sent apologies', async () => {
    const { text, stops } = await read(
      'Present: Councillor A Able; Ana Jotter (Children in Care Council)\nApologies: Councillor B Baker. Young people: Cal Quill',
      'Good.',
    );
    expect(stops).toBeNull();
    expect(text).toContain('PRESENT: Councillor A Able; one young person\n');
    expect(text).toContain('APOLOGIES FOR ABSENCE: Councillor B Baker; 1 young person\n');
    expect(text).not.toMatch(/Jotter|Quill/);
  });

  it('keeps a sentence that begins with them', async () => {
    const { text } = await read(
      'Present: Councillor A Able',
      'Young people: the Board heard that they liked the film.',
    );
    expect(text).toContain('Young people: the Board heard that they liked the film.');
  });
});
