import type { FigureRow } from '#audit';
import { checkCell, checkHidden, type PageSubject } from './cells.ts';
import { changeProblem } from './changes.ts';
import { type Element, find, hasClass, textOf } from './markup.ts';
import { periodName, showsPart, showsValue, standsFor, type WrittenMeasure } from './shown-figure.ts';

/** The rows of a table's body: their heading and the cells beside it. */
function bodyRows(table: Element): { heading: string; cells: Element[]; row: Element }[] {
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
  const types = Map.groupBy(known.series(measure.id, council, '', ''), ({ periodType }) => periodType);
  const matching = [...types.values()].find((series) => series.every((row) => headings.has(periodName(row))));
  const caption = textOf(find(table, 'caption')[0] ?? table);
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

/** Notes in which order a table lists its rows. */
function noteOrder({ findings }: PageSubject, kind: string, headings: readonly string[]): void {
  const rows = `${kind}: ${headings.toSorted().join(', ')}`;
  findings.orders.set(rows, (findings.orders.get(rows) ?? new Set()).add(headings.join(', ')));
}

/** The words of a change beside a figure. */
function checkChange(
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

/** The groups of a breakdown, newest figure of each, or every period of every group. */
export function checkBreakdownTable(subject: PageSubject, table: Element, measure: WrittenMeasure): void {
  const { known, council, file, findings } = subject;
  const caption = textOf(find(table, 'caption')[0] ?? table);
  const breakdown = caption.slice(`${measure.title} by `.length).split(', ')[0] as string;
  const columns = find(table, 'thead')
    .flatMap((head) => find(head, 'th'))
    .map(textOf);
  const listed = hasClass(table, 'breakdown') ? bodyRows(table).map(({ heading }) => heading) : columns.slice(1);
  const usual = measure.breakdowns.find(({ name }) => name === breakdown)?.categories ?? [];
  if (listed.join('|') !== usual.filter((category) => listed.includes(category)).join('|')) {
    findings.problems.push(`${file}: ${caption}: the groups do not stand in their usual order`);
  }
  for (const { heading, cells, row } of bodyRows(table)) {
    if (hasClass(table, 'breakdown')) {
      const series = known.series(measure.id, council, breakdown, heading);
      const latest = series.at(-1) ?? null;
      checkChange(subject, row, series, measure, `${caption}, ${heading}`);
      checkCell(subject, cells[0] as Element, latest, measure, `${caption}, ${heading}`);
      if (latest?.symbol !== 'c') continue;
      for (const bar of row.children.filter((child) => typeof child !== 'string' && hasClass(child, 'bar-cell'))) {
        checkHidden(subject, 'bar', bar as Element, `${file}: ${caption}, ${heading}, bar`);
      }
    } else {
      cells.forEach((cell, at) => {
        const series = known.series(measure.id, council, breakdown, columns[at + 1] ?? '');
        if (series.length === 0)
          findings.problems.push(`${file}: ${caption}: the column ${columns[at + 1]} is not known`);
        const found = series.find((one) => periodName(one) === heading) ?? null;
        checkCell(subject, cell, found, measure, `${caption}, ${columns[at + 1]}, ${heading}`);
      });
    }
  }
}

/** Places side by side: the newest figures, and those of the periods that the columns' headings name. */
export function checkPlacesTable(subject: PageSubject, table: Element, measure: WrittenMeasure): void {
  const { known, file, findings } = subject;
  const caption = textOf(find(table, 'caption')[0] ?? table);
  const named = find(table, 'thead')
    .flatMap((head) => find(head, 'th'))
    .map((head) => textOf(find(head, 'span', 'why')[0] ?? { ...head, children: [] }));
  noteOrder(
    subject,
    'places',
    bodyRows(table).map(({ heading }) => heading),
  );
  for (const { heading, cells, row } of bodyRows(table)) {
    const code = known.codeOf(heading.replace(/ together$/, ''));
    const values = cells.filter((cell) => hasClass(cell, 'number'));
    if (code === undefined) {
      if (values.some((cell) => /\d/.test(textOf(cell))))
        findings.problems.push(`${file}: ${caption}: ${heading} has no figures`);
      continue;
    }
    const types = [...Map.groupBy(known.series(measure.id, code, '', ''), ({ periodType }) => periodType).values()];
    for (const series of types.slice(0, 1)) checkChange(subject, row, series, measure, `${caption}, ${heading}`);
    values.forEach((cell, at) => {
      const period = named[at + 1] ?? '';
      const rows = types.map((series) => (at === 0 ? series.at(-1) : series.find((row) => periodName(row) === period)));
      const text = textOf(find(cell, 'span', 'value')[0] ?? cell);
      const fits = rows.find(
        (row) =>
          row !== undefined &&
          (row.value === '' ? standsFor(row, measure) === text : showsValue(text, Number(row.value), measure)),
      );
      checkCell(subject, cell, fits ?? rows[0] ?? null, measure, `${caption}, ${heading}`);
    });
  }
}
