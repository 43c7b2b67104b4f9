/** Set by `npm test -- --nightly`. */
const isNight = process.env.NIGHTLY === '1';

/** How much the night tries of what a variable asks for at other times, in that variable's words. */
const byNight = {
  ATTACK_SEEDS: '1',
  COUNTING_SEEDS: '2-120',
  EVERY_INPUT: '50',
  EVERY_PUBLICATION: '1',
  FUZZ_SECONDS: '120',
};

/** What a variable asks for: by day, where it is not set, nothing. */
export const askedBy = (name: keyof typeof byNight): string => process.env[name] ?? (isNight ? byNight[name] : '');

/**
 * Cases of the nightly part: none by day. They are more of what a test tries a fixed small part of by day — further
 * seeds, councils, months, inputs, engines — and nothing that is not tried by day in some other case.
 */
export const nightly = <Case>(...cases: Case[]): Case[] => (isNight ? cases : []);

/** How many draws a property takes: few by day, and of the same kind as by night. */
export const draws = (byDay: number, atNight: number): { numRuns: number } => ({ numRuns: isNight ? atNight : byDay });
