import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { workbookOf } from '#exports';
import { auditPack, type PackKnowledge } from '#pack-audit';
import { fullLine } from '../fixtures/pack/example-charts.ts';
import { examplePack } from '../fixtures/pack/example-pack.ts';
import { edited } from './edited.ts';
import { ledgerOf } from './ledger.ts';
import { officeFile } from './office-file.ts';

const pack = examplePack();
const known: PackKnowledge = {
  figures: ledgerOf(pack),
  council: 'E99999999',
  publication: '2022-07',
  asAt: '2022-07-31',
  others: (fullLine.others ?? []).flatMap(({ name, points }) =>
    points.flatMap(({ value }) => (value === null ? [] : [{ name, value }])),
  ),
};
let xlsx: Uint8Array;
let ods: Uint8Array;
let docx: Uint8Array;
beforeAll(async () => {
  xlsx = await workbookOf(pack, 'xlsx');
  ods = await workbookOf(pack, 'ods');
  docx = await officeFile();
});

/** What is said of a file, as `part: problem`. */
function said(name: string, bytes: Uint8Array, knowledge: Partial<PackKnowledge> = {}): string[] {
  return auditPack([{ name, bytes }], { ...known, ...knowledge }).problems.map((one) => {
    expect(one.file).toBe(name);
    return `${one.part}: ${one.problem}`;
  });
}

describe('auditPack, of files that say what was published', () => {
  it('finds nothing, and says how many numbers it compared', () => {
    const files = [
      { name: 'pack.xlsx', bytes: xlsx },
      { name: 'pack.ods', bytes: ods },
      { name: 'pack.docx', bytes: docx },
    ];
    const { problems, compared, notChecked } = auditPack(files, known);
    expect(problems).toEqual([]);
    expect(compared).toBeGreaterThan(600);
    expect(notChecked).toEqual([]);
  });

  it('throws where figures.csv lacks a column', () => {
    expect(() => auditPack([], { ...known, figures: 'published,measure\n' })).toThrow('figures.csv lacks');
  });
});

