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

describe('the rules on numbers of Ofsted, providers, temporary and short stays, scores and incidents', () => {
  const header =
    'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n1,1,01/05/2012,WBRI,UN1,,\n2,2,01/05/2010,WBRI,UN1,0,\n3,1,01/05/2019,WBRI,UN1,,\n4,1,01/05/2004,WBRI,UN1,,\n';
  const on = { month: '2022-03', extractedOn: '2022-03-31' };
  const rows = (...lines: string[]) =>
    `${episodesHeading}\n${['1,01/04/2021,S,C2,N1,U4,PR1,,,,,,SC1', ...lines].join('\n')}\n`;
  const of = (episodes: string, others: Record<string, string> = {}) =>
    rulesOf(readTexts({ 'e.csv': episodes, 'header.csv': header, ...others }, on)).map((one) => one.split(' ')[0]);
  const missing = (end: string) => ({
    'missing.csv': `CHILD,DOB,MISSING,MIS_START,MIS_END\n2,01/05/2010,M,31/05/2021,${end}\n`,
  });
  const reviewed = (mother: '0' | '') => ({
    'header.csv': header.replace('UN1,0,', `UN1,${mother},`),
    'reviews.csv': 'CHILD,DOB,REVIEW,REVIEW_CODE\n1,01/05/2012,02/08/2021,PN1\n',
  });
  const outcomes = (line: string) => ({
    'oc2.csv': `CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED\n${line}\n`,
  });
  const home = '2,01/05/2021,S,C2,N1,U6,PR1,01/06/2021,X1,CARPL,,,SC2';
  const away = (provider: string) => `2,01/06/2021,P,C2,N1,T3,${provider},08/06/2021,X1,,,,`;
  const back = (place: string) => `2,08/06/2021,P,C2,N1,${place},PR1,,,,,,SC2`;
  const young = '3,01/04/2020,S,C2,N1,U4,PR1,,,,,,SC3';
  const old = '4,01/04/2019,S,C2,N1,U4,PR1,,,,,,SC4';
  const breaks = (number: string) => `2,01/05/2021,S,V4,N2,K2,PR1,,,,,,${number}`;
  it.each<[string, string, string, Record<string, string>, string, Record<string, string>]>([
    [
      '178',
      'a provider of Z1',
      rows('2,01/05/2021,S,C2,N1,Z1,PR4,,,,,,'),
      {},
      rows('2,01/05/2021,S,C2,N1,Z1,,,,,,,'),
      {},
    ],
    ['213', 'a provider of T3', rows(home, away('PR1'), back('U6')), {}, rows(home, away(''), back('U6')), {}],
    ['383', 'another home than before T3', rows(home, away(''), back('U4')), {}, rows(home, away(''), back('U6')), {}],
    [
      '218',
      'a home without number',
      rows('2,01/05/2021,S,C2,N1,K2,PR4,,,,,,'),
      {},
      rows('2,01/05/2021,S,V4,N2,K2,PR4,,,,,,'),
      {},
    ],
    [
      '222',
      'parents with a number',
      rows('2,01/05/2021,S,C2,N1,P1,PR0,,,,,,SC2'),
      {},
      rows('2,01/05/2021,S,C2,N1,P1,PR0,,,,,,'),
      {},
    ],
    ['214', 'short breaks with a number', rows(breaks('SC2')), {}, rows(breaks('')), {}],
    [
      '399',
      'whether a girl on short breaks is a mother',
      rows(breaks('')),
      reviewed('0'),
      rows(breaks('')),
      reviewed(''),
    ],
    [
      '575',
      'an incident that outlasts its home',
      rows(home, back('U6').replace('08/', '01/')),
      missing(''),
      rows(home),
      missing('01/06/2021'),
    ],
    [
      '188',
      'a score at 2',
      rows(young),
      outcomes('3,01/05/2019,,SDQ1,,1,1,1,1,0,,'),
      rows(young),
      outcomes('3,01/05/2019,,,,1,1,1,1,0,,'),
    ],
    [
      '189',
      'a score at 17 all year',
      rows(old),
      outcomes('4,01/05/2003,,SDQ1,0,,1,1,1,0,,'),
      rows(old),
      outcomes('4,01/05/2003,,,0,,1,1,1,0,,'),
    ],
  ])('%s: %s is named, and what obeys it is not', (rule, _, episodes, others, obeying, alsoObeying) => {
    expect(of(episodes, others)).toContain(rule);
    expect(of(obeying, alsoObeying)).not.toContain(rule);
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
