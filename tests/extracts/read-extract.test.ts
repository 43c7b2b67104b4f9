import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, episodesHeading, episodesText, headerText, readReturn, readTexts } from './extract.ts';

const both = { 'b.csv': headerText, 'a.csv': episodesText };

describe('an extract without faults', () => {
  const read = readTexts(both);
  it('gives its tables in one vocabulary, dates as ISO days', () => {
    expect(read.tables.episodes?.columns).toMatchObject({
      child: ['1', '2'],
      decom: ['2021-04-01', '2021-05-01'],
      dec: [null, '2022-02-03'],
      place: ['U4', 'K2'],
      urn: ['SC1', 'SC2'],
    });
    expect(read.tables.header?.columns).toMatchObject({
      sex: ['M', 'F'],
      dob: ['2012-05-01', '2010-06-02'],
      mother: [null, false],
    });
  });
  it('keeps no postcode and no pupil number', () => {
    expect(Object.keys(read.tables.episodes?.columns ?? {})).not.toEqual(expect.arrayContaining(['home_post']));
    expect(JSON.stringify(read)).not.toMatch(/TS1 1AA|UN1/);
  });
  it('has no findings but notes', () => expect(codesOf(read)).toEqual([]));
  it('says what each file was and where each row stood', () => {
    expect(read.files).toEqual([
      { path: 'a.csv', layout: 'ssda903.episodes', rows: 2 },
      { path: 'b.csv', layout: 'ssda903.header', rows: 2 },
    ]);
    expect(read.tables.episodes?.lines).toEqual([2, 3]);
  });
  it('covers from the 1 April before the first end to the day of the extract', () => {
    expect(read.coverage.episodes).toEqual({ from: '2021-04-01', to: '2022-02-28' });
  });
});

describe('coverage', () => {
  it.each([
    ['2022-02-28', '2020-04-01', '2021-03-31'],
    ['2022-03-31', '2021-04-01', '2022-03-31'],
    ['2022-07-31', '2021-04-01', '2022-03-31'],
  ])('of the outcomes of a year, taken on %s, is the return year that ended last', (extractedOn, from, to) => {
    const oc2 =
      'CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED\n1,01/05/2012,12,,0,,1,1,1,0,,\n';
    const read = readTexts({ 'oc2.csv': oc2 }, { extractedOn, coversFrom: '2019-04-01' });
    expect(read.coverage.oc2).toEqual({ from, to });
  });
  it('starts where extract.yaml says', () => {
    expect(readTexts(both, { coversFrom: '2018-04-01' }).coverage.episodes?.from).toBe('2018-04-01');
  });
  it('starts after a year in which all but nothing ended, and says so', () => {
    const rows = (count: number, start: string, end: string) =>
      Array.from(
        { length: count },
        (_, index) => `${start.slice(-2)}${index},${start},S,C2,N1,U4,PR1,${end},,,,\n`,
      ).join('');
    const years = rows(20, '01/04/2019', '01/06/2020,E4A') + rows(20, '01/04/2020', '01/06/2021,E4A');
    const open = rows(20, '01/04/2021', ',');
    const whole = readTexts({ 'a.csv': `${episodesHeading}\n${years}${open}` });
    expect(whole.coverage.episodes?.from).toBe('2020-04-01');
    const stray = readTexts({
      'a.csv': `${episodesHeading}\n${years}${open}${rows(2, '01/04/2018', '01/06/2019,E4A')}`,
    });
    expect(stray.coverage.episodes?.from).toBe('2020-04-01');
    expect(stray.findings.find(({ code }) => code === 'ended-before-history')).toMatchObject({
      severity: 'warning',
      count: 2,
      problem: expect.stringContaining('2 rows ended before 01/04/2020'),
    });
    expect(codesOf(readTexts({ 'a.csv': `${episodesHeading}\n${open}` }))).not.toContain('ended-before-history');
  });
  it('of the header is that of the episodes beside it', () => {
    const read = readTexts({
      ...both,
      'a.csv': episodesText.replace('03/02/2022', '03/02/2021').replace('/05/2021', '/05/2020'),
    });
    expect(read.coverage.header).toEqual({ from: '2020-04-01', to: '2022-02-28' });
  });
  it('of events is the month, of a snapshot the day or since its extract says, of figures their periods', () => {
    const read = readTexts({
      'v.csv': 'child_id,visit_date,seen,seen_alone\n1,14/02/2022,Y,N\n',
      'w.csv': 'worker_id,service_area,post,fte,cases\nW1,Assessment,in post,1,12\n',
      'f.csv':
        'measure,period_start,period_end,breakdown,category,numerator,denominator\nx,01/01/2022,31/01/2022,,,4,10\n',
    });
    expect(read.coverage).toEqual({
      visits: { from: '2022-02-01', to: '2022-02-28' },
      workforce: { from: '2022-02-28', to: '2022-02-28' },
      figures: { from: '2022-01-01', to: '2022-01-31' },
    });
    const since = readTexts(
      { 'w.csv': 'worker_id,service_area,post,fte,cases\nW1,Assessment,in post,1,12\n' },
      { coversFrom: '2021-04-01' },
    );
    expect(since.coverage).toEqual({ workforce: { from: '2021-04-01', to: '2022-02-28' } });
  });
});

