import { describe, expect, it } from 'vitest';
import { CatalogueFileError, parseGlossary, parseOtherWords } from '#catalogue';

const file = 'glossary.yaml';

describe('the glossary', () => {
  it('is read from A to Z with an anchor for each term, whatever the order in the file', () => {
    const entries = parseGlossary(
      '- { term: SGO, full: special guardianship order, meaning: A court order. }\n- { term: Placement order, meaning: Another. }\n',
      file,
    );
    expect(entries.map(({ term, anchor }) => [term, anchor])).toEqual([
      ['Placement order', 'placement-order'],
      ['SGO', 'sgo'],
    ]);
  });

  it('may hold words by which people search, of a term, a measure, a page, or in place of another word', () => {
    const source =
      '- { term: SGO, meaning: One., lookedForAs: [guardian] }\n- { lookedForAs: [kids in care, CP1], measure: cla_count }\n- { lookedForAs: [old figures], page: /months/ }\n- { lookedForAs: [kid], means: child }\n';
    expect(parseGlossary(source, file).map(({ term, lookedForAs }) => [term, lookedForAs])).toEqual([
      ['SGO', ['guardian']],
    ]);
    expect(parseOtherWords(source, file)).toEqual([
      { lookedForAs: ['kids in care', 'CP1'], measure: 'cla_count' },
      { lookedForAs: ['old figures'], page: '/months/' },
      { lookedForAs: ['kid'], means: 'child' },
    ]);
  });

  it.each([
    [
      'a term explained twice',
      '- { term: SGO, meaning: One. }\n- { term: sgo, meaning: Two. }\n',
      /sgo is explained twice/,
    ],
    ['an entry without its meaning', '- { term: SGO }\n', /meaning.*is missing/],
    [
      'a key that is none',
      '- { term: SGO, meaning: One., colour: red }\n',
      /glossary\.yaml:1.*there is no such setting/,
    ],
    [
      'a key that is none, of other words',
      '- { term: SGO, meaning: One. }\n- lookedForAs: [kid]\n  colour: red\n',
      /line 3: .*colour: there is no such setting/,
    ],
    ['other words that lead nowhere', '- { lookedForAs: [kid] }\n', /leads to one of measure, page and means/],
    [
      'other words that lead to two places',
      '- { lookedForAs: [kid], measure: cla_count, page: /months/ }\n',
      /leads to one of measure, page and means/,
    ],
    ['a page that is no address', '- { lookedForAs: [old figures], page: months }\n', /begins and ends with \//],
    ['a number among the words', '- { lookedForAs: [over 16], measure: cla_count }\n', /must not hold a number/],
    ['two phrases in one', '- { term: SGO, meaning: One., lookedForAs: ["a, b"] }\n', /is one phrase/],
    ['several words in place of one', '- { lookedForAs: [little ones], means: child }\n', /is one word/],
    ['no words at all', '- { lookedForAs: [], means: child }\n', /glossary\.yaml:1/],
  ])('refuses %s', (_, source, problem) => {
    expect(() => parseGlossary(source, file)).toThrow(CatalogueFileError);
    expect(() => parseGlossary(source, file)).toThrow(problem);
  });
});
