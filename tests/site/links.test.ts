import { describe, expect, it } from 'vitest';
import { href } from '#site';

describe('an address of the site', () => {
  it.each([
    ['', '/measures/cla_count/'],
    ['/', '/measures/cla_count/'],
    ['/board', '/board/measures/cla_count/'],
    ['board/scorecard/', '/board/scorecard/measures/cla_count/'],
  ])('under the base %j is %s', (base, expected) => {
    expect(href('/measures/cla_count/', base)).toBe(expected);
  });
});
