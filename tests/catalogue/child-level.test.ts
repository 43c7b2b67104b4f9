import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CatalogueFileError, parseGlossary, parseMeeting, parseSettings, personalDataIn } from '#catalogue';
import cases from './child-level.json' with { type: 'json' };

/** The shipped settings without their contact, and with more. */
const settingsText = (more: string) =>
  `${readFileSync('data/settings.yaml', 'utf8').replace(/^contact:.*\n/m, '')}\n${more}`;

const meetingFile = 'data/meetings/2022-02-15/meeting.md';
const meetingWith = (text: string) =>
  parseMeeting(`---\ntitle: Board\nstatus: held\n---\n\n## 1. A\n\nHeard.\n\n${text}\n`, meetingFile);

const refusalOf = (read: () => unknown): string => {
  try {
    read();
  } catch (problem) {
    if (problem instanceof CatalogueFileError) return problem.message;
    throw problem;
  }
  return '';
};

describe('a text of a meeting', () => {
  it.each(cases.refused)('is refused by file and line, with what to do and without its value: %j', (text) => {
    const message = refusalOf(() => meetingWith(text));
    expect(message).toMatch(/^data\/meetings\/2022-02-15\/meeting\.md:\d+: here stands an? .*\. Take /);
    const values = text.match(/\p{Nd}{2,}[\p{Nd}/. -]*\p{Nd}{2,}|\S+@\S+/gu) ?? [];
    for (const value of values) expect(message.replaceAll(/^\S+: /gm, '')).not.toContain(value);
  });

  it.each(cases.harmless)('passes: %j', (text) => {
    expect(personalDataIn(text)).toEqual([]);
    expect(refusalOf(() => meetingWith(text))).toBe('');
  });
});

describe('a table with a row for each child', () => {
  const told = (text: string) =>
    personalDataIn(text).flatMap(({ line, what }) => (what === 'a table with a row for each child' ? [line] : []));
  const table = '| Ref | Age | Sex |\n|---|---|---|\n| 1 | 14 | F |';
  it('is named by the line of its headings, however it is written', () => {
    expect(told(`Heard.\n\n${table}`)).toEqual([3]);
    expect(told(`Heard.\r\n\r\n${table.replaceAll('\n', '\r\n')}`)).toEqual([3]);
    expect(told('Heard.\n\nRef\tAge\tSex\n1\t14\tF')).toEqual([3]);
    expect(told('Heard.\n\nRef,Age,Sex\n1,14,F')).toEqual([3]);
    expect(told('A\n<table><tr><th>Age<th>Sex<tr><td>14<td>F</table>')).toEqual([2]);
    expect(told('| **Age** | <b>Sex</b> |\n|---|---|\n| 14&nbsp;years | f |')).toEqual([1]);
  });

  it('is known by its initials where nothing else is of one child', () => {
    const order = '| | Legal status |\n|---|---|\n| AB | Care order |\n| C.D. | Section 20 |';
    expect(told(order)).toEqual([1]);
    expect(told(order.replace('C.D.', 'All others'))).toEqual([]);
  });

  it('is none where a heading counts people, or no cell is of one', () => {
    expect(told(table.replace('Ref', 'Children'))).toEqual([]);
    expect(told(table.replace('Ref', '%'))).toEqual([]);
    expect(told(table.replace('14 | F', '10 to 15 | Both'))).toEqual([]);
    expect(told('| Age | Sex |\n|---|---|')).toEqual([]);
  });
});

describe('an NHS number', () => {
  const found = (text: string) => personalDataIn(text).some(({ what }) => what === 'an NHS number');
  it('is known by its check digit where it is grouped in another way', () => {
    expect(found('9434 765 919')).toBe(true);
    expect(found('943 4765 919')).toBe(true);
    expect(found('9434 765 918')).toBe(false);
    // A remainder of 0 is written 0; a remainder that makes 10 is never given out.
    expect(found('0100 000 010')).toBe(true);
    expect(found('1000 000 010')).toBe(false);
  });
});

describe('personal data in what is no paper', () => {
  it('is refused in the glossary, by line', () => {
    const refusal = refusalOf(() => parseGlossary('- term: A\n  meaning: Ask jo@x.example.\n', 'glossary.yaml'));
    expect(refusal).toMatch(/^glossary\.yaml:2: here stands an e-mail address\. Take it out/);
    expect(refusal).not.toContain('jo@');
  });

  it.each([
    [
      'the council’s name',
      'appearance:\n  council: Jo at council dot gov dot uk\n',
      'appearance.council',
      'an e-mail address',
    ],
    [
      'a link',
      "appearance:\n  links: [{ text: 'Ring 0191 498 0123', address: 'https://x.example/' }]\n",
      'appearance.links.0.text',
      'a telephone number',
    ],
    [
      'the logo’s words',
      "appearance:\n  logo: { file: a.svg, alternative: 'Ask jo (at) council.gov.uk' }\n",
      'appearance.logo.alternative',
      'an e-mail address',
    ],
    [
      'the contact’s role',
      "contact: { role: 'Head, TS1 2AB', address: 'jo@x.example' }\n",
      'contact.role',
      'a full postcode',
    ],
  ])('is refused in %s', (_, text, path, what) => {
    const refusal = refusalOf(() => parseSettings(settingsText(text), 'settings.yaml'));
    expect(refusal).toMatch(new RegExp(`^settings\\.yaml:\\d+: ${path}: here stands ${what}\\. Take it out`));
  });

  it('may stand where the settings say how the council is reached, and nowhere a code or colour is one', () => {
    const text =
      "contact: { role: Head of performance, address: 'jo@x.example or 0191 498 0123' }\nappearance:\n  accent: { light: '#00594f' }\n";
    expect(refusalOf(() => parseSettings(settingsText(text), 'settings.yaml'))).toBe('');
  });
});
