import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import type { EditionReport } from '../../src/disclosure/index.ts';
import { StoppedError } from '../cli/command-line.ts';

/**
 * Writes what is hidden and why for the analyst, and answers what to print of it. The file is private: with a reason beside
 * it a reader could tell how small a figure is.
 */
export function reportHidden(report: EditionReport, list: string): string {
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
    ...report.held.map((held) => row('restatement held', { ...held, authority: held.authorityCode }, 'as published')),
    ...report.notPublished.map((figure) => row('restatement held', figure, 'new, not published')),
    ...report.told.map((id) => ['still told', id]),
    ...report.untrue.map((id) => ['relation does not hold', id]),
    ...report.advice.map(({ measure, authority, breakdown, merge, count }) => [
      'would show more',
      measure,
      authority,
      ...['', '', '', breakdown, merge.join(' + '), count, '', 'merge these categories'],
    ]),
  ];
  const text = `\uFEFF${Papa.unparse({ fields, data }, { escapeFormulae: true })}\r\n`;
  try {
    mkdirSync(path.dirname(list), { recursive: true });
    writeFileSync(list, text);
  } catch (error) {
    throw new StoppedError(`${list} cannot be written (${(error as Error).message}). Nothing was published.`);
  }
  return describe(report, list);
}

function describe({ figures, hidden, reasons, unreadable, held, told }: EditionReport, list: string): string {
  const share = figures === 0 ? 0 : Math.round((100 * hidden.length) / figures);
  const why = Object.entries(reasons)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => `${reason} ${count}`);
  return [
    `Hidden: ${hidden.length} of ${figures} figures about children and young people (${share}%): ${why.join(', ')}.`,
    ...(unreadable.length > 0
      ? [`Measures without a readable figure of the latest month: ${unreadable.join(', ')}.`]
      : []),
    ...(held.length > 0
      ? [`${held.length} published figures differ from the records by so few that they stand as they are.`]
      : []),
    ...(told.length > 0
      ? [`${told.length} small numbers can still be told from what was published: do not build the site.`]
      : []),
    `Every hidden figure, with the reason, stands in ${list} (private).`,
  ].join('\n');
}
