import type { Cell } from '../raw-table.ts';
import { type DoorRow, textOf } from './door-rows.ts';

/** An episode as the return has it, and the row that it was read from. */
export interface CareEpisode {
  readonly from: DoorRow;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** A child's time in care: its episodes in order, without short breaks. */
export interface TimeInCare {
  child: string;
  /** Number of the time in care, where the records have one. */
  claId: string | null;
  start: string;
  /** Null while it lasts. */
  end: string | null;
  episodes: readonly CareEpisode[];
}

const cell = ({ cells }: CareEpisode, column: string): string | null => {
  const value = cells[column];
  return typeof value === 'string' ? value : null;
};

/** The times in care that episodes make up: a new one begins with reason S, or under another number. */
export function timesInCare(episodes: readonly CareEpisode[]): TimeInCare[] {
  const children = new Map<string, CareEpisode[]>();
  for (const one of episodes) {
    const [child, status] = [cell(one, 'child'), cell(one, 'ls')];
    if (child === null || status === 'V3' || status === 'V4') continue;
    children.set(child, [...(children.get(child) ?? []), one]);
  }
  return [...children].flatMap(([child, own]) => {
    const inOrder = own
      .map((one, at) => ({ one, at, key: `${cell(one, 'decom')} ${cell(one, 'dec') ?? '9999'}` }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.at - b.at))
      .map(({ one }) => one);
    const times: CareEpisode[][] = [];
    for (const one of inOrder) {
      const before = times.at(-1)?.at(-1);
      const claId = textOf(one.from, 'cla_id');
      const isNew =
        before === undefined || (claId === null ? cell(one, 'rne') === 'S' : claId !== textOf(before.from, 'cla_id'));
      if (isNew) times.push([one]);
      else times.at(-1)?.push(one);
    }
    return times.map((inTime): TimeInCare => {
      const [first, last] = [inTime[0] as CareEpisode, inTime.at(-1) as CareEpisode];
      return {
        child,
        claId: textOf(first.from, 'cla_id'),
        start: cell(first, 'decom') ?? '',
        end: cell(last, 'dec'),
        episodes: inTime,
      };
    });
  });
}

/** The newest day in a column of rows, from one day to another, both in. */
export function newestDay(rows: readonly DoorRow[], column: string, from: string, to: string): string | null {
  let newest: string | null = null;
  for (const row of rows) {
    const day = textOf(row, column);
    if (day !== null && day >= from && day <= to && (newest === null || day > newest)) newest = day;
  }
  return newest;
}
