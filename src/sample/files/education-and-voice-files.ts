import type { AuthoritySample } from '../authority-sample.ts';
import { dmy } from '../day.ts';
import { type Cell, csv } from './csv.ts';
import type { ExtractDate } from './extract-date.ts';
import { rowsOf } from './own-rows.ts';
import type { NamedFile } from './return-files.ts';
import type { ShownLife } from './shown.ts';

/** The files about school, about those who stand by a child, and about what children say. */
export function educationAndVoiceFiles(
  sample: AuthoritySample,
  shown: readonly ShownLife[],
  date: ExtractDate,
): NamedFile[] {
  const { attendance, schoolStarts, attainment, survey } = sample;
  const dayOf = ({ day }: { day: number }) => day;
  return [
    [
      'attendance.csv',
      csv(
        ['child_id', 'half_term_end', 'sessions_possible', 'sessions_missed'],
        rowsOf(shown, date, attendance, dayOf, ({ possible, missed }) => [possible, missed]),
      ),
    ],
    [
      'schools.csv',
      csv(
        ['child_id', 'school_started_on', 'reason'],
        rowsOf(shown, date, schoolStarts, dayOf, ({ reason }) => [reason]),
      ),
    ],
    [
      'attainment.csv',
      csv(
        ['child_id', 'results_on', 'attainment_8'],
        rowsOf(shown, date, attainment, dayOf, ({ score }) => [score]),
      ),
    ],
    ['support.csv', csv(['child_id', 'kind', 'recorded_on', 'ended_on'], supportRows(sample, shown, date))],
    [
      'survey.csv',
      csv(
        ['child_id', 'asked_on', 'item', 'answer'],
        rowsOf(shown, date, survey, dayOf, ({ item, answer }) => [item, answer]),
      ),
    ],
  ];
}

/** What was recorded since the extract begins to cover, and of before what went on then. */
function supportRows({ support }: AuthoritySample, shown: readonly ShownLife[], { covers, on }: ExtractDate): Cell[][] {
  const hasEnd = new Set(['independent visitor', 'advocacy taken up']);
  return shown.flatMap(({ life }) =>
    (support.get(life) ?? [])
      .filter(({ kind, day, ended }) => day <= on && (day >= covers || (hasEnd.has(kind) && (ended ?? on) >= covers)))
      .map(({ kind, day, ended }) => [
        life.person.id,
        kind,
        dmy(day),
        dmy(ended !== null && ended <= on ? ended : null),
      ]),
  );
}
