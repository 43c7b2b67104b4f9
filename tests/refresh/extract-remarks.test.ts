import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endOf, formatHead, formatPublication, parsePublication, sealPublication } from '#published';
import { publishFirst, refresh, setUpWorkplace, smallExtract, stoppedWith, type Workplace } from './workplace.ts';

let place: Workplace;
beforeEach(async () => {
  place = setUpWorkplace();
  await publishFirst(place);
});
afterEach(() => place.clear());

const { header, episodes } = smallExtract();
/** The files of another month, in which the one child who left did so on a day of March. */
function putMonth(month: string, day = '14/03/2022'): void {
  place.put(`extracts/${month}/header.csv`, header);
  place.put(`extracts/${month}/episodes.csv`, episodes.replace('14/02/2022', day));
}
/** What a refresh says that publishes. */
async function saidBy(options = place.options): Promise<string> {
  const said: string[] = [];
  await refresh(options, { output: { log: (text) => void said.push(text) } });
  return said.join('\n');
}
const remarks = /^(warning|note): .*(extract|publi)|^(Gone|Changed|Came) since/m;

describe('a refresh', () => {
  it('says nothing of the extracts where a month came and the others are as they were', async () => {
    putMonth('2022-03');
    expect(await saidBy()).not.toMatch(remarks);
    expect(await saidBy()).not.toMatch(remarks);
  });

  it('stops where a month has the files of another, whatever its extract.yaml says but the day, and publishes nothing', async () => {
    putMonth('2022-03', '14/02/2022');
    place.put('extracts/2022-03/extract.yaml', 'covers_from: 2021-04-01\n');
    const before = place.published();
    expect(await stoppedWith(place.options)).toMatch(
      /2022-03 holds the very same files as \S*2022-02, .*extracted_on.*\nNothing was written\.$/,
    );
    expect(place.published()).toEqual(before);
    place.put('extracts/2022-03/extract.yaml', 'extracted_on: 2022-04-02\n');
    expect(await saidBy()).toMatch(/^warning: \S*2022-03 holds the very same files as .*2 April 2022/m);
    expect(Object.keys(place.published())).toContain('public/publications/2022-03.json');
  });

  it('names the folder of a month that holds nothing but perhaps its extract.yaml', async () => {
    putMonth('2022-03');
    place.put('extracts/2022-04/extract.yaml', 'extracted_on: 2022-05-02\n');
    expect(await saidBy()).toMatch(
      /^warning: \S*2022-04 holds no file of an extract\. Put the files of April 2022 in, or delete the folder\.$/m,
    );
  });

  it('names the empty folder of a month that is called otherwise, with the name that it should have', async () => {
    putMonth('2022-03');
    place.put('extracts/April 2022/extract.yaml', 'extracted_on: 2022-05-02\n');
    expect(await saidBy()).toMatch(
      /^warning: \S*April 2022 holds no file of an extract\. Put the files of April 2022 in and name it 2022-04, or delete/m,
    );
  });

  it('says which extracts are gone and of which month there is none, once, and publishes', async () => {
    putMonth('2022-03');
    await refresh(place.options);
    place.remove('extracts/2022-02');
    putMonth('2022-04', '14/04/2022');
    putMonth('2022-01', '14/01/2022');
    const said = await saidBy();
    expect(said).toMatch(/^warning: Gone since March 2022 was published: 2022-02\. .* Put the files back, unless/m);
    expect(said).toMatch(/^note: No extract of 2022-02: what happened then is known as far as later ones say\./m);
    expect(said.indexOf('Gone since')).toBeLessThan(said.indexOf('Of '));
    expect(await saidBy()).not.toContain('Gone since');
  });

  it('stops where the extracts of the month that was published last are gone, and says what to put back', async () => {
    putMonth('2022-03');
    await refresh(place.options);
    place.remove('extracts/2022-03');
    const before = place.published();
    const says =
      /^March 2022 was published, and its extracts are not there any longer: the newest are of February 2022\. .* Put the files of March 2022 back into the folder 2022-03, or .* later month in\. What was published stands\.\nNothing was written\.$/m;
    expect(await stoppedWith(place.options)).toMatch(says);
    expect(await stoppedWith({ ...place.options, asAt: '2022-02' })).toMatch(says);
    expect(place.published()).toEqual(before);
    putMonth('2022-04', '14/04/2022');
    expect(await saidBy()).toMatch(/^warning: Gone since March 2022 was published: 2022-03\. /m);
  });

  it('says what came of it that an older month changed, or came late', async () => {
    putMonth('2022-03');
    await refresh(place.options);
    place.put('extracts/2022-02/header.csv', header.replace('WBRI', 'WIRI'));
    expect(await saidBy()).toMatch(
      /^Changed since March 2022 was published: 2022-02\. No published figure came out differently: what a later/m,
    );
    putMonth('2022-01', '14/01/2022');
    expect(await saidBy()).toMatch(/^Came since March 2022 was published: 2022-01\. /m);
  });

  it('says of an older month that came with a new one that figures are new, and no other moved', async () => {
    putMonth('2022-01', '14/01/2022');
    putMonth('2022-03', '14/02/2022');
    place.put('extracts/2022-03/extract.yaml', 'extracted_on: 2022-03-31\n');
    expect(await saidBy()).toMatch(
      /^Came since February 2022 was published: 2022-01\. With all that this refresh read, \d+ figures came that were not published before, and none that was came out differently: /m,
    );
  });

  it('says of an older month that its extract.yaml names another first day, once', async () => {
    putMonth('2022-03');
    await refresh(place.options);
    place.put('extracts/2022-02/extract.yaml', 'covers_from: 2021-04-01\n');
    expect(await saidBy()).toMatch(/^Changed since March 2022 was published: 2022-02\. /m);
    expect(await saidBy()).not.toContain('Changed since');
  });

  it('says nothing, and writes nothing, where the publication is from before it said what its extracts cover', async () => {
    const file = 'published/public/publications/2022-02.json';
    const { seal: _, ...kept } = parsePublication(readFileSync(path.join(place.root, file), 'utf8'));
    const extracts = kept.extracts.map(({ coversFrom: __, ...one }) => one);
    const publication = await sealPublication({ ...kept, extracts });
    const text = formatPublication(publication);
    place.put(file, text);
    place.put(
      'published/public.head.json',
      formatHead({ format: 'head/1', newest: await endOf({ text, publication }) }),
    );
    const before = place.published();
    expect(await saidBy()).not.toMatch(remarks);
    expect(place.published()).toEqual(before);
  });

  it('says that figures of months before the first stay, when that is set to a later one', async () => {
    const settings = readFileSync(place.options.settings, 'utf8');
    place.put('settings.yaml', settings.replace('firstMonth: 2021-07', 'firstMonth: 2021-12'));
    const before = place.published()['public/figures.csv'] ?? '';
    const early = /^warning: Figures of months before December 2021 are published and stay on the site: /m;
    expect(await saidBy()).toMatch(early);
    expect(place.published()['public/figures.csv']?.startsWith(before)).toBe(true);
    expect(await saidBy()).not.toMatch(early);
  });

  it('compares nothing with what is left behind where the edition starts afresh', async () => {
    place.remove('extracts/2022-02');
    putMonth('2022-03');
    expect(await saidBy({ ...place.options, afresh: 'The figures were of a test.' })).not.toMatch(remarks);
  });
});
