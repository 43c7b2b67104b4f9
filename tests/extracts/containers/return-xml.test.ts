import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ReadExtract } from '#extracts';
import { codesOf, readReturn, readTexts } from '../extract.ts';

/** The columns of each CSV, and the group of elements in which the XML has them. */
const groups = {
  episodes: ['DECOM', 'RNE', 'LS', 'CIN', 'PLACE', 'PLACE_PROVIDER', 'DEC', 'REC', 'REASON_PLACE_CHANGE'],
  reviews: ['REVIEW', 'REVIEW_CODE'],
  missing: ['MISSING', 'MIS_START', 'MIS_END'],
  oc2: [
    ...['SDQ_SCORE', 'SDQ_REASON', 'CONVICTED', 'HEALTH_CHECK', 'IMMUNISATIONS', 'TEETH_CHECK', 'HEALTH_ASSESSMENT'],
    ...['SUBSTANCE_MISUSE', 'INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED'],
  ],
  placed: ['DATE_PLACED', 'DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'],
  permanence: ['PREV_PERM', 'LA_PERM', 'DATE_PERM'],
  workers: ['SW_ID', 'SW_DECOM', 'SW_DEC', 'SW_REASON'],
  dolo: ['DOLO_START', 'DOLO_END'],
  oc3: ['IN_TOUCH', 'ACTIV', 'ACCOM'],
  ad1: ['DATE_INT', 'DATE_MATCH', 'FOSTER_CARE', 'NB_ADOPTR', 'SEX_ADOPTR', 'LS_ADOPTR'],
} as const;
type Name = keyof typeof groups;
const elements: Partial<Record<Name, string>> = {
  reviews: 'AREVIEW',
  missing: 'AMISSING',
  oc2: 'OC2',
  placed: 'AD_PLACED',
  permanence: 'PERMANENCE',
  workers: 'SWEPISODE',
  dolo: 'DOLO',
};
/** Groups of which a child has one at most, and whose elements stand in the header itself. */
const inHeader = ['oc3', 'ad1'] as const;

const day = fc
  .integer({ min: 1, max: 28 })
  .chain((date) => fc.integer({ min: 1, max: 9 }).map((month) => `${String(date).padStart(2, '0')}/0${month}/2021`));
const oneOf = (...words: string[]) => fc.constantFrom(...words);
const values: Readonly<Record<string, fc.Arbitrary<string>>> = {
  RNE: oneOf('S', 'L', 'P'),
  LS: oneOf('C2', 'V2', 'E1'),
  CIN: oneOf('N1', 'N4'),
  PLACE: oneOf('U4', 'K2', 'P1'),
  PLACE_PROVIDER: oneOf('PR1', 'PR4', ''),
  REC: oneOf('X1', 'E4A', ''),
  REASON_PLACE_CHANGE: oneOf('CARPL', ''),
  REVIEW_CODE: oneOf('PN1', 'PN7'),
  MISSING: oneOf('M', 'A'),
  SDQ_SCORE: oneOf('', '0', '17'),
  SDQ_REASON: oneOf('', 'SDQ2'),
  REASON_PLACED_CEASED: oneOf('', 'RD1'),
  PREV_PERM: oneOf('P1', 'Z1'),
  LA_PERM: oneOf('', 'E06000001'),
  DATE_PERM: oneOf('', 'zz/05/2015', '01/02/2016'),
  SW_ID: oneOf('AB12', 'CD34'),
  SW_REASON: oneOf('', 'MANAGE'),
  IN_TOUCH: oneOf('YES', 'NO'),
  ACTIV: oneOf('F1', '0'),
  ACCOM: oneOf('B1', '0'),
  FOSTER_CARE: oneOf('0', '1'),
  NB_ADOPTR: oneOf('1', '2'),
  SEX_ADOPTR: oneOf('MM', 'MF'),
  LS_ADOPTR: oneOf('L0', 'L11'),
};
const cellOf = (column: string): fc.Arbitrary<string> => {
  const known = values[column];
  if (known) return known;
  if (/^(CONV|HEALTH|IMM|TEETH|SUBST|INTER)/.test(column)) return oneOf('0', '1');
  return /(DEC|_END|CEASED)$/.test(column) ? fc.oneof(day, fc.constant('')) : day;
};
const record = (name: Name) => fc.record(Object.fromEntries(groups[name].map((column) => [column, cellOf(column)])));
const records = (name: Name, most: number) => fc.array(record(name), { maxLength: most });
const child = fc.record({
  sex: oneOf('1', '2', 'M'),
  born: day.map((one) => one.replace('2021', '2010')),
  ethnic: oneOf('WBRI', 'MOTH'),
  duc: fc.oneof(day, fc.constant('')),
  episodes: fc.array(record('episodes'), { minLength: 1, maxLength: 3 }),
  reviews: records('reviews', 2),
  missing: records('missing', 2),
  oc2: records('oc2', 1),
  placed: records('placed', 1),
  permanence: records('permanence', 1),
  workers: records('workers', 2),
  dolo: records('dolo', 1),
  oc3: records('oc3', 1),
  ad1: records('ad1', 1),
});
type Child = typeof child extends fc.Arbitrary<infer T> ? T : never;

