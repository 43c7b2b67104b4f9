import type { AuthoritySample } from '../authority-sample.ts';
import type { Person } from '../care/person.ts';
import { ageAt, at, birthday, type Day, iso } from '../day.ts';
import { isShortBreak } from '../episode.ts';
import { drawOutcomes, type Outcome } from '../health/outcome.ts';
import { situationOn } from '../leavers/leaver-situation.ts';
import { createRandom, type Random } from '../random.ts';
import type { Cell } from './csv.ts';
import type { ExtractDate } from './extract-date.ts';
import { recordedOn } from './recording.ts';
import type { ShownLife } from './shown.ts';

const healthHeadings =
  'SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED';

/** The files that a return has once a year, on 31 March: outcomes (OC2) and care leavers (OC3). */
export function returnYearlyFiles(
  sample: AuthoritySample,
  shown: readonly ShownLife[],
  date: ExtractDate,
): [string, string[], [Person, Cell[]][]][] {
  if (!date.endsYear) return [];
  const random = createRandom(`${sample.seed} yearly ${sample.authority.code} ${date.month}`);
  return [
    ['oc2', healthHeadings.split(','), outcomes(sample, shown, date.on, random)],
    ['oc3', ['IN_TOUCH', 'ACTIV', 'ACCOM'], leavers(sample, date.on)],
  ];
}

function outcomes(sample: AuthoritySample, shown: readonly ShownLife[], on: Day, random: Random): [Person, Cell[]][] {
  const cohort = shown.filter(
    ({ life, end, episodes }) => end === null && life.start <= on - 365 && !episodes.every(isShortBreak),
  );
  const ages = cohort.map(({ life }) => ageAt(life.person.birth, on));
  const drawn = drawOutcomes(sample.authority.code, Number(iso(on).slice(0, 4)), ages, random.fork('outcomes'));
  return cohort.map(({ life }, index): [Person, Cell[]] => {
    const age = ageAt(life.person.birth, on);
    const inYear = (days: readonly Day[] = []) =>
      days.filter((day) => day > on - 365 && day <= on && recordedOn(life, day) <= on).length;
    const assessed = inYear(sample.assessments.get(life)) >= (age < 5 ? 2 : 1);
    const { score, developed, immunised } = drawn[index] as Outcome;
    const reason = score === null ? noScore(age, ageAt(life.person.birth, on - 364), random) : '';
    const misuse = age >= 10 && random.chance(0.05);
    const received = misuse && random.chance(0.5);
    return [
      life.person,
      [
        score,
        reason,
        age >= 10 ? (random.chance(0.03) ? 1 : 0) : '',
        age < 5 ? Number(developed) : '',
        Number(immunised),
        inYear(sample.dental.get(life)) > 0 ? 1 : 0,
        assessed ? 1 : 0,
        misuse ? 1 : 0,
        misuse ? (received ? 1 : 0) : '',
        misuse && !received ? (random.chance(0.7) ? 1 : 0) : '',
      ],
    ];
  });
}

/**
 * SDQ_REASON of a child without a score: SDQ1 for one who turned 4 or 17 in the year, and none for those who were under
 * 4 all year or 17 before it (DfE, validation rules 188, 189 and 197B).
 */
function noScore(age: number, ageBefore: number, random: Random): string {
  if (age < 4 || ageBefore >= 17) return '';
  return age > 16 ? 'SDQ1' : random.weighted({ SDQ2: 0.3, SDQ3: 0.1, SDQ4: 0.4, SDQ5: 0.2 });
}

/** Those with a birthday from the 19th to the 21st in the year, by their situation around it. */
function leavers(sample: AuthoritySample, on: Day): [Person, Cell[]][] {
  return sample.leavers
    .filter(({ person }) =>
      [19, 20, 21].some((age) => birthday(person.birth, age) > on - 365 && birthday(person.birth, age) <= on),
    )
    .flatMap(({ person, situations }): [Person, Cell[]][] => {
      const situation = situationOn(situations, on);
      if (situation === undefined) return [];
      const { inTouch, activity, accommodation, suitable } = situation;
      const known = inTouch === 'YES';
      return [
        [
          person,
          [inTouch, known ? activityCode(activity, on) : '0', known ? `${accommodation}${suitable ? 1 : 2}` : '0'],
        ],
      ];
    });
}

/** F5 and P5 were F3 and P3 up to the return of 2020-21. */
export function activityCode(activity: string, on: Day): string {
  return on < at('2021-04-01') ? activity.replace(/^([FP])[45]$/, '$13') : activity;
}
