import Papa from 'papaparse';
import type { EditionReport } from '#disclosure';
import { parseFigureKey } from '#figure';

/**
 * What is hidden and why, as CSV for the analyst. It is private: with a reason beside it a reader could work out how
 * small a figure is.
 */
export function hiddenList(report: EditionReport): string {
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
  const row = (why: string, figure: EditionReport['hidden'][number]['figure'], more = '') => [
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
    ...report.held.map((held) => row('restatement held', held, 'as published')),
    ...report.notPublished.map((figure) => row('restatement held', figure, 'new, not published')),
    ...report.withheld.map(({ measure, authority, periodEnd, breakdown }) => [
      'table withheld',
      measure,
      authority,
      ...['', '', periodEnd, breakdown, '', '', '', 'no row of it is published'],
    ]),
    ...report.inferable.map((id) => ['still inferable', id]),
    ...report.inferableElsewhere.map((id) => ['inferable from what is known elsewhere', id]),
    ...report.differsElsewhere.map((id) => ['others printed another number', id]),
    ...report.untrue.map((id) => ['relation does not hold', id]),
    ...report.broken.map(({ relation, times, authority, periodEnd }) => [
      'declared relation does not hold',
      relation,
      authority,
      ...['', '', periodEnd, '', '', '', '', `${times} times, first here`],
    ]),
    ...report.advice.map(({ how, measure, authority, breakdown, categories, count }) => [
      'would show more',
      measure,
      authority,
      ...['', '', '', breakdown, categories.join(' + '), count, '', how],
    ]),
  ];
  return `\uFEFF${Papa.unparse({ fields, data }, { escapeFormulae: true })}\r\n`;
}

/** How many pieces of advice are printed: the rest is in the list. */
const printedAdvice = 5;

/**
 * What the analyst reads on the screen; `list` is where every hidden figure is listed. It names measures, places and
 * days and never a number of a figure.
 */
export function describeHidden(report: EditionReport, list: string): string {
  const { figures, hidden, reasons, unreadable, held, notPublished, withheld, inferable, advice } = report;
  const share = figures === 0 ? 0 : Math.round((100 * hidden.length) / figures);
  const why = Object.entries(reasons)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => `${reason} ${count}`);
  const lines: [boolean, string][] = [
    [
      true,
      `Hidden: ${hidden.length} of ${figures} figures about children and young people (${share}%): ${why.join(', ')}.`,
    ],
    [
      unreadable.length > 0,
      `Measures of which the council can read nothing of the newest period: ${unreadable.join(', ')}.`,
    ],
    [
      held.length > 0,
      `${held.length} published figures differ from the records and stay as they are (${placesOf(held)}): with the correction some number of those days would change by so few that these could be recognised. They are corrected once the change is zero or larger.`,
    ],
    [notPublished.length > 0, `${notPublished.length} new figures of those days wait with them.`],
    [
      withheld.length > 0,
      `Tables of which no row is published, because nothing else protects them: ${withheld.map(tableName).join('; ')}.`,
    ],
    [inferable.length > 0, describeInferable(report)],
    [
      report.inferableElsewhere.length > 0,
      `${report.inferableElsewhere.length} small numbers can be worked out from what is known elsewhere alone: hiding them here hides nothing.`,
    ],
    [
      report.differsElsewhere.length > 0,
      `Others printed another number of ${report.differsElsewhere.length} figures: see that they counted the same children.`,
    ],
    ...report.broken.map(({ relation, times, authority, periodEnd }): [boolean, string] => [
      true,
      `warning: a measure declares "${relation}", and the figures break it ${times === 1 ? 'once' : `${times} times`}, first for ${authority} on ${periodEnd}. Correct the data or the measure; where it need not always hold, add "usually: true" to it.`,
    ]),
    [advice.length > 0, `Would show more, the cheapest first:\n${adviceLines(advice).join('\n')}`],
    [true, `Every hidden figure, with the reason, is in ${list} (private).`],
  ];
  return lines.flatMap(([applies, line]) => (applies ? [line] : [])).join('\n');
}

/** Why nothing may be published: what can be worked out although every table around it is left out. Names no number. */
export function describeInferable({ inferable }: Pick<EditionReport, 'inferable'>): string {
  const places = [...new Set(inferable.map(placeOfNumber))];
  const named = places.slice(0, 5).join('; ');
  const more = places.length > 5 ? ` and ${places.length - 5} more` : '';
  return `${inferable.length} small numbers could be worked out, or are not proved to be safe, whatever else were hidden (${named}${more}): what was published before, or is known elsewhere, reveals them.`;
}

/** Measure, place and day of a cell, or of the first cell of a number that follows from several. */
function placeOfNumber(id: string): string {
  const figure = parseFigureKey(id.replace(/^[a-z ]+: /, ''));
  return figure === null ? id : `${figure.measure} of ${figure.authority} on ${figure.periodEnd}`;
}

function placesOf(rows: EditionReport['held']): string {
  const places = [...new Set(rows.map(({ authority, periodEnd }) => `${authority} on ${periodEnd}`))];
  return places.length > 5 ? `${places.slice(0, 5).join(', ')} and ${places.length - 5} more` : places.join(', ');
}

function tableName({ measure, authority, periodEnd, breakdown }: EditionReport['withheld'][number]): string {
  return `${measure}${breakdown === '' ? '' : ` by ${breakdown}`} of ${authority} on ${periodEnd}`;
}

function adviceLines(advice: EditionReport['advice']): string[] {
  const lines = advice.slice(0, printedAdvice).map(({ how, measure, authority, breakdown, categories }) => {
    const by = breakdown === '' ? '' : ` by ${breakdown}`;
    return `  ${measure}${by} of ${authority}: ${how}${categories.length === 0 ? '' : ` (${categories.join(', ')})`}`;
  });
  return advice.length > printedAdvice ? [...lines, `  and ${advice.length - printedAdvice} more in the list`] : lines;
}
