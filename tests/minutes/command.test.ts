import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPapers } from '#folders';
import { command } from '#tests/fixtures/command.ts';
import { stableFolder } from '#tests/fixtures/stable-folder.ts';
import { paragraph, wordFile } from './word-fixture.ts';

const folder = stableFolder('minutes');
afterAll(() => rmSync(folder, { recursive: true }));

const out = path.join(folder, 'meetings');
const put = (name: string, content: string | Uint8Array) => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};
const minutes = (...options: string[]) => command(['scripts/minutes.ts', ...options], { folder });
const text =
  'CORPORATE PARENTING BOARD\r\n\r\nA meeting of the Corporate Parenting Board was held on Tuesday 7 June 2022.\r\n\r\nPRESENT: Councillors A Able (Chair) and B Baker\r\n\r\n22/1 HOMES\r\n\r\nA Member asked how many homes there are.\r\n\r\nAGREED- That the report be noted.\r\n\r\n22/2 NEXT\r\n\r\nThe Board agreed that it was late.\r\n';

describe('npm run minutes', () => {
  it('writes the file of the meeting, which the build reads, and says what a person must look at', async () => {
    const { status, stdout, stderr } = minutes(put('june.txt', text), '--out', out);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('22/1  Homes\n      AGREED  That the report be noted.');
    expect(stdout).toContain('2 present. Pages show names only where the settings say');
    expect(stdout).toMatch(/Looks like a decision[\s\S]*line \d+ of the file \(item 22\/2, line 15 of the minutes\)/);
    expect(stdout).toContain('item 22/1, line 9: "A Member asked how many homes there are."');
    expect(readFileSync(path.join(out, '2022-06-07', 'meeting.md'), 'utf8')).not.toContain('\r');
    const { meetings } = await readPapers({
      meetings: out,
      commentary: path.join(folder, 'none'),
      inspections: path.join(folder, 'none'),
    });
    expect(meetings.map(({ date, items }) => [date, items.length])).toEqual([['2022-06-07', 2]]);
  });

  it('writes over nothing: a meeting that is there stays as it is', () => {
    const there = path.join(folder, 'there', '2022-06-07');
    mkdirSync(there, { recursive: true });
    writeFileSync(path.join(there, 'meeting.md'), 'mine');
    const { status, stderr } = minutes(put('again.txt', text), '--out', path.dirname(there));
    expect([status, readFileSync(path.join(there, 'meeting.md'), 'utf8')]).toEqual([1, 'mine']);
    expect(stderr).toMatch(/is there already, and stays as it is.*--out/);
  });

  it('reads a Word document, into the folder of a council that --data names', () => {
    const body = [
      paragraph('A meeting of the Corporate Parenting Board was held on Tuesday 7 June 2022.'),
      paragraph('1. HOMES'),
      paragraph('AGREED that the report be noted.'),
      paragraph('2. NEXT'),
    ];
    const { status } = minutes(put('word.docx', wordFile(body.join(''))), '--data', path.join(folder, 'council'));
    expect(status).toBe(0);
    expect(readFileSync(path.join(folder, 'council', 'meetings', '2022-06-07', 'meeting.md'), 'utf8')).toContain(
      'AGREED: that the report be noted.',
    );
  });

  it.each<[string, () => string[], number, RegExp]>([
    ['a file that is not there', () => [path.join(folder, 'none.txt')], 1, /there is no such file/],
    ['a folder', () => [folder], 1, /it is a folder/],
    ['no file', () => [], 2, /Name one file with minutes[\s\S]*npm run minutes -- FILE/],
    ['two files', () => ['a.txt', 'b.txt'], 2, /Name one file/],
    ['an option that there is not', () => ['a.txt', '--overwrite'], 2, /Usage: npm run minutes/],
    ['a PDF', () => [put('m.pdf', '%PDF-1.7')], 1, /m\.pdf: It is a PDF/],
    [
      'personal data',
      () => [put('p.txt', `${text}\r\n\r\nAsk a.able@north.example about it.\r\n`)],
      1,
      /line 18: an e-mail address/,
    ],
    [
      'a file of more than 60 MB',
      () => {
        const file = put('large.txt', 'x');
        truncateSync(file, 61 * 1024 * 1024);
        return [file];
      },
      1,
      /61 MB large/,
    ],
  ])('refuses %s in words, and writes nothing', (_, options, code, says) => {
    const into = path.join(folder, 'refused');
    const { status, stderr } = minutes(...options(), '--out', into);
    expect(status).toBe(code);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/a\.able@|\n {4}at /);
    expect(existsSync(into) ? readdirSync(into) : []).toEqual([]);
  });
});
