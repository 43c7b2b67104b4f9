import { describe, expect, it } from 'vitest';
import { episodesHeading, episodesText, headerText, readTexts } from './extract.ts';

const read = (text: string) => readTexts({ 'a.csv': text, 'b.csv': headerText });
const seen = (text: string) => {
  const { findings, tables } = read(text);
  const about = findings.filter(({ file, severity }) => file === 'a.csv' && severity !== 'note');
  return { found: about.map(({ code, line }) => [code, line]), children: tables.episodes?.columns.child };
};
const both = ['1', '2'];

describe('a total after the data', () => {
  it.each([
    ['the word alone', 'Total,,,,,,,,,,,,'],
    ['the word and a count', 'Total,2,,,,,,,,,,,'],
    ['a grand total of several columns', 'Grand total,,,,,,3,,,,,,"1,204.5"'],
    ['the word not under the first heading', ',,Totals:,,,,,,,,,,7'],
    ['a number alone under a later heading', ',,,,,,,,,,,,17'],
    ['the number of the rows under the first', '2,,,,,,,,,,,,'],
  ])('is left out and named on its row: %s', (_, total) => {
    expect(seen(`${episodesText}${total}\n`)).toEqual({ found: [['total-row', 4]], children: both });
    expect(seen(`${episodesText}\n${total}\n\nPrinted on Monday\n`)).toEqual({
      found: [['total-row', 5]],
      children: both,
    });
  });
  it('is not the number of a child alone', () => {
    const { found } = seen(`${episodesText}9,,,,,,,,,,,,\n`);
    expect(found).toContainEqual(['missing-value', 4]);
    expect(found.map(([code]) => code)).not.toContain('total-row');
  });
  it('is no total where data follow it', () => {
    const { found } = seen(`${episodesHeading}\nTotal,,,,,,,,,,,,\n${episodesText.split('\n').slice(1).join('\n')}`);
    expect(found).toContainEqual(['missing-value', 2]);
  });
  it('that can only count rows must count these', () => {
    expect(seen(`${episodesText}Total,5,,,,,,,,,,,\n`).found).toContainEqual(['footer-count-differs', null]);
    const workforce = 'worker_id,service_area,post,fte,cases\nW1,Assessment,in post,1,12\nW2,Assessment,in post,1,14\n';
    const sum = readTexts({ 'w.csv': `${workforce}Total,,,,26\n` });
    expect(sum.findings.filter(({ severity }) => severity !== 'note')).toMatchObject([
      { code: 'total-row', severity: 'warning', line: 4 },
    ]);
    expect(sum.tables.workforce?.rowCount).toBe(2);
    const two = readTexts({ 's.csv': 'child_id,supervision_date\n1,14/02/2022\nTotal,1\n' });
    expect(two.findings.filter(({ severity }) => severity !== 'note')).toMatchObject([{ code: 'total-row', line: 3 }]);
  });
});

describe('control characters', () => {
  const nul = String.fromCharCode(0);
  it.each([0, 1, 8, 14, 27, 31, 127, 129, 159])('of code %i are left out and named on the row', (code) => {
    const mark = String.fromCharCode(code);
    const text = episodesText.replace('\n2,', `\n${mark}2${mark},`).replace(',K2,', `,K${mark}2,`);
    expect(seen(text)).toEqual({ found: [['control-characters', 3]], children: both });
  });
  it('pad cells of a file that is still read, and stand in the headings', () => {
    const padded = episodesText.replace('CHILD', `CHILD${nul}`).replaceAll(',PR', `${nul}${nul}${nul},PR`);
    expect(seen(padded)).toEqual({
      found: [
        ['control-characters', 1],
        ['control-characters', 2],
        ['control-characters', 3],
      ],
      children: both,
    });
  });
  it('are never in a message or on the list', () => {
    const { findings } = read(episodesText.replace(',C2,', `,C${nul}9,`));
    expect(JSON.stringify(findings)).not.toContain('\\u0000');
  });
  it('of a larger share make no text', () => {
    const wide = [...episodesText].join(nul);
    expect(seen(wide).found).toEqual([['not-a-csv', null]]);
  });
  it('are not the blanks of tabs and lines inside cells', () => {
    expect(seen(episodesText.replace(',C2,', ',"\tC2\n",')).found).toEqual([]);
  });
});
