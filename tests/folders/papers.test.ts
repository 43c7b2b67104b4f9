import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPapers } from '#folders';

let folder: string;
const at = (...path: string[]) => join(folder, ...path);
const write = (path: string, content: string | Uint8Array) => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
};
const read = () =>
  readPapers({ commentary: at('commentary'), meetings: at('meetings'), inspections: at('inspections') });
const problems = () =>
  read().then(
    () => [],
    (error: Error) => error.message.split('\n').map((line) => line.replace(/^.*?(meetings|inspections)/, '$1')),
  );
const meeting = (papers = '') => `---\ntitle: Board\nstatus: held\n${papers}---\n\n## 1. One\n\nRead.\n`;
const word = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const properties = (author: string) =>
  `<cp:coreProperties><dc:creator>${author}</dc:creator><cp:lastModifiedBy></cp:lastModifiedBy></cp:coreProperties>`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'papers-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a meeting’s folder', () => {
  it('holds reports, voice and files beside the minutes, and inspections have a folder of their own', async () => {
    write('meetings/2022-02-15/meeting.md', meeting('papers: [{ title: Report, file: a.pdf }]\n'));
    write('meetings/2022-02-15/reports/peer.md', '---\ntitle: Peer\n---\n\n## Purpose\n\nOne.\n');
    write('meetings/2022-02-15/voice.yaml', 'words:\n  - { text: Listen., consent: true }\n');
    write('meetings/2022-02-15/files/a.pdf', '%PDF-1.7 …');
    write(
      'inspections/2022-03-29.yaml',
      'title: Visit\nby: Ofsted\nkind: inspection\nfindings: [{ id: a, kind: improve, text: B. }]\n',
    );
    const { meetings, inspections } = await read();
    expect(meetings[0]?.reports.map(({ id }) => id)).toEqual(['peer']);
    expect(meetings[0]?.voice.words.map(({ text }) => text)).toEqual(['Listen.']);
    expect(meetings[0]?.files).toEqual([
      { name: 'a.pdf', bytes: 12, path: at('meetings', '2022-02-15', 'files', 'a.pdf'), says: [] },
    ]);
    expect(inspections.map(({ date }) => date)).toEqual(['2022-03-29']);
  });

  it('is refused with every file that is missing, listed nowhere, empty, too large, or not what its name says', async () => {
    const named = ['gone', 'empty', 'large', 'text', 'scan'].map((name) => `{ title: ${name}, file: ${name}.pdf }`);
    write('meetings/2022-02-15/meeting.md', meeting(`papers: [${named.join(', ')}, { title: Word, file: w.docx }]\n`));
    write('meetings/2022-02-15/files/empty.pdf', '');
    write('meetings/2022-02-15/files/large.pdf', new Uint8Array(60_000_000));
    write('meetings/2022-02-15/files/text.pdf', 'Minutes');
    write('meetings/2022-02-15/files/scan.pdf', '%PDF-1.4');
    write('meetings/2022-02-15/files/w.docx', '%PDF-1.4');
    write('meetings/2022-02-15/files/other.pdf', '%PDF-1.4');
    write('inspections/visit.txt', '');
    expect(await problems()).toEqual([
      expect.stringMatching(/other\.pdf: no paper of meeting\.md names this file/),
      expect.stringMatching(/gone\.pdf is missing: put the file there/),
      expect.stringMatching(/empty\.pdf: the file is empty/),
      expect.stringMatching(/large\.pdf: the file has 60 MB, and 40 are the most/),
      expect.stringMatching(/text\.pdf: the file is no PDF/),
      expect.stringMatching(/w\.docx: the file is no Word file/),
      expect.stringMatching(/visit\.txt: an inspection is a file <YYYY-MM-DD>\.yaml, or/),
    ]);
  });

  it('takes no link to a file elsewhere', async () => {
    write('secret.pdf', '%PDF-1.7');
    write('meetings/2022-02-15/meeting.md', meeting('papers: [{ title: Report, file: a.pdf }]\n'));
    mkdirSync(at('meetings', '2022-02-15', 'files'), { recursive: true });
    symlinkSync(at('secret.pdf'), at('meetings', '2022-02-15', 'files', 'a.pdf'));
    expect(await problems()).toEqual([expect.stringMatching(/a\.pdf: it is no file of its own/)]);
  });

  it.each([
    [
      'a.docx',
      word({
        'docProps/core.xml': properties('Jane'),
        'word/document.xml': '<w:ins w:id="1"/>',
        'word/comments.xml': '<w:comment w:id="1">',
      }),
      ['names who wrote or changed it', 'holds comments', 'holds tracked changes'],
    ],
    [
      'a.docx',
      word({
        'docProps/core.xml': properties(''),
        'word/document.xml': '<w:insideH/>',
        'word/comments.xml': '<w:comments/>',
      }),
      [],
    ],
    ['a.docx', strToU8('PK and nothing that can be read'), []],
    ['a.pdf', strToU8('%PDF-1.7 /Author (Jane)'), ['names who wrote it']],
    ['a.pdf', strToU8('%PDF-1.7 /Author () <dc:creator><rdf:Seq><rdf:li></rdf:li>'), []],
    ['a.pdf', strToU8('%PDF-1.7 <dc:creator><rdf:Seq><rdf:li>Jane</rdf:li>'), ['names who wrote it']],
  ])('says of %s what it gives away besides its text, and none of it', async (name, content, says) => {
    write('meetings/2022-02-15/meeting.md', meeting(`papers: [{ title: Report, file: ${name} }]\n`));
    write(`meetings/2022-02-15/files/${name}`, content);
    const { meetings } = await read();
    expect(meetings[0]?.files[0]?.says).toEqual(says);
  });
});