describe('faults that can make a figure wrong are errors', () => {
  it.each([
    ['an impossible date', episodesText.replace('01/04/2021', '31/04/2021'), 'impossible-date'],
    ['an unknown legal status', episodesText.replace(',C2,', ',C9,'), 'unknown-code'],
    ['an unknown placement', episodesText.replace(',U4,', ',U9,'), 'unknown-code'],
    ['no child', episodesText.replace('\n1,', '\n,'), 'missing-value'],
    ['an end before the start', episodesText.replace('03/02/2022', '03/02/2021'), 'left-before-entering'],
    ['two rows of one key', `${episodesText}1,01/04/2021,S,C1,N1,U4,PR1,,,,,,\n`, 'conflicting-rows'],
  ])('%s', (_, text, code) => {
    const errors = readTexts({ 'a.csv': text, 'b.csv': headerText }).findings.filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors.map((one) => one.code)).toContain(code);
  });
  it('and the same child twice in the header', () => {
    const read = readTexts({ 'b.csv': `${headerText}1,2,01/05/2012,WBRI,,,\n` });
    expect(read.findings.find(({ code }) => code === 'duplicate-child')).toMatchObject({
      severity: 'error',
      line: 4,
      file: 'b.csv',
      column: 'CHILD',
    });
  });
});

describe('a file whose children are all strangers', () => {
  const visits = (...children: string[]) =>
    `child_id,visit_date,seen,seen_alone\n${children.map((child) => `${child},14/02/2022,Y,Y\n`).join('')}`;
  it('is an error, because it would make every share zero', () => {
    const read = readTexts({ ...both, 'v.csv': visits('P1', 'P2', 'P3', 'P4', 'P5') });
    expect(read.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'children-of-another-kind', file: 'v.csv', line: null, column: 'child_id', value: null },
    ]);
  });
  it('is none where one child is known or where there is nothing to compare with, and a warning where it is short', () => {
    expect(codesOf(readTexts({ ...both, 'v.csv': visits('P1', 'P2', 'P3', 'P4', '1') }))).toEqual([]);
    expect(codesOf(readTexts({ ...both, 'v.csv': visits('P1', 'P2') }))).toEqual(['no-child-of-the-header']);
    expect(codesOf(readTexts({ 'v.csv': visits('P1', 'P2', 'P3', 'P4', 'P5') }))).toEqual([]);
  });
});

