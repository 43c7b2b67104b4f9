import Papa from 'papaparse';
import type { PublicationReport } from '#disclosure';
import { parseFigureKey } from '#figure';

/**
 * What is hidden and why, as CSV for the analyst. It is private: with a reason beside it a reader could work out how
 * small a figure is.
 */
export function hiddenList(report: PublicationReport): string {
  const fields = [
    'why',
    'measure',
    'authority',
    'period',
    'from',
    'to',
    'breakdown',
    'category',
    'count',
    'of',
    'more',
  ];
  const row = (why: string, figure: PublicationReport['hidden'][number]['figure'], more = '') => [
    why,
    figure.measure,
    figure.authority,
    figure.periodType,
    figure.periodStart,
    figure.periodEnd,
    figure.breakdown,
    figure.category,
    figure.numerator ?? '',
    figure.denominator ?? '',
    more,
  ];
  const data = [
    ...report.hidden.map(({ because, figure }) => row(because, figure)),
    ...report.leftOut.map(({ with: extent, figure }) => row('left out', figure, `with its ${extent}`)),
    ...report.open.map((id) => ['can be worked out whatever is hidden', id]),
  ];
  return `\uFEFF${Papa.unparse({ fields, data }, { escapeFormulae: true })}\r\n`;
}

/**
 * What the analyst reads on the screen; `list` is where every hidden figure is listed. It names measures, places and
 * days and never a number of a figure.
 */
export function describeHidden(report: PublicationReport, list: string): string {
  const { figures, rounded, hidden, reasons, unreadable, leftOut, open } = report;
  const share = (count: number) => (figures === 0 ? 0 : Math.round((100 * count) / figures));
  const why = Object.entries(reasons)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => `${reason} ${count}`);
  const lines: [boolean, string][] = [
    [
      true,
      `Of ${figures} figures about children and young people ${rounded} are shown to the nearest 5 (${share(rounded)}%) and ${hidden.length} are hidden (${share(hidden.length)}%)${why.length > 0 ? `: ${why.join(', ')}` : ''}.`,
    ],
    [
      unreadable.length > 0,
      `Measures of which the council can read nothing of the newest period: ${unreadable.join(', ')}.`,
    ],
    [leftOut.length > 0, leftOutWords(leftOut)],
    [open.length > 0, openWords(open)],
    [true, `Every hidden figure, with the reason, stands in ${list} (private).`],
  ];
  return lines.flatMap(([applies, line]) => (applies ? [line] : [])).join('\n');
}

/** What is not published at all. Names no number. */
function leftOutWords(leftOut: PublicationReport['leftOut']): string {
  const places = leftOut.map(({ key }) => placeOfNumber(key));
  return `${leftOut.length} figures could not be made safe and are left out, or stay as they were published before (${firstOf(places)}).`;
}

/** What can be worked out whatever is hidden now. Names no number. */
function openWords(open: readonly string[]): string {
  return `${open.length} small numbers can be worked out whatever is hidden now (${firstOf(open.map(placeOfNumber))}): what was published before, or is known elsewhere, gives them away.`;
}

/** The first few of some places, each once, and how many more there are. */
function firstOf(places: readonly string[]): string {
  const each = [...new Set(places)];
  const more = each.length > 5 ? ` and ${each.length - 5} more` : '';
  return `${each.slice(0, 5).join('; ')}${more}`;
}

/** Measure, place and day of a number. */
function placeOfNumber(id: string): string {
  const figure = parseFigureKey(id);
  return figure === null ? id : `${figure.measure} of ${figure.authority} on ${figure.periodEnd}`;
}
