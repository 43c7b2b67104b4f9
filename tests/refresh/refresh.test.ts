import { readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseLedger } from '#published';
import { nodeFiles } from '#scripts/refresh/files.ts';
import { publishedInOtherEdition } from '#src/refresh/published-before.ts';
import { publishFirst, refresh, setUpWorkplace, smallExtract, stoppedWith, type Workplace } from './workplace.ts';

let place: Workplace;
beforeEach(() => {
  place = setUpWorkplace();
});
afterEach(() => place.clear());

const latest = (measure: string, day: string, category = '') =>
  parseLedger(place.published()['public/figures.csv'] ?? '')
    .filter((row) => row.measure === measure && row.periodEnd === day && row.category === category)
    .at(-1);

/** What each publication said of the children in care on a day. */
const saidOf = (day: string) =>
  parseLedger(place.published()['public/figures.csv'] ?? '')
    .filter((row) => row.measure === 'cla_count' && row.breakdown === '' && row.periodEnd === day)
    .map((row) => [row.published, row.value, row.status]);

/** A file with further children who are like its last one in all but their ids. */
const likeTheLast = (csv: string, ids: readonly string[]): string => {
  const lines = csv.trimEnd().split('\r\n');
  const last = (lines.findLast((line) => line.startsWith('9001012,')) as string).replace('9001012', '');
  return `${[...lines, ...ids.map((id) => `${id}${last}`)].join('\r\n')}\r\n`;
};

