import { describe, expect, it } from 'vitest';
import type { Column, Layout } from '#src/extracts/layout.ts';
import { layouts } from '#src/extracts/layouts/index.ts';
import { namesAuthority } from '#src/extracts/reading/authority.ts';
import { headingKey } from '#src/extracts/reading/heading.ts';
import { isIdentifying } from '#src/extracts/reading/identifying.ts';
import { nearHeadings } from '#src/extracts/reading/near-headings.ts';
import { recognise } from '#src/extracts/reading/recognise.ts';
import { inline, type RawSheet, workbook } from './containers/workbook-fixture.ts';
import { codesOf, episodesHeading, episodesText, headerText, readTexts } from './extract.ts';

const kept = (layout: Layout): Column[] => layout.columns.filter(({ presence }) => presence !== 'dropped');
const quoted = (cells: readonly string[]): string => cells.map((cell) => `"${cell}"`).join(',');

/** Mistakes that people make in a heading. */
const mistakes: Record<string, (heading: string) => string> = {
  'a letter twice': (heading) => heading.replace(/\p{L}/u, '$&$&'),
  'two letters swapped': (heading) => heading.replace(/(\p{L})(\p{L})/u, '$2$1'),
  'a word more': (heading) => `${heading} value`,
};

describe('a heading with a mistake', () => {
  it.each(Object.keys(mistakes))('(%s) is named beside the column that it may be, of every layout', (mistake) => {
    const unnamed = layouts.flatMap((layout) => {
      const columns = kept(layout);
      return columns.flatMap((column) => {
        const wrong = mistakes[mistake]?.(column.heading) ?? '';
        const headings = columns.map((one) => (one === column ? wrong : one.heading));
        const isRead = recognise([wrong], [{ ...layout, columns: [{ ...column, presence: 'required' }] }]) !== null;
        if (isRead || isIdentifying(wrong)) return [];
        const { findings } = readTexts({ 'x.csv': `${quoted(headings)}\n${quoted(headings.map(() => '1'))}\n` });
        const said = findings
          .map(({ problem }) => problem)
          .find((problem) => problem.includes(`the heading ${wrong} `));
        return said?.includes(`is it ${column.heading}?`) ? [] : [`${layout.title}: ${wrong}`];
      });
    });
    expect(unnamed).toEqual([]);
  });

  it.each(['a letter twice', 'two letters swapped'])(
    '(%s) is named beside a column that is not kept, of every layout',
    (mistake) => {
      const unnamed = layouts.flatMap((layout) =>
        layout.columns
          .filter(({ presence, heading }) => presence === 'dropped' && headingKey(heading).length > 2)
          .flatMap((column) => {
            const wrong = mistakes[mistake]?.(column.heading) ?? '';
            const headings = layout.columns.map((one) => (one === column ? wrong : one.heading));
            const isRead = recognise([wrong], [{ ...layout, columns: [{ ...column, presence: 'required' }] }]) !== null;
            if (isRead || isIdentifying(wrong) || namesAuthority(wrong)) return [];
            const { findings } = readTexts({ 'x.csv': `${quoted(headings)}\n${quoted(headings.map(() => '1'))}\n` });
            const said = findings.filter(({ code }) => ['near-heading', 'unknown-column-unread'].includes(code));
            return said.some(({ problem }) => problem.includes(column.heading)) ? [] : [`${layout.title}: ${wrong}`];
          }),
      );
      expect(unnamed).toEqual([]);
    },
  );

  it.each([
    ['UPNN', 'the file has no such column, so it was read as empty; the heading UPNN in column D is near: is it UPN?'],
    ['UPN number', 'the heading UPN number in column D is near: is it UPN?'],
    ['YAER', 'the heading YAER in column D is near: is it YEAR?'],
    ['UACS', 'was not read; UASC, which the layout knows and never reads, is near: is it that?'],
  ])('is said of %s, by what depends on it', (heading, says) => {
    const { findings } = readTexts({ 'header.csv': `CHILD,SEX,DOB,${heading}\n1,1,01/05/2012,\n` });
    expect(findings.map(({ problem }) => problem).join('\n')).toContain(says);
  });

  it('is said of the team, which the list of findings needs', () => {
    const columns = kept(layouts.find(({ table }) => table === 'children_in_care') as Layout);
    const headings = [...columns.map(({ heading }) => heading), 'Allocted Team'];
    const { findings } = readTexts({ 'x.csv': `${quoted(headings)}\n${quoted(headings.map(() => '1'))}\n` });
    expect(findings.find(({ code }) => code === 'near-heading')).toMatchObject({ column: 'Allocated Team' });
  });

  it('is named where the cells are those of the column, so that the file is refused', () => {
    const { findings } = readTexts({
      'header.csv': headerText,
      'episodes.csv': episodesText.replace('HOME_POST', 'HOME_PSOT'),
    });
    expect(findings.find(({ code }) => code === 'identifying-cells')?.problem).toContain(
      'asks for this column (the heading HOME_POST is near: is it that?), and it holds what looks like postcodes',
    );
  });

  it('of a column without which a file is refused is said with the column, and with the file that it is', () => {
    const { findings } = readTexts({
      'e.csv': episodesText.replace('DECOM', 'DECOMM').replace(',PLACE,', ',Place code,'),
    });
    expect(findings.find(({ severity }) => severity === 'error')).toMatchObject({
      code: 'unknown-layout',
      table: 'episodes',
      problem:
        'no layout has these columns. Nearest: Episodes; missing: DECOM (the heading DECOMM in column B is near: is it DECOM?), PLACE (the heading Place code in column F is near: is it PLACE?); not known there: DECOMM, Place code',
    });
  });

  it('of a column that may be absent is asked for where that is missed, and is not read', () => {
    const read = readTexts({
      'header.csv': headerText.replace('ETHNIC', 'Ethnic origin'),
      'episodes.csv': episodesText,
    });
    expect(codesOf(read)).toEqual(['near-heading']);
    expect(read.findings.find(({ code }) => code === 'near-heading')).toMatchObject({
      column: 'ETHNIC',
      line: 1,
      problem:
        'the file has no such column, so it was read as empty; the heading Ethnic origin in column D is near: is it ETHNIC? It was not read',
    });
    expect(read.findings.find(({ column }) => column === 'Ethnic origin')).toMatchObject({
      code: 'unknown-column-near',
      severity: 'note',
    });
    expect(read.findings.filter(({ code, column }) => code === 'absent-column' && column === 'ETHNIC')).toEqual([]);
    expect(read.findings.filter(({ code, inFigures }) => code.includes('near') && inFigures === false)).toEqual([]);
    expect(read.tables.header?.columns.ethnic).toEqual([null, null]);
  });

  it('is asked for where a smaller layout would take the file for its own', () => {
    const { findings, tables } = readTexts({ 'u.csv': 'CHILD,SEX,DOB,DUCC\n1,1,01/05/2012,01/02/2022\n' });
    expect(findings.map(({ problem }) => problem).join()).toContain('is it DUC?');
    expect(tables).toEqual({});
  });

  it('does not hide a sheet of a workbook, though it is that of the child’s number', () => {
    const headings = ['Child Uniqe ID', 'Gender', 'Date of Birth', 'CIN Start Date', 'CIN Closure Date'];
    const cells = headings.map((heading, index) => inline(`${'ABCDE'[index]}1`, heading)).join('');
    const list: RawSheet = { name: 'List 6', rows: { 1: cells } };
    const { findings } = readTexts({}, { files: [{ path: 'm.xlsx', bytes: workbook([list]) }] });
    expect(findings.map(({ problem }) => problem).join()).toContain('Child Uniqe ID in column A is near');
  });

  it('is named where it is an element of the XML of a return', () => {
    const record = (day: string) =>
      `<EPISODE><${day}>01/04/2021</${day}><RNE>S</RNE><LS>C2</LS><PLACE>U4</PLACE><DEC/><REC/></EPISODE>`;
    const xml = `<EXPSSDA903><CHILD><HEADER><CHILDID>1</CHILDID><SEX>1</SEX><DOB>01/05/2012</DOB></HEADER>${record('DECOMM')}</CHILD></EXPSSDA903>`;
    const { findings } = readTexts({ 'r.xml': xml });
    expect(
      findings.filter(({ code }) => code === 'element-never-named').map(({ column, problem }) => [column, problem]),
    ).toContainEqual([
      'DECOM',
      'no record of the file has this element: read as empty in all of them; the element DECOMM is near: is it DECOM?',
    ]);
  });
});

