import { type Authority, steered } from '../authority.ts';
import { iso } from '../day.ts';
import type { Random } from '../random.ts';
import type { CountedFigure } from './figure.ts';

/**
 * Children for whom the households that stopped were provision, as the minutes of 15 February 2022 print them. Of the 7 of
 * connected carers in October to December they print no households.
 */
const printed: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '2021-09-30': { mainstream: 7, connected: 2, 'foster to adopt': 0 },
  '2021-12-31': { mainstream: 5, connected: 7, 'foster to adopt': 2 },
};

/** How many children a household can take. */
const sizes: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  mainstream: { 1: 40, 2: 40, 3: 20 },
  connected: { 1: 60, 2: 30, 3: 10 },
  'foster to adopt': { 1: 85, 2: 15 },
};

/** The places that were lost with the households that stopped, quarter by quarter and kind by kind. */
export function placesLost(authority: Authority, figures: readonly CountedFigure[], random: Random): CountedFigure[] {
  const stopped = figures.filter(({ measure }) => measure === 'foster_deregistrations');
  const places = stopped
    .filter(({ breakdown }) => breakdown === 'kind')
    .map((part): CountedFigure => {
      const drawn = Array.from({ length: part.count }, () => Number(random.weighted(sizes[part.category] ?? { 1: 1 })));
      const fixed = authority.code === steered.code ? printed[iso(part.to)]?.[part.category] : undefined;
      const count = fixed ?? drawn.reduce((sum, size) => sum + size, 0);
      return { ...part, measure: 'foster_places_lost', count };
    });
  const wholes = stopped.filter(({ breakdown }) => breakdown === '');
  return wholes.flatMap((whole): CountedFigure[] => {
    const parts = places.filter(({ to }) => to === whole.to);
    return [
      { ...whole, measure: 'foster_places_lost', count: parts.reduce((sum, { count }) => sum + count, 0) },
      ...parts,
    ];
  });
}
