import type { Settings } from '#catalogue';
import { type DisclosurePolicy, standardPolicy, strengthenPolicy } from '../policy.ts';

/**
 * The policy of each measure: what the settings say under `publication`, made stronger where they ask for more for that
 * measure.
 *
 * @throws PolicyError where the settings ask for less than the floor
 */
export function policiesOf({ publication }: Pick<Settings, 'publication'>): (measure: string) => DisclosurePolicy {
  const { smallestCount, smallDenominator, smallestGroup, width, parts } = publication;
  const common = strengthenPolicy(
    { ...standardPolicy, parts },
    { threshold: smallestCount, smallDenominator, smallestGroup, width },
  );
  const own = new Map(
    Object.entries(publication.measures).map(([id, asked]) => [
      id,
      strengthenPolicy(common, {
        threshold: Math.max(common.threshold, asked.smallestCount ?? 0),
        smallDenominator: Math.max(common.smallDenominator, asked.smallDenominator ?? 0),
        smallestGroup: Math.max(common.smallestGroup, asked.smallestGroup ?? 0),
        width: Math.max(common.width, asked.width ?? 0),
      }),
    ]),
  );
  return (measure) => own.get(measure) ?? common;
}
