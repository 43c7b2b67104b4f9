import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calculationOf, calculationSettingsOf, parseSettings } from '#catalogue';
import { measureOf } from '../measures/support.ts';

const kinds = (addsUp: boolean) => [{ name: 'kind', categories: ['large', 'small'], addsUp }];
const calculated = (matter: Record<string, unknown>) =>
  calculationOf(measureOf('select 1', { breakdowns: kinds(false), ...matter }));

describe('what a measure’s figures follow from', () => {
  it.each([
    ['the month its years start in', { yearStartsIn: 'september' }],
    ['its sources', { sources: ['ssda903.episodes or figures'] }],
    ['its period types', { periodType: ['snapshot', 'month'] }],
    ['when its categories are published', { partsAt: 'quarter ends' }],
    ['its categories', { breakdowns: [{ name: 'kind', categories: ['large'] }] }],
    ['where a whole group is hidden', { unfavourable: ['small'], breakdowns: kinds(true) }],
  ])('is another thing with %s', (_, matter) => {
    expect(calculated(matter)).not.toBe(calculated({}));
  });

  it("is another thing with which periods are the consortium's alone", () => {
    const periods = { periodType: ['rolling12', 'yearToDate'] };
    expect(calculated({ ...periods, totalOnly: ['yearToDate'] })).not.toBe(calculated(periods));
  });

  it.each([
    ['who answers for it', { owner: 'Head of fostering' }],
    ['where else it is listed', { alsoIn: ['your-home'] }],
    ['where it stands in its section', { heading: 'What care costs', place: 4 }],
    ['what is described as a change', { clearChange: { points: 1 } }],
    ['whether its parts add up', { breakdowns: kinds(true) }],
    ['whom it counts', { about: 'others' }],
    ['what it is tied to', { relations: [{ equals: ['cla_count'] }], changes: [{ adds: ['cla_started'] }] }],
    ['its title', { title: 'Another' }],
  ])('is the same whatever %s', (_, matter) => {
    expect(calculated(matter)).toBe(calculated({}));
  });
});

describe('what all figures follow from', () => {
  const shipped = readFileSync('data/settings.yaml', 'utf8');
  const settled = (text: string) => calculationSettingsOf(parseSettings(text, 'settings.yaml'));

  it.each([
    ['a rate of the region', 'per10000: 106.48', 'per10000: 106.49'],
    ['a parameter', 'visit_weeks: 6', 'visit_weeks: 5'],
    ['a list of codes', '[ALLEG, STAND', '[ALLEG'],
    ['who is added up', 'members: [E06000005, E06000001,', 'members: [E06000005,'],
  ])('is another thing with %s', (_, before, after) => {
    expect(shipped).toContain(before);
    expect(settled(shipped.replace(before, after))).not.toBe(settled(shipped));
  });

  it('is the same whatever the consortium is called', () => {
    expect(settled(shipped.replace('Adoption Tees Valley', 'Adoption'))).toBe(settled(shipped));
  });
});
