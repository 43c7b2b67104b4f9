import type { ChartPoint } from '#charts';
import type { Pack } from '#exports';
import { parseFigureKey } from '#figure';

/** A ledger in which every figure stands that a pack's charts and tables show, as they show it. */
export function ledgerOf({ sections, publication }: Pack): string {
  const shown = new Map<string, number | null>();
  const keep = ({ figure, value }: Pick<ChartPoint, 'figure'> & { value?: number | null | undefined }): void => {
    if (figure !== undefined && figure !== '') shown.set(figure, value ?? null);
  };
  for (const { chart, breakdownCharts, tables } of sections.flatMap(({ measures }) => measures)) {
    if (chart?.kind === 'line') chart.points.forEach(keep);
    for (const spec of breakdownCharts) {
      if (spec.kind === 'stacked-bar') for (const { parts } of spec.periods) parts.forEach(keep);
    }
    for (const { rows } of tables) rows.flat().forEach(keep);
  }
  const head =
    'published,measure,authority_code,authority_name,period_type,period_start,period_end,breakdown,category,numerator,denominator,value,unit,symbol,status';
  const rows = [...shown].map(([key, value]) => {
    const id = parseFigureKey(key);
    if (id === null) throw new Error(`${key} is no key`);
    const place = [publication, id.measure, id.authority, 'Example & Sons Borough Council'];
    const when = [id.periodType, id.periodEnd, id.periodEnd, id.breakdown, id.category];
    return [...place, ...when, value ?? '', '', value ?? '', 'children', value === null ? 'c' : '', 'final']
      .map((cell) => `"${cell}"`)
      .join(',');
  });
  return [head, ...rows, ''].join('\n');
}
