import type { Measure } from '#catalogue';
import { figureKey, partsInWords } from '#figure';
import type { LedgerRow } from '#published';
import type { Said } from '#scorecard';
import { valueCell } from './cells.ts';
import { keyAsAt } from './marks.ts';

/** A figure as one publication left it, with the parts it is worked out from: `83.2% (332 of 335)`. */
export function revisedFigure(row: LedgerRow, { unit, decimals }: Pick<Measure, 'unit' | 'decimals'>): Said {
  const parts = partsInWords(row, unit);
  const text = `${valueCell(row, unit, decimals).text}${parts && ` (${parts})`}`;
  return [{ text, of: { figures: [keyAsAt(figureKey(row), row.published)] } }];
}
