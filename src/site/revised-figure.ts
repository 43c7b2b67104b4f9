import type { Measure } from '#catalogue';
import { figureKey } from '#figure';
import type { LedgerRow } from '#published';
import { type FigureIndex, formOf, partsInForm, type Said, valueCell, valueInForm } from '#scorecard';
import { keyAsAt } from './marks.ts';

/** A figure as one publication left it, with the parts it is worked out from: `83.2% (332 of 335)`. */
export function revisedFigure(
  row: LedgerRow,
  measure: Measure,
  { parts: shownParts }: Pick<FigureIndex, 'parts'>,
): Said {
  const form = formOf(measure, row.breakdown, shownParts);
  const parts = partsInForm(row, form);
  const value = row.value === null ? valueCell(row, form.unit, form.decimals).text : valueInForm(row.value, form);
  return [{ text: `${value}${parts && ` (${parts})`}`, of: { figures: [keyAsAt(figureKey(row), row.published)] } }];
}
