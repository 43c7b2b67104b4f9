import type { Month } from '#calendar';
import type { Authority } from '../authority.ts';
import type { Life } from '../care/life.ts';
import { endOf, startOf } from '../day.ts';
import type { Random } from '../random.ts';
import { adoptionAgencyFigures } from './adoption-agency.ts';
import { adoptionSupportFigures } from './adoption-support.ts';
import { auditFigures } from './audits.ts';
import { costFigures } from './cost.ts';
import { demandFigures } from './demand.ts';
import type { CountedFigure } from './figure.ts';
import { fosteringFigures } from './fostering.ts';
import { futuresFigures } from './futures.ts';
import { futuresGroups } from './futures-groups.ts';
import { highCostFigures } from './high-cost.ts';
import { participationFigures } from './participation.ts';
import { placesLost } from './places-lost.ts';
import { asPrinted } from './printed.ts';
import { privateFosteringFigures } from './private-fostering.ts';
import { relationalPracticeFigures } from './relational-practice.ts';

export type { CountedFigure } from './figure.ts';

/** Every count of an authority that arrives added up, whenever it arrives. */
export function drawFigures(authority: Authority, lives: readonly Life[], random: Random): CountedFigure[] {
  const counted = asPrinted(authority.code, [
    ...demandFigures(authority, random),
    ...costFigures(authority, random.fork('cost')),
    ...fosteringFigures(authority, lives, random.fork('fostering')),
    ...privateFosteringFigures(authority, random.fork('private fostering')),
    ...participationFigures(authority, random.fork('participation')),
    ...futuresFigures(authority, random.fork('futures')),
    ...adoptionSupportFigures(authority, random.fork('adoption support')),
  ]);
  return [
    ...counted,
    ...adoptionAgencyFigures(authority, random.fork('adoption agency')),
    ...auditFigures(authority, random.fork('audits')),
    ...highCostFigures(authority, random.fork('high cost')),
    ...placesLost(authority, counted, random.fork('places lost')),
    ...futuresGroups(counted, random.fork('futures groups')),
    ...relationalPracticeFigures(authority),
  ];
}

/**
 * The figures that come with a month's extract: those whose period ended in the month; with the first extract all
 * before too.
 */
export const arrivingIn = (figures: readonly CountedFigure[], month: Month, isFirst: boolean): CountedFigure[] =>
  figures.filter(({ to }) => to <= endOf(month) && (isFirst || to >= startOf(month)));
