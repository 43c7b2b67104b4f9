import type { Day } from '../day.ts';

/** What the records show wrongly until a day: that a child came later than it did, or a placement that never was. */
export type Mistake = { kind: 'start'; shown: Day; until: Day } | { kind: 'placement'; from: Day; until: Day };
