import type { AuthoritySample } from '../authority-sample.ts';
import type { Person } from '../care/person.ts';
import { birthday, dmy } from '../day.ts';
import { type Episode, isShortBreak } from '../episode.ts';
import { distanceOf } from '../placements/distance.ts';
import { type Cell, csv } from './csv.ts';
import type { ExtractDate } from './extract-date.ts';
import {
  adoptionRows,
  decisionRows,
  libertyRows,
  missingRows,
  type PersonRow,
  permanenceRows,
  reviewRows,
  workerRows,
} from './satellites.ts';
import type { ShownLife } from './shown.ts';
import { returnYearlyFiles } from './yearly-files.ts';

/** A file of an extract: its name and its text. */
export type NamedFile = readonly [name: string, text: string];

/** Postcodes of no real place: the pseudo-postcode of the children looked after return. */
const nowhere = 'ZZ99 3ZZ';

const episodeHeadings =
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN,PL_DISTANCE,PL_LOCATION'.split(
    ',',
  );

/** The files of the SSDA903 return in an extract: header, episodes and the files that belong to them. */
export function returnFiles(sample: AuthoritySample, shown: readonly ShownLife[], date: ExtractDate): NamedFile[] {
  const satellites: [string, string[], PersonRow[]][] = [
    ['reviews', ['REVIEW', 'REVIEW_CODE'], reviewRows(sample, shown, date)],
    ['sw_episodes', ['SW_ID', 'SW_DECOM', 'SW_DEC', 'SW_REASON'], workerRows(sample, shown, date)],
    ['missing', ['MISSING', 'MIS_START', 'MIS_END'], missingRows(sample, shown, date)],
    ['ad1', 'DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR'.split(','), adoptionRows(shown, date)],
    ['placed_for_adoption', ['DATE_PLACED', 'DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'], decisionRows(shown, date)],
    ['previous_permanence', ['PREV_PERM', 'LA_PERM', 'DATE_PERM'], permanenceRows(shown)],
    ['deprivation_of_liberty', ['DOLO_START', 'DOLO_END'], libertyRows(sample, shown, date)],
    ...returnYearlyFiles(sample, shown, date),
  ];
  const people = new Map(shown.map(({ life }) => [life.person.id, life.person]));
  const onBreaks = new Set(shown.filter((one) => one.episodes.every(isShortBreak)).map(({ life }) => life.person.id));
  for (const [, , rows] of satellites) for (const [person] of rows) people.set(person.id, person);
  return [
    [
      'header.csv',
      csv(
        'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB'.split(','),
        [...people.values()].map((one) => header(one, date, onBreaks.has(one.id))),
      ),
    ],
    [
      'episodes.csv',
      csv(
        episodeHeadings,
        shown.flatMap((one) => episodes(one, date, sample.seed)),
      ),
    ],
    ['uasc.csv', csv(['CHILD', 'SEX', 'DOB', 'DUC'], shown.filter(({ life }) => life.person.unaccompanied).map(alone))],
    ...satellites.map(
      ([name, headings, rows]): NamedFile => [
        `${name}.csv`,
        csv(
          ['CHILD', 'DOB', ...headings],
          rows.map(([person, cells]) => [person.id, dmy(person.birth), ...cells]),
        ),
      ],
    ),
  ];
}

const sexCode = ({ sex }: Person) => (sex === 'male' ? '1' : '2');

/** A row of the header. Of a child who has short breaks alone it is not said whether she is a mother (rule 399). */
function header(person: Person, { on }: ExtractDate, onBreaksAlone: boolean): Cell[] {
  const mother = person.motherhood !== null && person.motherhood <= on;
  const born = mother ? dmy(person.motherhood) : '';
  return [
    person.id,
    sexCode(person),
    dmy(person.birth),
    person.ethnicity,
    person.upn,
    onBreaksAlone ? '' : mother ? 1 : person.sex === 'female' ? 0 : '',
    born,
  ];
}

function episodes(shown: ShownLife, { covers, month }: ExtractDate, seed: number): Cell[][] {
  const wholeHistory = month === '2020-06';
  return episodeCells(shown, seed)
    .filter(([{ to }]) => wholeHistory || to === null || to >= covers)
    .map(([, cells]) => cells);
}

/** The episodes of a life that are not lost, each with its cells in the return. */
export function episodeCells({ life, episodes: all }: ShownLife, seed: number): [Episode, Cell[]][] {
  return all
    .filter(({ to }) => life.lostUntil === null || to === null || to > life.lostUntil)
    .map((episode) => {
      const stay = life.stays.findLast(({ from }) => from <= episode.from);
      const urn = isRegistered(episode) ? `SC${900_000 + ((life.family * 37 + (stay?.from ?? 0)) % 90)}` : '';
      const where = stay === undefined || isShortBreak(episode) ? ['', ''] : distanceOf(life, stay, seed);
      const cells = [
        life.person.id,
        dmy(episode.from),
        episode.reason,
        episode.status,
        life.need,
        episode.place,
        episode.provider,
        dmy(episode.to),
        episode.endReason,
        episode.changeReason,
        nowhere,
        isShortBreak(episode) ? '' : nowhere,
        urn,
        ...where,
      ];
      return [episode, cells];
    });
}

/** Whether Ofsted registers who provides a placement: of such a one the return has a number (rules 214, 218 and 222). */
const isRegistered = (episode: Episode): boolean => !isShortBreak(episode) && /^([ASU]\d|K[12])$/.test(episode.place);

const alone = ({ life: { person } }: ShownLife): Cell[] => [
  person.id,
  sexCode(person),
  dmy(person.birth),
  dmy(birthday(person.birth, 18)),
];
