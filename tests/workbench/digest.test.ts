import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { digest } from '#src/workbench/digest.ts';

it.each([0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 10_000])('is the SHA-256 of a text of %i letters', (length) => {
  for (const letter of ['a', 'é', '😀']) {
    const text = letter.repeat(length);
    expect(digest(text)).toBe(createHash('sha256').update(text).digest('hex'));
  }
});
