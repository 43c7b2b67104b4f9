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
  /** How many whole numbers a small count that is not shown must be able to be for a reader. */
  readonly width: number;
  /** Whether parts of a whole are shown to the nearest 5, or hidden where they are small. */
  readonly parts: 'rounded' | 'suppressed';
  /** Categories in which a whole group must never be seen to be. */
  readonly unfavourable: readonly string[];
}

type Limit = Exclude<keyof DisclosurePolicy, 'complements' | 'unfavourable' | 'parts'>;

/**
 * The policy where nobody asks for more, and the least that any may protect. Threshold: DfE hides counts from 1 to 5 at council level. Denominators: DfE,
 * children in care and adoption performance tables, 2012 (ten or fewer).
 */
export const standardPolicy: DisclosurePolicy = {
  threshold: 5,
  smallDenominator: 10,
  unreliableDenominator: 19,
  smallestGroup: 10,
  complements: true,
  width: 3,
  parts: 'rounded',
  unfavourable: [],
};

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
  for (const limit of Object.keys(standardPolicy).filter(isLimit)) {
    const least = Math.max(base[limit], standardPolicy[limit]);
    if (!Number.isInteger(policy[limit])) throw new PolicyError(`${limit} ${policy[limit]} is not a whole number.`);
    if (policy[limit] < least) {
      throw new PolicyError(
        `${limit} ${policy[limit]} protects less than ${least}, and a policy may only protect more.`,
      );
    }
  }
  return policy;
}

/**
 * The policy for what is about the organisation, where a council asks for one: of its rules about single figures only the
 * threshold stays.
 */
export function withThresholdAlone(policy: DisclosurePolicy): DisclosurePolicy {
  return { ...policy, smallDenominator: 0, unreliableDenominator: 0, smallestGroup: 0, complements: false };
}

function isLimit(key: string): key is Limit {
  return key !== 'unfavourable' && key !== 'complements' && key !== 'parts';
}
