import type { AuthoritySample } from '../authority-sample.ts';
import type { CareLeaver } from '../care-leaver.ts';
import { ageAt, at, type Day, dmy } from '../day.ts';
import { type Cell, csv } from './csv.ts';
import type { ExtractDate } from './extract-date.ts';
import { drifted, list9 as headings } from './headings.ts';
import { styleOf, written, writtenFlag, writtenSex } from './writing.ts';
import { activityCode } from './yearly-files.ts';

/** From this day on the lists come in the layout of 2024, so that both layouts are there to be read. */
const newLayoutFrom = at('2022-04-01');

/** List 9 of Annex A: care leavers aged 18 to 21. */
export function list9(sample: AuthoritySample, { on }: ExtractDate): string {
  const layout = on >= newLayoutFrom ? '2024' : '2019';
  const listed = sample.leavers.filter(({ person }) => {
    const age = ageAt(person.birth, on);
    return age >= 18 && age <= 21;
  });
  return csv(
    drifted(sample.authority, headings[layout]),
    listed.map((one) => row(sample, one, on, layout)),
  );
}

/** A day so many days before the extract or fewer, another for each young person and each season. */
const lately = ({ person }: CareLeaver, on: Day, span: number): Day =>
  on - ((person.birth * 7 + Math.floor(on / 90) * 13) % span);

function row(sample: AuthoritySample, leaver: CareLeaver, on: Day, layout: '2019' | '2024'): Cell[] {
  const { person, inTouch, accommodation, suitable, activity } = leaver;
  const style = styleOf(sample.authority);
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
  const eligibility = style === 'letter' ? 'b) Former relevant child' : 'Former relevant child';
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
    `PA${sample.authority.digit}${String(1 + (person.birth % 9)).padStart(2, '0')}`,
    eligibility,
    dmy(lately(leaver, on, 215)),
    contact,
    dmy(lately(leaver, on, known ? 60 : 400)),
    ...home,
    occupation,
  ];
}
