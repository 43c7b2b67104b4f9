import type { Settings } from '#catalogue';
import { type DisclosurePolicy, standardPolicy, strengthenPolicy } from '../policy.ts';

/**
 * The policy of each measure: what the settings say under `publication`, made stronger where they ask for more for that
 * measure. The largest value that a hidden count can have always lies beyond the threshold.
 *
 * @throws PolicyError where the settings ask for less than the floor
 */
export function policiesOf({ publication }: Pick<Settings, 'publication'>): (measure: string) => DisclosurePolicy {
  const { smallestCount, smallDenominator, smallestGroup, width, reach } = publication;
  const common = strengthenPolicy(
    { ...standardPolicy, width: Math.min(width, standardPolicy.width) },
    { threshold: smallestCount, smallDenominator, smallestGroup, width, reach: Math.max(reach, smallestCount + 1) },
  );
  const own = new Map(
    Object.entries(publication.measures).map(([id, asked]) => {
      const threshold = Math.max(common.threshold, asked.smallestCount ?? 0);
      return [
        id,
        strengthenPolicy(common, {
          threshold,
          smallDenominator: Math.max(common.smallDenominator, asked.smallDenominator ?? 0),
          smallestGroup: Math.max(common.smallestGroup, asked.smallestGroup ?? 0),
          width: Math.max(common.width, asked.width ?? 0),
          reach: Math.max(common.reach, asked.reach ?? 0, threshold + 1),
        }),
      ];
    }),
  );
  return (measure) => own.get(measure) ?? common;
}
