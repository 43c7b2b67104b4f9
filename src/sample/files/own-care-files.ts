import type { AuthoritySample } from '../authority-sample.ts';
import { type Day, dmy, monthsLater } from '../day.ts';
import { listedAssessments } from '../own-care/first-assessment.ts';
import { askedHomes } from '../own-care/homes.ts';
import { drawLeavers } from '../own-care/leavers.ts';
import { drawPreProceedings } from '../own-care/pre-proceedings.ts';
import { drawArrangements } from '../own-care/private-fostering.ts';
import { livesWithSiblings } from '../own-care/siblings.ts';
import { createRandom } from '../random.ts';
import { type Cell, csv } from './csv.ts';
import type { ExtractDate } from './extract-date.ts';
import type { NamedFile } from './return-files.ts';
import type { ShownLife } from './shown.ts';

/** The files of what was due and done, of homes, brothers and sisters, and of social workers who left. */
export function ownCareFiles(
  sample: AuthoritySample,
  shown: readonly ShownLife[],
  date: ExtractDate,
  scale: number,
): NamedFile[] {
  const { authority, seed } = sample;
  const random = createRandom(`${seed} own care ${authority.code}`);
  const { covers, on } = date;
  const isCovered = (day: Day) => day >= covers && day <= on;
  /** On a list of how things stand: what lasts, and what ended in the twelve months before or since the file covers. */
  const since = Math.min(covers, monthsLater(on, -13));
  const isListed = (from: Day, to: Day | null) => from <= on && (to === null || to >= since);
  const known = (day: Day | null) => dmy(day !== null && day <= on ? day : null);

  const health = shown.flatMap(({ life }) => {
    const own = random.fork(`health ${life.person.id} ${life.start}`);
    return listedAssessments(life, sample.assessments.get(life) ?? [], own)
      .filter(({ day }) => isCovered(day))
      .map(({ day, kind }): Cell[] => [life.person.id, dmy(day), kind]);
  });
  const homes = shown.flatMap(({ life }) =>
    askedHomes(life, random.fork(`homes ${life.person.id} ${life.start}`))
      .filter(({ from, to }) => isListed(from, to))
      .map(({ from, to, registration }): Cell[] => [life.person.id, dmy(from), known(to), registration]),
  );
  const inCare = shown.filter(({ life, end }) => end === null && sample.visits.has(life)).map(({ life }) => life);
  const siblings = [...livesWithSiblings(inCare, random.fork('siblings'))].map(([life, lives]): Cell[] => [
    life.person.id,
    lives,
  ]);
  const { arrangements, proceedings, left } = drawnOnce(sample);
  const listed = arrangements.filter(({ notified, ended }) => isListed(notified, ended));
  const seen = arrangements.flatMap(({ id, visits, reviews }): Cell[][] => [
    ...visits.filter(isCovered).map((day) => [id, dmy(day), 'visit']),
    ...reviews.filter(isCovered).map((day) => [id, dmy(day), 'review']),
  ]);
  const preProceedings = proceedings
    .filter(({ start, end }) => isListed(start, end))
    .map(({ child, start, end, offered }): Cell[] => [
      child,
      dmy(start),
      known(end),
      offered !== null && offered <= on ? 'Y' : 'N',
    ]);
  const leavers = left.filter(({ day }) => isCovered(day));

  return [
    ['health.csv', csv(['child_id', 'assessed_on', 'kind'], health)],
    ['homes.csv', csv(['child_id', 'moved_in_on', 'moved_out_on', 'registration'], homes)],
    ['siblings.csv', csv(['child_id', 'lives_with_siblings'], siblings)],
    [
      'private_fostering.csv',
      csv(
        ['arrangement_id', 'notified_on', 'started_on', 'ended_on', 'first_visit_on'],
        repeated(
          listed.map(({ id, notified, started, ended, firstVisit }) => [
            id,
            dmy(notified),
            known(started),
            known(ended),
            known(firstVisit),
          ]),
          scale,
        ),
      ),
    ],
    ['private_fostering_visits.csv', csv(['arrangement_id', 'happened_on', 'kind'], repeated(seen, scale))],
    [
      'pre_proceedings.csv',
      csv(['child_id', 'started_on', 'ended_on', 'fgdm_offered'], repeated(preProceedings, scale)),
    ],
    [
      'workforce_leavers.csv',
      csv(
        ['worker_id', 'left_on', 'fte'],
        repeated(
          leavers.map(({ worker, day, fte }) => [worker, dmy(day), fte]),
          scale,
        ),
      ),
    ],
  ];
}

/** What does not differ from one extract to the next. */
function draw({ authority, seed, figures }: AuthoritySample) {
  const random = createRandom(`${seed} own care ${authority.code}`);
  const posts = createRandom(`${seed} own files ${authority.code}`).fork('posts');
  return {
    arrangements: drawArrangements(figures, authority.digit, random.fork('private fostering')),
    proceedings: drawPreProceedings(authority, random.fork('pre-proceedings')),
    left: drawLeavers(authority, posts, random.fork('leavers')),
  };
}

const drawn = new WeakMap<AuthoritySample, ReturnType<typeof draw>>();

function drawnOnce(sample: AuthoritySample): ReturnType<typeof draw> {
  const known = drawn.get(sample) ?? draw(sample);
  drawn.set(sample, known);
  return known;
}

/** Rows whose first cell is an id, repeated as often as the children are, under ids of their own. */
function repeated(rows: readonly Cell[][], scale: number): Cell[][] {
  return Array.from({ length: scale }, (_, copy) =>
    rows.map(([id, ...cells]): Cell[] => [copy === 0 ? (id ?? '') : `${id}x${copy}`, ...cells]),
  ).flat();
}
