import type { Authority } from '../authority.ts';
import { ageAt, type Day } from '../day.ts';
import type { Random } from '../random.ts';
import type { PeriodOfCare } from './period-of-care.ts';
import { childId, drawEthnicity, type Person, pupilNumber } from './person.ts';

/** Draws what never changes about each child of an authority; brothers and sisters share an ethnic group. */
export function drawPeople(
  authority: Authority,
  periods: readonly PeriodOfCare[],
  births: ReadonlyMap<PeriodOfCare, Day>,
  unaccompanied: ReadonlySet<PeriodOfCare>,
  random: Random,
): Map<PeriodOfCare, Person> {
  const ethnicities = new Map<number, string>();
  return new Map(
    periods.map((period, serial): [PeriodOfCare, Person] => {
      const birth = births.get(period) as Day;
      const alone = unaccompanied.has(period);
      const ethnicity = ethnicities.get(period.family) ?? drawEthnicity(alone, random);
      ethnicities.set(period.family, ethnicity);
      const sex = random.chance(alone ? 0.93 : 0.53) ? 'male' : 'female';
      const age = ageAt(birth, period.start);
      const previousPermanence = alone ? 'Z1' : random.weighted({ Z1: 0.94, P1: 0.01, P2: 0.03, P3: 0.02 });
      const person: Person = {
        id: childId(authority.digit, serial),
        birth,
        sex,
        ethnicity,
        disabled: random.chance(0.09),
        unaccompanied: alone,
        upn: alone ? 'UN4' : pupilNumber(authority.digit * 100_000 + serial, age),
        motherhood: sex === 'female' && age >= 15 && random.chance(0.03) ? period.start + random.int(20, 60) : null,
        previousPermanence,
        previousPermanenceDay:
          previousPermanence === 'Z1' ? null : birth + Math.round((period.start - birth) * random.next()),
      };
      return [period, person];
    }),
  );
}
