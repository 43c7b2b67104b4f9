import { type FigureId, measureAtPlace, periodKey, placeAndDay, tableKey } from '#figure';
import type { EditionFigure } from './edition-figure.ts';
import type { SuppressionContext } from './suppression-context.ts';

/** A table that a publication leaves out: the whole of a measure, or one of its breakdowns, at a place on a day. */
export type WithheldTable = Readonly<Pick<FigureId, 'measure' | 'authority' | 'periodEnd' | 'breakdown'>>;

/** How much is left out around a number that nothing else protects, the least first. */
export const withholdings = ['breakdown', 'measure', 'day', 'day', 'series', 'series'] as const;

/**
 * The figures whose rows must be left out because numbers in them can be worked out whatever else is hidden: those of
 * the same breakdown, measure or day at the same place, at last the measures of all that is linked to them, on every
 * day. What is already in the ledger cannot be left out.
 *
 * Source: R16.
 */
export function figuresToWithhold(
  items: readonly EditionFigure[],
  inferable: readonly string[],
  { system, visibility, constraintsOf }: Pick<SuppressionContext, 'system' | 'visibility' | 'constraintsOf'>,
  step: (typeof withholdings)[number],
): Set<EditionFigure> {
  const linked = (id: string) => (constraintsOf.get(id) ?? []).flatMap(({ terms }) => [...terms.keys()]);
  const cells = inferable.flatMap((id) =>
    step === 'series' || system.constraints.derived.has(id) ? [id, ...linked(id)] : [id],
  );
  const named = (item: EditionFigure) => nameAt(item, step);
  const wanted = new Set([...new Set(cells)].flatMap((cell) => visibility.figuresOf(cell).map(named)));
  return new Set(items.filter((item) => !item.inLedger && !item.unpublished && wanted.has(named(item))));
}

/** The tables of figures that are left out, each once. */
export function tablesOf(items: readonly EditionFigure[]): WithheldTable[] {
  const tables = items
    .filter(({ unpublished }) => unpublished)
    .map(({ figure: { measure, authority, periodEnd, breakdown } }) => ({ measure, authority, periodEnd, breakdown }));
  return [...new Map(tables.map((table) => [tableKey({ ...table, periodType: '' }), table])).values()];
}

function nameAt({ figure }: EditionFigure, step: (typeof withholdings)[number]): string {
  switch (step) {
    case 'breakdown':
      return tableKey({ ...figure, periodType: '' });
    case 'measure':
      return periodKey({ ...figure, periodType: '' });
    case 'day':
      return placeAndDay(figure);
    case 'series':
      return measureAtPlace(figure);
  }
}
