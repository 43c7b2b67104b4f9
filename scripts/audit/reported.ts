import type { FigureRow } from '../../src/audit/index.ts';
import { checkCell, type PageSubject } from './cells.ts';
import { changeProblem } from './changes.ts';
import { numbersIn } from './drawings.ts';
import type { KnownFigures } from './known-figures.ts';
import { changeNumbers } from './loose-numbers.ts';
import { type Element, find, hasClass, textOf } from './markup.ts';
import { namesPeriod } from './named-period.ts';
import { showsPart, showsValue, standsFor, type WrittenMeasure } from './shown-figure.ts';

/** The measure that the first link of an element leads to. */
export function linkedMeasure({ known }: PageSubject, element: Element): WrittenMeasure | undefined {
  const links = find(element, 'a').map(({ attributes }) => attributes.get('href') ?? '');
  return links.map((link) => known.measures.get(/measures\/([^/]+)\//.exec(link)?.[1] ?? '')).find(Boolean);
}

/** The whole of a measure for the council by its first period type. */
export function wholeOf(known: KnownFigures, measure: WrittenMeasure, council: string): readonly FigureRow[] {
  return known.seriesByType(measure.id, council).get(measure.periodTypes[0] ?? '') ?? [];
}

/** Figures as one publication reported them: a month's page, or what a meeting could know. */
export function checkReported(subject: PageSubject, page: Element): void {
  const { file, findings, council, known } = subject;
  for (const list of find(page, 'ul', 'reported')) {
    const month = /(?:^|\/)months\/(\d{4}-\d{2})\/index\.html$/.exec(file)?.[1] ?? monthLinked(page);
    if (month === undefined) {
      findings.problems.push(`${file}: reports figures of no publication`);
      continue;
    }
    const then = known.asOf(month);
    for (const item of find(list, 'li')) {
      const measure = linkedMeasure(subject, item);
      if (measure === undefined) findings.problems.push(`${file}: reports a figure of no known measure`);
      else checkItem(subject, item, measure, wholeOf(then, measure, council));
    }
  }
}

/** The publication that a meeting's page says its figures are of: it links to that month. */
function monthLinked(page: Element): string | undefined {
  return find(page, 'a')
    .map(({ attributes }) => /\/months\/(\d{4}-\d{2})\/$/.exec(attributes.get('href') ?? '')?.[1])
    .find(Boolean);
}

function checkItem(subject: PageSubject, item: Element, measure: WrittenMeasure, series: readonly FigureRow[]): void {
  const { file, findings, known } = subject;
  const latest = series.at(-1) ?? null;
  const where = `${file}: ${measure.title}`;
  const [shown] = find(item, 'p', 'figure');
  if (shown !== undefined) checkCell(subject, shown, latest, measure, measure.title);
  else if (latest !== null) findings.problems.push(`${where} is told nowhere`);
  const [detail] = find(item, 'p', 'detail');
  if (detail !== undefined) checkParts(subject, textOf(detail), latest, measure);
  for (const line of item.children) {
    if (typeof line === 'string' || line.name !== 'p') continue;
    const words = textOf(line);
    if (hasClass(line, 'revised')) {
      const now = latest === null ? undefined : known.history(latest).at(-1);
      const told = /: now (.+?)(?: \([^)]*\))?, then (.+?)(?: \([^)]*\))?$/.exec(words);
      if (!(told && shows(told[1], now, measure) && shows(told[2], latest ?? undefined, measure))) {
        findings.problems.push(`${where} tells a revision that is none`);
      }
    } else {
      const problem = changeProblem(words, series, measure);
      if (problem !== null) findings.problems.push(`${where} ${problem}`);
    }
  }
}

const shows = (text: string | undefined, row: FigureRow | undefined, measure: WrittenMeasure): boolean =>
  text !== undefined &&
  row !== undefined &&
  (row.value === '' ? text === standsFor(row, measure) : showsValue(text, Number(row.value), measure));

/** The words behind the last full stop: under a figure its period. */
export function lastSentence(words: string): string {
  return words.slice(words.lastIndexOf('. ') + 1).trim();
}

