import { checkCell, type PageSubject } from './cells.ts';
import { type Element, find, hasClass, textOf } from './markup.ts';
import { namesPeriod, seriesNamed } from './named-period.ts';
import { periodName, type WrittenMeasure } from './shown-figure.ts';
import { bodyRows, captionOf, checkChange } from './tables.ts';

/** Places side by side: the newest figures, and those of the periods that the columns' headings name. */
export function checkPlacesTable(subject: PageSubject, table: Element, measure: WrittenMeasure): void {
  const { known, file, findings } = subject;
  const caption = captionOf(table);
  const rows = bodyRows(table);
  const named = find(table, 'thead')
    .flatMap((head) => find(head, 'th'))
    .map((head) => textOf(find(head, 'span', 'why')[0] ?? { ...head, children: [] }));
  noteOrder(
    subject,
    'places',
    rows.map(({ heading }) => heading),
  );
  const codeOf = (heading: string) => known.codeOf(heading.replace(/ together$/, ''));
  const byType = (heading: string) => known.seriesByType(measure.id, codeOf(heading) ?? '');
  const said = periodOfPlaces(caption, measure);
  const all = rows.flatMap(({ heading }) => [...byType(heading).values()]);
  const type = seriesNamed(said, all)?.[0]?.periodType;
  if (said !== '' && type === undefined)
    findings.problems.push(`${file}: ${caption}: the period is not that of the figures`);
  for (const { heading, cells, row } of rows) {
    const values = cells.filter((cell) => hasClass(cell, 'number'));
    if (codeOf(heading) === undefined) {
      if (values.some((cell) => /\d/.test(textOf(cell))))
        findings.problems.push(`${file}: ${caption}: ${heading} has no figures`);
      continue;
    }
    // Where places have figures of different periods, each row ends with its own.
    const period = said === '' ? textOf(cells.at(-1) ?? row) : said;
    const series =
      (said === '' ? seriesNamed(period, byType(heading).values()) : byType(heading).get(type ?? '')) ?? [];
    checkChange(subject, row, series, measure, `${caption}, ${heading}`);
    values.forEach((cell, at) => {
      const latest = series.at(-1);
      const then = at === 0 ? latest : series.find((one) => periodName(one) === named[at + 1]);
      const of = at === 0 && latest !== undefined && !namesPeriod(period, latest) ? undefined : then;
      checkCell(subject, cell, of ?? null, measure, `${caption}, ${heading}`);
    });
  }
}

/** The period in the caption of a table of places; empty where it names none. */
function periodOfPlaces(caption: string, { title }: WrittenMeasure): string {
  if (caption.startsWith(`${title} `)) return caption.slice(title.length + 1);
  return caption.split(', ').slice(1).join(', ');
}

/** Notes in which order a table lists its rows. */
function noteOrder({ findings }: PageSubject, kind: string, headings: readonly string[]): void {
  const rows = `${kind}: ${headings.toSorted().join(', ')}`;
  findings.orders.set(rows, (findings.orders.get(rows) ?? new Set()).add(headings.join(', ')));
}
