import { describe, expect, it } from 'vitest';
import { notOursReasons, readPapers, type Standing, standings } from '#board-papers';
import type { Measure } from '#catalogue';
import { unitOf } from '#figure';
import { fromPapersWords } from '#words';
import { ledgerRow } from '../scorecard/series-fixture.ts';

const measureOf = (id: string, unit: string, about: Measure['about'] = 'circumstances') =>
  ({
    id,
    unit: unitOf(unit),
    about,
    yearStartsIn: 'april',
    breakdowns: [{ name: 'sex', categories: ['girls', 'boys'] }],
  }) as unknown as Measure;
const of = (month: string, value: number | null, other: Parameters<typeof ledgerRow>[2] = {}) =>
  ledgerRow(month, value, { authority: 'E1', ...other });
const girls = { breakdown: 'sex', category: 'girls' };
const ledger = [
  of('2022-01', 500),
  of('2021-01', 586),
  of('2022-02', null),
  of('2022-03', 510),
  of('2022-01', 45, girls),
  of('2022-02', null, { ...girls, symbol: 'c' }),
  of('2021-03', 500, { periodType: 'yearToDate', periodStart: '2020-04-01' }),
  of('2022-01', 9.64, { measure: 'share_percent', numerator: 9, denominator: 503 }),
];
const context = {
  measures: [
    measureOf('cla_count', 'children'),
    measureOf('share_percent', 'percent'),
    measureOf('vacancies', 'placements', 'organisation'),
  ],
  authorities: ['E1'],
  ledger,
  smallestCount: 5,
  parts: 'rounded' as const,
  edition: 'public' as const,
};
const columns = [
  ...['paper', 'part', 'location', 'what', 'figures', 'printed', 'measure', 'authority_code', 'period_type'],
  ...['period_start', 'period_end', 'breakdown', 'category', 'side', 'against', 'reason', 'slip', 'note'],
];
type Cells = Record<string, string | number>;
const usual: Cells = {
  ...{ paper: 'A report', location: 'page 3', figures: 1, printed: '500', measure: 'cla_count', authority_code: 'E1' },
  ...{ period_type: 'snapshot', period_start: '2022-01-31', period_end: '2022-01-31' },
};
const january = (cells: Cells): Cells => ({ ...usual, ...cells });
const february = (cells: Cells): Cells =>
  january({ period_start: '2022-02-28', period_end: '2022-02-28', printed: '', ...cells });
const sinceHidden = (cells: Cells): Cells =>
  january({ period_start: '2022-03-31', period_end: '2022-03-31', side: 'change', against: '2022-02-28', ...cells });
const longAgo = (cells: Cells): Cells => january({ period_start: '2018-12-21', period_end: '2018-12-21', ...cells });
const none: Cells = {
  paper: 'A report',
  location: 'page 4',
  what: 'Money',
  figures: 3,
  printed: '£45,000',
  reason: 'budget',
};
const read = (...rows: Cells[]) => {
  const lines = rows.map((row) => columns.map((column) => `"${row[column] ?? ''}"`).join());
  return readPapers(`${[columns.join(), ...lines].join('\n')}\n`, 'papers.csv', context);
};
const standingOf = (row: Cells, isRounded = false): Standing => {
  const { figures, findings } = read(row);
  expect(findings).toEqual([]);
  return standings(ledger, [])(figures[0] as (typeof figures)[number], isRounded);
};

