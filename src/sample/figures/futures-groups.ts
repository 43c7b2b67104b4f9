import { iso } from '../day.ts';
import type { Random } from '../random.ts';
import { type CountedFigure, partsOf } from './figure.ts';

type Groups = Readonly<Record<string, number>>;

/** By group, on the days of which the No Wrong Door pilot evaluation prints them (November 2021, table 2). */
const printed: Readonly<Record<string, { status: Groups; home: Groups; specialist: Groups }>> = {
  '2020-09-07': {
    status: { 'child in need': 0, 'child protection': 0, 'looked after': 11, other: 3 },
    home: {
      'family or connected person': 3,
      'foster care': 9,
      'residential care': 2,
      'home of the service': 0,
      'foster carer of the service': 0,
      'supported accommodation or lodgings': 0,
    },
    specialist: { 'life coach': 0, 'communication support worker': 1, 'police liaison officer': 0 },
  },
  '2020-12-07': {
    status: { 'child in need': 6, 'child protection': 13, 'looked after': 26, other: 0 },
    home: {
      'family or connected person': 24,
      'foster care': 9,
      'residential care': 6,
      'home of the service': 3,
      'foster carer of the service': 1,
      'supported accommodation or lodgings': 2,
    },
    specialist: { 'life coach': 7, 'communication support worker': 10, 'police liaison officer': 11 },
  },
};

const { status, home, specialist } = printed['2020-12-07'] as (typeof printed)[string];
const all = 45;

/**
 * The young people of Futures for Families by legal status, by where they live and by specialist, for each day of which
 * their number is known; about as on the day that is printed where nothing is.
 */
export function futuresGroups(figures: readonly CountedFigure[], random: Random): CountedFigure[] {
  return figures
    .filter(({ measure, breakdown }) => measure === 'fff_young_people' && breakdown === '')
    .flatMap((total) => {
      const drawn = {
        status: sharedOut(total.count, { ...status, other: 1 }, random),
        home: sharedOut(total.count, home, random),
        specialist: Object.fromEntries(
          Object.entries(specialist).map(([who, count]) => [who, drawnOf(total.count, count / all, random)]),
        ),
      };
      const groups = printed[iso(total.to)] ?? drawn;
      return [
        ...partsOf(total, 'legal status', groups.status),
        ...partsOf(total, 'where they live', groups.home),
        ...partsOf(total, 'specialist support', groups.specialist),
      ];
    });
}

function sharedOut(total: number, weights: Groups, random: Random): Groups {
  const groups = Object.fromEntries(Object.keys(weights).map((group) => [group, 0]));
  for (let person = 0; person < total; person += 1) {
    const group = random.weighted(weights);
    groups[group] = (groups[group] ?? 0) + 1;
  }
  return groups;
}

const drawnOf = (total: number, share: number, random: Random): number =>
  Array.from({ length: total }, () => random.chance(share)).filter(Boolean).length;
