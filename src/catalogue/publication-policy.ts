import { z } from 'zod';
import { isMonth } from '#calendar';

const least = (floor: number, what: string) =>
  z.int().min(floor, `${what} below ${floor} would protect less than the floor: a council may hide more, never less`);

/** The parts of the policy, each with the least it may be in any edition. */
export const limits = {
  smallestCount: least(5, 'a count').meta({
    description: 'Counts from 1 to this number are never shown, nor what is worked out from them.',
    examples: [6],
  }),
  smallDenominator: least(10, 'a denominator').meta({
    description: 'Percentages of so many or fewer are hidden.',
    examples: [20],
  }),
  smallestGroup: least(10, 'a group').meta({ description: 'Means of fewer are hidden.', examples: [12] }),
  width: least(3, 'a width').meta({
    description: 'How many whole numbers a small count that is not shown must be able to be for a reader.',
    examples: [4],
  }),
};

/** What is published and what is hidden. A measure may ask for more than all the others, never for less. */
export const publicationPolicySchema = z
  .strictObject({
    firstMonth: z
      .string()
      .refine(isMonth, 'a month written like 2022-02')
      .meta({
        description:
          'The first month of which figures are published: extracts must cover it. A later month takes nothing back: figures of earlier ones stay on the site as they were published, and are corrected no longer.',
        examples: ['2021-04'],
      }),
    smallestCount: limits.smallestCount.default(5),
    smallDenominator: limits.smallDenominator.default(10),
    smallestGroup: limits.smallestGroup.default(10),
    width: limits.width.default(3),
    parts: z
      .enum(['rounded', 'suppressed'])
      .default('rounded')
      .meta({
        description:
          'Parts of a whole: shown to the nearest 5, or hidden where they are small. One ledger holds one kind.',
        examples: ['suppressed'],
      }),
    seed: z
      .string()
      .default('')
      .meta({
        description:
          'Breaks ties between figures that could be hidden for one another. Private, and the same for every publication.',
        examples: ['some words'],
      }),
    measures: z
      .record(z.string(), z.strictObject(limits).partial())
      .default({})
      .meta({
        description: 'Measures that ask for more, by id, each with the limits above.',
        examples: [{ missing_children_percent: { smallestCount: 9 } }],
      }),
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
