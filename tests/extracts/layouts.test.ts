import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractsDocumentation, type Layout, layouts } from '#extracts';
import { codesOf, headerText, readTexts } from './extract.ts';

const headings = (layout: Layout): string[] => layout.columns.map(({ heading }) => heading);
const quoted = (cells: readonly string[]): string => cells.map((cell) => `"${cell}"`).join(',');

describe('a file is recognised by its columns', () => {
  it.each(layouts)('of $id, in any order, under any name', (layout) => {
    const turned = headings(layout).reverse();
    const read = readTexts({
      'x.csv': `${quoted(turned)}\n${quoted(turned.map(() => ''))}\n${quoted(turned.map(() => '1'))}\n`,
    });
    expect(read.files[0]?.layout).toBe(layout.id);
  });
  it.each(layouts)('of $id, in capitals and with blanks round them', (layout) => {
    const odd = headings(layout).map((heading) => ` ${heading.toUpperCase()}\u00a0`);
    const read = readTexts({ 'x.csv': `${quoted(odd)}\n${quoted(odd.map(() => '1'))}\n` });
    expect(read.files[0]?.layout).toBe(layout.id);
  });
  it.each(layouts)('of $id, with only the columns it needs', (layout) => {
    const needed = layout.columns.filter(({ presence }) => presence === 'required').map(({ heading }) => heading);
    const read = readTexts({ 'x.csv': `${quoted(needed)}\n${quoted(needed.map(() => '1'))}\n` });
    expect(read.files[0]?.layout).toBe(layout.id);
  });
  it('of the drifting headings of list 8 and list 9', () => {
    const list8 = [
      'Child Unique ID',
      'Gender',
      'Age',
      'Date of Birth ',
      'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N))',
      'Date Started to be Looked After',
      'Child’s Legal Status',
      'Date of Last Health Assessment',
      'Date of Last Dental Check',
      'Date Ceased to be Looked After ',
      'Number of Episodes the Child has been ’Missing’ from their Placement in the last 12 months',
    ];
    const read = readTexts({
      'l8.csv': `${quoted(list8)}\nC1,b) Female,9,01/05/2012,b) No,06/08/2019,C2: FCO,01/02/2022,nope,,2\n`,
      'l9.csv':
        'Child Unique ID,Date of Birth,Age,LA In Touch ,Type of Accommodation,Suitability of Accommodation,Activity Status\nC2,01/05/2002,19.8,a) Yes,U: Independent living,a) Suitable,F1: Full time in higher education\n',
    });
    expect(read.tables.children_in_care?.columns).toMatchObject({
      sex: ['F'],
      uasc: [false],
      legal_status: ['C2'],
      last_health_assessment_on: ['2022-02-01'],
      last_dental_check_on: [null],
      missing_episodes_12m: [2],
    });
    expect(read.tables.care_leavers?.columns).toMatchObject({
      in_touch: ['YES'],
      accommodation: ['U'],
      suitable: ['suitable'],
      activity: ['F1'],
    });
    expect(read.findings.filter(({ code }) => code === 'unknown-column')).toEqual([]);
  });
});

describe('the day on which a row begins', () => {
  it.each(layouts.filter(({ day }) => day !== undefined))('is a day that every row of $id has', ({ day, columns }) => {
    const column = columns.find(({ name }) => name === day);
    expect(column).toMatchObject({ type: 'date', presence: 'required', filled: true });
  });
  it('is named for episodes and for all events: a newer extract takes back by it what it no longer has', () => {
    const named = layouts.filter(({ day }) => day !== undefined).map(({ id }) => id);
    const events = layouts.filter(({ reach }) => reach === 'events').map(({ id }) => id);
    expect(named).toEqual(expect.arrayContaining(['ssda903.episodes', ...events]));
    expect(events.length).toBeGreaterThan(4);
  });
});

describe('lists 6 and 7', () => {
  const list6 =
    'Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Does the Child have a Disability,UASC,CIN Start Date,Primary Need Code,Date Child Was Last Seen,CIN Closure Date,Reason for Closure,Case Status,Allocated Team,Allocated Worker';
  const list7 =
    'Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child,Disability,UASC,CP Plan Start Date,Initial Category of Abuse,Latest Category of Abuse,Date of last social work visit,Was the Child Seen Alone?,Date of the latest review conference,Child Protection Plan End Date,Subject to Emergency Protection Order,Number of Previous Child Protection Plans,Team,Worker';
  const read = readTexts({
    'a.csv': `${list6}\nC1,b) Female,WBRI,01/05/2012,9,b) No,,06/08/2021,N1,01/02/2022,,,b) Child in need plan,East,J Canary\n`,
    'b.csv': `${list7}\nC2,Male,WBRI,01/05/2015,6,N,N,07/08/2021,a) Neglect,a) Neglect,01/02/2022,Y,01/12/2021,10/02/2022,N,1,East,J Canary\n`,
  });
  it('are recognised with the headings of 2019 and 2024 and small changes of them', () => {
    expect(read.files.map(({ layout }) => layout)).toEqual(['annexA.list6', 'annexA.list7']);
    expect(codesOf(read)).toEqual([]);
  });
  it('keep who is open from when to when, and nothing else of the child', () => {
    expect(read.tables.children_in_need?.columns).toEqual({
      child_id: ['C1'],
      started_on: ['2021-08-06'],
      ended_on: [null],
    });
    expect(read.tables.protection_plans?.columns).toEqual({
      child_id: ['C2'],
      started_on: ['2021-08-07'],
      ended_on: ['2022-02-10'],
    });
  });
});

