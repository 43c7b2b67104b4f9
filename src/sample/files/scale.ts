import type { AuthoritySample } from '../authority-sample.ts';
import type { Life } from '../care/life.ts';
import { childId, type Person } from '../care/person.ts';

/** How many ids an authority has. */
const ids = 100_000;

/**
 * The children, repeated this many times: each copy lives the same life under an id of its own. Throws a RangeError
 * where ids run out.
 */
export function scaleUp(sample: AuthoritySample, scale: number): AuthoritySample {
  if (scale === 1) return sample;
  let serial = sample.lives.length;
  const copyOf = (person: Person): Person => {
    serial += 1;
    if (serial > ids - 50_000) throw new RangeError(`The sample has too few ids for a scale of ${scale}.`);
    return { ...person, id: childId(sample.authority.digit, serial) };
  };
  const lives = [...sample.lives];
  const copies: [Life, Life][] = [];
  for (let copy = 1; copy < scale; copy += 1) {
    const people = new Map(sample.lives.map(({ person }) => [person, person]));
    for (const person of people.keys()) people.set(person, copyOf(person));
    for (const life of sample.lives) copies.push([life, { ...life, person: people.get(life.person) ?? life.person }]);
  }
  const withCopies = <T>(map: ReadonlyMap<Life, T>): Map<Life, T> => {
    const all = new Map(map);
    for (const [life, copied] of copies) if (map.has(life)) all.set(copied, map.get(life) as T);
    return all;
  };
  return {
    ...sample,
    lives: [...lives, ...copies.map(([, copied]) => copied)],
    visits: withCopies(sample.visits),
    supervisions: withCopies(sample.supervisions),
    meetings: withCopies(sample.meetings),
    unfinishedPlans: withCopies(sample.unfinishedPlans),
    education: withCopies(sample.education),
    answers: withCopies(sample.answers),
    attendance: withCopies(sample.attendance),
    schoolStarts: withCopies(sample.schoolStarts),
    attainment: withCopies(sample.attainment),
    support: withCopies(sample.support),
    survey: withCopies(sample.survey),
    workers: withCopies(sample.workers),
    assessments: withCopies(sample.assessments),
    dental: withCopies(sample.dental),
    reviews: withCopies(sample.reviews),
    missing: withCopies(sample.missing),
  };
}