describe('a refresh', () => {
  it('publishes what the extracts say', async () => {
    const outcome = await refresh(place.options);
    expect(outcome).toMatchObject({ month: '2022-02', published: true, revised: 0 });
    expect(latest('cla_count', '2022-01-31')?.value).toBe(12);
    expect(latest('cla_ceased', '2022-02-28')).toMatchObject({ value: null, symbol: 'c' });
    expect(latest('cla_ceased', '2022-01-31')).toMatchObject({ value: 0, symbol: '' });
    expect(Object.keys(place.published())).toContain('public/publications/2022-02.json');
  });

  it('publishes the same bytes of all measures whichever engine works the figures out', async () => {
    const all = setUpWorkplace('shipped measures');
    await publishFirst(all);
    const published = all.published();
    all.remove('published');
    await refresh({ ...all.options, engine: 'native' });
    expect(all.published()).toEqual(published);
    all.clear();
  });

  it('hides a stock that would reveal the one child who left since the month before', async () => {
    await publishFirst(place);
    expect(latest('cla_started', '2022-02-28')).toMatchObject({ value: 0, symbol: '' });
    expect(latest('cla_count', '2022-02-28')).toMatchObject({ value: null, symbol: 'c' });
  });

  it('says on the screen for whose sake it hides such a stock, and no number', async () => {
    const said: string[] = [];
    await refresh(place.options, { output: { log: (text) => void said.push(text) } });
    const lines = said.join('\n').match(/^Hidden, though not small: .*$/gm) ?? [];
    expect(lines[0]).toMatch(
      /: cla_count, cla_rate of E06000002, snapshot to 2022-02-28\. .* tell cla_ceased of E06000002, month to 2022-02-28, which must stay hidden\. It can be shown only where/,
    );
    expect(lines.join().replace(/E\d+|\d{4}-\d\d-\d\d/g, '')).not.toMatch(/\d/);
  });

  it('changes nothing the second time', async () => {
    await publishFirst(place);
    const before = place.published();
    expect(await refresh(place.options)).toMatchObject({ published: false });
    expect(place.published()).toEqual(before);
  });

  it('publishes no figure for which no extract gives the facts', async () => {
    await publishFirst(place);
    expect(latest('visited_percent', '2022-02-28')).toBeUndefined();
    expect(latest('dental_check_percent', '2022-02-28')).toBeUndefined();
  });

  it('revises what a later extract says otherwise, beside what was said before', async () => {
    await publishFirst(place);
    const { header, episodes } = smallExtract();
    const foundLate = Array.from({ length: 8 }, (_, at) => `900200${at}`);
    place.put('extracts/2022-03/header.csv', likeTheLast(header, foundLate));
    place.put('extracts/2022-03/episodes.csv', likeTheLast(episodes, foundLate));
    expect(await refresh(place.options)).toMatchObject({ month: '2022-03', published: true });
    expect(saidOf('2022-01-31')).toEqual([
      ['2022-02', 12, 'final'],
      ['2022-03', 20, 'revised'],
    ]);
  });

  it('counts of a month that is published again all that it adds to the months before', async () => {
    await publishFirst(place);
    const countsOf = () => JSON.parse(place.published()['public/publications/2022-02.json'] ?? '').counts;
    const { added } = countsOf();
    const { header, episodes } = smallExtract();
    const forgotten = Array.from({ length: 8 }, (_, at) => `900200${at}`);
    place.put('extracts/2022-02/header.csv', likeTheLast(header, forgotten));
    place.put('extracts/2022-02/episodes.csv', likeTheLast(episodes, forgotten));
    const { revised } = await refresh(place.options);
    expect(revised).toBeGreaterThan(0);
    expect(countsOf()).toMatchObject({ added, revised: 0, withdrawn: 0 });
    expect(saidOf('2022-01-31').map(([, value]) => value)).toEqual([12, 20]);
    expect(await refresh(place.options)).toMatchObject({ published: false });
    place.put('extracts/2022-02/header.csv', header);
    place.put('extracts/2022-02/episodes.csv', episodes);
    expect(await refresh(place.options)).toMatchObject({ published: true });
    expect(saidOf('2022-01-31').map(([, value]) => value)).toEqual([12, 20, 12]);
  });

  it('publishes a correction by one child as revised', async () => {
    await publishFirst(place);
    const { header, episodes } = smallExtract();
    place.put('extracts/2022-03/header.csv', likeTheLast(header, ['9002000']));
    place.put('extracts/2022-03/episodes.csv', likeTheLast(episodes, ['9002000']));
    expect(await refresh(place.options)).toMatchObject({ month: '2022-03', published: true });
    expect(saidOf('2021-12-31')).toEqual([
      ['2022-02', 12, 'final'],
      ['2022-03', 13, 'revised'],
    ]);
  });

  it('lets nothing stand that is known to be wrong, and hides the correction that would reveal one child', async () => {
    await publishFirst(place);
    const closedLate = smallExtract().episodes.replace(
      '9001012,03/06/2021,S,C2,N1,U6,PR1,,',
      '9001012,03/06/2021,S,C2,N1,U6,PR1,20/01/2022,E4A',
    );
    expect(closedLate).not.toBe(smallExtract().episodes);
    place.put('extracts/2022-03/header.csv', smallExtract().header);
    place.put('extracts/2022-03/episodes.csv', closedLate);
    expect(await refresh(place.options)).toMatchObject({ month: '2022-03', published: true });
    expect(saidOf('2022-01-31')).toEqual([
      ['2022-02', 12, 'final'],
      ['2022-03', null, 'revised'],
    ]);
    expect(latest('cla_ceased', '2022-01-31')).toMatchObject({ value: null, symbol: 'c', status: 'revised' });
  });

  it('refuses a month before one that is published', async () => {
    const { header, episodes } = smallExtract();
    place.put('extracts/2022-03/header.csv', header);
    place.put('extracts/2022-03/episodes.csv', episodes);
    place.put('extracts/2022-03/extract.yaml', 'extracted_on: 2022-03-31\n');
    await refresh(place.options);
    expect(await stoppedWith({ ...place.options, asAt: '2022-02' })).toMatch(/2022-03 is already published/);
  });

  it('refuses to add to a ledger that somebody edited', async () => {
    await publishFirst(place);
    place.put('published/public/figures.csv', (place.published()['public/figures.csv'] ?? '').replace(',12,', ',13,'));
    expect(await stoppedWith(place.options)).toMatch(
      /a row of 2022-02 was edited.*from version control.* Nothing was written/,
    );
  });

  it.each([
    ['that lost its manifests', (at: Workplace) => at.remove('published/public/publications'), /has no manifest/],
    [
      'whose manifest somebody edited',
      (at: Workplace) => at.put('published/public/publications/2022-02.json', '{'),
      /2022-02\.json is not a manifest/,
    ],
    ['that lost its figures', (at: Workplace) => at.remove('published/public/figures.csv'), /it was removed/],
  ])('refuses to add to a ledger %s', async (_, change, says) => {
    await publishFirst(place);
    change(place);
    expect(await stoppedWith(place.options)).toMatch(says);
  });

  it('puts each edition into a folder of its own, with its own policy', async () => {
    await publishFirst(place);
    const open = place.published();
    const settings = readFileSync(place.options.settings, 'utf8');
    place.put('settings.yaml', `${settings}\neditions: { board: { smallestCount: 11 } }\n`);
    await refresh({ ...place.options, edition: 'board' });
    const both = place.published();
    const manifest = (edition: string) => JSON.parse(both[`${edition}/publications/2022-02.json`] ?? '');
    expect([manifest('public').edition, manifest('board').edition]).toEqual(['public', 'board']);
    expect([manifest('public').policy.smallestCount, manifest('board').policy.smallestCount]).toEqual([5, 11]);
    expect(parseLedger(both['board/figures.csv'] ?? '').find((row) => row.value === 11)).toBeUndefined();
    expect(Object.fromEntries(Object.entries(both).filter(([file]) => file.startsWith('public')))).toEqual(open);
    const board = await publishedInOtherEdition(nodeFiles, place.options.published, 'public');
    expect(board?.ledgerText).toBe(both['board/figures.csv']);
  });

  it('never publishes one edition into the folder of the other', async () => {
    await publishFirst(place);
    for (const name of ['public', 'public.head.json']) {
      const [from, to] = [name, name.replace('public', 'board')].map((one) => path.join(place.options.published, one));
      renameSync(from as string, to as string);
    }
    expect(await stoppedWith({ ...place.options, edition: 'board' })).toMatch(/holds the public edition/);
  });

  it('never mixes synthetic and real figures', async () => {
    await publishFirst(place);
    place.put('extracts/2022-02/extract.yaml', 'synthetic: true\n');
    expect(await stoppedWith(place.options)).toMatch(/must not mix/);
  });

  it('never mixes synthetic and real extracts, whichever came first', async () => {
    place.put('extracts/2022-02/extract.yaml', 'synthetic: true\n');
    await refresh(place.options);
    const before = place.published();
    place.put('extracts/2022-03/header.csv', smallExtract().header);
    place.put('extracts/2022-03/episodes.csv', smallExtract().episodes);
    expect(await stoppedWith(place.options)).toMatch(/2022-02 is synthetic and .*2022-03 is not/);
    expect(place.published()).toEqual(before);
  });

  it('takes back nothing because an extract is gone', async () => {
    await publishFirst(place);
    const before = place.published()['public/figures.csv'] ?? '';
    place.remove('extracts/2022-02');
    const { header: children, episodes: lives } = smallExtract();
    place.put('extracts/2022-04/header.csv', children);
    place.put('extracts/2022-04/episodes.csv', lives);
    place.put('extracts/2022-04/extract.yaml', 'covers_from: 2022-04-01\n');
    expect(await refresh(place.options)).toMatchObject({ month: '2022-04', published: true, withdrawn: 0 });
    expect(place.published()['public/figures.csv']?.startsWith(before)).toBe(true);
  });

  it('lets one stray end of an earlier year take nothing back that an earlier extract knew', async () => {
    const { header: children, episodes: lives } = smallExtract();
    place.put('extracts/2022-03/header.csv', children);
    place.put('extracts/2022-03/episodes.csv', lives);
    place.put('extracts/2022-03/extract.yaml', 'extracted_on: 2022-03-31\n');
    await refresh(place.options);
    const stray = lives.split('\r\n').findIndex((line) => line.includes(',X1,'));
    const ended = (line: string, index: number) => index !== stray && /,(X1|E4A),/.test(line);
    const newYear = lives.split('\r\n').filter((line, index) => !ended(line, index));
    place.put('extracts/2022-04/header.csv', children);
    place.put('extracts/2022-04/episodes.csv', newYear.join('\r\n'));
    expect(await refresh(place.options)).toMatchObject({ month: '2022-04', revised: 0, withdrawn: 0 });
    const manifest = JSON.parse(place.published()['public/publications/2022-04.json'] ?? '{}');
    expect(manifest.findings.map((finding: { code: string }) => finding.code)).toContain('ended-before-history');
  });
});

