import { describe, expect, it } from 'vitest';
import { inHalves } from '#src/disclosure/publication/in-halves.ts';

/** What is tried of some letters, where a group with any of `refused` is not taken. */
async function triedOf(letters: string, refused: string, mostTries = 99): Promise<string[]> {
  const tried: string[] = [];
  await inHalves([...letters], mostTries, async (some) => {
    tried.push(some.join(''));
    return !some.some((one) => refused.includes(one));
  });
  return tried;
}

describe('inHalves', () => {
  it('tries all together first, and nothing more where they are taken', async () => {
    expect(await triedOf('abcd', '')).toEqual(['abcd']);
    expect(await triedOf('', '')).toEqual([]);
  });

  it('tries as many as possible of each half, the first half first and down to one', async () => {
    expect(await triedOf('abcde', 'b')).toEqual(['abcde', 'abc', 'ab', 'a', 'b', 'c', 'de']);
  });

  it('tries no more often than it may', async () => {
    expect(await triedOf('abcde', 'abcde', 4)).toEqual(['abcde', 'abc', 'ab', 'a']);
  });
});
