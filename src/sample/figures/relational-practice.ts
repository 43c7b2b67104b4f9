import { monthsFrom } from '#calendar';
import { type Authority, steered } from '../authority.ts';
import { at, endOf } from '../day.ts';
import { type CountedFigure, onDay } from './figure.ts';

/**
 * Referrals since April 2022 and people trained until each month's end, invented: the report of 27 July 2022 prints those
 * of North Yorkshire, and says that the steered authority's service is launched in the summer of 2022 and takes referrals
 * of all teams from October.
 */
const counts = { referrals: [2, 5, 8, 12], trained: [0, 6, 6, 8] } as const;

/** The Relational Practice Service, which the steered authority alone has. */
export function relationalPracticeFigures(authority: Authority): CountedFigure[] {
  if (authority.code !== steered.code) return [];
  return monthsFrom('2022-04', '2022-07').flatMap((month, index) => [
    { ...onDay('rps_referrals', endOf(month), counts.referrals[index] as number), from: at('2022-04-01') },
    onDay('rps_trained', endOf(month), counts.trained[index] as number),
  ]);
}
