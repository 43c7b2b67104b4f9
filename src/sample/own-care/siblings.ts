import type { Life } from '../care/life.ts';
import type { Random } from '../random.ts';

/** With how many of the brothers and sisters in care a child lives. */
export type LivesWith = 'all' | 'some' | 'none';

/**
 * Of the children who are in care, those with brothers or sisters in care, and with how many of them each lives. Each child
 * keeps the same home of the family's homes, so that who lives together changes only where somebody comes or goes.
 */
export function livesWithSiblings(inCare: readonly Life[], random: Random): Map<Life, LivesWith> {
  const homes = new Map(inCare.map((life) => [life, homeOf(random.fork(`${life.person.id} ${life.start}`))]));
  const families = Map.groupBy(inCare, copyOf(inCare));
  return new Map(
    [...families.values()].flatMap((family) =>
      family.length < 2
        ? []
        : family.map((life): [Life, LivesWith] => {
            const together = family.filter((other) => other !== life && homes.get(other) === homes.get(life)).length;
            return [life, together === family.length - 1 ? 'all' : together > 0 ? 'some' : 'none'];
          }),
    ),
  );
}

const homeOf = (random: Random): number => (random.chance(0.86) ? 0 : random.int(1, 2));

/** The family of a child; where the children are repeated, each copy of it is another. */
function copyOf(inCare: readonly Life[]): (life: Life) => string {
  const seen = new Map<string, number>();
  const families = new Map(
    inCare.map((life) => {
      const { family, start, person } = life;
      const one = `${family} ${start} ${person.birth}`;
      const copy = seen.get(one) ?? 0;
      seen.set(one, copy + 1);
      return [life, `${family} ${copy}`];
    }),
  );
  return (life) => families.get(life) ?? '';
}
