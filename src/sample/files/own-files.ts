import { financialYearStart, type Month, shiftMonth } from '#calendar';
import type { AuthoritySample } from '../authority-sample.ts';
import { dmy } from '../day.ts';
import { arrivingIn } from '../figures/index.ts';
import { createRandom, type Random } from '../random.ts';
import { drawPosts } from '../workforce/workforce.ts';
import { type Cell, csv } from './csv.ts';
import { type ExtractDate, extractMonths } from './extract-date.ts';
import { answerRows, educationRows, planRows, supervisionRows, visitRows } from './own-rows.ts';
import type { NamedFile } from './return-files.ts';
import type { ShownLife } from './shown.ts';

/** The files for what no statutory list holds. */
export function ownFiles(
  sample: AuthoritySample,
  shown: readonly ShownLife[],
  date: ExtractDate,
  scale: number,
): NamedFile[] {
  return [
    ['visits.csv', csv(['child_id', 'visit_date', 'seen', 'seen_alone'], visitRows(sample, shown, date))],
    ['supervision.csv', csv(['child_id', 'supervision_date'], supervisionRows(sample, shown, date))],
    ['pep.csv', csv(['child_id', 'pep_date', 'term', 'status', 'quality'], planRows(sample, shown, date))],
    ['education.csv', csv(['child_id', 'recorded_on', 'record', 'hours_per_week'], educationRows(sample, shown, date))],
    ['voice.csv', csv(['child_id', 'asked_on', 'scale_before', 'scale_now'], answerRows(sample, shown, date))],
    [
      'complaints.csv',
      csv(
        ['complaint_id', 'received_on', 'about', 'stage', 'outcome', 'due_on', 'answered_on', 'theme', 'made_by'],
        complaints(sample, date, scale),
      ),
    ],
    [
      'workforce.csv',
      csv(['worker_id', 'service_area', 'post', 'fte', 'cases', 'newly_qualified'], posts(sample, date, scale)),
    ],
    [
      'figures.csv',
      csv(
        ['measure', 'period_start', 'period_end', 'breakdown', 'category', 'numerator', 'denominator'],
        figures(sample, date, scale),
      ),
    ],
  ];
}

/** Rows without children of their own are repeated as often as the children are, under ids of their own. */
const copied = <T>(items: readonly T[], scale: number): [T, string][] =>
  Array.from({ length: scale }, (_, copy) =>
    items.map((item): [T, string] => [item, copy === 0 ? '' : `x${copy}`]),
  ).flat();

function complaints(sample: AuthoritySample, { on, covers }: ExtractDate, scale: number): Cell[][] {
  const known = sample.complaints.filter(({ received }) => received >= covers && received <= on);
  return copied(known, scale).map(([{ id, received, about, stage, due, answered, outcome }, copy]) => {
    const isAnswered = answered !== null && answered <= on;
    const result = isAnswered ? outcome : 'being investigated';
    const { theme, madeBy } = sample.complaintDetails.get(id) ?? { theme: '', madeBy: '' };
    const answeredOn = isAnswered ? dmy(answered) : '';
    return [`${id}${copy}`, dmy(received), about, stage, result, dmy(due), answeredOn, theme, madeBy];
  });
}

function posts(sample: AuthoritySample, { month }: ExtractDate, scale: number): Cell[][] {
  const random = createRandom(`${sample.seed} own files ${sample.authority.code}`).fork('posts');
  const qualifying = createRandom(`${sample.seed} newly qualified ${sample.authority.code}`);
  return copied(drawPosts(sample.authority, month, random), scale).map(([{ worker, area, post, fte, cases }, copy]) => [
    worker === '' ? '' : `${worker}${copy}`,
    area,
    post,
    fte,
    cases,
    post === 'vacant' ? '' : post === 'in post' && isNew(worker, area, month, qualifying) ? 'Y' : 'N',
  ]);
}

/** Whether a worker is in the first year of practice, which begins in September; most of these begin in assessment. */
function isNew(worker: string, area: string, month: Month, random: Random): boolean {
  const begun = financialYearStart(`${shiftMonth(month, -5)}-01`);
  return random
    .fork(`${worker} ${begun}`)
    .chance(area === 'Assessment' ? 0.24 : area === 'Fostering and adoption' ? 0.03 : 0.12);
}

function figures(sample: AuthoritySample, { month }: ExtractDate, scale: number): Cell[][] {
  const arriving = arrivingIn(sample.figures, month, month === extractMonths[0]);
  return arriving.map(({ measure, from, to, breakdown, category, count, whole }) => [
    measure,
    dmy(from),
    dmy(to),
    breakdown,
    category,
    count * scale,
    whole === undefined ? '' : whole * scale,
  ]);
}
