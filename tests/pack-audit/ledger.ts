import type { ChartPoint } from '#charts';
import type { Pack } from '#exports';
import { parseFigureKey } from '#figure';

/**
 * A ledger in which every figure stands that a pack's charts and tables show, as they show it: figures of years side by
 * side count from April, and those of bars under the name of a month count that month.
 */
export function ledgerOf({ sections, publication }: Pack): string {
  const shown = new Map<string, number | null>();
  const types = new Map<string, string>();
  const keep = ({ figure, value }: Pick<ChartPoint, 'figure'> & { value?: number | null | undefined }): void => {
    if (figure !== undefined && figure !== '') shown.set(figure, value ?? null);
  };
  const keepAs = (type: string) => (point: ChartPoint | Pick<ChartPoint, 'figure' | 'value'>) => {
    keep(point);
    types.set(point.figure ?? '', type);
  };
  for (const { chart, breakdownCharts, tables } of sections.flatMap(({ measures }) => measures)) {
    if (chart?.kind === 'line') chart.points.forEach(chart.yearStartsIn === undefined ? keep : keepAs('yearToDate'));
    for (const spec of breakdownCharts) {
      if (spec.kind === 'stacked-bar') for (const { parts } of spec.periods) parts.forEach(keepAs('month'));
    }
    for (const { rows } of tables) rows.flat().forEach(keep);
  }
  const head =
    'published,measure,authority_code,authority_name,period_type,period_start,period_end,breakdown,category,numerator,denominator,value,unit,symbol,status';
  const rows = [...shown].map(([key, value]) => {
    const id = parseFigureKey(key);
    if (id === null) throw new Error(`${key} is no key`);
    const place = [publication, id.measure, id.authority, 'Example & Sons Borough Council'];
    const type = types.get(key) ?? id.periodType;
    const when = [type, startOf(type, id.periodEnd), id.periodEnd, id.breakdown, id.category];
    return [...place, ...when, value ?? '', '', value ?? '', 'children', value === null ? 'c' : '', 'final']
      .map((cell) => `"${cell}"`)
      .join(',');
  });
  return [head, ...rows, ''].join('\n');
}

function startOf(type: string, end: string): string {
  const [year = '', month = ''] = end.split('-');
  return type === 'yearToDate' ? `${month < '04' ? Number(year) - 1 : year}-04-01` : end;
}