describe('faults that leave the counts right are warnings', () => {
  it.each([
    ['an open episode with X1', '1,01/04/2021,S,C2,N1,U4,PR1,,X1,,,,\n', 'end-and-reason-not-both'],
    [
      'overlapping episodes',
      '1,01/04/2021,S,C2,N1,U4,PR1,01/08/2021,X1,,,,\n1,01/07/2021,P,C2,N1,K2,PR4,,,,,,\n',
      'overlapping-episodes',
    ],
    ['an unknown need', '1,01/04/2021,S,C2,N9,U4,PR1,,,,,,\n', 'unknown-code'],
    ['a child of no header', '7,01/04/2021,S,C2,N1,U4,PR1,,,,,,\n', 'not-in-header'],
    ['a placement code that came later', '1,01/04/2021,S,C2,N1,K3,PR4,01/08/2021,E4A,,,,\n', 'code-out-of-its-years'],
  ])('%s', (_, rows, code) => {
    const read = readTexts({ 'a.csv': `${episodesHeading}\n${rows}`, 'b.csv': headerText });
    expect(read.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(codesOf(read)).toContain(code);
  });
  it('and a fault in a table that no measure reads', () => {
    const text = 'child_id,supervision_date\n1,31/02/2022\n';
    expect(readTexts({ 's.csv': text }).findings[0]).toMatchObject({
      code: 'impossible-date',
      severity: 'error',
      line: 2,
    });
    expect(readTexts({ 's.csv': text }, {}, { usedTables: new Set() }).findings[0]?.severity).toBe('warning');
  });
});

describe('a placement without a provider', () => {
  it('is a warning on its row, and the child counts', () => {
    const read = readReturn('blank-provider');
    expect(read.findings.filter(({ severity }) => severity !== 'note')).toMatchObject(
      [2, 3, 4, 5, 6, 7].map((line) => ({
        code: 'provider-missing',
        severity: 'warning',
        file: 'episodes.csv',
        line,
        column: 'PLACE_PROVIDER',
      })),
    );
    expect(read.tables.episodes?.rowCount).toBe(12);
  });
  it.each([
    ['T0', 'temporary', '01/04/2021', []],
    ['Z14', 'no kind that anybody provides', '01/04/2025', []],
    ['Z1', 'no kind that anybody provides, in its years', '31/03/2025', []],
    ['Z1', 'of a code that is gone', '01/04/2025', ['provider-missing', 'code-out-of-its-years']],
    ['K2', 'a home', '01/04/2021', ['provider-missing']],
  ])('of %s, %s, from %s', (place, _, start, codes) => {
    const text = `${episodesHeading}\n1,${start},S,C2,N1,${place},,,,,,,\n`;
    const found = codesOf(readTexts({ 'a.csv': text }, { month: '2025-06', extractedOn: '2025-06-30' }));
    expect(found.filter((code) => code !== 'temporary-at-edge')).toEqual(codes);
  });
});

describe('several files of one table', () => {
  const later = (rows: string): string => `${episodesHeading}\n${rows}`;
  it('count equal rows once', () => {
    const read = readTexts({ 'a.csv': episodesText, 'c.csv': episodesText });
    expect(read.tables.episodes?.rowCount).toBe(2);
    expect(read.findings.find(({ code }) => code === 'merged-files')).toMatchObject({
      severity: 'warning',
      count: 2,
      file: 'c.csv',
    });
  });
  it('that contradict one another are an error and neither row is used', () => {
    const read = readTexts({ 'a.csv': episodesText, 'c.csv': episodesText.replace('U4', 'U6') });
    expect(read.tables.episodes?.columns.child).toEqual(['2']);
    expect(read.findings.filter(({ code }) => code === 'conflicting-files')).toMatchObject([
      { severity: 'error', line: 2, file: 'c.csv' },
    ]);
  });
  it('of several return years stack, the later return replacing what it knows better', () => {
    const older = later('1,01/04/2019,S,C2,N1,U4,PR1,,,,,,\n2,01/05/2019,S,C2,N1,U4,PR1,01/02/2020,E4A,,,,\n');
    const newer = later('1,01/04/2019,S,C2,N1,U4,PR1,01/06/2020,X1,CARPL,,,\n1,01/06/2020,P,C2,N1,K2,PR4,,,,,,\n');
    const read = readTexts({ 'y1.csv': older, 'y2.csv': newer });
    expect(read.tables.episodes?.columns).toMatchObject({
      child: ['2', '1', '1'],
      dec: ['2020-02-01', '2020-06-01', null],
    });
    expect(read.tables.episodes?.files).toEqual(['y1.csv', 'y2.csv', 'y2.csv']);
    expect(codesOf(read)).toEqual([]);
  });
  it('without days of their own belong to the year of their folder, or of their YEAR column', () => {
    const changed = headerText.replace('WBRI', 'WIRI');
    const folders = readTexts({
      '2019-20/header.csv': headerText,
      '2019-20/episodes.csv': later('1,01/04/2019,S,C2,N1,U4,PR1,,,,,,\n'),
      '2020-21/header.csv': changed,
      '2020-21/episodes.csv': later('1,01/04/2019,S,C2,N1,U4,PR1,01/06/2020,E4A,,,,\n'),
    });
    expect(folders.tables.header?.columns.ethnic).toEqual(['MOTH', 'WIRI']);
    expect(codesOf(folders)).toEqual([]);
    const dated = (text: string, year: string) =>
      text.replace('CHILD', 'YEAR,CHILD').replaceAll(/\n(?=[12])/g, `\n${year},`);
    const named = readTexts({ 'a.csv': dated(changed, '2020/21'), 'b.csv': dated(headerText, '2020') });
    expect(named.tables.header?.columns.ethnic).toEqual(['WIRI', 'MOTH']);
    expect(codesOf(named)).toEqual(['differs-from-last-return']);
    expect(codesOf(readTexts({ 'a.csv': changed, 'b.csv': headerText }))).toContain('conflicting-files');
  });
  it('keep a zero-length episode beside the one that starts the same day', () => {
    const text = later('1,01/04/2021,S,C2,N1,U4,PR1,01/04/2021,X1,CARPL,,,\n1,01/04/2021,P,C2,N1,K2,PR4,,,,,,\n');
    expect(readTexts({ 'a.csv': text }).tables.episodes?.rowCount).toBe(2);
  });
});

describe('a finding', () => {
  it('names file, line and column, and its message never repeats a cell', () => {
    const read = readTexts({ 'a.csv': episodesText.replace(',C2,', ',Zebra,'), 'b.csv': headerText });
    const found = read.findings.find(({ code }) => code === 'unknown-code');
    expect(found).toMatchObject({ file: 'a.csv', line: 2, column: 'LS', value: 'Zebra', table: 'episodes' });
    expect(`${found?.message}${found?.expected}${found?.remedy}`).not.toContain('Zebra');
    expect(found?.expected).toContain('C1 C2');
  });
  it('never repeats a cell, whatever the cell', () => {
    const word = fc.stringMatching(/^[a-z]{6,12}$/).map((text) => `q${text}q`);
    fc.assert(
      fc.property(word, fc.integer({ min: 0, max: 12 }), (cell, column) => {
        const cells = ['1', '01/04/2021', 'S', 'C2', 'N1', 'U4', 'PR1', '', '', '', '', '', ''];
        cells[column] = cell;
        const { findings } = readTexts({ 'a.csv': `${episodesHeading}\n${cells.join(',')}\n`, 'b.csv': headerText });
        for (const one of findings) expect(`${one.message}${one.expected}${one.remedy}`).not.toContain(cell);
      }),
      { numRuns: 100, seed: 1 },
    );
  });
});

describe('reading', () => {
  it('takes the mark with which DOS programs end a file for no row', () => {
    const read = readTexts({ 'a.csv': `${episodesText}\u001a`, 'b.csv': headerText });
    expect(read.tables.episodes?.rowCount).toBe(2);
    expect(codesOf(read)).toEqual([]);
  });
  it('finds no fault with other rows of a child of whom one cannot be read', () => {
    const read = readTexts({ 'a.csv': episodesText, 'b.csv': headerText.replace('01/05/2012', '') });
    expect(codesOf(read)).toEqual(['missing-value']);
  });
  it('names days as files write them', () => {
    const uasc = 'CHILD,SEX,DOB,DUC\n1,1,02/05/2012,\n';
    const differs = readTexts({ ...both, 'u.csv': uasc }).findings.find(({ code }) => code === 'birth-date-differs');
    expect(differs).toMatchObject({ file: 'u.csv', line: 2, value: '02/05/2012' });
  });
  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        readTexts({}, { files: [{ path: 'x.csv', bytes }] });
      }),
      { numRuns: 200, seed: 2 },
    );
  });
  it('never throws, whatever is cut from or put into a file', () => {
    const odd = fc.constantFrom('"', ',', '\r', '\n', ';', '\u200b', '=', '__proto__', 'NULL', '99/99/9999');
    fc.assert(
      fc.property(fc.nat(episodesText.length), fc.nat(6), odd, (at, cut, put) => {
        const text = episodesText.slice(0, at) + put + episodesText.slice(at + cut);
        readTexts({ 'a.csv': text, 'b.csv': headerText });
      }),
      { numRuns: 300, seed: 3 },
    );
  });
  it('of an empty folder gives nothing', () => {
    expect(readTexts({})).toMatchObject({ tables: {}, files: [], findings: [] });
  });
  it('does not depend on the order of the files', () => {
    const turned = Object.fromEntries(Object.entries(both).reverse());
    expect(readTexts(turned)).toEqual(readTexts(both));
  });
});
