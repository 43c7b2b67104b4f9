import type { AuthoritySample } from '../authority-sample.ts';
import type { Person } from '../care/person.ts';
import { birthday, type Day, firstDay, iso } from '../day.ts';
import { isShortBreak } from '../episode.ts';
import type { Cell } from '../files/csv.ts';
import type { ExtractDate } from '../files/extract-date.ts';
import { isLeftBlank } from '../files/left-blank.ts';
import { leaversOnList9 } from '../files/list9.ts';
import type { NamedFile } from '../files/return-files.ts';
import { workerRows } from '../files/satellites.ts';
import { type ShownLife, shownLives } from '../files/shown.ts';
import { returnYearlyFiles } from '../files/yearly-files.ts';
import { placementRuns } from './ssd-files.ts';

type Value = string | number | boolean | null | Value[] | { [name: string]: Value };
type Described = Pick<Person, 'id' | 'birth' | 'sex' | 'ethnicity' | 'disabled'> &
  Partial<Pick<Person, 'unaccompanied'>>;
type Element = { [name: string]: Value };

const day = (one: Day | null): string | null => (one === null ? null : iso(one));
const turned = (cell: Cell | undefined): string | null => {
  const [dd, mm, yyyy] = String(cell ?? '').split('/');
  return yyyy === undefined ? null : `${yyyy}-${mm}-${dd}`;
};
const orNull = (cell: Cell | undefined): string | null => (cell === '' || cell === undefined ? null : String(cell));

/**
 * What is known of an authority on a day as the JSON payload of the DfE’s private dashboard, without children who have short
 * breaks alone. Names, pupil numbers and postcodes are left empty.
 */
export function payloadFile(sample: AuthoritySample, date: ExtractDate): NamedFile {
  const whole = { ...date, covers: firstDay };
  const shown = shownLives(sample, whole).filter(({ episodes }) => !episodes.every(isShortBreak));
  const leavers = leaversOnList9(sample, date);
  const people = new Map<string, Described>();
  for (const { life } of shown) people.set(life.person.id, life.person);
  for (const [{ person }] of leavers) people.set(person.id, person);
  const withPlan = sample.demand.protected.filter(({ start }) => start <= date.on);
  for (const { person } of withPlan) people.set(person.id, person);
  const cared = Map.groupBy(careElements(sample, shown, whole), ([id]) => id);
  const scores = Map.groupBy(scoreElements(sample, date), ([id]) => id);
  const leaving = new Map(leavers.map(([{ person }, cells]) => [person.id, cells]));
  const plans = Map.groupBy(withPlan, ({ person }) => person.id);
  const children = [...people.values()].map((person): Value => {
    const [unaccompanied, leaver] = [person.unaccompanied ?? false, leaving.get(person.id)];
    const episodes = (cared.get(person.id) ?? []).map(([, one]) => one);
    const first: Element = episodes.shift() ?? { social_care_episode_id: `${person.id}E0` };
    return {
      la_child_id: person.id,
      mis_child_id: person.id,
      purge: false,
      child_details: {
        unique_pupil_number: null,
        first_name: null,
        surname: null,
        date_of_birth: day(person.birth),
        sex: person.sex === 'male' ? 'M' : 'F',
        ethnicity: person.ethnicity,
        disabilities: [person.disabled ? 'MOB' : 'NONE'],
        postcode: null,
        uasc_flag: unaccompanied,
        uasc_end_date: unaccompanied ? day(birthday(person.birth, 18)) : null,
        purge: false,
      },
      health_and_wellbeing: {
        sdq_assessments: (scores.get(person.id) ?? []).map(([, one]) => one),
        purge: false,
      },
      social_care_episodes: [
        {
          ...first,
          ...(sample.demand.protected.length === 0
            ? {}
            : {
                child_protection_plans: (plans.get(person.id) ?? []).map(({ start, end }, index) => ({
                  child_protection_plan_id: `${person.id}R${index + 1}`,
                  start_date: isLeftBlank(person, 'start of plan') ? null : day(start),
                  end_date: end !== null && end <= date.on ? day(end) : null,
                  purge: false,
                })),
              }),
          ...(leaver === undefined
            ? {}
            : {
                care_leavers: {
                  contact_date: turned(leaver.get('Latest Date of Contact')),
                  activity: orNull(leaver.get('Activity Status')),
                  accommodation: orNull(leaver.get('Type of Accommodation')),
                  purge: false,
                },
              }),
          purge: false,
        },
        ...episodes,
      ],
    };
  });
  return ['payload.json', `[\n${children.map((one) => JSON.stringify(one, null, 1)).join(',\n')}\n]\n`];
}

/** An episode of social care for each time in care, with its placements and workers. */
function careElements(
  sample: AuthoritySample,
  shown: readonly ShownLife[],
  date: ExtractDate,
): [id: string, Element][] {
  const runs = Map.groupBy(placementRuns(sample, shown), (run) => run.shown);
  return shown.map((one): [string, Element] => {
    const { life } = one;
    const placements = (runs.get(one) ?? []).filter(({ episodes }) => !episodes.every(isShortBreak));
    return [
      life.person.id,
      {
        social_care_episode_id: `${life.person.id}E${life.start}`,
        referral_date: day(life.start),
        closure_date: null,
        care_worker_details: workerRows(sample, [one], date).map(([, [worker, from, to]]) => ({
          worker_id: String(worker),
          start_date: turned(from),
          end_date: turned(to),
        })),
        child_looked_after_placements: placements.map(({ id, episodes }, index) => ({
          child_looked_after_placement_id: id,
          start_date: day(episodes[0]?.from ?? null),
          // What comes after short breaks alone starts the time in care.
          start_reason:
            index === 0 && one.episodes[0] !== undefined && isShortBreak(one.episodes[0])
              ? 'S'
              : (episodes[0]?.reason ?? null),
          placement_type: episodes[0]?.place ?? null,
          end_date: day(episodes.at(-1)?.to ?? null),
          end_reason: orNull(episodes.at(-1)?.endReason),
          change_reason: orNull(episodes.at(-1)?.changeReason),
          purge: false,
        })),
        purge: false,
      },
    ];
  });
}

function scoreElements(sample: AuthoritySample, date: ExtractDate): [id: string, Element][] {
  const outcomes = returnYearlyFiles(sample, shownLives(sample, date), date).find(([name]) => name === 'oc2');
  if (outcomes === undefined) return [];
  const [, headings, rows] = outcomes;
  const at = headings.indexOf('SDQ_SCORE');
  return rows.flatMap(([person, cells]): [string, Element][] => {
    const score = cells[at];
    return typeof score === 'number' ? [[person.id, { date: day(date.on - 20), score }]] : [];
  });
}
