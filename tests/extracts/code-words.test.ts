import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CodeSet, type CodeWords, codeSets, codeWordsFaults } from '#extracts';
import { codeReader } from '#src/extracts/cells/code.ts';
import { codesOf, episodesText, headerText, readTexts } from './extract.ts';

const sets: readonly CodeSet[] = [
  ...[codeSets.legalStatus, codeSets.placement, codeSets.endReason, codeSets.ethnicity, codeSets.provider],
  ...[codeSets.newEpisode, codeSets.need, codeSets.review, codeSets.activity, codeSets.accommodation],
];
const dash = fc.constantFrom('-', '–', '—', '‐', '‑', '‒', '−');
const letter = fc.constantFrom('', 'a) ', '(b) ', 'ab) ');
const blank = fc.constantFrom('', ' ', '  ');

describe('a code', () => {
  it.each(sets)('of $id is read from every way of writing it that a rule makes, and as no other', (set) => {
    const read = codeReader(set);
    fc.assert(
      fc.property(
        fc.constantFrom(...set.entries),
        dash,
        letter,
        blank,
        fc.boolean(),
        (entry, line, list, space, small) => {
          const code = small ? entry.code.toLowerCase() : entry.code;
          const { label } = entry;
          const ways = [
            ...[code, `${list}${code}`, `${list}${code}: ${label}`, `${list}${code}${space}:${space}${label}`],
            ...[`${list}${code} ${line} ${label}`, `${code}. ${label}`, `${code}, ${label}`, `${code}) ${label}`],
            ...[`(${code}) ${label}`, `[${code}] ${label}`, `${label} (${code})`, `${label.toUpperCase()} [${code}]`],
            ...(/\d/.test(code) && /[a-z]/i.test(code)
              ? [`${code})`, `(${code})`, `${code}.`, `${code}${line}${label}`, code.replace(/(\d)/, `${space}$1`)]
              : []),
          ];
          for (const way of ways) expect([way, read(way.normalize('NFKC'))]).toEqual([way, entry.code]);
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each([
    ['legalStatus', 'C2 - Interim care order'],
    ['placement', 'U4/U6'],
    ['placement', 'U4 or U6'],
    ['placement', 'U44'],
    ['endReason', 'E4'],
    ['endReason', 'E4AB - Returned home'],
    ['legalStatus', 'C22 Full care order'],
    ['ethnicity', 'parents (both)'],
    ['placement', 'placed with U-turn family'],
  ] as const)('of %s is not read from "%s"', (set, written) => {
    expect(codeReader(codeSets[set])(written)).toBeNull();
  });
});

describe('a council’s own words', () => {
  const words: CodeWords = { placement: { 'Foster carer - in house': 'U6' } };
  const files = {
    'a.csv': episodesText.replace(',U4,', ',FOSTER CARER – in-house ,'),
    'b.csv': headerText,
  };

  it('are read as the codes that the settings give them, whatever their case, blanks and dashes', () => {
    const read = readTexts(files, {}, { words });
    expect(codesOf(read)).toEqual([]);
    expect(read.tables.episodes?.columns.place).toEqual(['U6', 'K2']);
    expect(read.findings.map(({ code }) => code)).toContain('codes-read-from-words');
  });

  it('that the settings do not know are refused, with where to say so', () => {
    const [first] = readTexts(files).findings.filter(({ severity }) => severity === 'error');
    expect(first).toMatchObject({ code: 'unknown-code', remedy: expect.stringContaining('settings.yaml') });
    expect(first?.message).not.toContain('CARER');
  });

  it.each<[string, CodeWords, string]>([
    ['a list that does not exist', { placements: { x: 'U6' } }, 'no such list'],
    ['a code that does not exist', { placement: { 'in house': 'U9' } }, 'no code U9'],
    ['words that mean another code', { placement: { 'U4 - in house': 'U6' } }, 'mean U4 already'],
    ['the meaning of another code', { placement: { 'children’s HOME': 'U6' } }, 'mean K2 already'],
    ['the same words twice', { placement: { 'In house': 'U6', 'in-house': 'U4' } }, 'mean U6 already'],
    ['the name of something built in', { constructor: { x: 'U6' } } as unknown as CodeWords, 'no such list'],
  ])('with %s are wrong', (_, wrong, says) => {
    expect(codeWordsFaults(wrong)).toMatchObject([{ text: expect.stringContaining(says) }]);
  });

  it('that fit are fine, those that mean the same code already too', () => {
    expect(codeWordsFaults({ ...words, legalStatus: { 'Full care order': 'C2', Volunteer: 'V2' } })).toEqual([]);
  });
});
