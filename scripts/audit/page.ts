import type { FigureRow } from '../../src/audit/index.ts';
import { checkCell, type PageFindings, type PageSubject } from './cells.ts';
import { changeProblem } from './changes.ts';
import { drawingProblems } from './drawings.ts';
import type { KnownFigures } from './known-figures.ts';
import { type Element, find, hasClass, textOf, within } from './markup.ts';
import { periodName, type WrittenMeasure } from './shown-figure.ts';
import { checkBreakdownTable, checkFiguresTable, checkPlacesTable } from './tables.ts';

/** Reads one page back and compares all that it says of figures with the figures. */
export function checkPage(page: Element, file: string, known: KnownFigures, findings: PageFindings): void {
  const name = textOf(find(find(page, 'p', 'site-name')[0] ?? page, 'span')[0] ?? page);
  const subject: PageSubject = { file, known, council: known.codeOf(name) ?? '', findings };
  checkAttributes(subject, page);
  const own = known.measures.get(/(?:^|\/)measures\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? '');
  if (own !== undefined) checkMeasurePage(subject, page, own);
  else for (const table of find(page, 'table', 'side-by-side')) checkSideBySide(subject, page, table);
  for (const row of find(page, 'li', 'row')) checkScorecardRow(subject, row);
}

function checkMeasurePage(subject: PageSubject, page: Element, measure: WrittenMeasure): void {
  const { known, council, file, findings } = subject;
  for (const table of find(page, 'table')) {
    const caption = textOf(find(table, 'caption')[0] ?? table);
    if (hasClass(table, 'figures')) checkFiguresTable(subject, table, measure);
    else if (caption.startsWith(`${measure.title} by `)) checkBreakdownTable(subject, table, measure);
    else if (caption.startsWith('Latest figure of each council')) checkPlacesTable(subject, table, measure);
    else if (!hasClass(table, 'plain') && !hasClass(table, 'published')) {
      findings.problems.push(`${file}: the table "${caption}" is not known`);
    }
  }
  for (const drawing of find(page, 'svg', 'line-chart')) {
    const periodType = /^trend-(\w+)-/.exec(drawing.attributes.get('aria-labelledby') ?? '')?.[1];
    const series = known.series(measure.id, council, '', '').filter((row) => row.periodType === periodType);
    findings.compared += 1;
    for (const problem of drawingProblems(drawing, series)) findings.problems.push(`${file}: the chart ${problem}`);
  }
  for (const table of find(page, 'table', 'breakdown')) {
    const breakdown = textOf(find(table, 'caption')[0] ?? table)
      .slice(`${measure.title} by `.length)
      .split(', ')[0] as string;
    for (const row of find(table, 'tr')) {
      const category = textOf(find(row, 'th')[0] ?? row);
      checkSparkline(subject, row, known.series(measure.id, council, breakdown, category), category);
    }
  }
}

/** The one figure of a row that the front pages show of a measure, with its parts and its line. */
function checkScorecardRow(subject: PageSubject, row: Element): void {
  const { known, council, file, findings } = subject;
  const link = find(row, 'a')[0]?.attributes.get('href') ?? '';
  const measure = known.measures.get(/measures\/([^/]+)\//.exec(link)?.[1] ?? '');
  const [latest] = find(row, 'div', 'row-latest');
  if (measure === undefined || latest === undefined) return;
  const detail = textOf(find(latest, 'p', 'detail')[0] ?? latest);
  const largest = /^Largest group: (.*?)\. /.exec(detail)?.[1];
  const shown = find(latest, 'p', 'figure')[0] ?? latest;
  const all =
    largest === undefined ? [known.series(measure.id, council, '', '')] : breakdownsOf(subject, measure, largest);
  const candidates = all.flatMap((series) => [...Map.groupBy(series, ({ periodType }) => periodType).values()]);
  const series = candidates.find((one) => detail.endsWith(periodName(one.at(-1) as FigureRow))) ?? [];
  const figure = series.at(-1) ?? null;
  checkCell(subject, shown, figure, measure, measure.title);
  if (figure?.symbol === 'c') {
    const rest = detail.replace(periodName(figure), '');
    if (/\d/.test(rest.replace(`Largest group: ${largest ?? ''}.`, ''))) {
      findings.problems.push(`${file}: ${measure.title} is hidden and has a number beside it`);
    }
  }
  const change = find(row, 'div', 'row-change')[0];
  const problem = change === undefined ? null : changeProblem(textOf(find(change, 'p')[0] ?? change), series, measure);
  if (problem !== null) findings.problems.push(`${file}: ${measure.title} ${problem}`);
  checkSparkline(subject, row, series, measure.title);
}

function breakdownsOf(
  { known, council }: PageSubject,
  measure: WrittenMeasure,
  category: string,
): (readonly FigureRow[])[] {
  return measure.breakdowns
    .map(({ name }) => known.series(measure.id, council, name, category))
    .filter((series) => series.length > 0);
}

function checkSparkline(
  { file, findings }: PageSubject,
  element: Element,
  series: readonly FigureRow[],
  name: string,
): void {
  for (const drawing of find(element, 'svg', 'sparkline')) {
    findings.compared += 1;
    for (const problem of drawingProblems(drawing, series))
      findings.problems.push(`${file}: the line of ${name} ${problem}`);
  }
}

/** A table of places on a page of many measures stands under a heading that links to its measure. */
function checkSideBySide(subject: PageSubject, page: Element, table: Element): void {
  let heading: Element | undefined;
  for (const element of within(page)) {
    if (element.name === 'h3') heading = element;
    if (element === table) break;
  }
  const link = heading === undefined ? '' : (find(heading, 'a')[0]?.attributes.get('href') ?? '');
  const measure = subject.known.measures.get(/measures\/([^/]+)\//.exec(link)?.[1] ?? '');
  if (measure === undefined)
    subject.findings.problems.push(`${subject.file}: a table of places is of no known measure`);
  else checkPlacesTable(subject, table, measure);
}

/** Nothing is said where it cannot be seen: no tooltip, no data attribute, no script with data in it. */
function checkAttributes({ file, findings }: PageSubject, page: Element): void {
  for (const element of within(page)) {
    for (const attribute of element.attributes.keys()) {
      if (
        attribute.startsWith('data-') ||
        attribute === 'title' ||
        attribute.startsWith('on') ||
        attribute === 'style'
      ) {
        findings.problems.push(`${file}: <${element.name}> has ${attribute}, where numbers can stand unseen`);
      }
    }
    if (element.name === 'script' && element.children.join('').trim() !== '') {
      findings.problems.push(`${file}: a script stands in the page`);
    }
  }
}
