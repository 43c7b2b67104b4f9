import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calculationSettingsOf, namedMeasuresProblem, parseSettings, targetOn } from '#catalogue';
import { unitOf } from '#figure';

const base = readFileSync('data/settings.yaml', 'utf8')
  .replace(/\n# What measures should reach[\s\S]*$/, '\n')
  .replace(/scorecard:[\s\S]*?\n\n/, 'scorecard: [{ title: Children, measures: [adoption_a10_days] }]\n\n');
const target = (extra: Record<string, string> = {}) => {
  const keys = { measure: 'pep_percent', from: '2021-04-01', value: '95', ...extra };
  const tolerance = extra.tolerance ?? '{ amount: 3, in: percentage points }';
  const rest = { setBy: 'The board', setOn: '2021-03-01', why: 'A reason.' };
  const lines = Object.entries({ ...keys, tolerance, ...rest, ...(extra.why === '' ? { why: "''" } : {}) });
  return `  - ${lines.map(([key, value]) => `${key}: ${value}`).join('\n    ')}\n`;
};
const rebase = (extra: Record<string, string> = {}) => {
  const keys = { measure: 'pep_percent', on: '2021-04-30', reason: 'A new form.', author: 'A role', ...extra };
  const lines = Object.entries(keys);
  return `  - ${lines.map(([key, value]) => `${key}: ${value}`).join('\n    ')}\n`;
};
const settingsWith = (...targets: string[]) => `${base}targets:\n${targets.join('')}`;
const withRebases = (...rebases: string[]) => `${base}rebases:\n${rebases.join('')}`;
const problemOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
  return 'no problem';
};
const measures = [
  { id: 'pep_percent', kind: 'performance', polarity: 'higher', unit: unitOf('percent'), periodTypes: ['snapshot'] },
  { id: 'caseload_mean', kind: 'performance', polarity: 'lower', unit: unitOf('ratio'), periodTypes: ['snapshot'] },
  { id: 'cla_count', kind: 'contextual', polarity: 'neutral', unit: unitOf('children'), periodTypes: ['snapshot'] },
  { id: 'adoption_a10_days', kind: 'performance', polarity: 'lower', unit: unitOf('days'), periodTypes: ['rolling12'] },
] as const;
const check = (text: string) =>
  namedMeasuresProblem(
    text,
    'settings.yaml',
    parseSettings(text, 'settings.yaml'),
    measures.map((measure) => ({ ...measure, periodTypes: [...measure.periodTypes] })),
  ) ?? 'no problem';

