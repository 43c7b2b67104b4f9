import { figureKey, type History, isoOf, type Row } from './history.ts';

/** One thing that was printed; see scorecard.json. */
export interface PrintedCount {
  count: string;
  of?: string;
  measure?: string;
  category?: string;
  about?: string;
  outcome?: string;
  change?: number;
  from?: string;
  to: string;
  is: number;
}

/** Counts what is not about periods of care straight from the rows of the extracts; NaN where no row says. */
export function countScorecard(histories: ReadonlyMap<string, History>, printed: PrintedCount): number {
  const codes = printed.of === 'all' ? [...histories.keys()] : ['E06000002'];
  const chosen = codes.map((code) => histories.get(code) as History);
  const [own] = chosen as [History];
  const within = (day: string | undefined) => isoOf(day) >= (printed.from ?? '') && isoOf(day) <= printed.to;
  switch (printed.count) {
    case 'shortHours':
      return [...hoursOf(own, printed.to)].filter(([child, hours]) => hours < 25 && inCare(own, child, printed.to))
        .length;
    case 'exclusions':
      return own.events.education.filter((row) => row.record === 'permanent exclusion' && within(row.recorded_on))
        .length;
    case 'complaints':
      return own.events.complaints.filter(
        (row) =>
          within(row.received_on) &&
          (printed.about === undefined || row.about === printed.about) &&
          (printed.outcome === undefined || row.outcome === printed.outcome),
      ).length;
    case 'answers': {
      const answers = own.events.voice.filter((row) => within(row.asked_on));
      const changed = answers.filter((row) => Number(row.scale_now) - Number(row.scale_before) === printed.change);
      return (100 * changed.length) / answers.length;
    }
    case 'figure':
      return chosen
        .map(({ figures }) => figures.get(figureKey(printed.measure, printed.from, printed.to, printed.category)))
        .reduce((sum, row) => sum + Number(row?.numerator), 0);
    default:
      throw new RangeError(`No way to count ${printed.count}.`);
  }
}

/** The hours a week that the last record up to a day gives each child. */
export function hoursOf({ events }: History, day: string): Map<string, number> {
  const rows = events.education
    .filter((row) => row.record === 'hours' && isoOf(row.recorded_on) <= day)
    .sort((one, other) => isoOf(one.recorded_on).localeCompare(isoOf(other.recorded_on)));
  return new Map(rows.map((row) => [row.child_id ?? '', Number(row.hours_per_week)]));
}

const open = ({ DECOM, DEC = '' }: Row, day: string) => isoOf(DECOM) <= day && (DEC === '' || isoOf(DEC) > day);

/** Whether an episode of the child that is no short break holds on a day. */
export const inCare = ({ episodes }: History, child: string, day: string): boolean =>
  episodes.some((row) => row.CHILD === child && row.LS !== 'V3' && row.LS !== 'V4' && open(row, day));