describe('nearHeadings', () => {
  const near = (headings: string) => {
    const row = headings.split(',');
    const fit = recognise(row, layouts);
    if (fit === null) throw new Error('no layout has these headings');
    return [...nearHeadings(row, fit, layouts)].map(([column, index]) => [column.heading, row[index]]);
  };

  it('gives each heading to one column, and each column the nearest', () => {
    expect(near(episodesHeading.replace('CIN', 'CIIN,CINNN'))).toEqual([['CIN', 'CIIN']]);
    expect(near('CHILD,SEX,DOB,MC_MOTHER_DOB')).toHaveLength(1);
  });
  it('gives none for the very name of something else', () => {
    expect(near('CHILD,SEX,DOB,URN')).toEqual([]);
    const { findings } = readTexts({ 'h.csv': 'Age of Child (Years),SEX,DOB,ETHNIC,MOTHER\n9,1,01/05/2012,WBRI,\n' });
    const said = findings.map(({ problem }) => problem).join('\n');
    expect(said).toContain('missing: CHILD');
    expect(said).not.toContain('is near');
  });
  it('gives none for a word among many', () => {
    const said = (heading: string) =>
      readTexts({ 'h.csv': `${heading},SEX,DOB,ETHNIC,MOTHER\n9,1,01/05/2012,WBRI,\n` })
        .findings.map(({ problem }) => problem)
        .join('\n');
    expect(said('Days on which the child was away')).not.toContain('is near');
    expect(said('Age of child')).not.toContain('is near');
    expect(said('Child no')).toContain('is it CHILD?');
  });
  it('gives none where the column is there, and none for a heading that is like nothing, or says who somebody is', () => {
    expect(near(episodesHeading.replace('CIN', 'CIN,CINN'))).toEqual([]);
    expect(near(episodesHeading.replace('CIN', 'SHOE_SIZE'))).toEqual([]);
    expect(near('CHILD,SEX,DOB,Mother name')).toEqual([]);
  });
});