describe('a file that no layout recognises', () => {
  const read = readTexts({ 'x.csv': 'CHILD,DECOM,RNE,LS,SHOE_SIZE\n1,01/04/2021,S,C2,3\n' });
  it('is named, with the nearest layout and the columns missing and not known', () => {
    expect(read.findings[0]).toMatchObject({ code: 'unknown-layout', severity: 'error', file: 'x.csv' });
    expect(read.findings[0]?.message).toMatch(
      /Nearest: Episodes; missing: PLACE, PLACE_PROVIDER, DEC, REC; not known there: SHOE_SIZE/,
    );
    expect(read.files).toEqual([{ path: 'x.csv', layout: null, rows: 1 }]);
  });
});

it('one known heading in the first column is enough to name the nearest layout', () => {
  const { findings } = readTexts({ 'x.csv': 'child_id,mood,weather\n1,good,fair\n' });
  expect(findings.map(({ code }) => code)).toEqual(['unknown-layout']);
  expect(findings[0]?.message).toContain('not known there: mood, weather');
});

describe('a file without headings', () => {
  const read = readTexts({ 'x.csv': '900001,Canary Street 7,Canary Name,900001\n900002,Canary Road,Canary,900002\n' });
  it('is refused, and no cell of its first row is taken for a heading in a message', () => {
    expect(read.findings.map(({ code }) => code)).toEqual(['unknown-headings']);
    expect(read.findings.map(({ message, column }) => `${message}${column}`).join()).not.toMatch(/Canary|900001/);
  });
});

describe('columns that a layout does not have', () => {
  it('are warned of and not read', () => {
    const read = readTexts({ 'v.csv': 'child_id,visit_date,seen,seen_alone,mood\n1,14/02/2022,Y,N,sunny\n' });
    expect(codesOf(read)).toEqual(['unknown-column']);
    expect(JSON.stringify(read.tables)).not.toContain('sunny');
  });
  it.each([
    'Forename',
    'SURNAME',
    'Child Name',
    'name',
    'First_Name',
    'Address Line 1',
    'Postcode',
    'NHS Number',
    'NHSNO',
    'Email',
    'Mobile',
    'Date of Birth Name',
  ])('refuse the file where they identify a child: %s', (heading) => {
    const read = readTexts({ 'v.csv': `child_id,visit_date,seen,seen_alone,${heading}\n1,14/02/2022,Y,N,x\n` });
    expect(read.findings.find(({ code }) => code === 'identifying-column')).toMatchObject({
      severity: 'error',
      column: heading,
    });
    expect(read.tables).toEqual({});
  });
  it.each(['Team name', 'Service', 'Named nurse seen', 'Username'])('only warn of a harmless one: %s', (heading) => {
    const read = readTexts({ 'v.csv': `child_id,visit_date,seen,seen_alone,${heading}\n1,14/02/2022,Y,N,x\n` });
    expect(codesOf(read)).toEqual(['unknown-column']);
  });
  it('are left out in silence where a case system adds them to the return', () => {
    const read = readTexts({
      'h.csv': headerText.replace('CHILD,', 'LA,YEAR,CHILD,').replaceAll(/\n(?=[12])/g, '\n806,2022,'),
    });
    expect(codesOf(read)).toEqual([]);
  });
});

describe('a file without rows', () => {
  it.each([
    ['child_id,visit_date,seen,seen_alone\n', 'no-rows', 'error'],
    ['CHILD,SEX,DOB,DUC\n', 'no-rows-here', 'note'],
  ])('%s is %s', (text, code, severity) => {
    expect(readTexts({ 'x.csv': text }).findings).toMatchObject([{ code, severity }]);
  });
});

describe('the own layouts', () => {
  it.each(layouts.filter(({ family }) => family === 'Own'))(
    '$id is documented by rows that read without fault',
    (layout) => {
      const rows = [headings(layout), ...(layout.example ?? [])].map((row) => row.join(','));
      expect(rows.length).toBeGreaterThan(1);
      expect(codesOf(readTexts({ 'x.csv': `${rows.join('\n')}\n` }))).toEqual([]);
    },
  );
});

it('docs/extracts.md is what the layouts say', () => {
  const committed = readFileSync(new URL('../../docs/extracts.md', import.meta.url), 'utf8');
  expect(committed, 'run scripts/docs.ts').toBe(extractsDocumentation());
});
