import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type HiddenFigure, type PublicationReport, standardPolicy } from '#disclosure';
import { describeHidden, hiddenList } from '#src/refresh/hidden-report.ts';

const figure = {
  measure: 'homes',
  authority: 'E06000001',
  periodType: 'snapshot' as const,
  periodStart: '2022-01-31',
  periodEnd: '2022-01-31',
  breakdown: '',
  category: '',
  numerator: 47,
  denominator: null,
  value: 47,
};
const none = {
  'small count': 0,
  'small complement': 0,
  'small denominator': 0,
  'small group': 0,
  'group disclosure': 0,
  'not applicable': 0,
  'not available': 0,
  'protects others': 0,
  'hidden throughout': 0,
  'hidden before': 0,
};
const moves = { ...figure, measure: 'moves' };
const report: PublicationReport = {
  figures: 40,
  rounded: 10,
  roundedTables: [{ measure: 'homes', breakdown: 'kind', figures: 10 }],
  hidden: [
    {
      key: 'homes|E06000001|snapshot|2022-01-31||',
      figure,
      because: 'protects others',
      policy: standardPolicy,
      protects: 'homes|E06000002|snapshot|2022-01-31|||N',
      instead: ['homes|BOTH|snapshot|2022-01-31||'],
    },
    {
      key: 'moves|E06000001|month|2022-01-31||',
      figure: { ...moves, numerator: 3, value: 3 },
      because: 'small count',
      policy: { ...standardPolicy, threshold: 7 },
      readableOver: 'rolling12',
    },
  ],
  hiddenTotals: [],
  reasons: { ...none, 'protects others': 1, 'small count': 1 },
  unreadable: ['adoption_orders', 'complaints'],
  neverReadable: ['complaints'],
  leftOut: [{ key: 'moves|E06000001|month|2022-01-31||', figure: moves, with: 'period' }],
  held: [
    {
      key: 'moves|E06000001|month|2021-12-31||',
      figure: { ...moves, periodEnd: '2021-12-31' },
      secrets: ['homes|E06000002|snapshot|2021-12-31|||N'],
      until: '2022-03',
    },
  ],
  open: ['homes|E06000001|snapshot|2021-12-31||'],
};

describe('hiddenList', () => {
  const rows = Papa.parse<Record<string, string>>(hiddenList(report).replace('\uFEFF', ''), {
    header: true,
    skipEmptyLines: true,
  }).data;

  it('has a line for each figure that is hidden, left out or waits, with its numbers, for the analyst alone', () => {
    expect(Object.keys(rows[0] ?? {})).toEqual(
      'why,measure,authority,period,from,to,breakdown,category,count,of,more,rule,to_show_it'.split(','),
    );
    expect(rows.map(({ why, measure, to, count }) => [why, measure, to, count])).toEqual([
      ['protects others', 'homes', '2022-01-31', '47'],
      ['small count', 'moves', '2022-01-31', '3'],
      ['correction waits', 'moves', '2021-12-31', '47'],
      ['left out', 'moves', '2022-01-31', '47'],
      ['can be worked out whatever is hidden', 'homes|E06000001|snapshot|2021-12-31||', '', ''],
      ['rounded', 'homes', '', ''],
    ]);
  });

  it('says by which rule, with where it stands in the documentation, and what it would take', () => {
    const [protects, small, waits, leftOut, , rounded] = rows;
    expect(protects).toMatchObject({
      more: 'for the sake of homes|E06000002|snapshot|2022-01-31|||N',
      to_show_it:
        'when homes of E06000002, snapshot to 2022-01-31 need not be hidden; if homes of BOTH, snapshot to 2022-01-31 were hidden instead',
    });
    expect(small).toMatchObject({ to_show_it: 'readable over 12 months; when 8 or more are counted' });
    expect(waits).toMatchObject({
      more: 'for the sake of homes|E06000002|snapshot|2021-12-31|||N',
      to_show_it: 'goes out with 2022-03 at the latest',
    });
    expect(leftOut).toMatchObject({ more: 'with its period' });
    expect(rounded).toMatchObject({ breakdown: 'kind', more: '10 figures' });
    const docs = readFileSync('docs/disclosure.md', 'utf8');
    for (const { rule } of rows.filter(({ why }) => !why?.startsWith('can be'))) {
      const [, name] = /^(.+?): ./.exec(rule ?? '') ?? [];
      expect([docs.includes(`| ${name} |`), docs.includes(`### ${name}\n`)]).toContain(true);
    }
  });
});

