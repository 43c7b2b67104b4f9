import { describe, expect, it } from 'vitest';
import { UsageError } from '#scripts/cli/command-line.ts';
import { reasonOption } from '#scripts/cli/reason-option.ts';

describe('the reason of an option, which is published', () => {
  it('is a sentence in one line, or was left out', () => {
    expect(reasonOption('afresh', undefined)).toBeUndefined();
    expect(reasonOption('afresh', ' Parts are rounded\n from April 2022 on. ')).toBe(
      'Parts are rounded from April 2022 on.',
    );
  });

  it.each([
    ['', /gives no reason: write why, in a sentence/],
    ['because', /gives no reason/],
    ['1234567890123', /gives no reason/],
    ['=HYPERLINK("https://example.org")', /begins like a formula/],
    ['The child born 3 May 2011 could be recognised.', /a date of birth\. Take it out/],
  ])('is refused as %j', (reason, says) => {
    expect(() => reasonOption('afresh', reason)).toThrow(UsageError);
    expect(() => reasonOption('afresh', reason)).toThrow(says);
  });
});
