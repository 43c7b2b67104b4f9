import { describe, expect, it } from 'vitest';
import { readTexts } from './extract.ts';

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
