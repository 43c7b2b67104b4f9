import type { AdoptionJourney } from '../adoption/journey.ts';
import { type Authority, authorities } from '../authority.ts';
import { type Day, lastDay } from '../day.ts';
import type { Random } from '../random.ts';
import { type AdopterFamily, drawAdults, familyCode } from './adopter.ts';
import { matchesOf, ownMatches } from './adopter-agency.ts';
import { type Approved, drawApproved } from './adopter-approval.ts';
import { type Half, halfOf, halves } from './adopter-half.ts';
import { givenUp, type Route, routesOf } from './adopter-route.ts';
import { drawStages, type Planned, type Stages } from './adopter-stage.ts';

const mostDraws = 60;

/** Families who start their assessment late enough to be in it still. */
const stillInIt = 32;

/**
 * The families of the five authorities' own agency, by authority: those who adopt the sample's children, those who
 * wait, are being assessed or have given up. Draws again where a draw cannot match what was printed; throws a
 * RangeError where none can.
 */
export function drawAdopters(journeys: readonly AdoptionJourney[], random: Random): Map<Authority, AdopterFamily[]> {
  let problem: unknown;
  for (let draw = 1; draw <= mostDraws; draw += 1) {
    const chance = random.fork(`draw ${draw}`);
    try {
      const approved = drawApproved(ownMatches(matchesOf(journeys), chance.fork('agency')), chance.fork('approvals'));
      return familiesOf(approved, chance);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      problem = error;
    }
  }
  throw new RangeError('No draw of the adopters fits what was printed.', { cause: problem });
}

function familiesOf(approved: readonly Approved[], random: Random): Map<Authority, AdopterFamily[]> {
  const routes = new Map<Approved, Route>();
  for (const [half, group] of Map.groupBy(approved, ({ day }) => halfOf(day))) {
    const days = group.map(({ day }) => day);
    for (const [index, route] of routesOf(half, days, random.fork(half))) routes.set(group[index] as Approved, route);
  }
  const planned: { plan: Planned; approved: Approved | null; left: Day | null }[] = [
    ...approved.map((one) => {
      return {
        plan: { approved: one.day, until: one.day, route: routes.get(one) as Route },
        approved: one,
        left: one.left,
      };
    }),
    ...givenUp().map(({ route, half }) => {
      const left = random.int(...leaving(route, half));
      return { plan: { approved: null, until: left, route }, approved: null, left };
    }),
    ...Array.from({ length: stillInIt }, (_, index) => {
      const until = random.int(lastDay + 5, lastDay + 120);
      const route: Route = { stage1: 'after', stage2: index % 2 === 0 ? 'after' : null, inTime: null };
      return { plan: { approved: null, until, route }, approved: null, left: null };
    }),
  ];
  const stages = drawStages(
    planned.map(({ plan }) => plan),
    random.fork('stages'),
  );
  const families = new Map(authorities.map((authority): [Authority, AdopterFamily[]] => [authority, []]));
  for (const [serial, one] of planned.entries()) {
    const code = one.approved?.match?.children[0].authority;
    const authority = authorities.find((other) => other.code === code) ?? random.pick(authorities);
    families
      .get(authority)
      ?.push(familyOf(authority, serial, one.approved, one.left, stages[serial] as Stages, random));
  }
  return families;
}

/** The first and last day on which someone on a route can give up in a half year. */
function leaving({ stage1, stage2 }: Route, half: Half): [Day, Day] {
  const { from, to } = halves[half];
  if (stage2 === half) return [from + 80, to];
  const begun = stage1 === half ? from + 45 : from;
  const latest = stage1 !== null && stage1 !== half && stage2 === null ? Math.min(to, halves[stage1].to + 200) : to;
  return [begun + 5, Math.max(begun + 5, latest - 5)];
}

function familyOf(
  { digit }: Authority,
  serial: number,
  approved: Approved | null,
  left: Day | null,
  { stage1, stage1End, stage2 }: Stages,
  random: Random,
): AdopterFamily {
  const first = approved?.match?.children[0] ?? null;
  const matched = approved?.matched ?? null;
  const elsewhere = first === null && matched !== null ? matched + random.int(9, 26) : null;
  const placed = first?.placed ?? elsewhere;
  const adopted = first === null ? (elsewhere === null ? null : elsewhere + random.int(150, 280)) : first.period.end;
  return {
    id: first === null ? `F${digit * 10_000 + serial}` : familyCode(digit, first),
    adopters: drawAdults(digit, serial, random),
    fostering: first?.early ?? false,
    enquiry: (stage1 ?? stage2 ?? lastDay) - random.int(14, 90),
    stage1,
    stage1End,
    stage2,
    approved: approved?.day ?? null,
    matched,
    placed,
    children: approved?.match?.children.length ?? (matched === null ? 0 : 1),
    adopted,
    left: left ?? first?.disrupted ?? null,
  };
}
