import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSettings } from '#catalogue';

const shipped = readFileSync('data/settings.yaml', 'utf8');
const firstLine = shipped.split('\n').length;

const read = (yaml: string) => parseSettings(`${shipped}\n${yaml}`, 'settings.yaml').appearance;
function problemOf(yaml: string): string {
  try {
    read(yaml);
  } catch (problem) {
    return (problem as Error).message;
  }
  return 'no problem';
}

describe('appearance of the settings', () => {
  it('is empty where nothing is said', () => {
    expect(parseSettings(shipped, 'settings.yaml').appearance).toEqual({ links: [] });
  });

  it('keeps all that it says', () => {
    const yaml = `appearance:
  site: How our children are doing
  council: Devon County Council
  logo: { file: face/logo.svg, alternative: Devon County Council }
  accent: { light: '#00594F', dark: '#7FD1C4' }
  notice: { text: 'The meeting of May has moved to June.', until: 2022-06 }
  links: [{ text: Privacy notice, address: 'https://www.devon.gov.uk/privacy/' }]
`;
    expect(read(yaml)).toEqual({
      site: 'How our children are doing',
      council: 'Devon County Council',
      logo: { file: 'face/logo.svg', alternative: 'Devon County Council' },
      accent: { light: '#00594f', dark: '#7fd1c4' },
      notice: { text: 'The meeting of May has moved to June.', until: '2022-06' },
      links: [{ text: 'Privacy notice', address: 'https://www.devon.gov.uk/privacy/' }],
    });
  });

  it.each([
    ['a key that there is not', 'colour: red', /appearance\.colour: there is no such setting/],
    ['a name with a number', 'site: Parenting 2026', /appearance\.site: .*a number on a page is a figure/],
    ['a name that is too long', `council: ${'a'.repeat(61)}`, /appearance\.council: at most 60 letters/],
    ['a name with markup', "site: '<b>Parenting</b>'", /appearance\.site: /],
    ['a name in two lines', 'site: "Corporate\\nparenting"', /appearance\.site: /],
    ['a colour that is none', 'accent: { light: green }', /accent\.light: a colour written like '#1a5a96'/],
    [
      'a colour that cannot be read',
      "accent: { light: '#ffdd00' }",
      /accent\.light: #ffdd00 has a contrast of 1\.\d\d to 1/,
    ],
    ['a logo elsewhere', 'logo: { file: ../logo.svg, alternative: Devon }', /logo\.file: a file \.svg or \.png beside/],
    ['a logo at the root', 'logo: { file: /etc/logo.svg, alternative: Devon }', /logo\.file: /],
    ['a logo of another kind', 'logo: { file: logo.gif, alternative: Devon }', /logo\.file: /],
    ['a logo without words', 'logo: { file: logo.svg }', /logo\.alternative: is missing/],
    [
      'a link that is a script',
      "links: [{ text: Go, address: 'javascript:alert(1)' }]",
      /address: an address that begins with https/,
    ],
    ['a link without https', "links: [{ text: Go, address: 'http://www.devon.gov.uk/' }]", /links\.0\.address: /],
    [
      'a link with a password',
      "links: [{ text: Go, address: 'https://me:x@www.devon.gov.uk/' }]",
      /links\.0\.address: /,
    ],
    ['a link that asks', "links: [{ text: Go, address: 'https://www.devon.gov.uk/?q=1' }]", /links\.0\.address: /],
    ['a link of data', "links: [{ text: Go, address: 'data:text/html,x' }]", /links\.0\.address: /],
    [
      'seven links',
      `links: [${Array.from({ length: 7 }, (_, at) => `{ text: L${at}, address: 'https://www.devon.gov.uk/' }`).join(', ')}]`,
      /appearance\.links: at most six links/,
    ],
    ['a notice that is too long', `notice: { text: '${'word '.repeat(50)}' }`, /notice\.text: at most 200 letters/],
    ['a notice about a child', "notice: { text: 'Born on 3 May 2011.' }", /notice\.text: nothing by which a child/],
    ['a notice until a day', "notice: { text: Hello., until: '2022-06-30' }", /notice\.until: a month written like/],
  ])('with %s is refused by line', (_, yaml, expected) => {
    const problem = problemOf(`appearance:\n  ${yaml}\n`);
    expect(problem).toMatch(expected);
    expect(problem).toMatch(new RegExp(`^settings\\.yaml:${firstLine + 2}: appearance\\.`));
  });
});