describe('auditPack, of numbers', () => {
  const months = 'xl/worksheets/sheet6.xml';
  const hiddenRow = /(<c r="B15"[^>]*?) t="s"><v>\d+<\/v>/;

  it('refuses a number that was not published: in a cell of XLSX, of ODS and of a document', () => {
    const other = /(<c r="B9"[^>]*><v>)487/;
    expect(said('a.xlsx', edited(xlsx, { [months]: (text) => text.replace(other, '$1488') }))).toEqual([
      `${months} (1 by month, Children in care): row 9, Children: 488 is no published figure of cla_count of 2020-02-29`,
    ]);
    const inOds = edited(ods, { 'content.xml': (text) => text.replace('office:value="487"', 'office:value="488"') });
    expect(said('a.ods', inOds)).toEqual([expect.stringContaining('row 9, Children: 488 is no published figure')]);
    const inDocument = edited(docx, { 'word/document.xml': (text) => text.replace('>510<', '>511<') });
    expect(said('a.docx', inDocument)).toEqual([
      expect.stringContaining('(table 1): row 2, Children: 511 is no published'),
    ]);
  });

  it('refuses a number in place of a hidden figure', () => {
    const shown = edited(xlsx, { [months]: (text) => text.replace(hiddenRow, '$1><v>497</v>') });
    expect(said('a.xlsx', shown)).toEqual([
      `${months} (1 by month, Children in care): row 15, Children: 497 stands for a hidden figure of cla_count of 2020-08-31`,
    ]);
    const inDocument = edited(docx, { 'word/document.xml': (text) => text.replace('[c]', '497') });
    expect(said('a.docx', inDocument)).toEqual([
      expect.stringContaining('497 stands for a hidden figure of cla_count'),
    ]);
  });

  it('refuses a hidden figure without its symbol', () => {
    const blank = edited(xlsx, { [months]: (text) => text.replace(hiddenRow, '$1>') });
    expect(said('a.xlsx', blank)).toEqual([expect.stringContaining('row 15, Children: a hidden figure has no symbol')]);
  });

  it('takes what is hidden in a later publication for hidden', () => {
    const line = known.figures
      .split('\n')
      .find((row) => row.includes('"cla_count"') && row.includes('"2020-02-29"')) as string;
    const later = line
      .replace('"2022-07"', '"2022-08"')
      .replaceAll('"487"', '""')
      .replace('"children",""', '"children","c"');
    const found = said('a.xlsx', xlsx, { figures: `${known.figures}${later}\n` });
    expect(found).toContainEqual(expect.stringContaining('487 stands for a hidden figure of cla_count of 2020-02-29'));
  });

  it('refuses a number beside a table, in a hidden sheet, and in a guide that names another', () => {
    const stray = edited(xlsx, { [months]: (text) => text.replace('</row>', '<c r="F1"><v>3</v></c></row>') });
    expect(said('a.xlsx', stray)).toEqual([expect.stringContaining('F1 holds a number outside its table')]);
    const hidden = edited(xlsx, {
      'xl/workbook.xml': (text) => text.replace('sheetId="6"', 'sheetId="6" state="hidden"'),
    });
    expect(said('a.xlsx', hidden)).toEqual([expect.stringContaining('hides the sheet 1 by month, Children in care')]);
    const guide = edited(xlsx, { 'xl/worksheets/sheet8.xml': (text) => text.replace('<v>470</v>', '<v>471</v>') });
    expect(said('a.xlsx', guide)).toContainEqual(
      expect.stringContaining('Target 470: holds a number that is not the one'),
    );
  });

  it('refuses what others did not publish, and columns of whom nobody knows', () => {
    const others = known.others.filter(({ value }) => value !== 471.5);
    expect(said('a.xlsx', xlsx, { others })).toContainEqual(
      expect.stringContaining('Statistical neighbours: holds 471.5, which nobody published'),
    );
    expect(said('a.xlsx', xlsx, { others: [] })).toContainEqual(
      expect.stringContaining('471.5 is no published figure'),
    );
  });

  it('refuses a chart that has cached what its cells do not have, in its own workbook and in its file', () => {
    const chart = 'word/charts/chart1.xml';
    const found = said('a.docx', edited(docx, { [chart]: (text) => text.replace('<c:v>487</c:v>', '<c:v>488</c:v>') }));
    expect(found).toContainEqual(expect.stringMatching(/chart1\.xml: .* has 488 cached where the cell has 487/));
    const own = edited(xlsx, { 'xl/charts/chart1.xml': (text) => text.replace('<c:v>487</c:v>', '<c:v>488</c:v>') });
    expect(said('a.xlsx', own)).toContainEqual(expect.stringContaining('has 488 cached where the cell has 487'));
  });

  it('reads the workbook of a chart: a number that was not published is refused there too', () => {
    const name = Object.keys(unzipSync(docx)).find((one) => one.endsWith('.xlsx')) as string;
    const workbook = unzipSync(docx)[name] as Uint8Array;
    const changed = edited(workbook, {
      'xl/worksheets/sheet1.xml': (text) => text.replace('<v>487</v>', '<v>488</v>'),
    });
    const found = said('a.docx', edited(docx, { [name]: changed }));
    expect(found).toContainEqual(expect.stringContaining(`${name}/xl/worksheets/sheet1.xml (Figures): row 3`));
    expect(found).toContainEqual(expect.stringContaining('has 487 cached where the cell has 488'));
  });
});

