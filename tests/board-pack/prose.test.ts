import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainProse } from '#src/board-pack/prose.ts';

describe('plainProse', () => {
  it.each([
    ['A *word* and a [link](measure:cla_count).', 'A word and a link.'],
    ['One.\n\nTwo,\nover two lines.', 'One.\n\nTwo, over two lines.'],
    ['Next:\n\n- first\n- **second**, with\n  more', 'Next:\n\n• first\n\n• second, with more'],
    ['1. one\n   - inside', '• one\n\n• inside'],
    ['### Heading\n\n> quoted', 'Heading\n\nquoted'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'a, b\n\n1, 2'],
    ['Under 2% & over `98%` &amp; more', 'Under 2% & over 98% & more'],
    ['a <b> c', 'a <b> c'],
    ['', ''],
  ])('of %j is %j', (markdown, plain) => {
    expect(plainProse(markdown)).toBe(plain);
  });

  it('keeps every word of plain words, whatever they are', () => {
    const word = fc.stringMatching(/^[a-z\u00e0-\u00ff\u05d0-\u05ea]{1,9}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        expect(plainProse(words.join(' '))).toBe(words.join(' '));
      }),
    );
  });
});
