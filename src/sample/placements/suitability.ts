import { statusOn, underCareOrder } from '../care/legal-status.ts';
import type { Life } from '../care/life.ts';
import { ageAt, type Day } from '../day.ts';
import { type PlacementGroup, youngest } from './placement-group.ts';

/** How well a kind of placement suits a child on a day: zero where it is not allowed. */
export function suits(life: Life, group: PlacementGroup, day: Day): number {
  const age = ageAt(life.person.birth, day);
  if (group === 'adoptive' || age < (youngest[group] ?? 0)) return 0;
  if (group === 'parents' && (!underCareOrder(life.statuses, day) || life.journey !== null)) return 0;
  const onRemand = statusOn(life.statuses, day) === 'J1';
  if (onRemand) return { secure: 20, otherHome: 3, inHouse: 1 }[group as 'secure'] ?? 0.05;
  if (life.person.unaccompanied) return { supported: 6, inHouse: 2, agency: 3 }[group as 'supported'] ?? 0.05;
  if (group === 'parents') return life.exit === 'home' ? 2.5 : 0.6;
  if (group === 'connected') return life.exit === 'guardianship' ? 6 : age < 11 ? 1 : 0.5;
  if (group === 'ownHome' || group === 'otherHome') return age < 11 ? 0.25 : life.exit === 'turned18' ? 2.5 : 1.5;
  if (group === 'supported') return 2;
  if (group === 'residential') return life.person.disabled ? 4 : 0.3;
  if (group === 'secure' || group === 'other') return 0.1;
  return 1;
}
