import type { FigureRow } from '../../src/audit/index.ts';
import { checkCell, checkHidden, type PageSubject } from './cells.ts';
import { changeProblem } from './changes.ts';
import { type Element, find, hasClass, textOf } from './markup.ts';
import { seriesNamed, seriesUnder } from './named-period.ts';
import { periodName, showsPart, type WrittenMeasure } from './shown-figure.ts';

/** The rows of a table's body: their heading and the cells beside it. */
export function bodyRows(table: Element): { heading: string; cells: Element[]; row: Element }[] {
  return find(table, 'tbody')
    .flatMap((body) => find(body, 'tr'))
    .map((row) => {
      const [heading] = find(row, 'th');
      return { heading: heading === undefined ? '' : textOf(heading), cells: find(row, 'td'), row };
    });
}

/** The series of periods: value, numerator, denominator and notes of each. */
export function checkFiguresTable(subject: PageSubject, table: Element, measure: WrittenMeasure): void {
  const { known, council, findings, file } = subject;
  const rows = bodyRows(table);
  const headings = new Set(rows.map(({ heading }) => heading));
  const matching = seriesUnder(headings, known.seriesByType(measure.id, council).values());
  const caption = captionOf(table);
  if (matching === undefined) {
    findings.problems.push(`${file}: ${caption}: the periods are not those of the figures`);
    return;
  }
  const byName = new Map(matching.map((row) => [periodName(row), row]));
  const columns = find(table, 'thead')
    .flatMap((head) => find(head, 'th'))
    .map(textOf);
  for (const { heading, cells } of rows) {
    const row = byName.get(heading) ?? null;
    const where = `${caption}, ${heading}`;
    cells.forEach((cell, at) => {
      const column = columns[at + 1] ?? '';
      if (column === 'Value') checkCell(subject, cell, row, measure, where);
      else if (column === 'Notes') {
        if (row?.symbol === 'c') checkHidden(subject, 'notes', cell, `${file}: ${where}, notes`);
      } else if (column === 'Numerator' || column === 'Denominator') {
        findings.compared += 1;
        const part = row === null ? null : row[column === 'Numerator' ? 'numerator' : 'denominator'];
        if (!showsPart(textOf(cell), part))
          findings.problems.push(`${file}: ${where}, ${column} differs from the figure`);
        if (part === null) checkHidden(subject, null, cell, `${file}: ${where}, ${column}`);
      } else findings.problems.push(`${file}: ${where}: the column ${column} is not known`);
    });
  }
}

/** The words of a change beside a figure. */
export function checkChange(
  { findings, file }: PageSubject,
  row: Element,
  series: readonly FigureRow[],
  measure: WrittenMeasure,
  name: string,
): void {
  for (const cell of find(row, 'td', 'change-cell')) {
    findings.compared += 1;
    const problem = changeProblem(textOf(cell), series, measure);
    if (problem !== null) findings.problems.push(`${file}: ${name} ${problem}`);
  }
}

/** What a table of groups is of: a breakdown, and each group's series by the one period type that the table names. */
export interface TableOfGroups {
  breakdown: string;
  /** Oldest first; empty where the figures have none. */
  seriesOf(category: string): readonly FigureRow[];
}

/**
 * Reads what a table of groups is of: from the period in its caption where it lists each group's newest figure, from
 * its headings where it lists every period. Null where no series of the breakdown is of what it says.
 */
export function tableOfGroups(subject: PageSubject, table: Element, measure: WrittenMeasure): TableOfGroups | null {
  const { known, council } = subject;
  const about = captionOf(table).slice(`${measure.title} by `.length);
  const breakdown = about.split(', ')[0] as string;
  const usual = measure.breakdowns.find(({ name }) => name === breakdown)?.categories ?? [];
  const byType = (category: string) => known.seriesByType(measure.id, council, breakdown, category);
  const all = usual.flatMap((category) => [...byType(category).values()]);
  const found = hasClass(table, 'breakdown')
    ? seriesNamed(about.slice(breakdown.length + 2), all)
    : seriesUnder(new Set(bodyRows(table).map(({ heading }) => heading)), all);
  const type = found?.[0]?.periodType;
  return type === undefined ? null : { breakdown, seriesOf: (category) => byType(category).get(type) ?? [] };
}

/** The groups of a breakdown, newest figure of each, or every period of every group. */
export function checkBreakdownTable(subject: PageSubject, table: Element, measure: WrittenMeasure): void {
  const { file, findings } = subject;
  const caption = captionOf(table);
  const columns = find(table, 'thead')
    .flatMap((head) => find(head, 'th'))
    .map(textOf);
  const listed = hasClass(table, 'breakdown') ? bodyRows(table).map(({ heading }) => heading) : columns.slice(1);
  const of = tableOfGroups(subject, table, measure);
  if (of === null) {
    findings.problems.push(`${file}: ${caption}: the periods are not those of the figures`);
    return;
  }
  const usual = measure.breakdowns.find(({ name }) => name === of.breakdown)?.categories ?? [];
  if (listed.join('|') !== usual.filter((category) => listed.includes(category)).join('|')) {
    findings.problems.push(`${file}: ${caption}: the groups do not stand in their usual order`);
  }
  for (const { heading, cells, row } of bodyRows(table)) {
    if (hasClass(table, 'breakdown')) {
      const series = of.seriesOf(heading);
      const latest = series.at(-1) ?? null;
      checkChange(subject, row, series, measure, `${caption}, ${heading}`);
      checkCell(subject, cells[0] as Element, latest, measure, `${caption}, ${heading}`);
      if (latest?.symbol !== 'c') continue;
      for (const bar of row.children.filter((child) => typeof child !== 'string' && hasClass(child, 'bar-cell'))) {
        checkHidden(subject, 'bar', bar as Element, `${file}: ${caption}, ${heading}, bar`);
      }
    } else {
      cells.forEach((cell, at) => {
        const series = of.seriesOf(columns[at + 1] ?? '');
        if (series.length === 0)
          findings.problems.push(`${file}: ${caption}: the column ${columns[at + 1]} is not known`);
        const found = series.find((one) => periodName(one) === heading) ?? null;
        checkCell(subject, cell, found, measure, `${caption}, ${columns[at + 1]}, ${heading}`);
      });
    }
  }
}

/** The words of a table's caption; of one that has none, all of its words. */
export function captionOf(table: Element): string {
  return textOf(find(table, 'caption')[0] ?? table);
}