describe('auditPack, of what files say of themselves', () => {
  const core = 'docProps/core.xml';
  const document = 'word/document.xml';
  const cases: [what: string, changes: Parameters<typeof edited>[1], problem: string][] = [
    [
      'another author',
      { [core]: (text) => text.replace(/<dc:creator>[^<]*/, '<dc:creator>Jo Bloggs') },
      'names “Jo Bloggs” as creator',
    ],
    [
      'who saved it last',
      { [core]: (text) => text.replace(/<cp:lastModifiedBy>[^<]*/, '<cp:lastModifiedBy>JB') },
      'names “JB” as lastModifiedBy',
    ],
    [
      'another day',
      { [core]: (text) => text.replace('2022-07-31T00', '2022-08-01T09') },
      'has 2022-08-01T09:00:00Z as created',
    ],
    [
      'a company',
      { 'docProps/app.xml': '<Properties><Company>Somebody Ltd</Company></Properties>' },
      'names “Somebody Ltd” as Company',
    ],
    [
      'a template',
      { 'docProps/app.xml': '<Properties><Template>Mine.dotx</Template></Properties>' },
      'holds Template: Mine.dotx',
    ],
    ['properties of its own', { 'docProps/custom.xml': '<Properties/>' }, 'holds properties or data of its own'],
    ['data of its own', { 'customXml/item1.xml': '<a/>' }, 'holds properties or data of its own'],
    ['comments', { 'xl/comments1.xml': '<comments/>' }, 'holds comments'],
    ['a thumbnail', { 'docProps/thumbnail.jpeg': 'x' }, 'holds a thumbnail'],
    ['macros', { 'xl/vbaProject.bin': 'x' }, 'holds a macro or a part that no one can read'],
    ['another workbook', { 'xl/externalLinks/externalLink1.xml': '<a/>' }, 'takes data from another file'],
    [
      'tracked changes',
      { [document]: '<w:document xmlns:w="w"><w:ins w:author="JB"/></w:document>' },
      'holds tracked changes or comments (ins)',
    ],
    [
      'who changed it',
      { [document]: '<w:document xmlns:w="w"><w:ins w:author="JB"/></w:document>' },
      'names “JB” as author',
    ],
    ['the folder of a machine', { 'xl/a.xml': '<a><absPath url="x"/></a>' }, 'holds the folder in which it was saved'],
    ['a path', { 'xl/a.xml': '<a><t>C:\\Users\\jo\\pack.xlsx</t></a>' }, 'holds a path of a machine: C:\\Users'],
    ['a comment of XML', { 'xl/a.xml': '<a><!-- from Jo --></a>' }, 'holds a comment between its elements'],
    ['entities', { 'xl/a.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }, 'defines entities'],
    ['broken XML', { 'xl/a.xml': '<a>' }, 'is no well-formed XML'],
    [
      'data from outside',
      {
        'xl/_rels/a.xml.rels':
          '<Relationships><Relationship Id="r" Type="x/image" Target="http://example.org/a.png" TargetMode="External"/></Relationships>',
      },
      'takes image from outside',
    ],
    [
      'a link to a machine',
      {
        'xl/_rels/a.xml.rels':
          '<Relationships><Relationship Id="r" Type="x/hyperlink" Target="file:///c:/a" TargetMode="External"/></Relationships>',
      },
      'links to file:///c:/a',
    ],
    ['an unknown kind of part', { 'xl/media/a.emf': 'x' }, 'is a kind of file that cannot be read back'],
  ];
  it.each(cases)('refuses %s', (_, changes, problem) => {
    const found = said('a.xlsx', edited(xlsx, changes));
    expect(found).toContainEqual(expect.stringContaining(problem));
    for (const one of found) expect(one).toContain(Object.keys(changes)[0]);
  });

  it('refuses an author and a day in the properties of an ODS', () => {
    const found = said(
      'a.ods',
      edited(ods, {
        'meta.xml': (text) =>
          text.replace(/<dc:creator>[^<]*/, '<dc:creator>JB').replace('<dc:date>2022-07-31', '<dc:date>2022-08-31'),
      }),
    );
    expect(found).toEqual(['meta.xml: names “JB” as creator', 'meta.xml: has 2022-08-31T00:00:00 as date']);
  });

  it('refuses the time of making, a comment, fields, what stands behind the end, and no zipped file at all', () => {
    const parts = unzipSync(xlsx);
    const timed = zipSync(
      Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, [part, { mtime: new Date(2024, 4, 5) }]])),
    );
    expect(said('a.xlsx', timed)).toContainEqual(
      expect.stringContaining('xl/workbook.xml: carries the time at which it was made'),
    );
    const remarked = zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, part]) => [
          name,
          [part, { mtime: new Date(1980, 0, 1), comment: 'by JB', extra: { 4660: strToU8('x') } }],
        ]),
      ),
    );
    expect(said('a.xlsx', remarked)).toContainEqual(expect.stringContaining('xl/workbook.xml: carries a comment'));
    expect(said('a.xlsx', remarked)).toContainEqual(expect.stringContaining('carries fields besides its bytes'));
    expect(said('a.xlsx', Uint8Array.from([...xlsx, 1, 2, 3]))).toEqual([': goes on behind its end']);
    expect(said('a.xlsx', xlsx.subarray(0, 500))).toEqual([': is no whole zipped file']);
  });
});

describe('auditPack, of what names a person', () => {
  const words: [what: string, text: string][] = [
    ['an e-mail address', 'Ask jo.bloggs@example.org'],
    ['a postcode', 'Home at ZZ99 3ZZ today'],
    ['an NHS number', 'Number 999 000 0018'],
    ['a pupil number', 'Pupil A123456789012'],
    ['a National Insurance number', 'QQ is none, AB 12 34 56 C is'],
  ];
  it.each(words)('refuses %s, in a part of a zipped file in a zipped file', (what, text) => {
    const inner = edited(xlsx, { 'xl/a.xml': `<a><t>${text}</t></a>` });
    const outer = zipSync({ 'pack/b.xlsx': [inner, { mtime: new Date(1980, 0, 1) }] });
    expect(said('all.zip', outer)).toEqual([`pack/b.xlsx/xl/a.xml: holds ${what}`]);
  });
});

