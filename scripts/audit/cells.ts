import type { FigureRow } from '#audit';
import type { KnownFigures } from './known-figures.ts';
import { type Element, find, textOf, within, written } from './markup.ts';
import type { OtherFigure } from './other-figure.ts';
import { showsValue, standsFor, type WrittenMeasure } from './shown-figure.ts';

/** What the check of a page gathers. */
export interface PageFindings {
  /** What is wrong, with where it stands. No number is repeated. */
  problems: string[];
  /** How many cells were compared with the figures. */
  compared: number;
  /** The markup of every hidden figure's cells, by the kind of place they stand in: each kind has one. */
  hidden: Map<string, Set<string>>;
  /** The orders in which tables list the same rows: each set of rows has one, or an order could tell what is larger. */
  orders: Map<string, Set<string>>;
}

/** What the tables of one page speak of. */
export interface PageSubject {
  file: string;
  known: KnownFigures;
  council: string;
  findings: PageFindings;
  /** What others published of the matter of a measure, as its download tells it. */
  others: (measure: string) => readonly OtherFigure[];
}

const revision = /;? ?revised in the publication of \w+ \d{4}/i;

/** Compares a cell that shows a figure with the figure. Null stands for a figure that is not in the ledger. */
export function checkCell(
  subject: PageSubject,
  cell: Element,
  row: FigureRow | null,
  measure: WrittenMeasure,
  place: string,
): void {
  const { findings, file } = subject;
  const [shown] = find(cell, 'span', 'value');
  const text = textOf(shown ?? cell).replace(/ \(revised\)$/, '');
  findings.compared += 1;
  const where = `${file}: ${place}`;
  if (row === null || row.value === '') {
    const told = row === null ? '' : standsFor(row, measure);
    const symbol = row === null ? ['–', 'x'] : [told];
    if (!symbol.includes(text)) findings.problems.push(`${where} shows something where the figures show none`);
    checkHidden(subject, row?.symbol === 'c' ? (shown === undefined ? 'cell' : 'value') : null, cell, where, told);
  } else if (!showsValue(text, Number(row.value), measure)) {
    findings.problems.push(`${where} differs from the figure`);
  }
}

/**
 * No number but what is told in its place stands in what shows a hidden figure, neither to see nor in an attribute; hidden figures
 * all look alike.
 */
export function checkHidden(
  { findings }: PageSubject,
  kind: string | null,
  element: Element,
  where: string,
  told = '',
): void {
  if (/\d/.test(textOf(element).replace(revision, '').replace(told, '')))
    findings.problems.push(`${where} is hidden and has a number`);
  for (const { name, attributes } of within(element)) {
    if (name === 'rect') findings.problems.push(`${where} is hidden and has a bar`);
    for (const [attribute, value] of attributes) {
      const mayHoldNumbers = ['class', 'scope', 'viewbox', 'focusable'].includes(attribute);
      if (!mayHoldNumbers && /\d/.test(value))
        findings.problems.push(`${where} is hidden and ${attribute} has a number`);
    }
  }
  if (kind === null) return;
  const markup = element.children
    .map((child) => (typeof child === 'string' ? child.trim() : written(child)))
    .join('')
    .replace(told, 'c')
    .replace(revision, '')
    .replace(' (revised)', '');
  findings.hidden.set(kind, (findings.hidden.get(kind) ?? new Set()).add(markup));
}
