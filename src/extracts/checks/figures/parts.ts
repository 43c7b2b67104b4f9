import type { Finding } from '../../finding.ts';
import type { FigureMeasure } from '../place.ts';
import type { FigureRow, ReportRow } from './row.ts';

interface Sound {
  row: FigureRow;
  measure: FigureMeasure;
}

/**
 * Checks categories against the whole of their period: there must be a whole, and the categories of a breakdown that
 * adds up must add up to it.
 */
export function checkParts(sound: readonly Sound[], report: ReportRow): Finding[] {
  const periods = Map.groupBy(sound, ({ row }) => [row.measure, row.start, row.end].join('|'));
  return [...periods.values()].flatMap((rows) => {
    const whole = rows.find(({ row }) => row.breakdown === '');
    const parts = [...Map.groupBy(rows, ({ row }) => row.breakdown)].filter(([name]) => name !== '');
    return parts.flatMap(([name, own]) => {
      const { row, measure } = own[0] as Sound;
      if (whole === undefined) return [report('parts-without-whole', row, 'breakdown', {})];
      if (!measure.breakdowns.some((one) => one.name === name && one.addsUp)) return [];
      const sum = own.reduce((total, part) => total + part.row.numerator, 0);
      if (Math.abs(sum - whole.row.numerator) < 1e-6) return [];
      const fill = { breakdown: name, parts: sum, whole: whole.row.numerator };
      return [report('parts-not-the-whole', whole.row, 'numerator', fill)];
    });
  });
}
