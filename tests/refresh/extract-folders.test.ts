import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseSettings } from '#catalogue';
import { nodeFiles } from '#scripts/refresh/files.ts';
import { findExtracts } from '#src/refresh/extract-folders.ts';

const settings = parseSettings(readFileSync('data/settings.yaml', 'utf8'), 'settings.yaml');
let root = '';
const put = (name: string, text = 'CHILD\n1\n') => {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};
const found = async (asAt?: string) =>
  (await findExtracts(nodeFiles, root, settings, asAt)).map(({ authority, month, extractedOn, coversFrom, files }) => [
    authority,
    month,
    extractedOn,
    coversFrom,
    files,
  ]);

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'extracts-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the folder of extracts', () => {
  it("holds the council's own files straight in a month, dated by its last day", async () => {
    put('2022-02/episodes.csv');
    expect(await found()).toEqual([['E06000002', '2022-02', '2022-02-28', null, ['episodes.csv']]]);
  });

  it("holds each authority's files in a folder of its name or code", async () => {
    put('2022-02/hartlepool/Header.CSV');
    put('2022-02/E06000005/header.csv');
    expect((await found()).map(([authority]) => authority)).toEqual(['E06000005', 'E06000001']);
  });

  it('may hold the files of one month itself', async () => {
    put('episodes.csv');
    expect(await found('2018-03')).toEqual([['E06000002', '2018-03', '2018-03-31', null, ['episodes.csv']]]);
    await expect(found()).rejects.toThrow(/Which month .* --as-at/s);
    put('extract.yaml', 'extracted_on: 2018-04-02\ncovers_from: 2017-04-01\n');
    expect(await found('2018-03')).toEqual([['E06000002', '2018-03', '2018-04-02', '2017-04-01', ['episodes.csv']]]);
    put('extract.yaml', 'extracted_on: 2018-03-31\ncovers_from: 2017-04-01\n');
    expect(await found()).toEqual([['E06000002', '2018-03', '2018-03-31', '2017-04-01', ['episodes.csv']]]);
  });

  it("lets an authority's extract.yaml win over its month's", async () => {
    put('2022-02/extract.yaml', 'extracted_on: 2022-03-01\ncovers_from: 2021-04-01\n');
    put('2022-02/darlington/extract.yaml', 'extracted_on: 2022-03-02\n');
    put('2022-02/darlington/episodes.csv');
    expect(await found()).toEqual([['E06000005', '2022-02', '2022-03-02', '2021-04-01', ['episodes.csv']]]);
  });

  it.each([
    [
      'an authority nobody knows',
      '2022-02/gateshead/episodes.csv',
      'CHILD\n',
      /gateshead: no authority of the settings/,
    ],
    ['a date before the month is over', '2022-02/extract.yaml', 'extracted_on: 2022-02-25\n', /folder is of 2022-02/],
    ['a date of another year', '2022-02/extract.yaml', 'extracted_on: 2023-02-28\n', /folder is of 2022-02/],
    ['a date that cannot be', '2022-02/extract.yaml', 'extracted_on: 2022-02-30\n', /2022-02-28/],
    ['a key nobody knows', '2022-02/extract.yaml', 'extracted: 2022-02-28\n', /extracted/],
    ['text that is not YAML', '2022-02/extract.yaml', 'a: [', /not YAML/],
    ['a start after its end', '2022-02/extract.yaml', 'covers_from: 2022-04-01\n', /covers_from is 2022-04-01, after/],
    ['an extract.yaml of another name', '2022-02/extract.yml', '', /rename it to extract\.yaml/],
    ['a second place for one authority', '2022-02/middlesbrough/visits.csv', 'CHILD\n', /same authority for 2022-02/],
    ['files that lie too deep', '2022-02/darlington/903/episodes.csv', 'CHILD\n', /903 lies too deep/],
    ['a document that lies too deep', '2022-02/darlington/old/report.docx', '', /old lies too deep/],
    ['an XML file beside the months', 'ssda903.xml', '<x/>', /ssda903\.xml: beside the folders of months/],
    ['an archive in a month nobody can read', '2022-3/all.ZIP', 'PK', /2022-3 is not the folder of a month/],
    ['a month nobody can read', '2022-3/episodes.csv', 'CHILD\n', /2022-3 is not the folder of a month/],
    ['files beside the months', 'episodes.csv', 'CHILD\n', /episodes\.csv: beside the folders of months/],
  ])('with %s is refused', async (_, file, text, expected) => {
    put('2022-02/episodes.csv');
    put(file, text);
    await expect(found()).rejects.toThrow(expected);
  });

  it('says all that is wrong at once, a line each, with the name that a folder probably should have', async () => {
    put('2022-02/episodes.csv');
    put('2022-2/episodes.csv');
    put('2022_03/episodes.csv');
    put('Mar 2022/episodes.csv');
    put('2022-02 (copy)/episodes.csv');
    put('old/episodes.csv');
    put('archive/minutes.docx');
    put('episodes.csv');
    put('header.csv');
    put('2022-02/hartelpool/episodes.csv');
    put('2022-02/leeds/episodes.csv');
    put('2022-02/darlington/extract.yaml', 'extracted: 2022-02-28\n');
    put('2022-02/extract.yaml', 'extracted_on: 2022-01-01\n');
    const message = await found().then(String, ({ message }: Error) => message.replaceAll(`${root}${path.sep}`, ''));
    const leftOut = 'is not the folder of a month, so its files would be left out.';
    const both = (other: string, month: string) =>
      `It looks like ${month}, ${other}: put what is right into ${month}, and move the other away.`;
    expect(message.split('\n').map((line) => line.replaceAll(path.sep, '/'))).toEqual([
      `2022-02 (copy) ${leftOut} ${both('which is there as well', '2022-02')}`,
      `2022-2 ${leftOut} ${both('which is there as well', '2022-02')}`,
      `2022_03 ${leftOut} Name it 2022-03, or move it away.`,
      `Mar 2022 ${leftOut} ${both('as 2022_03 does', '2022-03')}`,
      `old ${leftOut} Name it like 2022-02, or move it away.`,
      expect.stringMatching(/^episodes\.csv; header\.csv: beside the folders of months/),
      expect.stringMatching(/^2022-02\/extract\.yaml: extracted_on is 2022-01-01/),
      expect.stringMatching(/^2022-02\/darlington\/extract\.yaml: /),
      expect.stringContaining('extracted'),
      expect.stringMatching(/^2022-02\/hartelpool: no authority .* Rename it to hartlepool if that is meant, or add/),
      expect.stringMatching(/^2022-02\/leeds: no authority .* Rename it \(known: .*hartlepool.*\), or add/),
    ]);
  });

  it.each(['June 2022', 'Jun-22', '2022 06', '06-2022', '202206', '062022'])(
    'passes over no month that is called %s, whatever its files are called',
    async (name) => {
      put('2022-05/episodes.csv');
      put(`${name}/episodes`);
      await expect(found()).rejects.toThrow(
        `${name} is not the folder of a month, so its files would be left out. Name it`,
      );
      await expect(found()).rejects.toThrow('Name it 2022-06, or move it away.');
    },
  );

  it('says so of months that are all called otherwise, and does not ask which month they are of', async () => {
    put('2022-2/episodes.csv');
    put('Mar 2022/episodes.csv');
    await expect(found()).rejects.toThrow(/Name it 2022-02, or move it away\.\n.*Name it 2022-03, or move it away\.$/);
  });

  it('may hold other things beside the months', async () => {
    put('2022-02/episodes.csv');
    put('queries/episodes.sql');
    put('how-to.docx');
    expect(await found()).toHaveLength(1);
  });

  it('gives every file to be read or refused by name, but not what systems leave behind', async () => {
    const files = [
      '903.xml',
      'all.zip',
      'episodes',
      'episodes.csv.bak',
      'header.xlsx',
      'notes.docx',
      'photo.jpg',
      'q.pdf',
    ];
    for (const file of files) put(`2022-02/${file}`);
    for (const file of [
      '~$header.xlsx',
      '.DS_Store',
      '.gitkeep',
      '.~lock.a.ods#',
      'Thumbs.db',
      'desktop.ini',
      'extract.yaml',
    ])
      put(`2022-02/${file}`, '');
    expect((await found()).map((one) => one[4])).toEqual([files]);
  });

  it('that is empty gives nothing, and one that is missing says where files go', async () => {
    expect(await found()).toEqual([]);
    await expect(findExtracts(nodeFiles, path.join(root, 'none'), settings, undefined)).rejects.toThrow(
      /Put each month's files/,
    );
  });
});
