import { groupRows } from '../group.ts';
import type { Cell } from '../raw-table.ts';
import { type RuleTable, textAt } from './rule.ts';

/** For each episode the row of the same child's episode before and after it by DECOM, or -1. */
export interface EpisodeOrder {
  previous: Int32Array;
  next: Int32Array;
}

const none: readonly Cell[] = [];
const orders = new WeakMap<RuleTable, EpisodeOrder>();

/**
 * Puts each child's episodes in the order of their starts; of equal starts the first to end comes first, episodes
 * without a start or child stand alone.
 */
export function episodeOrder(table: RuleTable): EpisodeOrder {
  const known = orders.get(table);
  if (known) return known;
  const order = orderEpisodes(table);
  orders.set(table, order);
  return order;
}

function orderEpisodes({ columns, rowCount }: RuleTable): EpisodeOrder {
  const { child = none, decom = none, dec = none } = columns;
  const previous = new Int32Array(rowCount).fill(-1);
  const next = new Int32Array(rowCount).fill(-1);
  const { order, starts, size } = groupRows(child);
  for (let group = 0; group < size; group += 1) {
    const rows = Array.from(order.subarray(starts[group], starts[group + 1])).filter(
      (row) => textAt(decom, row) !== null,
    );
    if (rows.length < 2) continue;
    rows.sort((a, b) => {
      const [first, second] = [decom[a] as string, decom[b] as string];
      if (first !== second) return first < second ? -1 : 1;
      const [end, otherEnd] = [textAt(dec, a) ?? '9999', textAt(dec, b) ?? '9999'];
      return end < otherEnd ? -1 : end > otherEnd ? 1 : a - b;
    });
    for (let at = 1; at < rows.length; at += 1) {
      previous[rows[at] as number] = rows[at - 1] as number;
      next[rows[at - 1] as number] = rows[at] as number;
    }
  }
  return { previous, next };
}
