import { mkdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Solution } from '#audit';
import { parseLedger } from '#published';
import { nodeFiles } from '#scripts/refresh/files.ts';
import { publish } from '#src/refresh/publish.ts';
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
    what: 'a solver that fails',
    handed: brokenSolver(() => {
      throw new Error('out of memory');
    }),
    says: [/could not be protected \(the solver gave up: .*out of memory\)/],
  },
  {
    what: 'a solver that runs out of time',
    handed: brokenSolver(() => ({ status: 'stopped', reason: 'it ran out of time' })),
    says: [/could not be protected \(the solver gave up: it ran out of time\)/],
  },
  {
    what: 'an unknown code in a breakdown',
    change: () => {
      const file = 'our-children/cla_count.md';
      const text = readFileSync(`data/measures/${file}`, 'utf8');
      place.put(`measures/${file}`, text.replace('[full care order,', '[care order,'));
    },
    says: [/cla_count/, /breakdown or category that the front matter does not declare/],
  },
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

  it('names measure, place and day of what can be worked out, and no number', async () => {
    mkdirSync(`${place.root}/published`);
    const inferable = [
      'complement: cla_count|E06000002|snapshot|2022-01-31|||N less foster|E06000002|snapshot|2022-01-31|||N',
    ];
    const gate = async () => ({ rows: [], report: { inferable } as never });
    const stopped = publish(
      nodeFiles,
      `${place.root}/published/public`,
      { gate, audit: async () => null },
      {} as never,
    );
    await expect(stopped).rejects.toThrow(
      /1 small numbers .*cla_count of E06000002 on 2022-01-31.*Nothing was written/,
    );
  });
});

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
    const small = rows.filter(({ unit, numerator }) => unit === 'children' && numerator !== null && numerator > 0);
    expect(small.filter(({ numerator }) => (numerator as number) <= 5)).toEqual([]);
    expect(rows.some(({ symbol }) => symbol === 'c')).toBe(true);
  });
});

describe('a refresh beside what others published', () => {
  it('leaves out a table of which an answer would give the rest, and publishes what is left', async () => {
    putOutside('cla_count,E06000002,2022-02-28,2022-02-28,sex,boys,6,,,Answer 1,2022-03-20,');
    expect(await refresh(place.options)).toMatchObject({ published: true });
    const rows = parseLedger(place.published()['public/figures.csv'] ?? '').filter(
      ({ measure, periodEnd, breakdown }) =>
        measure === 'cla_count' && periodEnd === '2022-02-28' && ['', 'sex'].includes(breakdown),
    );
    const shown = Object.fromEntries(rows.map(({ category, symbol, numerator }) => [category, symbol || numerator]));
    expect(shown).toEqual({ '': 'c' });
    const list = readFileSync(`${place.root}/findings/2022-02-hidden.csv`, 'utf8');
    expect(list).toMatch(/^table withheld,cla_count,E06000002,,,2022-02-28,sex/m);
  });

  it('stops where an answer reveals a child beside what was published already, and names it', async () => {
    await publishFirst(place);
    const before = place.published();
    putOutside('cla_count,E06000002,2022-02-28,2022-02-28,,,11,,,Answer 1,2022-03-20,');
    const said = await stoppedWith(place.options);
    expect(said).toMatch(/small numbers could be worked out.*cla_ceased of E06000002 on 2022-02-28/);
    expect(said).toMatch(/Nothing was written; what was published before stands/);
    expect(place.published()).toEqual(before);
  });

  it('protects the board’s edition with the public one as known', async () => {
    await publishFirst(place);
    expect(await refresh({ ...place.options, edition: 'board' })).toMatchObject({ published: true });
    const hidden = (edition: string) =>
      parseLedger(place.published()[`${edition}/figures.csv`] ?? '').filter(({ symbol }) => symbol === 'c').length;
    expect(hidden('board')).toBe(hidden('public'));
  });
});

describe('a refresh of a measure whose parts add up, and no file says so', () => {
  /** Of fourteen children four girls: they are hidden, and all children and the boys are shown. */
  const fourGirls = () => {
    const { header: children, episodes } = smallExtract();
    const more = (csv: string) => {
      const last = csv.split('\r\n').findLast((line) => line.startsWith('9001012,')) as string;
      return `${csv}${['9001040', '9001041'].map((id) => `${last.replace('9001012', id)}\r\n`).join('')}`;
    };
    const isGirl = (at: number) => at > 0 && at < 5;
    const withSexes = more(children)
      .replaceAll(/^(900\d+),\d,/gm, '$1,1,')
      .split('\r\n');
    place.put(
      'extracts/2022-02/header.csv',
      withSexes.map((line, at) => (isGirl(at) ? line.replace(',1,', ',2,') : line)).join('\r\n'),
    );
    place.put('extracts/2022-02/episodes.csv', more(episodes));
    const file = 'our-children/cla_count.md';
    const text = readFileSync(`data/measures/${file}`, 'utf8');
    place.put(
      `measures/${file}`,
      text.replaceAll('    addsUp: true\n', '').replace(/^relations:\n( .*\n)+changes:\n( .*\n)+/m, ''),
    );
  };

  it('stops: a pocket calculator finds what gate and auditor cannot know, and names no value', async () => {
    fourGirls();
    const said = await stoppedWith(place.options);
    expect(said).toMatch(
      /8 of the hidden numbers come out by subtraction, the first of them cla_count, Middlesbrough, snapshot to 2021-07-31, sex: girls/,
    );
    expect(said).toMatch(/Nothing was written; what was published before stands\.$/);
    expect(
      said
        .split('\n')
        .at(-1)
        ?.replaceAll(/\d{4}-\d\d(-\d\d)?/g, ''),
    ).not.toMatch(/\b(4|10|14)\b/);
    expect(place.published).toThrow();
  });
});
