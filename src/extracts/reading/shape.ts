import type { Report } from '../report.ts';
import { tidy } from './heading.ts';
import type { DataRows } from './rows.ts';

/**
 * Checks that rows are as wide as the headings and that a footer's count agrees. Returns how many columns there are
 * once blank ones at the end are left out.
 */
export function checkShape(
  data: DataRows,
  headings: readonly string[],
  headerLine: number,
  quotesBroken: boolean,
  report: Report,
): number {
  const width = headings.length;
  const named = usedWidth(headings);
  let surplusBlank = false;
  for (let row = 0; row < data.rows.length; row += 1) {
    const cells = data.rows[row] as string[];
    if (cells.length === width) continue;
    if (cells.length < named) {
      if (!quotesBroken) report('too-few-cells', { line: data.lines[row] ?? null });
    } else if (cells.length > width) {
      if (cells.slice(width).some((cell) => tidy(cell) !== '')) {
        if (!quotesBroken) report('too-many-cells', { line: data.lines[row] ?? null });
      } else surplusBlank = true;
    }
  }
  if (checkNameless(data, headings, headerLine, report) || surplusBlank) report('blank-columns');
  if (data.blank > 0) report('blank-rows', { count: data.blank });
  for (const line of data.totals) report('total-row', { line });
  for (const line of data.repeated) report('repeated-header', { line });
  checkFooter(data, report);
  return width;
}

/** Columns without a heading: one with values is refused. Returns whether there are blank ones. */
function checkNameless(data: DataRows, headings: readonly string[], line: number, report: Report): boolean {
  let blank = false;
  headings.forEach((heading, index) => {
    if (heading !== '') return;
    if (data.rows.some((row) => tidy(row[index] ?? '') !== '')) report('blank-header', { line });
    else blank = true;
  });
  return blank;
}

function usedWidth(headings: readonly string[]): number {
  let width = headings.length;
  while (width > 0 && headings[width - 1] === '') width -= 1;
  return width;
}

function checkFooter({ footer, rows }: DataRows, report: Report): void {
  if (footer.lines === 0) return;
  const agrees = footer.count === rows.length;
  const says = footer.count === null ? '' : agrees ? '; the footer count agrees' : '; the footer count differs';
  report('lines-after-data', { count: footer.lines, fill: { lines: footer.lines, footer: says } });
  if (footer.count !== null && !agrees)
    report('footer-count-differs', { fill: { footer: footer.count, rows: rows.length } });
}
