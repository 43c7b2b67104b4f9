import { describe, expect, it } from 'vitest';
import { CatalogueFileError, parseGlossary } from '#catalogue';

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

  it.each([
    [
      'a term explained twice',
      '- { term: SGO, meaning: One. }\n- { term: sgo, meaning: Two. }\n',
      /sgo is explained twice/,
    ],
    ['an entry without its meaning', '- { term: SGO }\n', /meaning.*is missing/],
    ['a key that is none', '- { term: SGO, meaning: One., colour: red }\n', /there is no such setting/],
  ])('refuses %s', (_, source, problem) => {
    expect(() => parseGlossary(source, file)).toThrow(CatalogueFileError);
    expect(() => parseGlossary(source, file)).toThrow(problem);
  });
});
