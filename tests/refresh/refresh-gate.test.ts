import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Solution } from '#audit';
import { workedOut } from '#pocket-calculator';
import { asKnownNow, parseLedger } from '#published';
import {
  type Handed,
  publishFirst,
  refresh,
  setUpWorkplace,
  smallExtract,
  stoppedWith,
  type Workplace,
} from './workplace.ts';

let place: Workplace;
beforeEach(() => {
  place = setUpWorkplace();
});
afterEach(() => {
  place.clear();
});

const brokenSolver = (solve: () => Solution): Handed => ({
  solver: async () => ({ name: 'broken', open: () => ({ solve, dispose: () => {} }) }),
});
const settings = () => readFileSync(place.options.settings, 'utf8');
const withPolicy = (line: RegExp, by: string) => {
  const text = settings().replace(line, by);
  if (text === settings()) throw new Error(`The settings have no line like ${line}.`);
  place.put('settings.yaml', text);
};
const header =
  'measure,authority_code,period_start,period_end,breakdown,category,numerator,denominator,value,source,published_on,about\n';
const putOutside = (row: string) => {
  place.put('outside/answers.csv', `${header}${row}\n`);
  place.options.outside = `${place.root}/outside`;
};

const bad: { what: string; change?: () => void; handed?: Handed; says: RegExp[] }[] = [
  {
    what: 'a missing ledger',
    change: () => place.remove('published/public/figures.csv'),
    says: [/figures\.csv/, /removed|missing/, /version control or a backup/],
  },
  {
    what: 'an edited ledger',
    change: () => {
      const text = readFileSync(`${place.root}/published/public/figures.csv`, 'utf8');
      place.put('published/public/figures.csv', text.replace(',12,', ',13,'));
    },
    says: [/a row of 2022-02 was edited/],
  },
  {
    what: 'a policy weaker than the floor',
    change: () => withPolicy(/^ {2}smallestCount: 5$/m, '  smallestCount: 4'),
    says: [/smallestCount/, /a count below 5 would protect less than the floor/],
  },
  {
    what: 'a width below the floor',
    change: () => withPolicy(/^ {2}smallestCount: 5$/m, '  width: 2'),
    says: [/settings\.yaml:\d+/, /width/, /a width below 3 would protect less than the floor/],
  },
  {
    what: 'a width below the floor for the members',
    change: () => place.put('settings.yaml', `${settings()}editions: { board: { width: 2 } }\n`),
    says: [/settings\.yaml:\d+/, /a width below 3 would protect less than the floor/],
  },
  {
    what: 'exact parts for everybody',
    change: () => place.put('settings.yaml', `${settings()}editions: { public: { parts: exact } }\n`),
    says: [/settings\.yaml:\d+/, /parts/],
  },
  {
    what: 'a policy for one measure that is weaker than the rest',
    change: () =>
      withPolicy(/^ {2}smallestCount: 5$/m, '  smallestCount: 7\n  measures: { cla_count: { smallestCount: 6 } }'),
    says: [/cla_count/, /6 protects less than the 7 that holds for every measure/],
  },
  {
    what: 'a fact from outside that cannot be one',
    change: () => putOutside('cla_counts,E06000002,2022-01-31,2022-01-31,,,12,,,Answer 1,2022-02-20,'),
    says: [/answers\.csv:2:measure/, /no measure cla_counts/],
  },
];

/** So many girls among so many children of the small extract. */
const putGirls = (girls: number, children: number) => {
  const { header, episodes } = smallExtract();
  const ids = Array.from({ length: children - 12 }, (_, at) => `90010${at + 40}`);
  const more = (csv: string) => {
    const last = csv.split('\r\n').findLast((line) => line.startsWith('9001012,')) as string;
    return `${csv}${ids.map((id) => `${last.replace('9001012', id)}\r\n`).join('')}`;
  };
  const isGirl = (at: number) => at > 0 && at <= girls;
  const boys = more(header)
    .replaceAll(/^(900\d+),\d,/gm, '$1,1,')
    .split('\r\n');
  const lines = boys.map((line, at) => (isGirl(at) ? line.replace(',1,', ',2,') : line));
  place.put('extracts/2022-02/header.csv', lines.join('\r\n'));
  place.put('extracts/2022-02/episodes.csv', more(episodes));
};

