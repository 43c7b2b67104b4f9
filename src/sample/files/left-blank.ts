import type { Person } from '../care/person.ts';
import { at, type Day } from '../day.ts';

/** What councils' records leave blank. */
export type LeftBlank = 'review' | 'worker' | 'provider' | 'start of need' | 'start of plan';

/** One child in so many, by the remainder of the child's number. */
const left: Readonly<Record<LeftBlank, readonly [one: number, rest: number]>> = {
  review: [89, 11],
  worker: [89, 23],
  provider: [61, 37],
  'start of need': [490, 3],
  'start of plan': [120, 5],
};

/** Whether the records leave this blank for a child: for the same few children in every extract. */
export function isLeftBlank({ id }: Pick<Person, 'id'>, what: LeftBlank): boolean {
  const [one, rest] = left[what];
  return Number(id) % one === rest;
}

/** From then on all reviews are recorded. */
const reviewsSince = at('2020-01-01');

/** Whether no record tells of the reviews of a child who came on a day, so that one long in care seems to have had none. */
export const withoutReviews = (person: Person, start: Day): boolean =>
  start < reviewsSince && isLeftBlank(person, 'review');