describe('auditPack, of drawings, pictures and PDFs', () => {
  const svg = (inside: string) =>
    strToU8(`<svg xmlns="http://www.w3.org/2000/svg"><title>A chart</title>${inside}</svg>`);

  it('refuses a drawing that acts, leads or loads, and lets a plain one stand', () => {
    expect(said('a.svg', svg('<path d="M0 0"/>'))).toEqual([]);
    expect(said('a.svg', svg('<script>1</script>'))).toEqual([': holds script, which acts']);
    expect(said('a.svg', svg('<path onclick="x()"/>'))).toEqual([': holds path, which acts']);
    expect(said('a.svg', svg('<image href="http://example.org/a.png"/>'))).toEqual([
      ': loads http://example.org/a.png',
    ]);
    expect(said('a.svg', svg('<a href="javascript:x"/>'))).toEqual([': leads to javascript:x']);
  });

  it('refuses what a picture says besides its pixels, and reads the texts that it may have', () => {
    expect(said('a.png', png(chunk('IHDR', 'x'), chunk('tEXt', 'Title\0A chart'), chunk('IEND', '')))).toEqual([]);
    expect(said('a.png', png(chunk('eXIf', 'x'), chunk('IEND', '')))).toEqual([': holds eXIf besides its pixels']);
    expect(said('a.png', png(chunk('tIME', 'x'), chunk('IEND', '')))).toEqual([': holds tIME besides its pixels']);
    expect(said('a.png', png(chunk('tEXt', 'Software\0x'), chunk('IEND', '')))).toEqual([
      ': says “Software” of itself',
    ]);
    expect(said('a.png', png(chunk('tEXt', 'Author\0JB'), chunk('IEND', '')))).toEqual([': names “JB” as author']);
    expect(said('a.png', png(chunk('tEXt', 'Description\0ZZ99 3ZZ'), chunk('IEND', '')))).toEqual([
      ': holds a postcode',
    ]);
    expect(said('a.png', png(chunk('IEND', ''), chunk('IDAT', 'x')))).toEqual([': does not end where its pixels end']);
  });

  it('refuses what a PDF says of itself and what it can do', () => {
    const pdf = (inside: string) => strToU8(`%PDF-1.7\n1 0 obj<<${inside}>>endobj\n%%EOF`);
    expect(said('a.pdf', pdf('/Author (Example & Sons Borough Council) /CreationDate (D:20220731000000Z)'))).toEqual(
      [],
    );
    expect(said('a.pdf', pdf('/Author (JB)'))).toEqual([': names “JB” as author']);
    expect(said('a.pdf', pdf('/CreationDate (D:20240505)'))).toEqual([': has 2024-05-05 as its date']);
    expect(said('a.pdf', pdf('/OpenAction<</S /JavaScript /JS (x)>>'))).toEqual([': holds a script']);
    expect(said('a.pdf', pdf('/Type /EmbeddedFile'))).toEqual([': holds another file']);
    expect(said('a.pdf', pdf('/Type /Annot /Subtype /Text'))).toEqual([': holds notes of reviewers']);
    expect(said('a.pdf', pdf('/Annots [5 0 R] /Resources<</ProcSet [/PDF /Text]>>'))).toEqual([]);
  });

  it('says that it does not read the numbers of drawings and PDFs', () => {
    const { notChecked } = auditPack(
      [
        { name: 'a.svg', bytes: svg('') },
        { name: 'a.pdf', bytes: strToU8('%PDF') },
      ],
      known,
    );
    expect(notChecked.map(({ file, what }) => [file, what])).toEqual([
      ['a.svg', 'numbers in a drawing'],
      ['a.pdf', 'numbers in a PDF'],
    ]);
  });
});

/** A part of a PNG, without its check sum. */
function chunk(name: string, content: string): Uint8Array {
  const bytes = new Uint8Array(12 + content.length);
  new DataView(bytes.buffer).setUint32(0, content.length);
  bytes.set(strToU8(name + content, true), 4);
  return bytes;
}

const png = (...chunks: Uint8Array[]): Uint8Array =>
  Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...chunks.flatMap((one) => [...one])]);
