import { describe, expect, it } from 'vitest';
import { episodesHeading, readTexts } from './extract.ts';

const list6 = `Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Does the Child have a Disability,CIN Start Date,Primary Need Code,Date Child Was Last Seen,CIN Closure Date,Reason for Closure,Case Status,Allocated Team,Allocated Worker
1,Male,WBRI,10/10/2010,11,N,,N1,01/02/2022,,,CIN,T,W
2,Male,WBRI,10/10/2010,11,N,01/01/2022,N1,01/02/2022,,,CIN,T,W
3,Male,WBRI,10/10/2010,11,N,,N1,01/02/2022,11/02/2022,RC7,Closed,T,W
`;
const list7 = `Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Does the Child have a Disability,Child Protection Plan Start Date,Initial Category of Abuse,Latest Category of Abuse,Date of the Last Statutory Visit,Was the Child Seen Alone?,Date of latest review conference,Child Protection Plan End Date,Allocated Team,Allocated Worker
1,Male,WBRI,10/10/2010,11,N,01/01/2022,NEG,NEG,01/02/2022,Y,,,T,W
2,Male,WBRI,10/10/2010,11,N,,NEG,NEG,01/02/2022,Y,,,T,W
`;

const warned = (files: Record<string, string>): string[] =>
  readTexts(files)
    .findings.filter(({ severity }) => severity === 'warning')
    .map(({ code, file, line, column }) => `${code} ${file} ${line} ${column}`)
    .sort();

describe('the lists of children in need and of protection plans', () => {
  it('name the row of what is open and has no start, and no other', () => {
    expect(warned({ 'list6.csv': list6, 'list7.csv': list7 })).toEqual([
      'open-without-start list6.csv 2 CIN Start Date',
      'open-without-start list7.csv 3 Child Protection Plan Start Date',
    ]);
  });
});

describe('list 8', () => {
  const heading =
    'Child Unique ID,Date of Birth,Date Started to be Looked After,Date Ceased to be Looked After,Date of Last Health Assessment,Date of Last Dental Check';
  const found = (...rows: string[]) => {
    const { findings, tables } = readTexts({ 'list8.csv': `${heading},Child's Legal Status\n${rows.join('\n')}\n` });
    const told = findings
      .filter(({ code }) => /duplicate|conflicting/.test(code))
      .map(({ code, line }) => `${code} ${line}`);
    return { told, rows: tables.children_in_care?.rowCount };
  };
  it('has a child who came back once for each time in care, and no time in care twice', () => {
    const [left, back] = ['1,10/10/2010,01/05/2020,10/01/2022,,,C2', '1,10/10/2010,20/01/2022,,,,V2'];
    expect(found(left, back)).toEqual({ told: [], rows: 2 });
    expect(found(left, back, '1,10/10/2010,20/01/2022,,,,C1')).toEqual({ told: ['conflicting-rows 4'], rows: 1 });
  });
});

describe('a child who lives with parents', () => {
  it('is under a care order: each other legal status is reported once, short breaks apart', () => {
    const statuses = ['C1', 'C2', 'V2', 'E1', 'J1', 'V4'];
    const rows = statuses.map((status, at) => `${at},01/04/2021,S,${status},N1,P1,PR0,,,,,,`);
    const { findings } = readTexts({ 'e.csv': `${episodesHeading}\n${rows.join('\n')}\n` });
    const told = findings.flatMap(({ code, line, problem }) =>
      code === 'values-disagree' && problem.includes('lives with parents')
        ? [`${/rule ([\w-]+)/.exec(problem)?.[1]} ${statuses[Number(line) - 2]}`]
        : [],
    );
    expect(told.sort()).toEqual(['378 V2', 'parents-order E1', 'parents-order J1']);
  });
});
