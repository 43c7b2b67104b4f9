import type { FigureRow } from '../../src/audit/index.ts';
import type { PageSubject } from './cells.ts';
import { drawingProblems } from './drawings.ts';
import { type Element, find, textOf } from './markup.ts';
import { multiplesProblems, stackProblems, stripProblems } from './other-drawings.ts';
import { periodName, showsPart, showsValue, standsFor, type WrittenMeasure } from './shown-figure.ts';

/** Checks every drawing of a page that is larger than a line beside a figure. `own` is the measure that the page is of. */
export function checkDrawings(subject: PageSubject, page: Element, own: WrittenMeasure | undefined): void {
  const { known, council, file, findings, others } = subject;
  const tell = (problems: readonly string[]) => {
    findings.compared += 1;
    for (const problem of problems) findings.problems.push(`${file}: the chart ${problem}`);
  };
  for (const drawing of find(page, 'svg')) {
    const [kind = ''] = (drawing.attributes.get('class') ?? '').split(/\s+/);
    const id = drawing.attributes.get('aria-labelledby') ?? '';
    if (['sparkline', 'bar', 'mark'].includes(kind)) continue;
    const placed = known.measures.get(/^(?:places|strip)-(.*?)-(?:wide|narrow)-title/.exec(id)?.[1] ?? '') ?? own;
    if (kind === 'dot-strip-chart' && placed !== undefined) {
      const places = /^(?:councils|places-)/.test(id);
      const seriesOf = (name: string): readonly FigureRow[] => {
        const code = known.codeOf(name);
        return code === undefined ? [] : [...known.seriesByType(placed.id, code).values()].flat();
      };
      tell(stripProblems(drawing, placed, places ? seriesOf : null));
    } else if (own === undefined) tell(['is of no known measure']);
    else if (kind === 'line-chart') {
      const series = known.seriesByType(own.id, council).get(/^trend-(\w+)-/.exec(id)?.[1] ?? '') ?? [];
      tell(drawingProblems(drawing, series, own, others(own.id)));
    } else if (kind === 'multiples-chart' || kind === 'stacked-bar-chart') {
      const title = textOf(find(drawing, 'title')[0] ?? drawing);
      const breakdown = title.slice(`${own.title} by `.length);
      const names = own.breakdowns.find(({ name }) => name === breakdown)?.categories ?? [];
      const periodType = /^groups-(\w+)-/.exec(id)?.[1] ?? '';
      const seriesOf = (name: string): readonly FigureRow[] => {
        const category = names.find((one) => one === name || one.toLowerCase() === name.toLowerCase());
        if (category === undefined) return [];
        return known.seriesByType(own.id, council, breakdown, category).get(periodType) ?? [];
      };
      tell(
        kind === 'multiples-chart' ? multiplesProblems(drawing, own, seriesOf) : stackProblems(drawing, own, seriesOf),
      );
    } else tell([`is of a kind that is not known: ${kind}`]);
  }
}

/** The bars of a table: nought where there is nothing, and the greatest shown fills its cell. */
export function checkBars(
  { file, findings }: PageSubject,
  table: Element,
  shownOf: (heading: string) => number | null,
): void {
  const rows = find(table, 'tr').flatMap((row) => {
    const [heading] = find(row, 'th');
    const [bar] = find(row, 'svg', 'bar');
    const [rect] = bar === undefined ? [] : find(bar, 'rect');
    return heading === undefined || find(row, 'td').length === 0 ? [] : [{ value: shownOf(textOf(heading)), rect }];
  });
  const greatest = Math.max(0, ...rows.map(({ value }) => value ?? 0));
  const wrong = rows.some(({ value, rect }) => {
    if (rect === undefined) return value !== null && greatest > 0;
    const width = Number(rect.attributes.get('width'));
    return value === null || Math.abs((100 * Math.max(0, value)) / greatest - width) > 0.06;
  });
  findings.compared += rows.length;
  if (wrong) findings.problems.push(`${file}: a bar is not as long as its figure`);
}

/** What a page shows of earlier figures and those that took their place. */
export function checkRevisions(subject: PageSubject, page: Element): void {
  const { known, council, file, findings } = subject;
  for (const table of find(page, 'table')) {
    const heads = find(table, 'thead')
      .flatMap((head) => find(head, 'th'))
      .map(textOf);
    if (heads.join('|') !== 'Measure|Period|Before|After') continue;
    for (const row of find(table, 'tbody').flatMap((body) => find(body, 'tr'))) {
      const [period, before, after] = find(row, 'td').map(textOf);
      const link = find(row, 'a')[0]?.attributes.get('href') ?? '';
      const measure = known.measures.get(/measures\/([^/]+)\//.exec(link)?.[1] ?? '');
      const category = textOf(find(row, 'span', 'why')[0] ?? { ...row, children: [] });
      if (measure === undefined || period === undefined) {
        findings.problems.push(`${file}: a revised figure is of no known measure`);
        continue;
      }
      const groups = category === '' ? [''] : measure.breakdowns.map(({ name }) => name);
      const rows = groups.flatMap((name) =>
        [...known.seriesByType(measure.id, council, name, category).values()].flat(),
      );
      const candidates = rows.filter((one) => periodName(one) === period).map((one) => known.history(one));
      const told = candidates.some((history) =>
        history.some(
          (one, at) =>
            at > 0 && tells(before, history[at - 1], history, measure) && tells(after, one, history, measure),
        ),
      );
      findings.compared += 2;
      if (!told) findings.problems.push(`${file}: ${measure.title}, ${period}: a revision differs from the figures`);
    }
  }
}

/** Whether a cell tells what a row does, with its parts; of what is hidden now it tells nothing. */
function tells(
  text: string | undefined,
  row: FigureRow | undefined,
  history: readonly FigureRow[],
  measure: WrittenMeasure,
): boolean {
  if (text === undefined || row === undefined) return false;
  if (row.value === '') return text === standsFor(row, measure);
  const [, value = '', numerator, denominator] = /^(\S+)(?: \((\S+) (?:of|÷) (\S+)\))?$/.exec(text) ?? [];
  if (history.at(-1)?.symbol === 'c') return value === 'c' && numerator === undefined;
  const parts =
    numerator === undefined || (showsPart(numerator, row.numerator) && showsPart(denominator ?? '', row.denominator));
  return parts && showsValue(value, Number(row.value), measure);
}