const inXml: Readonly<Record<string, string>> = { PLACE: 'PL' };
const cellsIn = (cells: Record<string, string>, leftOut: boolean): string =>
  Object.entries(cells)
    .map(([column, text]) => {
      const name = inXml[column] ?? column;
      return text === '' ? (leftOut ? '' : `<${name} />`) : `<${name}>${text}</${name}>`;
    })
    .join('');

function xmlOf(children: readonly Child[], leftOut: boolean): string {
  const one = (is: Child, index: number): string => {
    const nested = Object.entries(elements).flatMap(([name, element]) =>
      is[name as Name].map((cells) => `<${element}>${cellsIn(cells, leftOut)}</${element}>\n`),
    );
    const header = {
      CHILDID: String(900_001 + index),
      SEX: is.sex,
      DOB: is.born,
      ETHNIC: is.ethnic,
      UPN: 'UN1',
      UASC: is.duc === '' ? '0' : '1',
      MOTHER: '',
      MC_DOB: '',
      ...(is.duc === '' ? {} : { DUC: is.duc }),
      ...Object.assign({}, ...inHeader.flatMap((name) => is[name])),
    };
    const episodes = is.episodes.map((cells) => `<EPISODE>${cellsIn(cells, leftOut)}</EPISODE>\n`);
    return `<CHILD>\n<HEADER>${cellsIn(header, leftOut)}${nested.join('')}</HEADER>\n${episodes.join('')}</CHILD>\n`;
  };
  return `<?xml version='1.0' encoding='us-ascii'?>\n<EXPSSDA903>\n${children.map(one).join('')}</EXPSSDA903>\n`;
}

function csvsOf(children: readonly Child[]): Record<string, string> {
  const files: Record<string, string> = {};
  const add = (name: string, headings: readonly string[], rows: readonly string[][]) => {
    if (rows.length > 0) files[`${name}.csv`] = `${Papa.unparse([[...headings], ...rows], { newline: '\n' })}\n`;
  };
  const id = (index: number) => String(900_001 + index);
  add(
    'header',
    ['CHILD', 'SEX', 'DOB', 'ETHNIC', 'UPN', 'MOTHER', 'MC_DOB'],
    children.map((is, index) => [id(index), is.sex, is.born, is.ethnic, 'UN1', '', '']),
  );
  add(
    'uasc',
    ['CHILD', 'SEX', 'DOB', 'DUC'],
    children.flatMap((is, index) => (is.duc === '' ? [] : [[id(index), is.sex, is.born, is.duc]])),
  );
  for (const [name, columns] of Object.entries(groups)) {
    const born = name === 'episodes' ? [] : ['DOB'];
    add(
      name,
      ['CHILD', ...born, ...columns],
      children.flatMap((is, index) =>
        is[name as Name].map((cells) => [
          id(index),
          ...(name === 'episodes' ? [] : [is.born]),
          ...columns.map((column) => cells[column] ?? ''),
        ]),
      ),
    );
  }
  return files;
}