const { header, episodes } = smallExtract();
const badInput: { what: string; change: (at: Workplace) => void; asAt?: string; says: RegExp[] }[] = [
  {
    what: 'no extract for the month asked',
    change: () => {},
    asAt: '2022-05',
    says: [/no extract for May 2022/, /2022-02/],
  },
  { what: 'an empty folder', change: (at) => at.remove('extracts/2022-02'), says: [/holds no file of an extract/] },
  { what: 'no folder at all', change: (at) => at.remove('extracts'), says: [/Put each month's files/] },
  {
    what: 'an empty file',
    change: (at) => at.put('extracts/2022-02/episodes.csv', ''),
    says: [/episodes\.csv/, /empty/, /What to do/],
  },
  {
    what: 'a file with a header only',
    change: (at) => at.put('extracts/2022-02/episodes.csv', `${episodes.split('\r\n')[0]}\r\n`),
    says: [/episodes\.csv/, /no rows|header/i],
  },
  {
    what: 'a file that no layout recognises',
    change: (at) =>
      at.put('extracts/2022-02/moves.csv', 'CHILD,DECOM,LS,CIN,PLACE,KIND\r\n9001010,01/06/2021,C2,N1,U6,x\r\n'),
    says: [/moves\.csv/, /episodes/i, /RNE/, /KIND/],
  },
  {
    what: 'two files of one table that contradict each other',
    change: (at) => at.put('extracts/2022-02/again.csv', episodes.replace(',S,C2,N1,U6,PR1,,', ',S,C1,N1,U6,PR1,,')),
    says: [/again\.csv/, /episodes\.csv/],
  },
  {
    what: 'an impossible date',
    change: (at) => at.put('extracts/2022-02/episodes.csv', episodes.replace('03/06/2021', '31/06/2021')),
    says: [/episodes\.csv:6:DECOM$/m, /no such day in the calendar/],
  },
  {
    what: 'own words for a code that does not exist',
    change: (at) => {
      const settings = readFileSync(at.options.settings, 'utf8').trimEnd();
      at.put('settings.yaml', `${settings}\nwords:\n  placement:\n    In house: U6\n    Elsewhere: U9\n`);
    },
    says: [/settings\.yaml:\d+: words\.placement\.Elsewhere: the list has no code U9/],
  },
  {
    what: 'an unknown code',
    change: (at) => at.put('extracts/2022-02/episodes.csv', episodes.replace('K2,PR4', 'Q9,PR4')),
    says: [/episodes\.csv:3:PLACE$/m],
  },
  {
    what: 'a damaged workbook among the files',
    change: (at) => at.put('extracts/2022-02/visits.xlsx', 'PK\u0003\u0004'),
    says: [/visits\.xlsx/, /unreadable-container/, /damaged/],
  },
  {
    what: 'an unknown key in the settings',
    change: (at) => at.put('settings.yaml', 'councl: E06000002\n'),
    says: [/settings\.yaml:1/, /councl/],
  },
  {
    what: 'no population for a year',
    change: (at) => at.put('settings.yaml', settingsWithoutPopulation()),
    says: [/Middlesbrough has no population aged 0 to 17 for 2021-07/, /appliesFrom/],
  },
];

describe('a refresh with two files that contradict each other', () => {
  const placed = (day: string) =>
    `CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED\r\n9001010,01/05/2010,${day},,\r\n`;
  const adoptions = [
    'Child Unique ID,Family identifier,Gender,Ethnicity,Date of Birth,Age of Child (Years)',
    'Does the Child have a Disability,Date the Child Entered Care',
    'Date of Decision that Child Should be Placed for Adoption,Date of Placement Order',
    'Date of Matching Child and Prospective Adopters,Date Placed for Adoption,Date of Adoption Order',
    'Date of Decision that Child Should No Longer be Placed for Adoption',
    'Reason Why Child No Longer Placed for Adoption\r\n9001010,,1,WBRI,01/05/2010,11,N,01/06/2021,,,,,,,\r\n',
  ].join(',');

  it('publishes where no figure can come from them, and warns', async () => {
    place.put('extracts/2022-02/placed.csv', placed('10/11/2021'));
    place.put('extracts/2022-02/again.csv', placed('11/11/2021'));
    expect(await refresh(place.options)).toMatchObject({ published: true });
    expect(readFileSync(path.join(place.options.findings, '2022-02.csv'), 'utf8')).toMatch(
      /warning,conflicting-files,.*placed\.csv/,
    );
  });

  it('stops where a file that came makes a figure of them', async () => {
    place.put('extracts/2022-02/placed.csv', placed('10/11/2021'));
    place.put('extracts/2022-02/again.csv', placed('11/11/2021'));
    place.put('extracts/2022-02/list_10.csv', adoptions);
    expect(await stoppedWith(place.options)).toMatch(/ERROR conflicting-files/);
  });
});

describe('a refresh with bad input', () => {
  it.each(badInput)('stops at $what, says what to do and leaves what was published', async ({ change, asAt, says }) => {
    await publishFirst(place);
    const before = place.published();
    change(place);
    const said = await stoppedWith({ ...place.options, asAt });
    for (const expected of says) expect(said).toMatch(expected);
    expect(place.published()).toEqual(before);
  });

  it('writes nothing at all where nothing was published before', async () => {
    place.put('extracts/2022-02/episodes.csv', '');
    await stoppedWith(place.options);
    expect(place.published).toThrow();
  });
});

describe('a refresh with a measure that cannot be published', () => {
  const rate = 'our-children/cla_rate.md';
  const withSql = (change: (text: string) => string) => {
    const text = change(readFileSync(`data/measures/${rate}`, 'utf8'));
    expect(text).not.toBe(readFileSync(`data/measures/${rate}`, 'utf8'));
    place.put(`measures/${rate}`, text);
  };

  it.each<[string, (text: string) => string, RegExp]>([
    ['fails', (text) => text.replaceAll('l.child_id', 'l.chld'), /its SQL failed: .*chld/],
    ['gives an id as a count', (text) => text.replace(/count\((distinct )?[^)]*\)/, '9001012'), /an id or a date/],
    ['rolls dice', (text) => text.replace(/count\((distinct )?[^)]*\)/, 'cast(random() as bigint)'), /says random/],
  ])('whose SQL %s names it by its file, and publishes the others', async (_, change, says) => {
    withSql(change);
    const said: string[] = [];
    const outcome = await refresh(place.options, { output: { log: (text) => void said.push(text) } });
    expect(outcome).toMatchObject({ published: true });
    expect(latest('cla_count', '2022-01-31')?.value).toBe(12);
    expect(latest('cla_rate', '2022-01-31')).toBeUndefined();
    expect(said.join('\n')).toMatch(
      /^warning: \S*our-children\/cla_rate\.md: Measure cla_rate: [\s\S]*left out of this/m,
    );
    expect(said.join('\n')).toMatch(says);
    expect(said.join('\n')).not.toContain('9001012');
    const manifest = JSON.parse(place.published()['public/publications/2022-02.json'] ?? '{}');
    expect(Object.keys(manifest.madeWith.measures)).toContain('cla_count');
    expect(Object.keys(manifest.madeWith.measures)).not.toContain('cla_rate');
  });

  it('leaves standing what was published of it before', async () => {
    await publishFirst(place);
    const before = latest('cla_rate', '2022-01-31');
    withSql((text) => text.replaceAll('l.child_id', 'l.chld'));
    expect(await refresh(place.options)).toMatchObject({ revised: 0, withdrawn: 0 });
    expect(latest('cla_rate', '2022-01-31')).toEqual(before);
  });

  it('says which breakdown adds up and is not declared, or is declared and does not add up', async () => {
    const file = 'our-children/cla_count.md';
    const text = readFileSync(`data/measures/${file}`, 'utf8');
    place.put(`measures/${file}`, text.replace(/(name: sex\n.*\n) {4}addsUp: true\n/, '$1'));
    const said: string[] = [];
    const log = (line: string) => void said.push(line);
    await refresh(place.options, { output: { log } });
    expect(said.join('\n')).toMatch(
      /warning: \S*our-children\/cla_count\.md: the categories of sex add up to the whole at 8 of 8 points, and the file does not say so: write addsUp: true/,
    );
    expect(said.join('\n')).not.toMatch(/do not add up/);
  });

  it('names a relation that the figures break, without a number, and publishes', async () => {
    const file = 'our-children/cla_ceased.md';
    const declared = 'relations:\n  - { within: [cla_started], leaves: nothing }\n';
    place.put(`measures/${file}`, readFileSync(`data/measures/${file}`, 'utf8').replace('relations:\n', declared));
    const said: string[] = [];
    const log = (line: string) => void said.push(line);
    expect(await refresh(place.options, { output: { log } })).toMatchObject({ published: true });
    const told = said.find((text) => text.includes('declare to hold always')) ?? '';
    expect(told).toMatch(/cla_ceased\.md: cla_ceased within cla_started: not so for Middlesbrough, in February 2022\n/);
    expect(told.replaceAll(/2022(-02)?/g, '').replaceAll(place.root, '')).not.toMatch(/\d/);
    const list = readFileSync(path.join(place.options.findings, '2022-02-relations.csv'), 'utf8');
    expect(list).toMatch(/cla_ceased within cla_started,E06000002,month,2022-02-01,2022-02-28,1,0\r\n$/);
  });

  it('names no relation where all of them hold', async () => {
    const said: string[] = [];
    await refresh(place.options, { output: { log: (line) => void said.push(line) } });
    expect(said.join('\n')).not.toMatch(/declare to hold always/);
    const list = readFileSync(path.join(place.options.findings, '2022-02-relations.csv'), 'utf8');
    expect(list.trimEnd().split('\r\n')).toHaveLength(1);
  });
});

