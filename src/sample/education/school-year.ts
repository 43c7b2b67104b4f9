import { ageAt, at, type Day, iso } from '../day.ts';

/** Days from which on, up to and with which, schools are open. */
const terms = [2017, 2018, 2019, 2020, 2021].flatMap((year) => [
  { from: at(`${year}-09-06`), to: at(`${year}-12-19`) },
  { from: at(`${year + 1}-01-08`), to: at(`${year + 1}-03-29`) },
  { from: at(`${year + 1}-04-20`), to: at(`${year + 1}-07-19`) },
]);

/** Days on which most children learned at home: March to June 2020, and January to March 2021. */
const closures = [
  { from: at('2020-03-23'), to: at('2020-06-14') },
  { from: at('2021-01-05'), to: at('2021-03-07') },
];

const within = (day: Day, { from, to }: { from: Day; to: Day }) => day >= from && day <= to;

/** Whether schools are open on a day; they are closed at weekends (day zero was a Thursday). */
export const isSchoolDay = (day: Day): boolean =>
  (day + 4) % 7 > 0 &&
  (day + 4) % 7 < 6 &&
  terms.some((term) => within(day, term)) &&
  !closures.some((closure) => within(day, closure));

/** The academic year of a day, by the calendar year in which it began. */
export const academicYear = (day: Day): number => Number(iso(day).slice(0, 4)) - (iso(day).slice(5, 7) < '09' ? 1 : 0);

/** The first of September after an age is reached, or on that birthday. */
function september(birth: Day, age: number): Day {
  const inYear = at(`${Number(iso(birth).slice(0, 4)) + age}-09-01`);
  return ageAt(birth, inYear) >= age ? inYear : at(`${Number(iso(birth).slice(0, 4)) + age + 1}-09-01`);
}

/** The day school begins for a child: the September after the fourth birthday. */
export const startsSchool = (birth: Day): Day => september(birth, 4);

/** The last day of the school year in which a child turns 16. */
export const leavesSchool = (birth: Day): Day => september(birth, 16) - 1;
