import type { AdoptionJourney } from '../adoption/journey.ts';
import { drawEthnicity } from '../care/person.ts';
import type { Day } from '../day.ts';
import type { Random } from '../random.ts';

/**
 * A family on the way to adopting; null for a day that has not come, or never will. A family on the fast track skips
 * stage 1.
 */
export interface AdopterFamily {
  id: string;
  adopters: { id: string; sex: 'male' | 'female'; ethnicity: string }[];
  fostering: boolean;
  enquiry: Day;
  stage1: Day | null;
  stage1End: Day | null;
  stage2: Day | null;
  approved: Day | null;
  matched: Day | null;
  placed: Day | null;
  children: number;
  adopted: Day | null;
  left: Day | null;
}

/**
 * The code of the family with whom a child is placed or fostered for adoption: a different one for each day on which
 * children of a family moved in.
 */
export const familyCode = (digit: number, { period, placed }: AdoptionJourney): string =>
  `F${digit}${String(period.family).padStart(4, '0')}${placed === null ? 0 : placed - period.start}`;

/** The code that brothers and sisters share who are to go to one family. */
export const siblingCode = (digit: number, { period }: AdoptionJourney): string =>
  `S${digit}${String(period.family).padStart(4, '0')}`;

/** The adults of a family: a couple, or a woman alone. */
export function drawAdults(digit: number, serial: number, random: Random): AdopterFamily['adopters'] {
  const sexes = random.chance(0.84)
    ? random.pick([
        ['male', 'female'],
        ['male', 'female'],
        ['male', 'male'],
        ['female', 'female'],
      ] as const)
    : (['female'] as const);
  return sexes.map((sex, place) => ({
    id: `A${digit * 10_000 + serial}${place + 1}`,
    sex,
    ethnicity: drawEthnicity(false, random),
  }));
}
