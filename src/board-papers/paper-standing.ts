import { roundHalfUp } from '#figure';
import type { LedgerRow } from '#published';
import type { NotOurs } from './not-ours.ts';
import {
  isChange,
  ledgerByPlace,
  numberPrinted,
  type PaperFigure,
  type PaperPlace,
  placeKey,
  placesOf,
} from './paper-figure.ts';
import type { PrintedFigure } from './printed-figure.ts';

/** Where a printed figure stands. The figures are ours: the one itself, then the earlier one or the whole. */
export type Standing =
  | { is: 'same' | 'cutOff' | 'differs' | 'rounded'; figures: readonly [LedgerRow, ...LedgerRow[]] }
  | { is: 'hidden'; hidden: LedgerRow }
  | { is: 'printedBefore'; before: PrintedFigure }
  | { is: 'notCompared'; figures: readonly [LedgerRow, ...LedgerRow[]] }
  | { is: 'notShown' | 'noFigure' }
  | { is: 'notOurs'; reason: NotOurs };

/** Says of printed figures where they stand among ours, as known now, and those that papers printed before. */
export function standings(
  ledger: readonly LedgerRow[],
  printed: readonly PrintedFigure[],
): (figure: PaperFigure, isRounded: boolean) => Standing {
  const shown = ledgerByPlace(ledger);
  return ({ place, printed: text, reason }, isRounded) => {
    if (place === null) return { is: 'notOurs', reason: reason as NotOurs };
    const rows = placesOf(place).map((one) => shown.get(placeKey(one)));
    const hidden = rows.find((row) => row?.value === null);
    if (hidden !== undefined) return { is: 'hidden', hidden };
    const [first, ...others] = rows.filter((row) => row !== undefined);
    const number = numberPrinted(text);
    if (first !== undefined && 1 + others.length === rows.length) {
      const figures: [LedgerRow, ...LedgerRow[]] = [first, ...others];
      if (number === null) return { is: 'notCompared', figures };
      const ours = printedSideOf(place, figures);
      const is = isRounded ? (ours === number.value ? 'rounded' : 'differs') : likeness(number, ours);
      return { is, figures };
    }
    const before = isChange(place) ? undefined : printed.find((one) => isOf(one, place));
    if (before !== undefined) return { is: 'printedBefore', before };
    return { is: text === '' ? 'notShown' : 'noFigure' };
  };
}

/** What of our figures a paper printed: unrounded. */
function printedSideOf({ side }: PaperPlace, [one, other]: readonly [LedgerRow, ...LedgerRow[]]): number {
  const part = (row: LedgerRow | undefined) =>
    (side.startsWith('numerator') ? row?.numerator : row?.value) ?? Number.NaN;
  if (side === 'share') return (100 * part(one)) / part(other);
  return side === 'change' || side === 'numerator change' ? (100 * (part(one) - part(other))) / part(other) : part(one);
}

function likeness(
  { bound, value, decimals }: { bound: string; value: number; decimals: number },
  ours: number,
): 'same' | 'cutOff' | 'differs' {
  if (bound !== '') return (bound === '<' ? ours < value : ours > value) ? 'same' : 'differs';
  const size = Math.abs(ours);
  const isOtherWay = value !== 0 && Math.sign(value) !== Math.sign(ours);
  if (isOtherWay || !Number.isFinite(ours)) return 'differs';
  if (roundHalfUp(size, decimals) === Math.abs(value)) return 'same';
  const cut = Math.floor(size * 10 ** decimals + 1e-9) / 10 ** decimals;
  return cut === Math.abs(value) ? 'cutOff' : 'differs';
}

function isOf(one: PrintedFigure, place: PaperPlace): boolean {
  return (
    one.measure === place.measure &&
    one.authority === place.authority &&
    one.periodStart === place.periodStart &&
    one.periodEnd === place.periodEnd &&
    one.breakdown === place.breakdown &&
    one.category === place.category
  );
}