describe('a refresh that cannot prove its figures safe', () => {
  it.each(bad)('stops at $what, says which and leaves the last edition in place', async ({ change, handed, says }) => {
    await publishFirst(place);
    const before = place.published();
    change?.();
    const changed = place.published();
    const said = await stoppedWith(place.options, handed);
    for (const expected of says) expect(said).toMatch(expected);
    expect(said).toMatch(/Nothing was written|[Ss]ettings|Measure/);
    expect(place.published()).toEqual(changed);
    expect(Object.keys(before)).toContain('public/figures.csv');
  });

  it('stops at a solver that fails, and writes nothing', async () => {
    const broken = brokenSolver(() => {
      throw new Error('out of memory');
    });
    const said = await stoppedWith(place.options, broken);
    expect(said).toMatch(/could not be protected \(out of memory\)\. Nothing was written/);
    expect(place.published).toThrow();
  });

  it('leaves out, where the solver runs out of time, what gives a small number away, and no more', async () => {
    const said: string[] = [];
    const slow = brokenSolver(() => ({ status: 'stopped', reason: 'it ran out of time' }));
    const output = { log: (text: string) => void said.push(text) };
    expect(await refresh(place.options, { ...slow, output })).toMatchObject({ published: true });
    expect(said.join('\n')).toMatch(/2 figures could not be made safe and are left out \(cla_ceased of E06000002 on/);
    const rows = parseLedger(place.published()['public/figures.csv'] ?? '');
    const on = (measure: string) =>
      rows.filter((row) => row.measure === measure && row.periodEnd === '2022-02-28' && row.breakdown === '');
    expect([on('cla_ceased'), on('cla_started')]).toEqual([[], []]);
    expect(on('cla_count')).toMatchObject([{ numerator: 11 }]);
  });
});

/** What stands of the wholes of a measure, or of its categories by sex, on a day: numbers, or the symbols in their places. */
const standing = (measure: string, day: string) =>
  Object.fromEntries(
    asKnownNow(parseLedger(place.published()['public/figures.csv'] ?? ''))
      .filter((row) => row.measure === measure && row.periodEnd === day && ['', 'sex'].includes(row.breakdown))
      .map(({ category, symbol, numerator }) => [category, symbol || numerator]),
  );
const hiddenIn = (file = '2022-02-hidden.csv') => readFileSync(`${place.root}/findings/${file}`, 'utf8');
const saidBy = async (options: Workplace['options'] = place.options) => {
  const said: string[] = [];
  const outcome = await refresh(options, { output: { log: (text) => void said.push(text) } });
  return { outcome, said: said.join('\n') };
};

describe('a refresh of an authority with very few children', () => {
  it('publishes no small number and says what it hides', async () => {
    const few = (csv: string) =>
      `${csv
        .split('\r\n')
        .filter((line) => !/^90010(1[4-9]|2\d)/.test(line))
        .join('\r\n')}`;
    const { header: children, episodes } = smallExtract();
    place.put('extracts/2022-02/header.csv', few(children));
    place.put('extracts/2022-02/episodes.csv', few(episodes));
    expect(await refresh(place.options)).toMatchObject({ published: true });
    const rows = parseLedger(place.published()['public/figures.csv'] ?? '');
    const counts = rows.filter(({ unit, numerator }) => unit === 'children' && numerator !== null && numerator > 0);
    const wholes = counts.filter(({ breakdown }) => breakdown === '');
    expect(wholes.filter(({ numerator }) => (numerator as number) <= 5)).toEqual([]);
    const parts = counts.filter(({ breakdown }) => breakdown !== '');
    expect(parts.filter(({ numerator }) => (numerator as number) % 5 !== 0)).toEqual([]);
    expect(rows.some(({ symbol }) => symbol === 'c')).toBe(true);
  });
});

describe('a refresh beside what others published', () => {
  it('leaves out a table of which an answer would give the rest, and publishes what is left', async () => {
    putGirls(4, 14);
    putOutside('cla_count,E06000002,2022-01-31,2022-01-31,sex,boys,10,,,Answer 1,2022-02-20,');
    expect(await refresh(place.options)).toMatchObject({ published: true });
    expect(standing('cla_count', '2021-12-31')).toEqual({ '': 14, boys: 10, girls: 5, 'not known': 0 });
    expect(standing('cla_count', '2022-01-31')).toEqual({ '': 14 });
    expect(hiddenIn()).toMatch(/^left out,cla_count,E06000002,snapshot,2022-01-31,2022-01-31,sex,girls,4,/m);
  });

  it('names what an answer reveals beside what was published already, and stops nothing for it', async () => {
    await publishFirst(place);
    expect(standing('cla_count', '2022-01-31')).toMatchObject({ '': 12 });
    putOutside('cla_count,E06000002,2022-02-28,2022-02-28,,,11,,,Answer 1,2022-03-20,');
    place.put('extracts/2022-03/header.csv', smallExtract().header);
    place.put('extracts/2022-03/episodes.csv', smallExtract().episodes);
    place.put('extracts/2022-03/extract.yaml', 'extracted_on: 2022-03-31\n');
    const { outcome, said } = await saidBy();
    expect(outcome).toMatchObject({ month: '2022-03', published: true });
    expect(said).toMatch(
      /1 small number can be worked out whatever is hidden now \(cla_ceased of E06000002 on 2022-02-28\)/,
    );
    expect(said).not.toMatch(/cla_ceased[^\n]* is 1\b/);
    expect(hiddenIn('2022-03-hidden.csv')).toMatch(
      /^can be worked out whatever is hidden,cla_ceased\|E06000002\|month/m,
    );
    expect(standing('cla_count', '2022-03-31')).not.toEqual({});
  });

  it('protects the board’s edition with the public one as known', async () => {
    await publishFirst(place);
    expect(await refresh({ ...place.options, edition: 'board' })).toMatchObject({ published: true });
    const hidden = (edition: string) =>
      parseLedger(place.published()[`${edition}/figures.csv`] ?? '').filter(({ symbol }) => symbol === 'c').length;
    expect(hidden('board')).toBe(hidden('public'));
  });
});

describe('the members’ edition with exact parts', () => {
  const boardSettings = (line: string) => place.put('settings.yaml', `${settings()}editions: { board: { ${line} } }\n`);
  const shownTo = (edition: string, breakdown: string, day = '2021-12-31') =>
    Object.fromEntries(
      asKnownNow(parseLedger(place.published()[`${edition}/figures.csv`] ?? ''))
        .filter((row) => row.measure === 'cla_count' && row.periodEnd === day)
        .filter((row) => row.breakdown === breakdown && row.numerator !== 0)
        .map(({ category, symbol, numerator }) => [category, symbol || numerator]),
    );

  it('shows them where they are not small, and hides what would give a small one away beside the public edition', async () => {
    putGirls(4, 14);
    await refresh(place.options);
    boardSettings('parts: exact');
    await refresh({ ...place.options, edition: 'board' });
    expect(shownTo('public', 'legal status')).toEqual({ 'full care order': 15 });
    expect(shownTo('board', 'legal status')).toEqual({ 'full care order': 14 });
    expect(shownTo('public', 'sex')).toEqual({ girls: 5, boys: 10 });
    expect(shownTo('board', 'sex')).toEqual({ girls: 'c', boys: 'c' });
    expect(workedOut(place.published()['board/figures.csv'] ?? '')).toEqual([]);
    const manifest = JSON.parse(place.published()['board/publications/2022-02.json'] ?? '{}');
    expect(manifest.policy).toEqual({ smallestCount: 5, parts: 'suppressed' });
    place.put('extracts/2022-03/header.csv', readFileSync(`${place.root}/extracts/2022-02/header.csv`));
    place.put('extracts/2022-03/episodes.csv', readFileSync(`${place.root}/extracts/2022-02/episodes.csv`));
    place.put('extracts/2022-03/extract.yaml', 'extracted_on: 2022-03-31\n');
    expect(await refresh(place.options)).toMatchObject({ month: '2022-03', published: true });
  });

  it('shows what everybody sees where the settings say nothing', async () => {
    putGirls(4, 14);
    await refresh(place.options);
    await refresh({ ...place.options, edition: 'board' });
    expect(shownTo('board', 'sex')).toEqual({ girls: 5, boys: 10 });
  });

  it('never holds both kinds of parts', async () => {
    await refresh({ ...place.options, edition: 'board' });
    boardSettings('parts: exact');
    const said = await stoppedWith({ ...place.options, edition: 'board' });
    expect(said).toMatch(/parts of a whole are rounded in .*board, and the settings ask for suppressed ones.*--afresh/);
  });
});

describe('a refresh of a measure whose parts add up, and no file says so', () => {
  const silentFile = () => {
    const file = 'our-children/cla_count.md';
    const text = readFileSync(`data/measures/${file}`, 'utf8');
    place.put(
      `measures/${file}`,
      text.replaceAll('    addsUp: true\n', '').replace(/^relations:\n( .*\n)+changes:\n( .*\n)+/m, ''),
    );
  };

  it('warns of it, and says nothing that a pocket calculator undoes where parts are exact', async () => {
    putGirls(4, 14);
    silentFile();
    withPolicy(/^ {2}smallestCount: 5$/m, '  smallestCount: 5\n  parts: suppressed');
    const { outcome, said } = await saidBy();
    expect(outcome).toMatchObject({ published: true });
    expect(said).toMatch(/warning: \S*cla_count\.md: the categories of sex add up to the whole at 8 of 8 points/);
    const figures = place.published()['public/figures.csv'] ?? '';
    expect(workedOut(figures)).toEqual([]);
    expect(parseLedger(figures).filter(({ category, symbol }) => category === 'girls' && symbol === 'c')).toHaveLength(
      8,
    );
    expect(hiddenIn()).toMatch(/^protects others,cla_count,.*,"for the sake of cla_count, Middlesbrough, snapshot to/m);
  });

  it('reveals nothing where parts are rounded', async () => {
    putGirls(4, 14);
    silentFile();
    expect(await refresh(place.options)).toMatchObject({ published: true });
    expect(workedOut(place.published()['public/figures.csv'] ?? '')).toEqual([]);
    expect(standing('cla_count', '2021-12-31')).toEqual({ '': 14, boys: 10, girls: 5, 'not known': 0 });
  });
});
