import type { StackedBar } from '#charts';
import { officeWords } from '#words';
import type { ChartColumn, ChartTable } from '../chart-table.ts';
import { partLook } from '../look.ts';

/**
 * Parts of a whole: a row for each period, a column for each part, all of them (a drawing joins what is left over when
 * its colours run out; a sum of ours would be no published figure). A period without a number for every part has an
 * empty row and no bar, as in the drawing: a bar of some parts would be too short. Null where no period has all parts.
 */
export function stackTable(stack: StackedBar, accent: string | undefined): ChartTable | null {
  const categories = [...new Set(stack.periods.flatMap(({ parts }) => parts.map(({ category }) => category)))];
  const rows = stack.periods.map(({ label, parts }) => {
    const values = new Map(parts.map(({ category, value }) => [category, value]));
    const whole = categories.every((category) => values.get(category) != null);
    return { label, values: categories.map((category) => (whole ? (values.get(category) ?? null) : null)), whole };
  });
  if (categories.length === 0 || !rows.some(({ whole }) => whole)) return null;
  const broken = rows.filter(({ whole }) => !whole).map(({ label }) => label);
  const columns = categories.map((category, index): ChartColumn => {
    return {
      heading: category,
      values: rows.map(({ values }) => values[index] ?? null),
      decimals: stack.decimals,
      look: partLook(index, accent),
      labels: 'large',
    };
  });
  return {
    form: 'stacked-bars',
    head: officeWords.period,
    keys: { names: rows.map(({ label }) => label) },
    columns,
    unit: stack.unit,
    decimals: stack.decimals,
    scale: {
      values: [0, ...rows.map(({ values }) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0))],
      addedUp: true,
    },
    blanks: 'gap',
    notes: [
      ...(stack.note === undefined ? [] : [stack.note]),
      ...(broken.length > 0 ? [officeWords.noBar(broken)] : []),
    ],
  };
}
