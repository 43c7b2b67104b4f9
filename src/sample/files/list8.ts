import { journeyOn } from '../adoption/journey.ts';
import type { AuthoritySample } from '../authority-sample.ts';
import { ageAt, type Day, dmy, monthsLater } from '../day.ts';
import { isShortBreak } from '../episode.ts';
import { type Cell, csv } from './csv.ts';
import type { ExtractDate } from './extract-date.ts';
import { drifted, list8 as headings } from './headings.ts';
import { isLeftBlank, withoutReviews } from './left-blank.ts';
import { recordedOn } from './recording.ts';
import type { ShownLife } from './shown.ts';
import { styleOf, written, writtenFlag, writtenSex } from './writing.ts';

/**
 * List 8 of Annex A: children in care on the extract's day, and those who left in the six months before; a child who came
 * back in them stands there twice.
 */
export function list8(sample: AuthoritySample, shown: readonly ShownLife[], { on }: ExtractDate): string {
  return csv(
    drifted(sample.authority, headings),
    onList8(shown, on).map((one) => row(sample, one, on)),
  );
}

/** Whom list 8 names on a day. */
const onList8 = (shown: readonly ShownLife[], on: Day): ShownLife[] => {
  const since = monthsLater(on, -6);
  return shown.filter(({ end, episodes }) => !episodes.every(isShortBreak) && (end === null || end >= since));
};

/** Of each life on list 8, whether the list has a plan for permanence. */
export const plansOnList8 = (shown: readonly ShownLife[], on: Day): [ShownLife, boolean][] =>
  onList8(shown, on).map((one) => [one, plan(one, on) !== '']);

const latest = (days: readonly Day[] | undefined, on: Day): Day | null => days?.findLast((day) => day <= on) ?? null;

function row(sample: AuthoritySample, shown: ShownLife, on: Day): Cell[] {
  const { life, end, endReason } = shown;
  const episodes = shown.episodes.filter((one) => !isShortBreak(one));
  const { person } = life;
  const style = styleOf(sample.authority);
  const upTo = end === null ? on : Math.min(end, on);
  const last = episodes.at(-1);
  const placed = episodes.findLast(({ reason }, index) => index === 0 || reason !== 'L');
  const lawful = episodes.findLast(({ reason }) => ['S', 'L', 'B', 'U'].includes(reason));
  const stay = life.stays.findLast(({ from }) => from <= (placed?.from ?? 0));
  const checked = (days: readonly Day[] | undefined) =>
    latest(
      days?.filter((day) => recordedOn(life, day) <= on),
      upTo,
    );
  const visited = (sample.visits.get(life) ?? []).filter(({ known }) => known <= on).map(({ day }) => day);
  const reviews = withoutReviews(person, life.start) ? [] : (sample.reviews.get(life) ?? []);
  const reviewed = latest(
    reviews.map(({ day }) => day),
    upTo,
  );
  const strayed = (sample.missing.get(life) ?? []).filter(({ from }) => from > on - 365 && from <= on);
  const lastMissing = strayed.findLast(({ kind }) => kind === 'M');
  const offered = lastMissing !== undefined && lastMissing.from % 9 !== 0;
  const team = life.start > on - 90 ? 'Assessment' : `CLA ${(life.family & 3) + 1}`;
  return [
    person.id,
    writtenSex(style, person.sex),
    written(style, person.ethnicity, 'ethnicity'),
    dmy(person.birth),
    ageAt(person.birth, on),
    writtenFlag(style, person.unaccompanied),
    writtenFlag(style, person.disabled),
    dmy(episodes[0]?.from ?? life.start),
    written(style, life.need),
    writtenFlag(style, life.previousEnd !== null && life.previousEnd > monthsLater(on, -12)),
    dmy(lawful?.from ?? null),
    written(style, last?.status ?? ''),
    dmy(reviewed),
    dmy(latest(visited, upTo)),
    plan(shown, on),
    dmy(reviewed === null ? null : Math.min(reviewed + (life.start % 40), upTo)),
    dmy(checked(sample.assessments.get(life))),
    dmy(checked(sample.dental.get(life))),
    episodes.filter((one, index) => (index === 0 || 'PB'.includes(one.reason)) && one.from > on - 365).length +
      (life.start <= on - 365 ? 1 : 0),
    dmy(end),
    written(style, endReason, 'reason'),
    dmy(placed?.from ?? null),
    written(style, last?.place ?? '', 'place'),
    written(style, last?.provider ?? '', 'provider'),
    'ZZ99 3ZZ',
    '',
    stay?.inArea === false ? 'Out' : 'In',
    stay?.inArea === false ? 'Other' : '',
    strayed.filter(({ kind }) => kind === 'M').length,
    strayed.filter(({ kind }) => kind === 'A').length,
    lastMissing === undefined ? '' : writtenFlag(style, offered),
    offered ? writtenFlag(style, lastMissing.from % 4 !== 0) : '',
    team,
    isLeftBlank(person, 'worker') ? '' : (sample.workers.get(life)?.findLast(({ from }) => from <= upTo)?.worker ?? ''),
  ];
}

/** How many days after a child came into care the plan is on the list: four months are due, some take half a year. */
const planOnListAfter = { least: 60, spread: 120 };

/** Of so many children, the plan of one is never recorded. */
const onePlanMissingOf = 29;

function plan({ life, episodes }: ShownLife, on: Day): string {
  const { birth } = life.person;
  const isOnList = on - life.start > planOnListAfter.least + (birth % planOnListAfter.spread);
  if (!isOnList || birth % onePlanMissingOf === 0) return '';
  const journey = life.journey === null ? null : journeyOn(life.journey, on);
  if (journey !== null && journey.decision <= on && (journey.reversed === null || journey.reversed > on))
    return 'Adoption';
  const last = episodes.at(-1);
  if (last?.place === 'U1' || last?.place === 'U4') return 'Fostering';
  if (last?.place === 'U3') return 'SGO';
  return last?.status === 'V2' ? 'Home' : 'Care';
}
