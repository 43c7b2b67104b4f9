import type { AdoptionJourney } from './adoption.ts';
import { at, type Day, lastDay } from './day.ts';
import { drawEthnicity } from './person.ts';
import type { Random } from './random.ts';

/** A family on the way to adopt; a null day has not come, or never will. */
export interface AdopterFamily {
  id: string;
  adopters: { id: string; sex: 'male' | 'female'; ethnicity: string }[];
  fostering: boolean;
  enquiry: Day;
  stage1: Day;
  stage1End: Day | null;
  stage2: Day | null;
  approved: Day | null;
  matched: Day | null;
  placed: Day | null;
  children: number;
  adopted: Day | null;
  left: Day | null;
}

/** The code of the family with whom a child is placed. */
export const familyCode = (digit: number, { period, placed }: AdoptionJourney): string =>
  `F${digit}${String(period.family).padStart(4, '0')}${(placed ?? 0) % 7}`;

/** The families who adopt an authority's children, and others who wait, are being assessed or have stopped. */
export function drawAdopters(digit: number, journeys: readonly AdoptionJourney[], random: Random): AdopterFamily[] {
  const placed = journeys.filter((journey) => journey.placed !== null);
  const groups = [...Map.groupBy(placed, ({ period, placed: day }) => `${period.family} ${day}`).values()];
  const families = groups.map((group, index) => {
    const [first] = group as [AdoptionJourney, ...AdoptionJourney[]];
    const matched = first.matched ?? 0;
    const approved = matched - random.int(40, 260);
    return family(digit, index, approved, random, {
      fostering: first.early,
      matched,
      placed: first.placed,
      children: group.length,
      adopted: first.period.end,
      id: familyCode(digit, first),
    });
  });
  const others = Array.from({ length: Math.round(groups.length * 0.3) }, (_, index) => {
    const approved = random.int(at('2019-01-01'), lastDay + 300);
    const drawn = family(digit, groups.length + index, approved, random, {});
    return random.chance(0.45) ? stopped(drawn, random) : drawn;
  });
  return [...families, ...others];
}

function family(
  digit: number,
  index: number,
  approved: Day,
  random: Random,
  more: Partial<AdopterFamily>,
): AdopterFamily {
  const stage2 = approved - random.int(95, 160);
  const stage1End = stage2 - random.int(2, 40);
  const stage1 = stage1End - random.int(60, 125);
  const sexes = random.chance(0.84)
    ? random.pick([
        ['male', 'female'],
        ['male', 'female'],
        ['male', 'male'],
        ['female', 'female'],
      ] as const)
    : (['female'] as const);
  const id = digit * 10_000 + index;
  return {
    id: `F${id}`,
    adopters: sexes.map((sex, place) => ({ id: `A${id}${place + 1}`, sex, ethnicity: drawEthnicity(false, random) })),
    fostering: false,
    enquiry: stage1 - random.int(14, 90),
    stage1,
    stage1End,
    stage2,
    approved,
    matched: null,
    placed: null,
    children: 0,
    adopted: null,
    left: null,
    ...more,
  };
}

/** A family that stops before it is approved. */
function stopped(family: AdopterFamily, random: Random): AdopterFamily {
  const left = family.stage1 + random.int(20, 150);
  return {
    ...family,
    stage1End: family.stage1End !== null && family.stage1End < left ? family.stage1End : null,
    stage2: family.stage2 !== null && family.stage2 < left ? family.stage2 : null,
    approved: null,
    left,
  };
}
