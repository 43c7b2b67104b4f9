import { describe, expect, it } from 'vitest';
import type { NamedAuthority } from '#extracts';
import { codesOf, episodesText, headerText, readReturn, readTexts } from './extract.ts';

const authorities: NamedAuthority[] = [
  { code: 'E06000002', name: 'Middlesbrough', folder: 'middlesbrough', number: '806' },
  { code: 'E06000001', name: 'Hartlepool', folder: 'hartlepool', number: '805' },
  { code: 'E06000023', name: 'Bristol, City of', number: '801' },
  { code: 'E06000047', name: 'County Durham', formerCodes: ['E10000013'] },
];

/** The episodes with one more column. */
const withColumn = (heading: string, ...cells: string[]) => {
  const [first, ...rows] = episodesText.trimEnd().split('\n');
  return [`${first},${heading}`, ...rows.map((row, index) => `${row},${cells[index] ?? cells[0]}`), ''].join('\n');
};
const read = (heading: string, ...cells: string[]) =>
  readTexts({ 'a.csv': withColumn(heading, ...cells), 'b.csv': headerText }, {}, { authorities });

describe('a file with rows of several authorities', () => {
  it('is refused, and the column is named', () => {
    const stacked = readReturn('two-councils-one-file', {
      authorities: [
        { code: 'E06000002', name: 'Testshire' },
        { code: 'E10000098', name: 'Othershire' },
      ],
    });
    expect(stacked.findings.filter(({ severity }) => severity !== 'note')).toMatchObject(
      ['episodes.csv', 'header.csv'].map((file) => ({
        code: 'several-authorities',
        severity: 'error',
        file,
        line: 1,
        column: 'LA',
        value: 'Testshire, Othershire',
        problem: expect.stringContaining('names 2 authorities (Testshire, Othershire)'),
      })),
    );
    expect(stacked.tables).toEqual({});
  });
  it.each(['LA', 'la_name', 'new_la_code', 'old_la_code', 'Local Authority', 'Council', 'LOCAL_AUTHORITY_CODE'])(
    'is refused where the column is called %s',
    (heading) => expect(codesOf(read(heading, 'Middlesbrough', 'Hartlepool'))).toEqual(['several-authorities']),
  );
  it('is refused where nobody knows the names, and no message repeats them', () => {
    const [found] = read('LA', 'Zebrashire', 'Yakshire').findings.filter(({ severity }) => severity === 'error');
    expect(found).toMatchObject({ code: 'several-authorities', value: 'Zebrashire, Yakshire' });
    expect(`${found?.message}${found?.expected}${found?.remedy}`).not.toMatch(/Zebra|Yak/);
  });
  it('is refused in every family of files', () => {
    const visits = 'child_id,visit_date,seen,seen_alone,la\n1,14/02/2022,Y,N,805\n2,14/02/2022,Y,N,806\n';
    expect(codesOf(readTexts({ 'v.csv': visits }))).toEqual(['several-authorities']);
  });
});

describe('a file of one authority', () => {
  it.each([
    'Middlesbrough',
    'MIDDLESBROUGH  COUNCIL',
    'Middlesbrough Borough Council',
    'E06000002',
    '806',
    '806.0',
    '',
  ])('that the folder is of, written "%s", is read without a word', (cell) =>
    expect(codesOf(read('Local authority', cell, cell))).toEqual([]),
  );
  it('may leave some cells blank and spell one in two ways', () => {
    expect(codesOf(read('LA', 'Middlesbrough', ''))).toEqual([]);
    expect(codesOf(read('LA', 'Middlesbrough', 'Middlesbrough Council'))).toEqual([]);
  });
  it.each(['Hartlepool', 'hartlepool borough council', '805', 'E06000001', 'City of Bristol', 'Durham', 'E10000013'])(
    'that the folder is not of, written "%s", is refused',
    (cell) => {
      expect(codesOf(read('LA', cell))).toEqual(['another-authority']);
    },
  );
  it('is refused by a code of the Office for National Statistics that no list has', () => {
    const texts = { 'a.csv': withColumn('LA', 'E08000035'), 'b.csv': headerText };
    expect(codesOf(readTexts(texts))).toEqual(['another-authority']);
    expect(codesOf(readTexts({ ...texts, 'a.csv': withColumn('LA', 'e06000002') }))).toEqual([]);
  });
  it('whose name nobody knows cannot be told from another spelling, and is read', () => {
    expect(codesOf(read('LA', 'Mbro CS'))).toEqual([]);
  });
  it('is told from where a placement is', () => {
    expect(codesOf(read('PL_LA', 'E06000001', 'E08000035'))).toEqual([]);
  });
});
