import { steered } from '../authority.ts';
import type { AuthoritySample } from '../authority-sample.ts';
import { ageAt, at, type Day, dmy } from '../day.ts';
import type { CareLeaver } from '../leavers/care-leaver.ts';
import { type Situation, situationOn } from '../leavers/leaver-situation.ts';
import { type Cell, csv } from './csv.ts';
import type { ExtractDate } from './extract-date.ts';
import { drifted, list9 as headings } from './headings.ts';
import { type Style, styleOf, written, writtenFlag, writtenSex } from './writing.ts';
import { activityCode } from './yearly-files.ts';

/**
 * From this day on the lists come in the layout of 2024, a year sooner in the steered authority, so that both layouts
 * are there to be read.
 */
const newLayoutFrom = { steered: at('2021-04-01'), others: at('2022-04-01') };

/** List 9 of Annex A: care leavers aged 17 to 21. */
export function list9(sample: AuthoritySample, { on }: ExtractDate): string {
  const layout = layoutOn(sample, on);
  const rows = onList9(sample, on).map((one) => row(sample, one, on, layout, styleOf(sample.authority)));
  return csv(drifted(sample.authority, headings[layout]), rows);
}

const layoutOn = ({ authority }: AuthoritySample, on: Day): '2019' | '2024' =>
  on >= newLayoutFrom[authority.code === steered.code ? 'steered' : 'others'] ? '2024' : '2019';

const onList9 = ({ leavers }: AuthoritySample, on: Day): CareLeaver[] =>
  leavers.filter(({ person, since }) => {
    const age = ageAt(person.birth, on);
    return since <= on && age >= 17 && age <= 21;
  });

/** The cells of list 9 for each care leaver by their headings, codes alone. */
export function leaversOnList9(sample: AuthoritySample, { on }: ExtractDate): [CareLeaver, Map<string, Cell>][] {
  const layout = layoutOn(sample, on);
  return onList9(sample, on).map((one) => {
    const cells = row(sample, one, on, layout, 'bare');
    return [one, new Map(headings[layout].map((heading, index) => [heading, cells[index] ?? '']))];
  });
}

const eligible = {
  letter: ['a) Relevant child', 'b) Former relevant child'],
  plain: ['Relevant child', 'Former relevant child'],
} as const;

/** Before the leaving care team knows about a young person. */
const unheardOf: Omit<Situation, 'from'> = { inTouch: 'NO', accommodation: '', suitable: false, activity: '' };

/** A day at most this many days before the extract, different for each young person and season. */
const lately = ({ person }: CareLeaver, on: Day, span: number): Day =>
  on - ((person.birth * 7 + Math.floor(on / 90) * 13) % span);

/** The young people that one adviser has in all these years; about half of them at one time. */
const peoplePerAdviser = 40;

function adviserOf({ authority, leavers }: AuthoritySample, { person }: CareLeaver): string {
  const advisers = Math.max(2, Math.round(leavers.length / peoplePerAdviser));
  return `PA${authority.digit}${String(1 + (person.birth % advisers)).padStart(2, '0')}`;
}

function row(sample: AuthoritySample, leaver: CareLeaver, on: Day, layout: '2019' | '2024', style: Style): Cell[] {
  const { person, since, situations, planReviews } = leaver;
  const { inTouch, accommodation, suitable, activity } = situationOn(situations, on) ?? unheardOf;
  const touch = style === 'letter' ? { YES: 'a) Yes', NO: 'b) No', REFU: 'c) Refused', NREQ: 'd) Not required' } : null;
  const known = inTouch === 'YES';
  const first: Cell[] = [
    person.id,
    writtenSex(style, person.sex),
    written(style, person.ethnicity, 'ethnicity'),
    dmy(person.birth),
    ageAt(person.birth, on),
  ];
  const disability = writtenFlag(style, person.disabled);
  const team: Cell[] = ['Leaving care', `SW${sample.authority.digit}0${301 + (person.birth % 12)}`];
  const eligibility = eligible[style === 'letter' ? 'letter' : 'plain'][ageAt(person.birth, on) < 18 ? 0 : 1];
  const contact: Cell = touch === null ? inTouch : touch[inTouch];
  const home: Cell[] = known
    ? [
        written(style, accommodation),
        style === 'letter' ? (suitable ? 'a) Suitable' : 'b) Unsuitable') : suitable ? 'Suitable' : 'Unsuitable',
      ]
    : ['', ''];
  const occupation = known ? written(style, activityCode(activity, on)) : '';
  if (layout === '2019') return [...first, disability, ...team, eligibility, contact, ...home, occupation];
  return [
    ...first,
    writtenFlag(style, person.unaccompanied),
    disability,
    ...team,
    adviserOf(sample, leaver),
    eligibility,
    dmy(planReviews.findLast((day) => day <= on) ?? null),
    contact,
    dmy(Math.max(since, lately(leaver, on, known ? 60 : 400))),
    ...home,
    occupation,
  ];
}