describe('lines of what papers printed', () => {
  it('are read in their order, with the measure or the reason why there is none', () => {
    const { figures, findings } = read(usual, none);
    expect(findings).toEqual([]);
    expect(figures).toMatchObject([
      { paper: 'A report', figures: 1, printed: '500', reason: null, place: { measure: 'cla_count', authority: 'E1' } },
      { what: 'Money', figures: 3, printed: '£45,000', place: null, reason: 'budget' },
    ]);
  });

  it.each([
    ['of no measure and without a reason', january({ measure: '' }), 'either a measure or a reason'],
    ['of a measure and with a reason', january({ reason: 'budget' }), 'either a measure or a reason'],
    ['of a measure that does not exist', january({ measure: 'nothing' }), 'no measure nothing'],
    ['of a place that the settings do not name', january({ authority_code: 'E9' }), 'no authority E9'],
    ['of a day that is none', january({ period_end: '2022-02-30' }), 'no day'],
    ['of an unknown period', january({ period_type: 'week' }), 'period_type'],
    ['of no whole year', january({ period_type: 'annual', period_start: '2021-02-01' }), 'no whole period'],
    ['without a time', january({ period_start: '', period_end: '' }), 'no whole period'],
    ['of a group that does not exist', january({ breakdown: 'sex', category: 'cats' }), 'no category cats'],
    ['of two figures at once', january({ figures: 2 }), 'of one figure'],
    ['of no figure', january({ figures: 0 }), 'no number of figures'],
    ['with words for a number', january({ printed: 'five hundred' }), 'printed is no number'],
    ['of a change from no day', january({ side: 'change' }), 'day of the earlier'],
    ['of a change from a later day', january({ side: 'change', against: '2022-03-31' }), 'from an earlier day'],
    ['with a day to compare and no change', january({ against: '2021-01-31' }), 'day of the earlier'],
    ['of a figure that we hide', february({ printed: '503' }), 'must not be repeated'],
    ['of a group that we hide', february({ ...girls, printed: '5' }), 'must not be repeated'],
    [
      'of a change to what we hide',
      february({ side: 'change', against: '2021-01-31', printed: '-14' }),
      'must not be repeated',
    ],
    ['of a change from what we hide', sinceHidden({ printed: '2' }), 'must not be repeated'],
    ['of a part that is not rounded', january({ ...girls, printed: '44' }), 'nearest 5'],
    ['of five children, of a time of which we have none', longAgo({ printed: '5' }), 'we would hide it'],
    ['of an exact part of such a time', longAgo({ ...girls, printed: '44' }), 'nearest 5'],
    ['of a percentage of such a time', longAgo({ measure: 'share_percent', printed: '7.4' }), 'needs the numbers'],
    ['without a number that we show', january({ printed: '' }), 'give the number'],
    [
      'of the same days as a figure of ours of another period type',
      january({ period_type: 'rolling12', period_start: '2020-04-01', period_end: '2021-03-31' }),
      'of the period type yearToDate',
    ],
    ['that says nothing', { ...none, what: '' }, 'a few words'],
    ['of none of ours at a time', { ...none, period_end: '2022-01-31' }, 'needs a measure'],
    ['for a reason that is none', { ...none, reason: 'because' }, 'is none of'],
    ['of three children and of no measure', { ...none, what: 'Children at an event', printed: '3' }, 'so few children'],
    ['with the date of birth of a child', { ...none, note: 'born 3 May 2011' }, 'date of birth'],
  ])('%s are refused by file and line', (_, row, problem) => {
    const { figures, findings } = read(none, row as Cells);
    expect(findings).toMatchObject([{ severity: 'error', file: 'papers.csv', line: 3 }]);
    expect(findings[0]?.problem).toContain(problem);
    expect(figures).toHaveLength(1);
  });

  it('that stand twice are refused, also with another number; a bound beside a number is none of the same', () => {
    expect(read(usual, january({ printed: '501' })).findings).toMatchObject([
      { line: 3, problem: 'The same figure stands in line 2.' },
    ]);
    expect(read(none, { ...none, printed: '£1' }).findings).toHaveLength(1);
    expect(read(usual, january({ printed: '>90' })).findings).toEqual([]);
  });

  it('are named by the line on which they begin, after a text of two lines', () => {
    const { findings } = read({ ...none, note: 'one\ntwo' }, january({ measure: 'nothing' }));
    expect(findings).toMatchObject([{ line: 4 }]);
  });

  it('say nothing of what the board’s edition hides, where the file speaks of the public one', () => {
    const rows = [february({ printed: '503' }), january({ printed: '' })];
    const lines = rows.map((row) => columns.map((column) => `"${row[column] ?? ''}"`).join());
    const csv = [columns.join(), ...lines].join('\n');
    const { figures, findings } = readPapers(csv, 'papers.csv', { ...context, edition: 'board' });
    expect(findings).toEqual([]);
    expect(figures.map(({ printed }) => printed)).toEqual(['', '']);
    const standingFor = standings(ledger, []);
    expect(figures.map((figure) => standingFor(figure, false).is)).toEqual(['hidden', 'notCompared']);
    expect(readPapers(csv, 'papers.csv', context).findings).toHaveLength(2);
  });

  it('may have any reason that a reader is told, and no other', () => {
    expect(Object.keys(fromPapersWords.reasons).sort()).toEqual([...notOursReasons].sort());
  });
});

describe('where a printed figure stands', () => {
  it.each([
    ['the same', january({}), 'same'],
    ['the same below its bound', january({ printed: '<501' }), 'same'],
    ['another above its bound', january({ printed: '>500' }), 'differs'],
    ['another by one', january({ printed: '501' }), 'differs'],
    ['rounded', january({ measure: 'share_percent', printed: '9.6' }), 'same'],
    ['cut off to tenths and not rounded to whole ones', january({ measure: 'share_percent', printed: '9' }), 'cutOff'],
    ['how many', january({ measure: 'share_percent', printed: '9', side: 'numerator' }), 'same'],
    ['a change, rounded', january({ side: 'change', against: '2021-01-31', printed: '-14.7' }), 'same'],
    ['a change, cut off', january({ side: 'change', against: '2021-01-31', printed: '-14.6' }), 'cutOff'],
    ['a change the other way', january({ side: 'change', against: '2021-01-31', printed: '14.7' }), 'differs'],
    [
      'a change from a day that we have not',
      january({ side: 'change', against: '2020-09-15', printed: '-28.7' }),
      'noFigure',
    ],
    ['hidden', february({}), 'hidden'],
    ['hidden where the other end of a change is', february({ side: 'change', against: '2021-01-31' }), 'hidden'],
    ['hidden where the beginning of a change is', sinceHidden({ printed: '' }), 'hidden'],
    ['of a time of which we have none', longAgo({}), 'noFigure'],
    ['of such a time, and so few', longAgo({ printed: '' }), 'notShown'],
    ['none of ours', none, 'notOurs'],
  ])('is %s', (_, row, is) => {
    expect(standingOf(row as Cells).is).toBe(is);
  });

  it('is rounded to the nearest 5 for a part, and another where it rounds to another', () => {
    expect(standingOf(january({ ...girls, printed: '45' }), true).is).toBe('rounded');
    expect(standingOf(january({ ...girls, printed: '50' }), true).is).toBe('differs');
  });
});
