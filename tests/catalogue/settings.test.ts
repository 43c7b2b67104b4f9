import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSettings } from '#catalogue';

const shipped = readFileSync('data/settings.yaml', 'utf8');
const problemOf = (text: string): string => {
  try {
    parseSettings(text, 'settings.yaml');
  } catch (error) {
    return (error as Error).message;
  }
  return 'no problem';
};

describe('the settings', () => {
  it('that are shipped can be read', () => {
    const settings = parseSettings(shipped, 'settings.yaml');
    expect(settings.authorities.map((authority) => authority.name)).toContain('Middlesbrough');
    expect(settings.publication.smallestCount).toBe(5);
  });

  it.each([
    ['an unknown key', shipped.replace('region:', 'regoin:'), /settings\.yaml:\d+: .*regoin/],
    ['an unknown parameter', shipped.replace('pep_months:', 'pep_weeks:'), /settings\.yaml:\d+: .*pep_weeks/],
    ['a council nobody knows', shipped.replace('council: E06000002', 'council: E06000099'), /E06000099/],
    ['a policy weaker than the floor', shipped.replace('smallestCount: 5', 'smallestCount: 2'), /smallestCount/],
    ['a month that cannot be', shipped.replace('firstMonth: 2020-06', 'firstMonth: 2020-16'), /firstMonth.*2022-02/],
    ['no population at all', shipped.replace(/populations:[\s\S]*?\n\n/, 'populations: []\n\n'), /populations/],
    ['a day of the population that cannot be', shipped.replace('2018-07-01', '2018-02-30'), /appliesFrom/],
    ['a negative rate of the region', shipped.replace('per10000: 106.48', 'per10000: -1'), /per10000/],
    ['a rate of another measure', shipped.replace('measure: cla_rate', 'measure: cla_count'), /regionalRates.*measure/],
    ['a reason that is no code', shipped.replace('[ALLEG,', '["it is over",'), /placement_breakdown_reasons/],
    [
      'a name that a spreadsheet takes for a formula',
      shipped.replace('name: Middlesbrough', 'name: =Middlesbrough'),
      /settings\.yaml:\d+: authorities\.\d\.name: begins like a formula.*begin it with a letter/,
    ],
    [
      'a consortium called like a formula',
      shipped.replace('name: Adoption Tees Valley', 'name: "@Adoption"'),
      /settings\.yaml:\d+: consortium\.name: begins like a formula/,
    ],
    ['text that is not YAML', 'council: [', /settings\.yaml:1: not YAML/],
  ])('with %s are refused, by line', (_, text, expected) => {
    const [before, after] = [shipped, text].map((one) => one.split('\n'));
    const changed = after?.findIndex((line, at) => line !== before?.[at]) ?? -1;
    expect(changed).toBeGreaterThanOrEqual(0);
    expect(problemOf(text)).toMatch(expected);
    expect(problemOf(text)).toMatch(new RegExp(`^settings\\.yaml:${changed + 1}: `));
  });

  it('without one that they need are refused by the line where they begin, or where what holds it does', () => {
    expect(problemOf(shipped.replace('council: E06000002\n', ''))).toBe('settings.yaml:2: council: is missing');
    const region = shipped.split('\n').findIndex((line) => line.startsWith('region:')) + 1;
    expect(problemOf(shipped.replace(', name: North East', ''))).toBe(
      `settings.yaml:${region}: region.name: is missing`,
    );
    expect(problemOf('# Nothing yet.\n')).toMatch(/^settings\.yaml: council: is missing; /);
  });

  it('fill in the parameters that are not set', () => {
    const settings = parseSettings(shipped.replace(/parameters:[\s\S]*$/, ''), 'settings.yaml');
    expect(settings.parameters).toMatchObject({ pep_months: 6, health_months: 12, count_same_carer_moves: false });
    expect(settings.parameters).toMatchObject({
      visit_weeks: 6,
      placement_breakdown_reasons: expect.arrayContaining(['ALLEG']),
    });
  });
});
