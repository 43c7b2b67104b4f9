import { describe, expect, it } from 'vitest';
import { aboutOf, isRoundedPart } from '#catalogue';

describe('what a part is about', () => {
  const breakdowns = [
    { name: 'reason', about: 'circumstances' },
    { name: 'team', about: undefined },
  ] as never;

  it('is what its breakdown says, else what its measure says', () => {
    const measure = { about: 'organisation', breakdowns } as const;
    expect(aboutOf(measure, 'reason')).toBe('circumstances');
    expect(aboutOf(measure, 'team')).toBe('organisation');
    expect(aboutOf(measure, '')).toBe('organisation');
  });

  it('decides whether it is rounded, with the policy', () => {
    const measure = { about: 'organisation', breakdowns } as const;
    const isRounded = (breakdown: string, parts: 'rounded' | 'suppressed' = 'rounded') =>
      isRoundedPart(measure, { breakdown }, { parts });
    expect([isRounded('reason'), isRounded('team'), isRounded(''), isRounded('reason', 'suppressed')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
