import { monthInWords } from '#calendar';
import type { PublicationReport } from '#disclosure';
import { type Figure, parseFigureKey } from '#figure';
import { counted } from './findings-report.ts';
import { firstOf } from './first-of.ts';
import { hiddenTotalsWords } from './hidden-totals.ts';
import { aboutPrivate, roundedRule, ruleOf, whatItTakes } from './hidden-words.ts';
import { privateCsv } from './private-csv.ts';

/** The columns of the list, in order. */
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
  'rule',
  'to_show_it',
] as const;
type Line = Partial<Record<(typeof fields)[number], string | number | null>>;

/**
 * What is rounded or hidden, by which rule, and what it would take to show it, as CSV for the analyst. It is private: with
 * a reason beside it a reader could work out how small a figure is.
 */
export function hiddenList(report: PublicationReport): string {
  const lines: Line[] = [
    ...report.hidden.map((hidden) => ({
      ...ofFigure(hidden.because, hidden.figure),
      more: hidden.protects === undefined ? '' : `for the sake of ${hidden.protects}`,
      rule: ruleOf(hidden),
      to_show_it: whatItTakes(hidden),
    })),
    ...report.held.map(({ figure, secrets, until }) => ({
      ...ofFigure('correction waits', figure),
      more: `for the sake of ${secrets.join('; ')}`,
      rule: aboutPrivate.corrections,
      to_show_it: until === null ? 'the next publication tries again' : `goes out with ${until} at the latest`,
    })),
    ...report.leftOut.map(({ with: extent, figure }) => ({
      ...ofFigure('left out', figure),
      more: `with its ${extent}`,
      rule: aboutPrivate.leftOut,
    })),
    ...report.open.map((id) => ({ why: 'can be worked out whatever is hidden', measure: id })),
    ...report.roundedTables.map(({ measure, breakdown, figures }) => ({
      why: 'rounded',
      measure,
      breakdown,
      more: counted(figures, 'figure'),
      rule: roundedRule,
    })),
  ];
  const data = lines.map((line) => fields.map((field) => line[field] ?? ''));
  return privateCsv(fields, data);
}

function ofFigure(why: string, figure: Figure): Line {
  const { measure, authority, periodType, periodStart, periodEnd, breakdown, category } = figure;
  const { numerator, denominator } = figure;
  return {
    why,
    measure,
    authority,
    period: periodType,
    from: periodStart,
    to: periodEnd,
    breakdown,
    category,
    count: numerator,
    of: denominator,
  };
}

/**
 * What the analyst reads on the screen; `list` is where every hidden figure is listed. It names measures, places and
 * days and never a number of a figure.
 */
export function describeHidden(report: PublicationReport, list: string): string {
  const { figures, rounded, hidden, hiddenTotals, reasons, unreadable, neverReadable, leftOut, held, open } = report;
  const share = (count: number) => (figures === 0 ? 0 : Math.round((100 * count) / figures));
  const why = Object.entries(reasons)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => `${reason} ${count}`);
  const newestOnly = unreadable.filter((measure) => !neverReadable.includes(measure));
  const lines: [boolean, () => string][] = [
    [
      true,
      () =>
        `Of ${figures} figures about children and young people ${rounded} are shown to the nearest 5 (${share(rounded)}%) and ${hidden.length} are hidden (${share(hidden.length)}%)${why.length > 0 ? `: ${why.join(', ')}` : ''}.`,
    ],
    [
      newestOnly.length > 0,
      () => `Measures of which the council can read nothing of the newest period: ${newestOnly.join(', ')}.`,
    ],
    [
      neverReadable.length > 0,
      () => `Measures of which the council can read nothing of any period: ${neverReadable.join(', ')}.`,
    ],
    ...hiddenTotalsWords(hiddenTotals, list).map((line): [boolean, () => string] => [true, () => line]),
    [held.length > 0, () => heldWords(held)],
    [leftOut.length > 0, () => leftOutWords(leftOut)],
    [open.length > 0, () => openWords(open)],
    [true, () => `Every hidden figure, with the reason and what would show it, stands in ${list} (private).`],
  ];
  return lines.flatMap(([applies, line]) => (applies ? [line()] : [])).join('\n');
}

/** What was corrected and is not published yet. Names no number. */
function heldWords(held: PublicationReport['held']): string {
  const [{ until }] = held as [PublicationReport['held'][number]];
  const secrets = held.flatMap((one) => one.secrets.map(placeOfNumber));
  const what = `${counted(held.length, 'correction')} of ${firstOf(held.map(({ key }) => placeOfNumber(key)))}`;
  return until === null
    ? `${what} cannot go out now: with what was published before, even that it was corrected would give away ${firstOf(secrets)}. The next publication tries again.`
    : `${what} will wait until ${monthInWords(until)} at the latest: with what was published before, the new numbers would give away ${firstOf(secrets)}.`;
}

/** What is not published at all. Names no number. */
function leftOutWords(leftOut: PublicationReport['leftOut']): string {
  const places = leftOut.map(({ key }) => placeOfNumber(key));
  const are = leftOut.length === 1 ? 'is' : 'are';
  return `${counted(leftOut.length, 'figure')} could not be made safe and ${are} left out (${firstOf(places)}).`;
}

/** What can be worked out whatever is hidden now. Names no number. */
export function openWords(open: readonly string[]): string {
  return `${counted(open.length, 'small number')} can be worked out whatever is hidden now (${firstOf(open.map(placeOfNumber))}): what was published before, or is known elsewhere, gives ${open.length === 1 ? 'it' : 'them'} away.`;
}

/** Measure, place and day of a number. */
function placeOfNumber(id: string): string {
  const figure = parseFigureKey(id);
  return figure === null ? id : `${figure.measure} of ${figure.authority} on ${figure.periodEnd}`;
}
