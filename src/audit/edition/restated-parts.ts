import { type Amount, difference } from '../constraints/index.ts';
import type { FigureRow } from './figure-row.ts';
import { keyOfRow, type LedgerFigure, rowAt } from './ledger.ts';
import type { Reading } from './related.ts';

/** What a reader takes a part to have changed by, where the whole was corrected. */
interface Correction {
  id: string;
  amount: Amount;
  min: number;
  max: number;
  /** Whether what is shown of the part before and after rules it out. */
  isBroken: boolean;
}

/**
 * What a reader expects of parts where the exact number of a whole was corrected between two publications: a record that came
 * or went was of one part of each kind, so no part changed by more than the whole, nor the other way. Where what is shown
 * of any part of that whole says otherwise, records were moved between parts, and nobody expects it there.
 */
export function correctedParts(reading: Reading): void {
  const { ledger, knowledge } = reading;
  const wholes = [...ledger.figures.values()]
    .map(([row]) => row as FigureRow)
    .filter(({ breakdown }) => breakdown === '');
  const parts = Map.groupBy(
    [...ledger.figures.values()].map(([row]) => row as FigureRow).filter(({ breakdown }) => breakdown !== ''),
    (row) => keyOfRow({ ...row, breakdown: '', category: '' }),
  );
  for (const whole of wholes) {
    const figure = ledger.figure(keyOfRow(whole));
    if (figure.moment.restatements.length === 0 || reading.catalogue.measures.get(whole.measure)?.shape !== 'count')
      continue;
    const own = (parts.get(figure.key) ?? []).map((row) => ledger.figure(keyOfRow(row)));
    for (const [earlier, later] of timesOf(figure)) {
      const expected = own.flatMap((part) => correctionOf(reading, figure, part, [earlier, later]));
      const holds = expected.every(({ isBroken }) => !isBroken);
      for (const { id, amount, min, max } of expected) {
        if (holds) knowledge.assume(id, amount, { min, max });
        else knowledge.leaveOut();
      }
    }
  }
}

/** What is expected of a part by its figure's key, as the id of a constraint. */
export const changesWithWhole = (key: string, later: string): string => `${key} changes with its whole (${later})`;

/** Before and after each publication that restated something of a figure's place and period's end. */
export function timesOf({ moment: { publications, restatements } }: LedgerFigure): [earlier: string, later: string][] {
  return restatements.flatMap((later): [string, string][] => {
    const earlier = publications.findLast((published) => published < later);
    return earlier === undefined ? [] : [[earlier, later]];
  });
}

function correctionOf(
  { amounts }: Pick<Reading, 'amounts'>,
  whole: LedgerFigure,
  part: LedgerFigure,
  [earlier, later]: readonly [string, string],
): Correction[] {
  if ([whole, part].some((figure) => rowAt(figure, earlier) === undefined || rowAt(figure, later) === undefined))
    return [];
  const [before, after] = [earlier, later].map((at) => amounts.ofFigure(whole, 'numerator', at));
  const [was, is] = [earlier, later].map((at) => amounts.ofFigure(part, 'numerator', at));
  if (typeof before !== 'number' || typeof after !== 'number' || was == null || is == null || was === is) return [];
  const [min, max] = [Math.min(after - before, 0), Math.max(after - before, 0)];
  const [old, now] = [amounts.rangeOf(was), amounts.rangeOf(is)];
  const isBroken = now.min - old.max > max || now.max - old.min < min;
  return [{ id: changesWithWhole(part.key, later), amount: difference(is, was), min, max, isBroken }];
}