describe('a refresh with input that can be published', () => {
  it.each([
    [
      'a child in a satellite file but not in the header',
      'ad1.csv',
      'CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR\r\n9009999,01/05/2019,01/06/2021,01/07/2021,0,2,MF,L11\r\n',
      /not-in-header|header/,
    ],
    ['overlapping episodes', 'episodes.csv', episodes.replace('10/09/2021,X1', '20/09/2021,X1'), /overlap/],
  ])('names %s and publishes with the warning on the manifest', async (_, file, text, kind) => {
    place.put('extracts/2022-02/header.csv', header);
    place.put(`extracts/2022-02/${file}`, text);
    const outcome = await refresh(place.options);
    expect(outcome.published).toBe(true);
    const manifest = JSON.parse(place.published()['public/publications/2022-02.json'] ?? '{}');
    expect(manifest.findings.map((finding: { code: string }) => finding.code).join()).toMatch(kind);
    expect(JSON.stringify(manifest)).not.toMatch(/90010\d\d|9009999/);
    rmSync(path.join(place.root, 'findings'), { recursive: true });
  });
});

function settingsWithoutPopulation(): string {
  return [
    'council: E06000002',
    'authorities: [{ code: E06000002, name: Middlesbrough, folder: middlesbrough }]',
    'publication: { firstMonth: 2021-07 }',
    'populations: [{ authority: E06000002, estimate: mid-2021, appliesFrom: 2022-03-31, children: 33480, source: ONS }]',
    '',
  ].join('\n');
}
