import { describe, expect, test } from 'vitest';
import type { ReadExtract } from '#extracts';
import { codesOf, readTexts } from '../extract.ts';
import { asPayload, asTables, child } from './tables.ts';

const on = { month: '2022-02', extractedOn: '2022-02-28', coversFrom: '2021-04-01', withoutShortBreaks: true };
const read = (files: Record<string, string>, more: object = {}) => readTexts(files, { ...on, ...more });
const whole = asPayload['payload.json'];
const episodes = ({ tables }: ReadExtract) => tables.episodes?.columns;
const messages = (extract: ReadExtract) =>
  extract.findings.filter(({ severity }) => severity !== 'note').map(({ message }) => message);
const one = (...children: object[]) => ({ 'payload.json': JSON.stringify(children) });
const home = { start_date: '2021-05-01', start_reason: 'S', placement_type: 'K2' };

describe('the payload of the private dashboard', () => {
  test('comes out as episodes, a placement each, of whose legal status nothing is known', () => {
    const extract = read(asPayload);
    expect(codesOf(extract)).toEqual([]);
    expect(episodes(extract)).toMatchObject({
      child: ['1', '1', '2'],
      decom: ['2021-04-01', '2021-09-01', '2021-05-01'],
      dec: ['2021-09-01', null, '2022-02-03'],
      rne: ['S', 'P', 'S'],
      rec: ['X1', null, 'E4A'],
      place: ['U4', 'K2', 'K2'],
      ls: [null, null, null],
    });
    expect(extract.coverage.episodes?.lacks).toContain('ls');
    expect(extract.tables.header?.columns).toMatchObject({
      child: ['1', '2'],
      sex: ['M', 'F'],
      ethnic: ['WBRI', 'MOTH'],
    });
  });

  test.each([
    ['under Children, beside the code of the authority', `{"la_code":123,"Children":${whole}}`],
    ['without line ends', JSON.stringify(JSON.parse(whole))],
    ['with a byte order mark', `\ufeff${whole}`],
  ])('is the same %s', (_, text) => {
    expect(episodes(read({ 'payload.json': text }))).toEqual(episodes(read(asPayload)));
  });

  test('what is marked as deleted is left out, with all that is in it', () => {
    const [first] = JSON.parse(whole) as [ReturnType<typeof child>];
    const gone = { ...child('3', 'M', '2011-01-01', 'WBRI', [home]), purge: true };
    const inside = child('4', 'M', '2011-01-01', 'WBRI', [{ ...home, purge: true }]);
    const extract = read(one(first, gone, inside));
    expect(episodes(extract)?.child).toEqual(['1', '1']);
    expect(extract.findings.find(({ code }) => code === 'purged-left-out')?.count).toBe(2);
  });

  test('says nothing of children in care where nobody says that short breaks are left out', () => {
    const extract = read(asPayload, { withoutShortBreaks: false });
    expect(extract.tables).toEqual({});
    expect(codesOf(extract)).toEqual(['short-breaks-not-told']);
  });

  test('a time in care of which the beginning is not in it goes on; a blank reason after nothing starts it', () => {
    const goesOn = child('5', 'M', '2011-01-01', 'WBRI', [{ ...home, start_reason: 'P' }]);
    const blank = child('6', 'M', '2011-01-01', 'WBRI', [{ ...home, start_reason: null }]);
    expect(episodes(read(one(goesOn, blank)))?.rne).toEqual(['P', 'S']);
  });

  test('reasons that are plainly those of another episode are told from the days, and that is said', () => {
    const moved = [
      { ...home, start_reason: 'P', end_date: '2021-07-01', end_reason: 'E4A' },
      { ...home, start_reason: 'P', start_date: '2021-07-01', end_date: '2021-09-01', end_reason: 'E4A' },
    ];
    const others = Array.from({ length: 12 }, (_, index) => child(`${index + 10}`, 'M', '2011-01-01', 'WBRI', moved));
    const alike = moved.map((row) => ({ ...row, start_reason: 'S' }));
    const extract = read(one(...others, child('30', 'M', '2011-01-01', 'WBRI', alike)));
    expect(episodes(extract)?.rne?.slice(-2)).toEqual(['S', 'P']);
    expect(episodes(extract)?.rec?.slice(-2)).toEqual(['X1', 'E4A']);
    expect(episodes(extract)?.rne?.slice(0, 2)).toEqual(['S', 'P']);
    expect(episodes(extract)?.rec?.slice(0, 2)).toEqual(['X1', 'E4A']);
    expect(codesOf(extract)).toContain('reasons-of-the-time');
  });

  test('what is repeated under every episode of social care counts once', () => {
    const leaver = { care_leavers: { contact_date: '2022-01-10', activity: 'F2', accommodation: 'U' } };
    const twice = child('7', 'M', '2003-01-01', 'WBRI', [], leaver);
    twice.social_care_episodes.push(...twice.social_care_episodes);
    expect(read(one(twice)).tables.care_leavers?.rowCount).toBe(1);
  });
});

describe('a payload with something wrong', () => {
  test.each([
    ['that breaks off', whole.slice(0, 400), /^payload\.json, line \d+: the JSON breaks off in line \d+, column \d+: /],
    ['with a comma too many', '[\n{"la_child_id": "1",}\n]', /line 2, column 21: a name in quotes is missing/],
    ['with a name twice', '[{"la_child_id":"1","la_child_id":"2"}]', /a name comes twice in one object/],
    ['that is empty', '', /^payload\.json: it is JSON other than the payload .*: it is empty/],
    ['that is no list of children', '{"name":"package"}', /neither a list of children nor one child/],
    ['without children', '[]', /^payload\.json.*there are headings and no rows/],
  ])('is refused: one %s', (_, text, expected) => {
    expect(messages(read({ 'payload.json': text }))).toContainEqual(expect.stringMatching(expected));
  });

  const broken = child('8', 'M', '2011-01-01', 'WBRI', [{ ...home, placement_type: 'U99' }]);
  test('is named by line where there are lines', () => {
    const text = JSON.stringify([broken], null, 1);
    const line = text.split('\n').findIndex((row) => row.includes('start_date'));
    expect(messages(read({ 'payload.json': text }))[0]).toMatch(
      `payload.json, line ${line}, child_looked_after_placements.placement_type: `,
    );
  });
  test('is named by its place in the JSON where all of it is one line', () => {
    const [first] = read(one(broken)).findings.filter(({ severity }) => severity === 'error');
    expect(first?.message).toMatch(
      'payload.json, [0].social_care_episodes[0].child_looked_after_placements[0], child_looked_after_placements.placement_type: ',
    );
    expect(first?.line).toBeNull();
    expect(first?.child).toBe('8');
  });
  test('a child without a number, or twice with other details, is an error', () => {
    const nameless = { ...child('9', 'M', '2011-01-01', 'WBRI', [home]), la_child_id: null };
    expect(codesOf(read(one(nameless)))).toContain('missing-value');
    const twice = ['2011-01-01', '2012-01-01'].map((born) => child('9', 'M', born, 'WBRI', [home]));
    expect(codesOf(read(one(...twice)))).toContain('duplicate-child');
  });
  test('of another authority it is refused', () => {
    const text = `{"la_code":"E06000001","Children":${whole}}`;
    expect(codesOf(read({ 'payload.json': text }))).toContain('another-authority');
  });
});

test('of the dataset and the payload in one month the dataset is taken', () => {
  const both = read({ ...asTables, ...asPayload });
  expect(both.tables.episodes?.columns.ls).toEqual(['V2', 'C2', 'C2', 'V2']);
  expect(codesOf(both)).toContain('door-left-aside');
});
