import { describe, expect, it } from 'vitest';
import type { ReadExtract } from '#extracts';
import { findingKinds } from '#src/extracts/finding-kinds.ts';
import { episodesHeading, readReturn, readTexts } from './extract.ts';

/** The rule that each warning names, or its kind, with file and line. */
const rulesOf = ({ findings }: ReadExtract): string[] =>
  findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, file, line, problem }) => `${/rule ([\w-]+)\)/.exec(problem)?.[1] ?? code} ${file} ${line}`)
    .sort();

const episode = (start: string, place: string, end = ',') =>
  `${episodesHeading}\n1,${start},S,C2,N1,${place},,${end},,,,\n2,01/05/2025,S,C2,N1,U4,PR1,,,,,,\n`;

describe('the rules of a return year', () => {
  it('of 2025-26 each say once what breaks them', () => {
    const read = readReturn('rules-2025-26', {}, { month: '2026-03', extractedOn: '2026-03-31' });
    expect(rulesOf(read)).toEqual([
      '222 episodes.csv 14',
      '233 episodes.csv 5',
      '234 episodes.csv 6',
      '372 episodes.csv 14',
      '444 header.csv 7',
      '444 header.csv 8',
      '565 missing.csv 2',
      '566 missing.csv 2',
      '566 missing.csv 3',
      '577 missing.csv 4',
      'SW17STG2 sw_episodes.csv 9',
      'missing-value missing.csv 2',
      'missing-value missing.csv 3',
      'missing-value missing.csv 3',
    ]);
    expect(JSON.stringify(read)).not.toContain('A123456789012');
  });
  it('of 2026-27 look at the orders that restrict liberty', () => {
    const read = readReturn('dolo-rules-2026-27', {}, { month: '2027-03', extractedOn: '2027-03-31' });
    expect(rulesOf(read)).toEqual([
      '222 episodes.csv 3',
      '359 episodes.csv 3',
      '705 DoLo.csv 5',
      '709 DoLo.csv 2',
      '709 DoLo.csv 3',
      '709 DoLo.csv 6',
      '710 DoLo.csv 2',
      '710 DoLo.csv 3',
      'ended-when-starting DoLo.csv 6',
    ]);
  });
  it('do not hold a year before', () => {
    const read = readReturn('rules-2025-26', {}, { month: '2026-03', extractedOn: '2026-03-31' }, (text) =>
      text.replaceAll('/2025', '/2024'),
    );
    expect(rulesOf(read).filter((one) => /^(233|234|444|SW17STG2)/.test(one))).toEqual([]);
  });
  it('are those of the year in which a row ended', () => {
    const on = { month: '2025-06', extractedOn: '2025-06-30' };
    const of = (text: string) => rulesOf(readTexts({ 'e.csv': text }, on));
    expect(of(episode('01/05/2023', 'Z1'))).toEqual(['526 e.csv 2', 'code-out-of-its-years e.csv 2']);
    expect(of(episode('01/05/2023', 'Z1', '01/03/2025,E4A'))).toEqual([]);
  });
});

describe('list 10 and the episodes', () => {
  it('that do not agree on one child are named, each with the other file', () => {
    const read = readReturn('adoption-list10-ahead-of-903');
    expect(read.findings.filter(({ severity }) => severity !== 'note')).toMatchObject([
      {
        code: 'adopted-in-list-alone',
        severity: 'warning',
        file: 'annex_a_list_10.csv',
        line: 11,
        value: '900010',
        problem: expect.stringContaining('episodes.csv'),
      },
    ]);
    expect(read.tables.episodes?.rowCount).toBe(100);
  });
  it('are compared the other way round too', () => {
    const read = readReturn('adoption-list10-ahead-of-903', {}, {}, (text) =>
      text
        .replace('01/04/2021,05/01/2022', '01/04/2021,')
        .replace('900010,10/05/2020,S,E1,N1,A6,PR1,,', '900010,10/05/2020,S,E1,N1,A6,PR1,14/01/2022,E12'),
    );
    expect(read.findings.filter(({ severity }) => severity !== 'note')).toMatchObject([
      {
        code: 'adopted-in-episodes-alone',
        severity: 'warning',
        file: 'episodes.csv',
        line: 2,
        value: '900001',
        problem: expect.stringContaining('annex_a_list_10.csv'),
      },
    ]);
  });
});

describe('what is to be done', () => {
  /** Kinds that are one fault under several names, so that the same is to be done about them. */
  const alike = [
    ['identifying-column', 'identifying-cells'],
    ['placeholder-date', 'end-long-ago'],
    ['unclosed-quote', 'broken-quote', 'too-few-cells', 'replacement-characters', 'control-characters'],
  ];
  const kinds = Object.entries(findingKinds).filter(([, { remedy }]) => remedy !== 'Nothing to do.');
  it('is said of every finding that is not a note', () => {
    const idle = Object.entries(findingKinds).filter(([, { remedy }]) => remedy === 'Nothing to do.');
    expect(idle.filter(([, { severity }]) => severity !== 'note').map(([code]) => code)).toEqual([]);
    for (const [code, { remedy }] of kinds) expect(remedy, code).toMatch(/^[A-Z].{15,}\.$/);
  });
  it('is not the same of two kinds that are unlike', () => {
    const shared = new Map<string, string[]>();
    for (const [code, { remedy }] of kinds) shared.set(remedy, [...(shared.get(remedy) ?? []), code]);
    for (const codes of shared.values())
      if (codes.length > 1) expect(alike.map((group) => [...group].sort())).toContainEqual([...codes].sort());
  });
});