describe('targets in the settings', () => {
  it('are in force from their first day to their last', () => {
    const { targets } = parseSettings(
      settingsWith(target({ to: '2022-03-31' }), target({ from: '2022-04-01', value: '97' })),
      'settings.yaml',
    );
    const values = ['2021-03-31', '2021-04-01', '2022-03-31', '2022-04-01', '2030-01-01'].map(
      (on) => targetOn(targets, on)?.value ?? null,
    );
    expect(values).toEqual([null, 95, 95, 97, 97]);
  });

  it('may be of several authorities, of the consortium and of other measures at one time', () => {
    const places = ['E06000001', 'E06000002', 'ATV'].map((authority) => target({ authority }));
    expect(problemOf(() => parseSettings(settingsWith(...places, target({ measure: 'x' })), 'settings.yaml'))).toBe(
      'no problem',
    );
  });

  it('leave the figures as they are', () => {
    const [without, with1] = [base, settingsWith(target())].map((text) => parseSettings(text, 'settings.yaml'));
    expect(calculationSettingsOf(with1 as never)).toBe(calculationSettingsOf(without as never));
  });

  const line = base.split('\n').length;
  it.each([
    [
      'overlap',
      [target(), target({ from: '2022-04-01' })],
      `settings.yaml:${line + 9}: targets.1.from: it overlaps the target for pep_percent that is in force from 2021-04-01 on: end the earlier with to: 2022-03-31 (31 March 2022)`,
    ],
    [
      'overlap by a day',
      [target({ from: '2022-04-01' }), target({ to: '2022-04-01' })],
      'in force from 2022-04-01 on: end the earlier with to: 2022-03-31',
    ],
    ['begin on one day', [target(), target({ to: '2021-06-30' })], 'both begin on one day; keep one'],
    [
      'overlap as the council is named in one only',
      [target(), target({ authority: 'E06000002' })],
      'targets.1.from: it overlaps',
    ],
    [
      'end before they begin',
      [target({ to: '2021-03-31' })],
      'targets.0.to: the target ends on 2021-03-31, before it begins on 2021-04-01',
    ],
    ['have a negative tolerance', [target({ tolerance: '{ amount: -3, in: the unit }' })], 'must be zero or more'],
    [
      'have a tolerance in no known unit',
      [target({ tolerance: '{ amount: 3, in: furlongs }' })],
      'targets.0.tolerance.in',
    ],
    ['are of an unknown authority', [target({ authority: 'E06000099' })], 'no authority has the code E06000099'],
    ['say no reason', [target({ why: '' })], 'targets.0.why: must not be empty'],
    ['have a day that cannot be', [target({ from: '2021-04-31' })], 'targets.0.from: a day written like'],
    ['have a key nobody knows', [target({ until: '2022-01-01' })], 'targets.0.until: there is no such setting'],
  ])('that %s are refused, with line and remedy', (_, targets, expected) => {
    const problem = problemOf(() => parseSettings(settingsWith(...targets), 'settings.yaml'));
    expect(problem).toMatch(/^CatalogueFileError: settings\.yaml:\d+: /);
    expect(problem).toContain(expected);
  });

  it('that fit the measures are taken', () => {
    expect(check(settingsWith(target()))).toBe('no problem');
  });

  it.each([
    [
      'an unknown measure',
      target({ measure: 'pep' }),
      `settings.yaml:${line + 1}: targets.0.measure: there is no measure pep: correct`,
    ],
    ['a contextual measure', target({ measure: 'cla_count' }), 'cla_count is never judged, so it has no target'],
    [
      'three years where there are none',
      target({ ofThreeYears: 'true' }),
      'targets.0.ofThreeYears: pep_percent has no figure of three years: take ofThreeYears out',
    ],
    [
      'points where there is no percentage',
      target({ measure: 'caseload_mean' }),
      'is not a percentage: write in: the unit',
    ],
  ])('for %s are refused once the measures are known', (_, text, expected) => {
    expect(check(settingsWith(text))).toContain(expected);
  });
});

describe('rebases in the settings', () => {
  it.each([
    ['no month’s last day', [rebase({ on: '2021-04-29' })], 'rebases.0.on: the last day of a month'],
    ['one day twice', [rebase(), rebase()], 'rebases.1.on: limits of pep_percent already start afresh on that day'],
    ['no reason', [rebase({ reason: "''" })], 'rebases.0.reason: must not be empty'],
  ])('with %s are refused', (_, rebases, expected) => {
    expect(problemOf(() => parseSettings(withRebases(...rebases), 'settings.yaml'))).toContain(expected);
  });

  it.each([
    ['an unknown measure', 'pep', 'rebases.0.measure: there is no measure pep'],
    ['a measure that has no limits', 'adoption_a10_days', 'adoption_a10_days has no limits to start afresh'],
  ])('of %s are refused once the measures are known', (_, measure, expected) => {
    expect(check(withRebases(rebase({ measure })))).toContain(expected);
  });
});

describe("the consortium's scorecard", () => {
  it('may name the measures there are', () => {
    expect(check(base)).toBe('no problem');
  });

  it('is refused where it names another, by file and line', () => {
    expect(check(base.replace('[adoption_a10_days]', '[adoption_a10]'))).toMatch(
      /settings\.yaml:\d+: consortium\.scorecard\.0\.measures\.0: there is no measure adoption_a10: correct the id/,
    );
  });
});
