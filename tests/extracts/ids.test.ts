import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, episodesHeading, headerText, readReturn, readTexts } from './extract.ts';

const headerOf = (ids: readonly string[]) =>
  `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n${ids.map((id) => `"${id}",1,01/05/2012,WBRI,,,\n`).join('')}`;
const episodesOf = (ids: readonly string[]) =>
  `${episodesHeading}\n${ids.map((id) => `"${id}",01/04/2021,S,C2,N1,U4,PR1,,,,,,\n`).join('')}`;
const childrenOf = (texts: Record<string, string>) => {
  const { tables } = readTexts(texts);
  return [tables.header?.columns.child, tables.episodes?.columns.child];
};

describe('numbers that differ in letter case or blanks', () => {
  it('are those of the same children in every file', () => {
    const read = readReturn('ids-differ-in-letter-case');
    expect(codesOf(read)).toEqual([]);
    expect(new Set(read.tables.episodes?.columns.child)).toEqual(new Set(read.tables.header?.columns.child));
    expect(read.findings.filter(({ code }) => code === 'respelt-ids')).toMatchObject([
      { severity: 'note', file: 'header.csv', column: 'CHILD', count: 12 },
    ]);
  });
  it('come out alike, wherever the blanks stand and whatever their kind', () => {
    const blank = fc.constantFrom('', ' ', '  ', '\t', '\u00a0', '\u2007', '\u202f', '\u3000', '\u200b');
    const spelt = fc.array(fc.tuple(blank, fc.boolean()), { minLength: 9, maxLength: 9 });
    const write = (letters: string, how: [string, boolean][]) =>
      how.map(([before, small], at) => before + (letters[at] ?? '')[small ? 'toLowerCase' : 'toUpperCase']()).join('');
    fc.assert(
      fc.property(spelt, spelt, (one, other) => {
        const [header, episodes] = childrenOf({
          'h.csv': headerOf([write('CH-90AB1', one)]),
          'e.csv': episodesOf([write('CH-90AB1', other)]),
        });
        expect([header, episodes]).toEqual([['CH-90AB1'], ['CH-90AB1']]);
      }),
      { numRuns: 60, seed: 4 },
    );
  });
  it('stand for one child in one file too', () => {
    const twice = readTexts({ 'h.csv': headerOf(['ab1', 'AB1']) });
    expect(codesOf(twice)).toEqual(['duplicate-row']);
  });
});

describe('a file of which most children are not in the header', () => {
  const header = headerOf(['A1', 'A2', 'A3', 'A4', 'A5', 'A6']);
  it('is one error that says how many of how many, and nothing else', () => {
    const read = readTexts({ 'h.csv': header, 'e.csv': episodesOf(['A1', 'A2', 'B3', 'B4', 'B5']) });
    expect(codesOf(read)).toEqual(['most-not-in-header']);
    expect(read.findings.find(({ code }) => code === 'most-not-in-header')).toMatchObject({
      severity: 'error',
      file: 'e.csv',
      line: null,
      column: 'CHILD',
      value: null,
      problem: '3 of the 5 children of this file are not in the header file',
    });
  });
  it('is told apart from the files beside it', () => {
    const read = readTexts({
      'h.csv': header,
      '2020/e.csv': episodesOf(['A1', 'A2', 'A3', 'A4', 'B5']),
      '2021/e.csv': episodesOf(['C1', 'C2', 'C3', 'C4', 'C5']),
    });
    expect(read.findings.filter(({ severity }) => severity !== 'note')).toMatchObject([
      { code: 'most-not-in-header', file: '2021/e.csv' },
      { code: 'not-in-header', file: '2020/e.csv', line: 6 },
    ]);
  });
  it.each([
    ['half of the children are there', ['A1', 'A2', 'A3', 'B4', 'B5', 'B6'], 3],
    ['the file is short', ['B1', 'B2', 'B3', 'B4'], 4],
  ])('is none where %s', (_, ids, rows) => {
    const read = readTexts({ 'h.csv': header, 'e.csv': episodesOf(ids) });
    expect(codesOf(read)).toEqual(Array(rows).fill('not-in-header'));
  });
  it('does not count children whose own row in the header could not be read', () => {
    const unreadable = header.replaceAll('01/05/2012', '').replace(/A6.*\n/, '') + headerText.split('\n')[1];
    const read = readTexts({ 'h.csv': unreadable, 'e.csv': episodesOf(['A1', 'A2', 'A3', 'A4', 'A5']) });
    expect(codesOf(read)).not.toContain('most-not-in-header');
  });
});
