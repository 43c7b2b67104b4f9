import { describe, expect, it } from 'vitest';
import { measureFileName } from '#src/site/file-name.ts';

const name = (council: string, changes: Partial<Parameters<typeof measureFileName>[0]> = {}) =>
  measureFileName({
    council: { code: 'E06000002', name: council },
    measure: 'pep_percent',
    edition: 'public',
    publication: '2022-07',
    ...changes,
  });

describe('measureFileName', () => {
  it('is the council, the measure and the month', () => {
    expect(name('Middlesbrough')).toBe('middlesbrough-pep-percent-2022-07');
  });

  it('says of another period which it is, and of the members’ edition that it is theirs', () => {
    expect(name('Middlesbrough', { periodType: 'yearToDate' })).toBe('middlesbrough-pep-percent-year-to-date-2022-07');
    expect(name('Middlesbrough', { periodType: 'rolling12' })).toBe('middlesbrough-pep-percent-rolling12-2022-07');
    expect(name('Middlesbrough', { edition: 'board' })).toBe('middlesbrough-pep-percent-board-2022-07');
  });

  it.each([
    ['Ynys Môn', 'ynys-mon'],
    ['St. Helens', 'st-helens'],
    ["King's Lynn & West Norfolk", 'kings-lynn-west-norfolk'],
    ['Bournemouth, Christchurch and Poole', 'bournemouth-christchurch-and-poole'],
    ['  Kingston upon Hull, City of ', 'kingston-upon-hull-city-of'],
    ['Con', 'con'],
    ['北京', 'e06000002'],
  ])('makes of %s what any system can save', (council, whose) => {
    expect(name(council)).toBe(`${whose}-pep-percent-2022-07`);
  });

  it('stays short enough for Windows with a council of 45 letters, and of 200', () => {
    const long = 'x'.repeat(45);
    expect(name(long)).toBe(`${long}-pep-percent-2022-07`);
    expect(name(`${'ab '.repeat(100)}`)).toMatch(
      /^(?:ab-){19}ab?-?pep-percent-2022-07$|^[ab-]{1,60}-pep-percent-2022-07$/,
    );
    expect(name('y'.repeat(200), { measure: 'z'.repeat(60), periodType: 'yearToDate' }).length).toBeLessThan(160);
  });
});