const columnsOf = ({ tables }: ReadExtract) =>
  Object.fromEntries(Object.entries(tables).map(([name, { columns }]) => [name, columns]));
const readXml = (xml: string) => readTexts({ '903.xml': xml });

describe('the return as XML', () => {
  it('gives the same tables as its CSVs, whether elements are empty or left out', () => {
    fc.assert(
      fc.property(fc.array(child, { minLength: 1, maxLength: 4 }), fc.boolean(), (children, leftOut) => {
        expect(columnsOf(readXml(xmlOf(children, leftOut)))).toEqual(columnsOf(readTexts(csvsOf(children))));
      }),
      { numRuns: 25 },
    );
  });

  it('beside CSVs that say the same counts once', () => {
    const read = readReturn('xml-beside');
    expect(read.files.map(({ path, layout }) => [path, layout])).toEqual([
      ['episodes.csv', 'ssda903.episodes'],
      ['header.csv', 'ssda903.header'],
      ['ssda903.xml', 'ssda903.header'],
      ['ssda903.xml', 'ssda903.episodes'],
    ]);
  });

  const made = `<EXPSSDA903>
<CHILD>
<HEADER><CHILDID>900001</CHILDID><SEX>1</SEX><DOB>01/05/2012</DOB><ETHNIC>WBRI</ETHNIC>
<AREVIEW><REVIEW>01/02/2022</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
<AREVIEW><REVIEW>31/02/2022</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
</HEADER>
<EPISODE><DECOM>01/04/2021</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U4</PL><PLACE_PROVIDER/><DEC/><REC/></EPISODE>
</CHILD>
</EXPSSDA903>`;

  it('has its findings at the line of the record', () => {
    expect(readXml(made).findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'impossible-date', file: '903.xml', line: 5, column: 'REVIEW', table: 'reviews' },
    ]);
  });

  it('says which elements it does not know, and which no record names', () => {
    const more = made
      .replace('31/02/2022', '28/02/2022')
      .replace('<PLACE_PROVIDER/><DEC/>', '<PLACE_PROVIDER>PR1</PLACE_PROVIDER>')
      .replace('</HEADER>', '<NEWPART><A>1</A></NEWPART></HEADER>');
    const read = readXml(more.replace('<RNE>', '<HAIR>x</HAIR><RNE>'));
    expect(codesOf(read).sort()).toEqual(['element-never-named', 'unknown-column', 'unknown-element']);
    expect(read.findings.find(({ code }) => code === 'element-never-named')).toMatchObject({ column: 'DEC' });
  });

  it('is refused where an element identifies somebody', () => {
    const read = readXml(made.replace('<RNE>', '<SURNAME>x</SURNAME><RNE>'));
    expect(codesOf(read)).toContain('identifying-column');
    expect(read.tables.episodes).toBeUndefined();
  });

  it.each([
    ['breaks off', made.slice(0, -40), 'well-formed'],
    ['has a document type', `<!DOCTYPE x [<!ENTITY a "b">]>${made}`, 'well-formed'],
    ['is of another kind', '<CINCensus><Child/></CINCensus>', 'other than the SSDA903'],
    ['is a web page', '<!doctype html><html><body>x</body></html>', 'well-formed'],
    ['is empty', '', 'empty'],
    ['has no children', '<EXPSSDA903></EXPSSDA903>', 'without children'],
    ['says one thing twice', made.replace('<RNE>S</RNE>', '<RNE>S</RNE><RNE>P</RNE>'), 'twice in line'],
    ['has words between its elements', made.replace('<RNE>', 'x<RNE>'), 'between the elements in line'],
  ])('that %s is refused by name', (_, xml, says) => {
    const { findings, tables } = readXml(xml);
    expect(findings).toMatchObject([
      { code: 'unreadable-container', severity: 'error', file: '903.xml', problem: expect.stringContaining(says) },
    ]);
    expect(tables).toEqual({});
  });
});