/** What stands under a figure: of how many it is, and its period; nothing but the period where it is hidden. */
export function checkParts(
  { file, findings }: PageSubject,
  words: string,
  row: FigureRow | null,
  measure: WrittenMeasure,
): void {
  const where = `${file}: ${measure.title}`;
  const period = lastSentence(words);
  if (row === null || !namesPeriod(period, row)) {
    if (row !== null) findings.problems.push(`${where} names another period`);
    return;
  }
  const rest = words.slice(0, -period.length).replace(/^Largest group: .*?\. /, '');
  const [, numerator, denominator] = /^(\S+) (?:of|÷) (\S+)\. $/.exec(rest) ?? [];
  if (numerator === undefined || denominator === undefined) {
    if (/\d/.test(rest)) findings.problems.push(`${where} has a number beside it that is no part`);
  } else if (!showsPart(numerator, row.numerator) || !showsPart(denominator, row.denominator)) {
    findings.problems.push(`${where} has a part beside it that differs from the figure`);
  }
}

/** Lists of what changed. Only what is shown may stand in them, and they may only say what follows from it. */
export function checkNews(subject: PageSubject, page: Element): void {
  const { file, findings, known, council } = subject;
  const months = find(page, 'ul', 'reported').length > 0 ? monthLinked(page) : undefined;
  const then = months === undefined ? known : known.asOf(months);
  for (const section of find(page, 'section', 'news')) {
    for (const item of find(section, 'li')) {
      const measure = linkedMeasure(subject, item);
      if (measure === undefined) continue;
      const series = wholeOf(then, measure, council);
      const now = wholeOf(known, measure, council);
      const latest = series.at(-1);
      findings.compared += 1;
      const where = `${file}: ${measure.title}`;
      if (latest === undefined || latest.value === '') {
        findings.problems.push(`${where} is hidden or missing and stands in a list of changes`);
        continue;
      }
      const [value] = find(item, 'b');
      if (value !== undefined && !showsValue(textOf(value), Number(latest.value), measure)) {
        findings.problems.push(`${where} differs from the figure`);
      }
      const history = now
        .flatMap((row) => known.history(row))
        .filter((row) => known.history(row).at(-1)?.symbol !== 'c');
      const allowed = changeNumbers([...series, ...history], measure, []);
      const words = find(item, 'span', 'detail').map(textOf).join(' ');
      if (numbersIn(words).some((one) => !allowed(one))) {
        findings.problems.push(`${where} tells a number that does not follow from the figures shown`);
      }
    }
  }
  for (const summary of find(page, 'p', 'summary')) checkSummary(subject, summary);
}

/** The sentences that a page begins with: each link speaks of a measure, and numbers are those measures' or count measures. */
function checkSummary(subject: PageSubject, summary: Element): void {
  const { file, findings, known, council } = subject;
  const measures = find(summary, 'a').flatMap((link) => linkedMeasure(subject, link) ?? []);
  const series = measures.map((measure) => ({ measure, rows: wholeOf(known, measure, council) }));
  const allowed = series.map(({ measure, rows }) => changeNumbers(rows, measure, []));
  const plain = measures.reduce((rest, { title }) => rest.replaceAll(title, ' '), textOf(summary));
  const strange = numbersIn(plain.replace(/against [\d.,%]+/g, ' ')).filter(
    (one) => !(Number(one) <= known.measures.size) && !allowed.some((may) => may(one)),
  );
  findings.compared += 1;
  if (strange.length > 0)
    findings.problems.push(`${file}: the summary tells a number that does not follow from the figures shown`);
  for (const link of find(summary, 'a')) {
    const measure = linkedMeasure(subject, link);
    if (measure === undefined || !/\d/.test(textOf(link).replace(measure.title, ''))) continue;
    const latest = wholeOf(known, measure, council).at(-1);
    if (latest === undefined || latest.value === '')
      findings.problems.push(`${file}: the summary tells what is hidden`);
  }
}
