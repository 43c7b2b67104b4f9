import { z } from 'zod';
import { isMonth } from '#calendar';

const least = (floor: number, what: string) =>
  z.int().min(floor, `${what} below ${floor} would protect less than the floor: a council may hide more, never less`);

/** The parts of the policy, each with the least it may be in any edition. */
export const limits = {
  /** Counts from 1 to this number are never shown, nor what is worked out from them. */
  smallestCount: least(5, 'a count'),
  /** Percentages of so many or fewer are hidden. */
  smallDenominator: least(10, 'a denominator'),
  /** Means of fewer are hidden. */
  smallestGroup: least(10, 'a group'),
  /** How far apart the smallest and the largest possible value of a hidden count must be. */
  width: least(3, 'a width'),
  /** What the largest possible value of a hidden count must reach. */
  reach: least(6, 'a reach'),
};

/** What is published and what is hidden. A measure may ask for more than all the others, never for less. */
export const publicationPolicySchema = z
  .strictObject({
    firstMonth: z.string().refine(isMonth, 'a month written like 2022-02'),
    smallestCount: limits.smallestCount.default(5),
    smallDenominator: limits.smallDenominator.default(10),
    smallestGroup: limits.smallestGroup.default(10),
    width: limits.width.default(5),
    reach: limits.reach.default(6),
    /** Decides between figures of which either could be hidden. Private, and the same for every publication. */
    seed: z.string().default(''),
    /** Measures that ask for more, by id. */
    measures: z.record(z.string(), z.strictObject(limits).partial()).default({}),
  })
  .superRefine((policy, context) => {
    for (const [id, own] of Object.entries(policy.measures)) {
      for (const key of Object.keys(limits) as (keyof typeof limits)[]) {
        const asked = own[key];
        if (asked === undefined || asked >= policy[key]) continue;
        const message = `${asked} protects less than the ${policy[key]} that holds for every measure: a measure may only ask for more`;
        context.addIssue({ code: 'custom', path: ['measures', id, key], message });
      }
    }
  });
