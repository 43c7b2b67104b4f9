import { describe, expect, it } from 'vitest';
import { firstSentence } from '#board-papers';

describe('the first sentence of a passage', () => {
  it.each([
    ['Fewer children came into care. More left it.', 'Fewer children came into care.'],
    ['We are above\nthe target of 16.5 children. Posts are empty.', 'We are above the target of 16.5 children.'],
    ['Why? Because.', 'Why?'],
    ['No full stop here\n\nSecond paragraph.', 'No full stop here'],
    ['(Few answered.) Most did not.', '(Few answered.)'],
    ['*All went well.* Then it did not.', '*All went well.*'],
    ['', ''],
  ])('of %j is %j', (text, expected) => {
    expect(firstSentence(text)).toBe(expected);
  });
});