describe('describeHidden', () => {
  it('says how many figures are rounded and hidden and why, and names places and days but no number of a figure', () => {
    expect(describeHidden(report, 'findings/2022-01-hidden.csv').split('\n')).toEqual([
      'Of 40 figures about children and young people 10 are shown to the nearest 5 (25%) and 2 are hidden (5%): small count 1, protects others 1.',
      'Measures of which the council can read nothing of the newest period: adoption_orders.',
      'Measures of which the council can read nothing of any period: complaints.',
      '1 correction of moves of E06000001 on 2021-12-31 will wait until March 2022 at the latest: with what was published before, the new numbers would give away homes of E06000002 on 2021-12-31.',
      '1 figure could not be made safe and is left out (moves of E06000001 on 2022-01-31).',
      '1 small number can be worked out whatever is hidden now (homes of E06000001 on 2021-12-31): what was published before, or is known elsewhere, gives it away.',
      'Every hidden figure, with the reason and what would show it, stands in findings/2022-01-hidden.csv (private).',
    ]);
  });

  it('keeps to what there is to say', () => {
    const quiet = {
      ...report,
      hidden: [],
      reasons: none,
      unreadable: [],
      neverReadable: [],
      leftOut: [],
      held: [],
      open: [],
    };
    expect(describeHidden(quiet, 'list.csv').split('\n')).toHaveLength(2);
  });

  const total = (measure: string, protects?: string, instead?: string[]): HiddenFigure => ({
    key: `${measure}|E06000001|snapshot|2022-01-31||`,
    figure: { ...figure, measure },
    because: 'protects others',
    policy: standardPolicy,
    ...(protects === undefined ? {} : { protects }),
    ...(instead === undefined ? {} : { instead }),
  });
  const started = 'started|E06000001|month|2022-01-31|||N';
  const totals = (...hiddenTotals: HiddenFigure[]) =>
    describeHidden({ ...report, hiddenTotals }, 'list.csv')
      .split('\n')
      .filter((line) => /^Hidden|more in/.test(line));

  it("says for whose sake the council's newest totals are hidden, and what would show them, in a line for each", () => {
    const others = ['homes|E06000001|snapshot|2021-12-31||'];
    const said = totals(total('homes', started, others), total('homes_rate', started, others), total('gap'));
    expect(said).toEqual([
      'Hidden, though not small: homes, homes_rate of E06000001, snapshot to 2022-01-31. (Private, as the list is.) With what else is shown it would tell started of E06000001, month to 2022-01-31, which must stay hidden. It can be shown only where that is nobody or no longer few, or where others were hidden instead, which the list names.',
      'Hidden, though not small: gap of E06000001, snapshot to 2022-01-31. Why: another small number could be worked out from it.',
    ]);
    expect(said.join()).not.toContain('47');
  });

  it('names no more than a few of them, the first ones, and how many more there are', () => {
    const said = totals(...['a', 'b', 'c', 'd'].map((id) => total(id, `${id}|E06000001|month|2022-01-31|||N`)));
    expect(said.map((line) => line.slice(0, 28))).toEqual([
      'Hidden, though not small: a ',
      'Hidden, though not small: b ',
      '2 more in list.csv.',
    ]);
    const many = Array.from({ length: 6 }, (_, at) => total(`m${at}`, started));
    expect(totals(...many)).toEqual([expect.stringContaining('m0, m1, m2, m3 and 2 more of E06000001')]);
  });
});