describe('a file that lacks one heading of a layout', () => {
  /** Layouts that have enough headings of their own to be told apart by them. */
  const wide = layouts.filter((layout) => kept(layout).length > 6);
  const files = wide.flatMap((layout) =>
    layout.columns
      .filter(({ presence }) => presence === 'required')
      .map((column): [string, string, readonly string[]] => [
        `${layout.title}, ${column.heading}`,
        layout.title,
        kept(layout).map((one) => (one === column ? 'Qwzx' : one.heading)),
      ]),
  );

  it.each(files)('is said to be nearest to it: %s', (_, title, headings) => {
    const { findings } = readTexts({ 'x.csv': `${quoted(headings)}\n${quoted(headings.map(() => '1'))}\n` });
    const unknown = findings.filter(({ code }) => code === 'unknown-layout').map(({ message }) => message);
    const isAnother = recognise(headings, layouts) !== null;
    expect(isAnother || unknown.some((message) => message.includes(`Nearest: ${title};`))).toBe(true);
  });

  it.each([
    ['is called a list', 'List 8', 6],
    ['has mostly known headings', 'Children', 1],
  ])('is no sheet that is passed over where it %s', (_, name, unknown) => {
    const layout = layouts.find(({ table }) => table === 'children_in_care') as Layout;
    const headings = kept(layout).map(({ heading }, at) => (at < unknown ? `Qwzx ${at}` : heading));
    const cells = (texts: readonly string[], row: number) =>
      texts.map((text, at) => inline(`${String.fromCharCode(65 + (at % 26))}${row}`, text)).join('');
    const few = headings.slice(0, 10);
    const sheets: RawSheet[] = [
      {
        name,
        rows: {
          1: cells(few, 1),
          2: cells(
            few.map(() => '1'),
            2,
          ),
        },
      } as never,
    ];
    const { findings } = readTexts(
      {},
      {
        month: '2022-03',
        extractedOn: '2022-03-31',
        files: [{ path: 'a.xlsx', bytes: workbook(sheets) }],
      },
    );
    expect(findings.map(({ code }) => code)).toContain('unknown-layout');
  });
});
