import { steered } from '../authority.ts';
import type { PeriodOfCare } from '../care/period-of-care.ts';
import { minorityHeritage, type Person } from '../care/person.ts';
import { at } from '../day.ts';
import type { AdoptionJourney } from './journey.ts';

/**
 * Of the children adopted from April 2021 to February 2022, four were of ethnic minority heritage and one had
 * significant health needs (permanence report, March 2022).
 */
const minorities = 4;

/**
 * Gives the adopted children of those months the heritage and health that were printed; brothers and sisters share
 * heritage.
 */
export function heritageSteering(
  people: ReadonlyMap<PeriodOfCare, Person>,
  journeys: ReadonlyMap<PeriodOfCare, AdoptionJourney>,
): void {
  const adopted = [...people].filter(([period]) => {
    const journey = journeys.get(period);
    const { end, exit } = period;
    return (
      journey?.authority === steered.code &&
      exit === 'adopted' &&
      end !== null &&
      end >= at('2021-04-01') &&
      end <= at('2022-02-28')
    );
  });
  let left = minorities;
  for (const family of Map.groupBy(adopted, ([{ family }]) => family).values()) {
    const minority = family.length <= left;
    const ethnicity = minority ? (minorityHeritage[left - 1] ?? 'MOTH') : 'WBRI';
    if (minority) left -= family.length;
    const siblings = [...people].filter(([period]) => period.family === family[0]?.[0].family);
    for (const [, person] of siblings) person.ethnicity = ethnicity;
  }
  for (const [index, [, person]] of adopted.entries()) person.disabled = index === 0;
}
