import type { FigureRow } from '../../src/audit/index.ts';
import { checkAttributes } from './attributes.ts';
import { checkCell, type PageFindings, type PageSubject } from './cells.ts';
import { changeProblem } from './changes.ts';
import { drawingProblems, numbersIn } from './drawings.ts';
import type { KnownFigures } from './known-figures.ts';
import { type Element, find, hasClass, textOf, within } from './markup.ts';
import { seriesNamed } from './named-period.ts';
import { checkBars, checkDrawings, checkRevisions } from './page-drawings.ts';
import { checkPlacesTable } from './places-table.ts';
import { checkNews, checkParts, checkReported, lastSentence, wholeOf } from './reported.ts';
import { checkSentences } from './sentences.ts';
import { showsValue, standsFor, type WrittenMeasure } from './shown-figure.ts';
import { checkBreakdownTable, checkFiguresTable, tableOfGroups } from './tables.ts';

/** Reads one page back and compares all that it says of figures with the figures. */
export function checkPage(
  page: Element,
  file: string,
  known: KnownFigures,
  findings: PageFindings,
  others: PageSubject['others'],
): void {
  const name = textOf(find(find(page, 'p', 'site-name')[0] ?? page, 'span')[0] ?? page);
  const subject: PageSubject = { file, known, council: known.codeOf(name) ?? '', findings, others };
  checkAttributes(subject, page);
  const own = known.measures.get(/(?:^|\/)measures\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? '');
  if (own !== undefined) checkMeasurePage(subject, page, own);
  else for (const table of find(page, 'table', 'side-by-side')) checkSideBySide(subject, page, table);
  for (const row of find(page, 'li', 'row')) checkScorecardRow(subject, row);
  // The gallery draws examples that are made up, and says so.
  if (!/(?:^|\/)charts\/index\.html$/.test(file)) checkDrawings(subject, page, own);
  checkReported(subject, page);
  checkNews(subject, page);
  checkRevisions(subject, page);
  checkSentences(subject, page);
}

function checkMeasurePage(subject: PageSubject, page: Element, measure: WrittenMeasure): void {
  const { file, findings } = subject;
  checkHeadlines(subject, page, measure);
  for (const table of find(page, 'table')) {
    const caption = textOf(find(table, 'caption')[0] ?? table);
    if (hasClass(table, 'figures')) checkFiguresTable(subject, table, measure);
    else if (caption.startsWith(`${measure.title} by `)) checkBreakdownTable(subject, table, measure);
    else if (caption.startsWith('Latest figure of each council')) checkPlacesTable(subject, table, measure);
    else if (!hasClass(table, 'plain') && !hasClass(table, 'published')) {
      findings.problems.push(`${file}: the table "${caption}" is not known`);
    }
  }
  for (const table of find(page, 'table', 'breakdown')) {
    const of = tableOfGroups(subject, table, measure);
    if (of === null) continue;
    checkBars(subject, table, (category) => {
      const latest = of.seriesOf(category).at(-1);
      return latest === undefined || latest.value === '' ? null : Number(latest.value);
    });
    for (const row of find(table, 'tr')) {
      const category = textOf(find(row, 'th')[0] ?? row);
      checkSparkline(subject, row, of.seriesOf(category), category);
    }
  }
}

/** The figure that a page opens with, and its title: of a hidden one they say when it is of, and no number. */
function checkHeadlines({ known, council, file, findings }: PageSubject, page: Element, measure: WrittenMeasure): void {
  const whole = wholeOf(known, measure, council);
  const hides = (row: FigureRow | undefined) => row?.value === '' && row.bound === undefined;
  const titles = [...find(page, 'h1'), ...find(page, 'title').slice(0, 1)].map(textOf);
  const [description] = find(page, 'meta').filter(({ attributes }) => attributes.get('name') === 'description');
  const said = [...titles, description?.attributes.get('content') ?? ''];
  if (hides(whole.at(-1)) && said.some((words) => numbersIn(words.replaceAll(measure.title, ' ')).length > 0)) {
    findings.problems.push(`${file}: the title tells a number and the newest figure is hidden or missing`);
  }
  for (const block of find(page, 'div', 'key-figure')) {
    const [value, period = ''] = find(block, 'span').map(textOf);
    const lines = find(block, 'p').filter((line) => !hasClass(line, 'meaning'));
    const byType = known.seriesByType(measure.id, council);
    const latest = seriesNamed(period.split(': ')[0] as string, byType.values())?.at(-1);
    findings.compared += 1;
    const right =
      value !== undefined &&
      latest !== undefined &&
      (latest.value === ''
        ? value === standsFor(latest, measure)
        : showsValue(value.split(' ')[0] ?? '', Number(latest.value), measure));
    const told = lines.flatMap((line) => numbersIn(textOf(line).replaceAll(measure.title, ' ')));
    if (!right || (hides(latest) && told.length > 0)) {
      findings.problems.push(`${file}: the figure that the page opens with differs from the newest`);
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
  const [shown] = find(latest, 'p', 'figure');
  const all =
    largest === undefined
      ? [known.seriesByType(measure.id, council)]
      : measure.breakdowns.map(({ name }) => known.seriesByType(measure.id, council, name, largest));
  const candidates = all.flatMap((byType) => [...byType.values()]);
  const series = seriesNamed(lastSentence(detail), candidates) ?? [];
  const figure = series.at(-1) ?? null;
  if (shown !== undefined) checkCell(subject, shown, figure, measure, measure.title);
  else if (figure !== null || /\d/.test(detail)) findings.problems.push(`${file}: ${measure.title} is not told`);
  if (figure !== null) checkParts(subject, detail, figure, measure);
  const change = find(row, 'div', 'row-change')[0];
  const problem = change === undefined ? null : changeProblem(textOf(find(change, 'p')[0] ?? change), series, measure);
  if (problem !== null) findings.problems.push(`${file}: ${measure.title} ${problem}`);
  checkSparkline(subject, row, series, measure.title);
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
