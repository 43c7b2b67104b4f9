import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CatalogueFileError,
  parseCommentary,
  parseMeeting,
  parsePlan,
  parseQuestions,
  personalDataIn,
} from '#catalogue';
import cases from './personal-data.json' with { type: 'json' };

const kinds = (text: string) => personalDataIn(text).map(({ what }) => what);

describe('personal data in a text', () => {
  it.each(cases.refused as [string, string][])('is found in %j: %s', (text, what) => {
    expect(kinds(text)).toContain(what);
    expect(kinds(`Before.\n\nIn words: ${text.replace(/^(.*\|.*)$/m, '\n$1\n')} After.`)).toContain(what);
  });

  it.each(cases.allowed)('is not found in %j', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('is found by line, each kind once a line, and is not repeated', () => {
    const table = '| Child number | DOB | E-mail |\n|---|---|---|\n| 570877 | 03/05/2011 | jo@x.example |\n';
    const found = personalDataIn(`## 2. Report\n\n${table}`);
    expect(found.map(({ line, what }) => `${line} ${what}`)).toEqual([
      '3 a date of birth',
      '3 a column of dates of birth',
      '3 a column of child numbers',
      '5 a number of five or more digits, as case systems give to children',
      '5 an e-mail address',
    ]);
    expect(JSON.stringify(found)).not.toMatch(/570877|2011|jo@/);
  });

  const letters = fc.stringMatching(/^[A-Za-z_/-]{0,8}$/);
  it('is any run of five or more digits, whatever word it stands in', () => {
    fc.assert(
      fc.property(letters, fc.stringMatching(/^\d{5,14}$/), letters, (before, digits, after) => {
        const statistics = /^[EWSNK]\d{2}000\d{3}$/.test(`${before}${digits}${after}`);
        fc.pre(!statistics);
        expect(kinds(`Of ${before}${digits}${after} it was said`)).not.toEqual([]);
      }),
    );
  });

  it('is any e-mail address', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        fc.pre(!/[/|<>()]@/.test(address));
        expect(kinds(`Write to ${address} today`)).toContain('an e-mail address');
      }),
    );
  });

  it('is any date of a birth, however it is written', () => {
    const months = 'January February March April May June July August September October November December'.split(' ');
    const two = (number: number) => String(number).padStart(2, '0');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1996-01-01'), max: new Date('2022-12-31'), noInvalidDate: true }),
        fc.constantFrom('born ', 'born on ', 'DOB ', 'dob: ', 'Date of birth – ', 'birthday: '),
        fc.constantFrom(' ', '\n'),
        (day, label, space) => {
          const [date, month, year] = [day.getUTCDate(), day.getUTCMonth(), day.getUTCFullYear()];
          for (const written of [
            `${date}${space}${months[month]}${space}${year}`,
            `${months[month]?.slice(0, 3)}${space}${date}, ${year}`,
            `${two(date)}/${two(month + 1)}/${year}`,
            `${date}.${month + 1}.${two(year % 100)}`,
            day.toISOString().slice(0, 10),
          ]) {
            expect(kinds(`A boy, ${label}${written}, moved`), written).toContain('a date of birth');
          }
        },
      ),
    );
  });

  it('stands in none of the texts that are shipped', () => {
    const files = ['data/commentary', 'data/meetings'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(md|yaml)$/.test(name))
        .map((name) => `${folder}/${name}`),
    );
    expect(files.length).toBeGreaterThan(30);
    expect(files.flatMap((file) => personalDataIn(readFileSync(file, 'utf8')))).toEqual([]);
  });
});

describe('a text with personal data is refused, whatever kind of text', () => {
  const child = 'Child 570877, born 3 May 2011, jo@x.example.';
  it.each([
    [
      'commentary',
      () =>
        parseCommentary(`---\nauthor: Head of care\n---\n\n## Why\n\n${child}\n`, 'commentary/2022-02/cla_count.md'),
      7,
    ],
    [
      'a meeting',
      () =>
        parseMeeting(`---\ntitle: Board\nstatus: held\n---\n\n## 1. A\n\n${child}\n`, 'meetings/2022-02-15/meeting.md'),
      8,
    ],
    [
      'an item heard in private',
      () =>
        parseMeeting(
          `---\ntitle: Board\nstatus: held\n---\n\n## 1. A\n\nExempt: a child\n\n${child}\n`,
          'meetings/2022-02-15/meeting.md',
        ),
      10,
    ],
    [
      'a plan',
      () =>
        parsePlan(
          `---\ntitle: Plan\n---\n\n## A\n\nAccountable officer: Head of care\n\n### Progress\n\n${child}\n`,
          'meetings/2022-02-15/plans/a.md',
        ),
      11,
    ],
    [
      'questions',
      () =>
        parseQuestions(`asked:\n  - id: why\n    text: ${child}\n`, 'meetings/2022-02-15/questions.yaml', '2022-02-15'),
      3,
    ],
  ])('%s', (_, parse, line) => {
    let message = '';
    try {
      parse();
    } catch (problem) {
      if (!(problem instanceof CatalogueFileError)) throw problem;
      message = problem.message;
    }
    const lines = message.split('\n');
    expect(lines).toHaveLength(4);
    for (const one of lines) expect(one).toMatch(new RegExp(`^[\\w/.-]+:${line}: here stands an? .*\\. Take it out`));
    expect(message).not.toMatch(/570877|2011|jo@/);
  });
});
