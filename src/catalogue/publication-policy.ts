import { z } from 'zod';
import { isMonth } from '../calendar/index.ts';

const least = (floor: number, what: string) =>
  z.int().min(floor, `${what} below ${floor} would protect less than the floor: a council may hide more, never less`);

/** The parts of the policy, each with the least it may be in any edition. */
export const limits = {
  /** Counts from 1 to this number are never shown, nor what is worked out from them. */
  smallestCount: least(5, 'a count'),
};

/** What is published and what is hidden. */
export const publicationPolicySchema = z.strictObject({
  firstMonth: z.string().refine(isMonth, 'a month written like 2022-02'),
  smallestCount: limits.smallestCount.default(5),
});
