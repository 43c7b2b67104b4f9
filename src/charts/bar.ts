import { palette } from './palette.ts';
import { element } from './svg.ts';

/**
 * A bar for one row of a table, drawn from zero; `greatest` fills it. Nothing where there is no number: a missing
 * value is never drawn. The number stands in the row, so the bar is hidden from whoever cannot see it.
 */
export function barSvg(value: number | null, greatest: number): string {
  if (value === null || greatest <= 0) return '';
  return element(
    'svg',
    { class: 'bar', viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true', focusable: 'false' },
    element('rect', { width: (100 * Math.max(0, value)) / greatest, height: 10, fill: palette.focus }),
  );
}
