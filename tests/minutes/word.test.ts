import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { convertMinutes, MinutesRefused, textOfFile } from '#minutes';
import { paragraph, run, table, wordFile } from './word-fixture.ts';

const opening = [
  paragraph('CORPORATE PARENTING BOARD', { bold: true }),
  paragraph('A meeting of the Corporate Parenting Board was held on Tuesday 7 June 2022 at 4.00 pm.'),
  table([
    ['PRESENT:', 'Councillors A Able (Chair), B Baker and C Cook'],
    ['PRESENT BY INVITATION:', 'Councillor D Drew'],
    ['OFFICERS:', 'Director of Children’s Services, Head of Fostering'],
  ]),
].join('');

async function converted(body: string, parts: Parameters<typeof wordFile>[1] = {}) {
  const text = await textOfFile('minutes.docx', wordFile(`${opening}${body}`, parts));
  return { ...convertMinutes(text, null), remarks: text.remarks };
}

const heading = (title: string) => paragraph(title, { style: 'MinuteBold' });

describe('textOfFile, of a Word document', () => {
  it('writes out the numbers that Word counts itself, and begins lists again where Word does', async () => {
    const { meeting, text, stops } = await converted(
      [
        heading('FOSTERING'),
        paragraph('The Head of Fostering said:'),
        paragraph('First point', { list: 2 }),
        paragraph('Second point', { list: 2 }),
        paragraph('AGREED:', { bold: true }),
        paragraph('That the report be noted', { list: 5 }),
        paragraph('That a plan be made (Head of Fostering, by 30 September 2022)', { list: 5 }),
        heading('ADOPTION'),
        paragraph('RESOLVED that:'),
        paragraph('the report be noted;', { list: 4 }),
        paragraph('the thanks of the Board be sent.', { list: 4 }),
      ].join(''),
    );
    expect(stops).toBeNull();
    expect(meeting?.items.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '22/7 Fostering',
      '22/8 Adoption',
    ]);
    expect(
      meeting?.items.flatMap(({ decisions }) => decisions.map((one) => [one.text, one.who, one.due?.day])),
    ).toEqual([
      ['That the report be noted', [], undefined],
      ['That a plan be made', ['Head of Fostering'], '2022-09-30'],
      ['That the report be noted', [], undefined],
      ['That the thanks of the Board be sent.', [], undefined],
    ]);
    expect(text).toContain('1. First point\n2. Second point\n');
    expect(text).toContain('1. That the report be noted\n2. That a plan be made');
  });

  it('counts letters anew under each number, as Word does', async () => {
    const points = [
      ['One', 0],
      ['under one', 1],
      ['also under one', 1],
      ['Two', 0],
      ['under two', 1],
    ] as const;
    const body = [
      heading('LISTS'),
      paragraph('They said:'),
      ...points.map(([text, level]) => paragraph(text, { list: 2, level })),
      heading('NEXT'),
    ];
    const { text } = await converted(body.join(''));
    expect(text).toContain('1. One\n   - (a) under one\n   - (b) also under one\n2. Two\n   - (a) under two\n');
  });

  it('reads who was there from a table, also where the label fills its own cell', async () => {
    const { meeting, date } = await converted([heading('ONE'), paragraph('Text.'), heading('TWO')].join(''));
    expect(date).toBe('2022-06-07');
    expect(meeting?.time).toBe('16:00');
    expect(meeting?.attendance.map(({ kind, people }) => [kind, people.length])).toEqual([
      ['present', 3],
      ['invited', 1],
      ['officers', 2],
    ]);
  });

  it('leaves out what was deleted, takes what was inserted, and says that changes were tracked', async () => {
    const change = 'w:id="1" w:author="Q Jotter" w:date="2022-06-08T10:00:00Z"';
    const { text, remarks } = await converted(
      [
        heading('HOMES'),
        paragraph(
          `${run('There are ')}<w:del ${change}><w:r><w:delText>seventeen</w:delText></w:r></w:del><w:ins ${change}>${run('eighteen')}</w:ins>${run(' homes.')}`,
        ),
        paragraph(`<w:moveFrom ${change}>${run('Moved away.')}</w:moveFrom>`),
        paragraph(`<w:moveTo ${change}>${run('Moved here.')}</w:moveTo>`),
        heading('NEXT'),
      ].join(''),
    );
    expect(text).toContain('There are eighteen homes.');
    expect(text).toContain('Moved here.');
    expect(text).not.toMatch(/seventeen|Moved away|Jotter/);
    expect(remarks.join(' ')).toContain('tracked changes (2 inserted, 2 deleted)');
  });

  it('leaves out comments and pictures, puts a footnote under its paragraph, and says so', async () => {
    const { text, remarks } = await converted(
      [
        heading('HEALTH'),
        paragraph(
          `<w:commentRangeStart w:id="0"/>${run('Most checks were done')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
        ),
        paragraph('A later paragraph.'),
        heading('NEXT'),
      ].join(''),
      {
        footnotes: `<w:footnote w:type="separator" w:id="0">${paragraph('x')}</w:footnote><w:footnote w:id="2">${paragraph('Within a year.')}</w:footnote>`,
        comments: `<w:comment w:id="0" w:author="Q Jotter">${paragraph('Is this so?')}</w:comment>`,
        more: { 'word/media/image1.png': strToU8('no picture') },
      },
    );
    expect(text).toMatch(/Most checks were done.*\n\nFootnote: Within a year\.\n\nA later paragraph\./);
    expect(text).not.toMatch(/Is this so|Jotter/);
    expect(remarks.join('\n')).toMatch(/1 comment,[\s\S]*1 footnote,[\s\S]*1 picture,/);
  });

  it('says that the file names its author, and writes the name nowhere', async () => {
    const { text, remarks } = await converted([heading('ONE'), paragraph('Text.'), heading('TWO')].join(''), {
      more: {
        'docProps/core.xml': strToU8(
          '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Quentin Jotter</dc:creator><cp:lastModifiedBy>Q Jotter</cp:lastModifiedBy></cp:coreProperties>',
        ),
      },
    });
    expect(remarks.join(' ')).toContain('its author and who changed it last');
    expect(`${text}${remarks.join('')}`).not.toContain('Jotter');
  });

  it('keeps bold and tables, and takes HTML and scripts in it for text', async () => {
    const { text, meeting } = await converted(
      [
        heading('FIGURES'),
        paragraph(`${run('The ')}${run('first', { bold: true })}${run(' table: <script>alert(1)</script> & *stars*')}`),
        table([
          ['', 'June', 'March'],
          ['Homes', '3', '4 | 5'],
        ]),
        paragraph('Written by hand', { style: 'Heading2' }),
        paragraph('More.'),
        heading('NEXT'),
      ].join(''),
    );
    expect(text).toContain('The **first** table: \\<script>alert(1)\\</script> & \\*stars\\*');
    expect(text).toContain('|  | June | March |\n| --- | --- | --- |\n| Homes | 3 | 4 \\| 5 |');
    expect(meeting?.items.map(({ number }) => number)).toEqual(['22/7', '22/8']);
    expect(text).toContain('### Written by hand');
  });

  it('reads minutes that are one table, with who acts in its last columns', async () => {
    const body = table([
      ['Item', 'Minute', 'Action', 'By whom'],
      ['1', `${paragraph('Welcome')}${paragraph('The Chair welcomed everybody.')}`, '', ''],
      [
        '2',
        `${paragraph('Bus passes')}${paragraph('Passes were discussed.')}`,
        'Ask the bus company',
        'Head of Transport',
      ],
    ]);
    const { meeting, stops } = await converted(body);
    expect(stops).toBeNull();
    expect(meeting?.items.map(({ number, title, report }) => [number, title, report])).toEqual([
      ['1', 'Welcome', 'The Chair welcomed everybody.'],
      ['2', 'Bus passes', 'Passes were discussed.'],
    ]);
    expect(meeting?.items[1]?.decisions.map(({ text, who }) => [text, who])).toEqual([
      ['Ask the bus company', ['Head of Transport']],
    ]);
  });
});

describe('textOfFile, of a file that only looks like a Word document', () => {
  const bomb = () => wordFile(paragraph('x'), { more: { 'word/footnotes.xml': new Uint8Array(80 * 1024 * 1024) } });
  it.each<[string, () => Uint8Array, RegExp]>([
    ['breaks off', () => wordFile(opening).subarray(0, 900), /breaks off or is damaged/],
    ['is another zip archive', () => zipSync({ 'a.txt': strToU8('x') }), /no Word document/],
    ['has broken XML', () => wordFile('<w:p><w:r></w:p>'), /cannot be read/],
    [
      'has a document type',
      () => wordFile(paragraph('x'), { before: '<!DOCTYPE w [<!ENTITY e "x">]>' }),
      /cannot be read/,
    ],
    ['has no text', () => wordFile(paragraph('')), /has no text/],
    ['expands without end', bomb, /expands to far more/],
  ])('refuses one that %s', async (_, bytes, says) => {
    const reading = textOfFile('minutes.docx', bytes());
    await expect(reading).rejects.toThrow(MinutesRefused);
    await expect(reading).rejects.toThrow(says);
  });
});
