import type { Random } from '../random.ts';

/** Kinds of placement that the sample steers. */
export const placementGroups = [
  'parents',
  'connected',
  'inHouse',
  'agency',
  'ownHome',
  'otherHome',
  'residential',
  'supported',
  'secure',
  'adoptive',
  'other',
] as const;

export type PlacementGroup = (typeof placementGroups)[number];

/** PLACE and PLACE_PROVIDER of a new placement of that kind. */
export function drawPlace(group: PlacementGroup, random: Random): { place: string; provider: string } {
  switch (group) {
    case 'parents':
      return { place: 'P1', provider: 'PR0' };
    case 'connected':
      return { place: 'U3', provider: 'PR1' };
    case 'inHouse':
      return { place: 'U6', provider: 'PR1' };
    case 'agency':
      return { place: 'U6', provider: random.chance(0.9) ? 'PR4' : 'PR5' };
    case 'ownHome':
      return { place: 'K2', provider: 'PR1' };
    case 'otherHome':
      return { place: 'K2', provider: random.chance(0.92) ? 'PR4' : 'PR5' };
    case 'residential':
      return random.pick([
        { place: 'S1', provider: 'PR4' },
        { place: 'R1', provider: 'PR4' },
        { place: 'R2', provider: 'PR3' },
      ]);
    case 'supported':
      return random.chance(0.85)
        ? { place: 'H5', provider: random.chance(0.8) ? 'PR4' : 'PR5' }
        : { place: 'P2', provider: 'PR1' };
    case 'secure':
      return random.chance(0.4) ? { place: 'K1', provider: 'PR2' } : { place: 'R5', provider: 'PR3' };
    case 'adoptive':
      return { place: 'A6', provider: 'PR1' };
    case 'other':
      return { place: 'Z1', provider: '' };
  }
}

/** The youngest age at which a child may live in a placement of that kind. */
export const youngest: Readonly<Partial<Record<PlacementGroup, number>>> = {
  ownHome: 9,
  otherHome: 8,
  residential: 7,
  supported: 16,
  secure: 12,
  other: 5,
};
