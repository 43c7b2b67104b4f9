import type { AuthoritySample } from '../authority-sample.ts';
import { countedFigures } from '../counted.ts';
import { dmy } from '../day.ts';
import { createRandom } from '../random.ts';
import { drawPosts } from '../workforce.ts';
import { type Cell, csv } from './csv.ts';
import type { ExtractDate } from './extract-date.ts';
import type { NamedFile } from './return-files.ts';
import type { ShownLife } from './shown.ts';

/** The files of what no statutory list holds: visits, supervision, education plans, posts and added-up counts. */
export function ownFiles(
  sample: AuthoritySample,
  shown: readonly ShownLife[],
  date: ExtractDate,
  scale: number,
): NamedFile[] {
  const { on, covers, month } = date;
  const lives = shown.map(({ life }) => life);
  const within = (day: number) => day >= covers && day <= on;
  const visits = lives.flatMap((life) =>
    (sample.visits.get(life) ?? [])
      .filter(({ day, known }) => within(day) && known <= on)
      .map(({ day, seen, alone }): Cell[] => [life.person.id, dmy(day), seen ? 'Y' : 'N', alone ? 'Y' : 'N']),
  );
  const supervisions = lives.flatMap((life) =>
    (sample.supervisions.get(life) ?? []).filter(within).map((day): Cell[] => [life.person.id, dmy(day)]),
  );
  const meetings = lives.flatMap((life) =>
    (sample.meetings.get(life) ?? [])
      .filter(({ day }) => within(day))
      .map(({ day, term, quality }): Cell[] => [life.person.id, dmy(day), term, 'completed', quality]),
  );
  const random = createRandom(`${sample.seed} own files ${sample.authority.code}`);
  const posts = drawPosts(sample.authority, month, random.fork('posts'));
  const allPosts = Array.from({ length: scale }, (_, copy) => posts.map((post) => ({ ...post, copy }))).flat();
  const figures = countedFigures(sample.authority, covers, month, random.fork('figures'));
  return [
    ['visits.csv', csv(['child_id', 'visit_date', 'seen', 'seen_alone'], visits)],
    ['supervision.csv', csv(['child_id', 'supervision_date'], supervisions)],
    ['pep.csv', csv(['child_id', 'pep_date', 'term', 'status', 'quality'], meetings)],
    [
      'workforce.csv',
      csv(
        ['worker_id', 'service_area', 'post', 'fte', 'cases'],
        allPosts.map(({ worker, area, post, fte, cases, copy }) => [
          worker === '' || copy === 0 ? worker : `${worker}x${copy}`,
          area,
          post,
          fte,
          cases,
        ]),
      ),
    ],
    [
      'figures.csv',
      csv(
        ['measure', 'period_start', 'period_end', 'breakdown', 'category', 'numerator', 'denominator'],
        figures.map(({ measure, from, to, breakdown, category, count }) => [
          measure,
          dmy(from),
          dmy(to),
          breakdown,
          category,
          count * scale,
          '',
        ]),
      ),
    ],
  ];
}
