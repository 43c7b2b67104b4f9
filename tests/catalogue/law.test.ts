import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseLaw } from '#catalogue';

const shipped = readFileSync('data/law.yaml', 'utf8');
const law = parseLaw(shipped, 'law.yaml');
const problemOf = (text: string): string => {
  try {
    parseLaw(text, 'law.yaml');
  } catch (problem) {
    return (problem as Error).message;
  }
  return 'no problem';
};

describe('parseLaw', () => {
  it('gives the seven needs of the Act of 2017, each section of the board’s six principles named by one of them', () => {
    expect(law.principles.needs).toHaveLength(7);
    const named = new Set(law.principles.needs.flatMap(({ sections }) => sections));
    expect([...named].toSorted()).toEqual(
      ['your-adult-life', 'your-education', 'your-family-and-friends', 'your-health-and-wellbeing', 'your-home'].concat(
        'your-voice-and-influence',
      ),
    );
  });

  // The notes of 28 November 2026: of the Act of 2026, section 78 lists what applies, and neither section 1 nor 7 is there.
  it('says that sections 1 and 7 of the Act of 2026 do not apply yet, and claims nothing of what was not read', () => {
    const states = law.duties
      .filter(({ of }) => of.act === 'wellbeing-2026')
      .map(({ of, state }) => [of.section ?? 'none', state.is]);
    expect(states).toEqual([
      ['section 1', 'not in force yet'],
      ['section 7', 'not in force yet'],
      ['none', 'not known'],
      ['part 1', 'not known'],
    ]);
    expect(law.newest.says.join(' ')).toContain(
      '5, 22, 31, 36, 51, 55, 56 and 58 to 61 have applied since 29 June 2026',
    );
  });

  it.each([
    [
      'an act that is not listed',
      shipped.replace('of: { act: children-1989', 'of: { act: children-1898'),
      /no act has the id children-1898/,
    ],
    [
      'an address elsewhere',
      shipped.replace("www.legislation.gov.uk/ukpga/2026/21/section/7'", "example.org/7'"),
      /of\.address: an address of www\.legislation/,
    ],
    [
      'an address that is a script',
      shipped.replace(
        "address: 'https://www.legislation.gov.uk/ukpga/1989/41/section/22G'",
        "address: 'javascript:alert(1)'",
      ),
      /of\.address: /,
    ],
    [
      'a day that is none',
      shipped.replace('checkedOn: 2026-11-28', 'checkedOn: 2026-11-31'),
      /checkedOn: a day written like/,
    ],
    ['a duty without its state', shipped.replace('    state: { is: in force }\n', ''), /state: is missing/],
    [
      'a day since when something does not apply',
      shipped.replace('{ is: not in force yet }', '{ is: not in force yet, since: 2026-06-29 }'),
      /state\.since: only what is in force/,
    ],
    [
      'no month of what does not apply yet',
      shipped.replace('    asAt: 2026-06\n', ''),
      /asAt: what is not in force yet/,
    ],
    [
      'a section that the scorecard has not',
      shipped.replace('sections: [your-adult-life]', 'sections: [your-money]'),
      /sections\.0: /,
    ],
    ['six needs', shipped.replace(/ {4}- says: Take what[^\n]*\n[^\n]*\n/, ''), /principles\.needs: /],
    [
      'an unknown key',
      shipped.replace('    binds: The council.\n', '    bind: The council.\n'),
      /bind: there is no such setting/,
    ],
  ])('refuses %s by line', (_, text, expected) => {
    expect(text).not.toBe(shipped);
    expect(problemOf(text)).toMatch(expected);
    expect(problemOf(text)).toMatch(/^law\.yaml:\d+: /);
  });
});
