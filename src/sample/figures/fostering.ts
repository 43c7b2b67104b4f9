import { type Authority, steered } from '../authority.ts';
import type { Life } from '../care/life.ts';
import { holdsOn } from '../care/stock.ts';
import { endOf } from '../day.ts';
import { stayOn } from '../placements/stay.ts';
import type { Random } from '../random.ts';
import { between, type CountedFigure, few, inQuarter, onDay, quarters, withKinds } from './figure.ts';

/**
 * What a fostering service has and does in a quarter: enquiries and visits by month, households and free places for
 * each child placed.
 */
interface Service {
  enquiries: number;
  visits: number;
  families: Readonly<Record<string, number>>;
  vacancies: number;
}

/** The steered authority's households go as printed in September and December 2021 (minutes of 15 February 2022). */
const services: Readonly<Record<string, Service>> = {
  E06000001: { enquiries: 9, visits: 3, families: { '2019-06': 92, '2022-06': 84 }, vacancies: 0.16 },
  [steered.code]: {
    enquiries: 12,
    visits: 3,
    families: { '2019-06': 139, '2020-09': 142, '2021-06': 134, '2021-09': 130, '2021-12': 122, '2022-06': 119 },
    vacancies: 0.2,
  },
  E06000003: { enquiries: 10, visits: 3, families: { '2019-06': 78, '2021-03': 81, '2022-06': 76 }, vacancies: 0.14 },
  E06000004: {
    enquiries: 14,
    visits: 4,
    families: { '2019-06': 138, '2020-12': 134, '2022-06': 127 },
    vacancies: 0.15,
  },
  E06000005: { enquiries: 7, visits: 2, families: { '2019-06': 73, '2022-06': 70 }, vacancies: 0.12 },
};

/**
 * Quarterly figures of an authority's fostering service. Children are counted where they are placed, so that both
 * sources agree.
 */
export function fosteringFigures(authority: Authority, lives: readonly Life[], random: Random): CountedFigure[] {
  const { enquiries, visits, families, vacancies } = services[authority.code] as Service;
  return quarters.flatMap((month) => {
    const chance = random.fork(month);
    const day = endOf(month);
    const placed = lives.filter((life) => holdsOn(life, day) && inOwnFosterHome(life, day)).length;
    const asked = Math.round(enquiries * (0.6 + 0.8 * chance.next()));
    const kinds = {
      mainstream: few(between(families, month) / 40, chance),
      connected: few(1, chance),
      'foster to adopt': few(0.6, chance),
    };
    const stopped = Object.values(kinds).reduce((sum, count) => sum + count, 0);
    return [
      inQuarter('fostering_enquiries', month, asked),
      inQuarter('fostering_initial_visits', month, Math.min(asked, Math.round(visits * (0.5 + chance.next())))),
      onDay('fostering_families', day, Math.round(between(families, month))),
      onDay('in_house_foster_children', day, placed),
      onDay('foster_vacancies', day, Math.round(placed * vacancies * (0.7 + 0.6 * chance.next()))),
      ...withKinds(kinds, inQuarter('foster_deregistrations', month, stopped)),
    ];
  });
}

function inOwnFosterHome({ stays }: Life, day: number): boolean {
  const stay = stayOn(stays, day);
  return stay?.provider === 'PR1' && ['U4', 'U5', 'U6'].includes(stay.place);
}
