import { sum } from '../adoption/adoption-timing.ts';
import type { Day } from '../day.ts';
import type { Random } from '../random.ts';
import { type Bounded, fitSum } from '../steering/fit-sum.ts';
import { type Half, halfOf, halves } from './adopter-half.ts';
import type { Route } from './adopter-route.ts';

/** The stages of a family's assessment; null for a day that has not come, or never will. */
export interface Stages {
  approved: Day | null;
  stage1: Day | null;
  stage1End: Day | null;
  stage2: Day | null;
}

/** Printed mean days: of stage 2 of the families approved in a year, of stage 1 of those who ended it in a year. */
const printed = { stage2: { toMarch: 127, toSeptember: 134 }, stage1: { toMarch: 93, toSeptember: 97 } };

/** About how many days the families of the second half year, which is in both years, took. */
const middle = { stage2: 138, stage1: 95 };

/** Fewest and most days of the stages, and between them. */
const bounds = {
  stage2: [60, 235],
  fast: [60, 118],
  stage1: [40, 215],
  between: [0, 12],
} as const;

/** The most days of the whole assessment for approval within six months, and the fewest otherwise. */
const sixMonths = { most: 177, least: 190 };

/** A family whose days of approval and route are fixed. */
export interface Planned {
  approved: Day | null;
  /** The last day on which stage 2 may start, where there is no approval. */
  until: Day;
  route: Route;
}

const first = (half: Half): Day => (half === 'before' ? Number.NEGATIVE_INFINITY : halves[half].from);

/** Draws the days of the stages so that they have the printed means. Throws a RangeError where they cannot. */
export function drawStages(families: readonly Planned[], random: Random): Stages[] {
  const stage2 = families.map((family) => drawStage2(family, random));
  const approvedIn = (half: Half) =>
    families.flatMap(({ approved }, index) => (approved !== null && halfOf(approved) === half ? [index] : []));
  fitBoth(approvedIn, stage2, { ...printed.stage2, middle: middle.stage2 });
  const ends = families.map(({ approved, route }, index) => {
    const started = startOf(families[index] as Planned, stage2[index]?.value ?? 0);
    if (started === null || route.stage1 === null) return null;
    const room = started - bounds.stage1[0] - first(route.stage1) - 2;
    const quick = sixMonths.most - ((approved ?? 0) - started) - bounds.stage1[0];
    const latest = route.inTime === true ? Math.min(room, quick) : room;
    return started - random.int(bounds.between[0], Math.max(bounds.between[0], Math.min(bounds.between[1], latest)));
  });
  const stage1 = families.map((family, index) => drawStage1(family, ends[index] ?? null, random));
  const endedIn = (half: Half) => ends.flatMap((end, index) => (end !== null && halfOf(end) === half ? [index] : []));
  fitBoth(endedIn, stage1, { ...printed.stage1, middle: middle.stage1 });
  return families.map((family, index) => {
    const end = ends[index] ?? null;
    const days = stage1[index]?.value ?? 0;
    const alone = family.route.stage1 === null ? null : Math.max(first(family.route.stage1), family.until - days);
    return {
      approved: family.approved,
      stage2: startOf(family, stage2[index]?.value ?? 0),
      stage1End: end,
      stage1: end === null ? alone : end - days,
    };
  });
}

/** The day stage 2 started, so many days before the approval, or before it was given up. */
function startOf({ approved, until, route }: Planned, days: number): Day | null {
  return route.stage2 === null ? null : (approved ?? until) - days;
}

/** Days of stage 2, and the bounds that the route leaves them. */
function drawStage2({ approved, until, route }: Planned, random: Random): Bounded {
  if (route.stage2 === null) return { value: 0, low: 0, high: 0 };
  const end = approved ?? until;
  const [least, most] = route.stage1 === null || route.inTime === true ? bounds.fast : bounds.stage2;
  const room = route.stage1 === route.stage2 ? bounds.stage1[0] + 20 : 0;
  const latest = route.stage1 === null ? end : halves[route.stage1].to + bounds.stage1[1];
  const low = Math.max(least, end - halves[route.stage2].to, end - latest);
  const high = Math.min(most, end - first(route.stage2) - room);
  return { value: random.int(Math.min(low, high), high), low: Math.min(low, high), high };
}

/** Days of stage 1, and the bounds that its half year and the six months leave them. */
function drawStage1({ approved, until, route }: Planned, end: Day | null, random: Random): Bounded {
  if (route.stage1 === null) return { value: 0, low: 0, high: 0 };
  if (end === null) {
    const high = Math.min(260, until - first(route.stage1));
    const low = Math.max(20, until - halves[route.stage1].to);
    const value = random.int(Math.min(low, high), high);
    return { value, low: value, high: value };
  }
  const whole = (approved ?? 0) - end;
  const low = Math.max(
    bounds.stage1[0],
    end - halves[route.stage1].to,
    route.inTime === false ? sixMonths.least - whole : 0,
  );
  const high = Math.min(
    bounds.stage1[1],
    end - first(route.stage1),
    route.inTime === true ? sixMonths.most - whole : bounds.stage1[1],
  );
  if (low > high) throw new RangeError('A stage 1 has no room.');
  return { value: Math.min(high, Math.max(low, random.int(50, 140))), low, high };
}

/**
 * Fits the days of three half years to both years' means: the second half to about the middle, the others to what it
 * leaves.
 */
function fitBoth(
  membersOf: (half: Half) => readonly number[],
  days: Bounded[],
  means: { toMarch: number; toSeptember: number; middle: number },
): void {
  const [early, middling, late] = (['first', 'second', 'third'] as const).map(membersOf) as [
    number[],
    number[],
    number[],
  ];
  const of = (group: readonly number[]) => group.map((index) => days[index] as Bounded);
  const reach = (group: readonly number[], total: number) => {
    const fitted = fitSum(of(group), total);
    for (const [place, index] of group.entries()) (days[index] as Bounded).value = fitted[place] ?? 0;
  };
  const wished = means.middle * middling.length;
  const [least, greatest] = [sum(of(middling).map(({ low }) => low)), sum(of(middling).map(({ high }) => high))];
  reach(middling, Math.min(greatest, Math.max(least, wished)));
  const taken = sum(of(middling).map(({ value }) => value));
  reach(early, means.toMarch * (early.length + middling.length) - taken);
  reach(late, means.toSeptember * (middling.length + late.length) - taken);
}
