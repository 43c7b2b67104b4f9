import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { episodesHeading, episodesText, headerText, readTexts } from './extract.ts';

/** What may stand in cells of an episode beside the child: much of it is wrong. */
const anyEpisode = fc
  .record({
    child: fc.constantFrom('1', '2', '3'),
    start: fc.constantFrom('01/06/2021', '31/06/2021', '', '01/05/2023'),
    status: fc.constantFrom('C2', 'Z9', ''),
    end: fc.constantFrom('', '03/02/2022', '01/01/2020'),
  })
  .map(({ child, start, status, end }) => `${child},${start},S,${status},N1,U4,PR1,${end},,,,,`);

describe('the child of a finding', () => {
  it('is that of its line, whatever is wrong in whichever of several files', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyEpisode, { maxLength: 6 }), { minLength: 1, maxLength: 2 }), (rows) => {
        const texts = Object.fromEntries(
          rows.map((lines, index) => [`episodes ${index}.csv`, `${[episodesHeading, ...lines].join('\n')}\n`]),
        );
        for (const { file, line, child } of readTexts({ ...texts, 'header.csv': headerText }).findings) {
          const written = (texts[file] ?? headerText).split('\n');
          const own = line === null || line === 1 ? undefined : written[line - 1]?.split(',')[0];
          expect(child).toBe(own);
        }
      }),
    );
  });

  it('is not named where a line of XML has several', () => {
    const record = (child: string) => [
      '<CHILD>',
      `<HEADER><CHILDID>${child}</CHILDID><SEX>1</SEX><DOB>01/05/2012</DOB><ETHNIC>WBRI</ETHNIC></HEADER>`,
      '<EPISODE><DECOM>17/01/2021</DECOM><RNE>S</RNE><LS>Z9</LS><CIN>N1</CIN><PL>U4</PL></EPISODE>',
      '</CHILD>',
    ];
    const childrenIn = (end: string) => {
      const text = ['<EXPSSDA903>', ...record('1'), ...record('2'), '</EXPSSDA903>'].join(end);
      const { findings } = readTexts({ 'return.xml': text });
      return findings.filter(({ code }) => code === 'unknown-code').map(({ child }) => child);
    };
    expect(childrenIn('\n')).toEqual(['1', '2']);
    expect(childrenIn('')).toEqual([undefined, undefined]);
  });
});

describe('a finding', () => {
  const found = (text: string, column: string) =>
    readTexts({ 'header.csv': headerText, 'episodes.csv': text }).findings.filter((one) => one.column === column);

  it('says whether a figure reads its column, where the layout knows it', () => {
    const wrong = episodesText.replace('C2,N1,U4,PR1,,,,TS1 1AA', 'Z9,N1,U4,PR1,,,,nowhere');
    expect(found(wrong, 'LS').map(({ inFigures }) => inFigures)).toEqual([true]);
    const extra = readTexts({
      'header.csv': headerText.replace('MC_DOB', 'MC_DOB,Notes'),
      'episodes.csv': episodesText,
    });
    expect(extra.findings.filter(({ column }) => column === 'Notes').map(({ inFigures }) => inFigures)).toEqual([
      undefined,
    ]);
  });

  it("of a rule of the department's has the rule's number", () => {
    const unended = episodesText.replace('03/02/2022,E4A', '03/02/2022,');
    const { findings } = readTexts({ 'header.csv': headerText, 'episodes.csv': unended });
    const ofRules = findings.filter(({ problem }) => problem.includes('(rule'));
    expect(ofRules.map(({ rule, child }) => [rule, child])).toEqual([['148', '2']]);
  });
});
