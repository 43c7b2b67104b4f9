/** How much disclosure control protects. All numbers are whole numbers. */
export interface DisclosurePolicy {
  /** Counts from 1 to this are hidden, and so are percentages that rest on one. */
  readonly threshold: number;
  /** Percentages of so many or fewer are hidden. */
  readonly smallDenominator: number;
  /** Percentages of so many or fewer that are shown carry `u`, low reliability. */
  readonly unreliableDenominator: number;
  /** Means of fewer are hidden. */
  readonly smallestGroup: number;
  /** Whether a percentage is hidden where what the numerator leaves of the denominator is a small count. */
  readonly complements: boolean;
  /** How far apart the smallest and the largest possible value of a hidden count must be. */
  readonly width: number;
  /** What the largest possible value of a hidden count must reach. */
  readonly reach: number;
  /** Categories in which a whole group must never be seen to stand. */
  readonly unfavourable: readonly string[];
}

type Limit = Exclude<keyof DisclosurePolicy, 'complements' | 'unfavourable'>;

/**
 * The least that any policy may protect. Threshold: DfE hides counts from 1 to 5 at council level. Denominators: DfE,
 * children in care and adoption performance tables, 2012 (ten or fewer).
 */
export const policyFloor: DisclosurePolicy = {
  threshold: 5,
  smallDenominator: 10,
  unreliableDenominator: 19,
  smallestGroup: 10,
  complements: true,
  width: 3,
  reach: 6,
  unfavourable: [],
};

/** The policy where nobody asks for more: at least six possible whole numbers, one of them above the threshold. */
export const standardPolicy: DisclosurePolicy = { ...policyFloor, width: 5 };

/** A policy that would protect less than it must. The message says what is weaker than what. */
export class PolicyError extends Error {
  override name = 'PolicyError';
}

/**
 * A policy with some of its parts made stronger, as one measure may ask.
 *
 * @param base what applies without the change
 * @param change the parts to change; categories are added to those of the base
 * @throws PolicyError where a part would protect less than the base or the floor, or does not fit the others
 */
export function strengthenPolicy(base: DisclosurePolicy, change: Partial<DisclosurePolicy> = {}): DisclosurePolicy {
  const policy: DisclosurePolicy = {
    ...base,
    ...change,
    complements: base.complements || change.complements === true,
    unfavourable: [...new Set([...base.unfavourable, ...(change.unfavourable ?? [])])],
  };
  for (const limit of Object.keys(policyFloor).filter(isLimit)) {
    const least = Math.max(base[limit], policyFloor[limit]);
    if (!Number.isInteger(policy[limit])) throw new PolicyError(`${limit} ${policy[limit]} is not a whole number.`);
    if (policy[limit] < least) {
      throw new PolicyError(
        `${limit} ${policy[limit]} protects less than ${least}, and a policy may only protect more.`,
      );
    }
  }
  if (policy.reach <= policy.threshold) {
    throw new PolicyError(
      `reach ${policy.reach} is not above the threshold ${policy.threshold}: a reader would know that a hidden count is small.`,
    );
  }
  return policy;
}

/**
 * The policy for what is not about children and young people: of its rules about single figures only the threshold
 * stays.
 */
export function withThresholdAlone(policy: DisclosurePolicy): DisclosurePolicy {
  return { ...policy, smallDenominator: 0, unreliableDenominator: 0, smallestGroup: 0, complements: false };
}

function isLimit(key: string): key is Limit {
  return key !== 'unfavourable' && key !== 'complements';
}
