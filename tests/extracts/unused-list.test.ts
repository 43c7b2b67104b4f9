import { describe, expect, it } from 'vitest';
import { layouts } from '#extracts';
import { unusedListOf } from '#src/extracts/reading/unused-list.ts';
import { episodesText, headerText, readReturn, readTexts } from './extract.ts';

const opening = 'Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years)';
/** The headings of Ofsted's template after those of the child. */
const lists: readonly (readonly [number, string])[] = [
  [1, 'Date of Contact,Contact Source'],
  [2, 'Assessment start date,Assessment completion date,Organisation completing assessment'],
  [
    3,
    'Date of Referral,Referral Source,Referral NFA?,Number of Referrals in Last 12 Months,Allocated Team,Allocated Worker',
  ],
  [
    4,
    'Does the Child have a Disability,Continuous Assessment Start Date,Child Seen During Continuous Assessment,Continuous Assessment Date of Authorisation,Was the child assessed as requiring LA children’s social care support?,Allocated Team,Allocated Worker',
  ],
  [
    5,
    'Does the Child have a Disability,Strategy discussion initiating Section 47 Enquiry Start Date,Was an Initial Child Protection Conference deemed unnecessary?,Date of Initial Child Protection Conference,Did the Initial Child Protection Conference Result in a Child Protection Plan,Number of Section 47 Enquiries in the last 12 months,Number of ICPCs in the last 12 months,Allocated Team,Allocated Worker',
  ],
];
const both = { 'a.csv': episodesText, 'b.csv': headerText };
const beside = (text: string) => readTexts({ ...both, 'list.csv': text });
const about = (read: ReturnType<typeof readTexts>) => read.findings.filter(({ file }) => file === 'list.csv');

describe('a list that is not used', () => {
  it('is named in one warning, and the return beside it is read', () => {
    const read = readReturn('annexa-list-3-beside');
    expect(read.findings.filter(({ severity }) => severity !== 'note')).toMatchObject([
      {
        code: 'unused-list',
        severity: 'warning',
        file: 'List_3.csv',
        line: null,
        column: null,
        value: null,
        message: 'List_3.csv: Annex A list 3 (referrals) is not used.',
        remedy: 'Take it out of the folder.',
      },
    ]);
    expect(read.tables.episodes?.rowCount).toBe(12);
  });
  it.each(lists)('is Annex A list %i', (number, rest) => {
    const headings = `${opening},${rest}`;
    const cells = headings.split(',').map((_, index) => `zebra${index}`);
    const read = beside(`Zebra report\n\n${headings}\n${cells.join(',')}\n${cells.join(',')},too many\n`);
    const found = about(read);
    expect(found).toMatchObject([
      { code: 'unused-list', severity: 'warning', problem: expect.stringContaining(`list ${number} (`) },
    ]);
    expect(JSON.stringify(found)).not.toMatch(/zebra/i);
    expect(read.files.find(({ path }) => path === 'list.csv')?.layout).toBeNull();
    expect(read.tables).toEqual(readTexts(both).tables);
  });
  it.each(lists)('is Annex A list %i with other separators, as Windows-1252, or without rows', (_, rest) => {
    const headings = `${opening},${rest}`;
    for (const text of [headings, `${headings}\n`.replaceAll(',', ';'), `\ufeff${headings}\r\n`])
      expect(about(beside(text)).map(({ code }) => code)).toEqual(['unused-list']);
  });
  it.each(layouts)('is not $id', ({ columns }) => {
    expect(unusedListOf(columns.map(({ heading }) => heading))).toBeNull();
  });
  it('is not a file that only looks a little like one', () => {
    expect(about(beside(`${opening},Date of Contact\n1,2,3,4,5,6\n`)).map(({ code }) => code)).toContain(
      'unknown-layout',
    );
  });
});
