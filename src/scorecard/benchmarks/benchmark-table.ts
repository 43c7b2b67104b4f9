import type { BenchmarkFigure, Comparison, NeighbourComparison } from '#benchmarks';
import { dayInWords } from '#calendar';
import { type FigureSymbol, roundHalfUp, shortValue, type Unit } from '#figure';
import { type PublishedBy, type Said, type SpeaksOf, speaksOfOther } from '../speaks-of.ts';
import { listedPieces, publishedSymbolWords, standingInWords } from './benchmark-words.ts';

/** A cell: a number or symbol, and words about it; either may be empty. */
export interface PublishedCell {
  text: string;
  note: string;
  /** What its number is of, where it has one. */
  of?: SpeaksOf;
  /** The figure as it was published, and whose it is. */
  published?: PublishedBy & PublishedAs;
}

/** A published number, or the symbol that stands in its place and why. */
export type PublishedAs =
  | { value: number; symbol: ''; why: '' }
  | { value: null; symbol: FigureSymbol | ''; why: string };

/** One line of the table: who, what is to be said of them, and a cell for each column. */
export interface PublishedRow {
  name: string;
  note: string;
  own: boolean;
  /** Whether it says a place among all, and no figure. */
  isRank?: true;
  cells: PublishedCell[];
}

/** One published year: what it says, to how many decimals it is printed, and why it is shown. */
export interface PublishedYear {
  /** The measure beside which it stands. */
  measure: string;
  comparison: Comparison;
  decimals: number;
  note: string;
}

/** The heads of the columns: the day on which each year ends, and why it is shown. */
export function publishedColumns(years: readonly PublishedYear[]): PublishedCell[] {
  return years.map(({ comparison, note }) => ({ text: dayInWords(comparison.periodEnd), note }));
}

/** Our council, its region, England, its statistical neighbours and, where it is ranked, its place. */
export function publishedRows(years: readonly PublishedYear[], unit: Unit, ranked: boolean): PublishedRow[] {
  const first = years[0]?.comparison;
  const has = (test: (comparison: Comparison) => boolean) => years.some(({ comparison }) => test(comparison));
  const row = (name: string, note: string, cell: (year: PublishedYear) => PublishedCell): PublishedRow => {
    return { name, note, own: name === first?.area.name, cells: years.map(cell) };
  };
  const figures = (name: string, note: string, of: 'own' | 'region' | 'england') =>
    row(name, note, ({ measure, comparison, decimals }) =>
      figureCell(comparison[of], unit, decimals, { name, on: comparison.periodEnd, measure }),
    );
  const region = years.flatMap(({ comparison }) => comparison.region ?? [])[0]?.areaName;
  const name = first?.area.name ?? '';
  const rows = [figures(name, 'as published', 'own')];
  if (region !== undefined) rows.push(figures(region, 'region', 'region'));
  rows.push(figures('England', '', 'england'));
  if (has((one) => neighboursOf(one) !== null)) {
    rows.push(row('Statistical neighbours: median', '', (year) => neighbourCell(year, unit, 'median')));
    rows.push(row('Statistical neighbours: mean', '', (year) => neighbourCell(year, unit, 'mean')));
  }
  if (ranked && has(({ standing }) => standing !== null)) {
    const places = row(`Rank of ${name}`, '1st is best; equal figures share a rank', ({ comparison }) =>
      rankCell(comparison),
    );
    rows.push({ ...places, isRank: true });
  }
  return rows;
}

/**
 * Who the neighbours of each year are: by which model, and how many of them had a figure. Empty where there are none.
 */
export function neighboursInWords(years: readonly PublishedYear[]): Said {
  const parts = years.flatMap(({ comparison }): Said[] => {
    const found = neighboursOf(comparison);
    if (found === null) return [];
    const { modelName, used, neighbours } = found;
    const day = dayInWords(comparison.periodEnd);
    return [
      [
        { text: `its model of ${modelName} for ${day} (` },
        { text: `${used} of ${neighbours.length}`, of: { said: 'count' } },
        { text: ' had a figure)' },
      ],
    ];
  });
  if (parts.length === 0) return [];
  const start = 'Statistical neighbours are the councils most like ours, as the Department for Education finds them: ';
  return [{ text: start }, ...listedPieces(parts), { text: '.' }];
}

/** A published figure as a table shows it; a dash where there is none. */
export function figureCell(
  figure: BenchmarkFigure | null,
  unit: Unit,
  decimals: number,
  by: PublishedBy,
): PublishedCell {
  if (figure === null) return { text: '–', note: 'no figure published' };
  const { value, symbol } = figure;
  const of = speaksOfOther(by);
  if (value === null) {
    const why = publishedSymbolWords(figure);
    return { text: symbol, note: why, of, published: { ...by, value, symbol, why } };
  }
  const published = { ...by, value, symbol: '', why: '' } as const;
  return { text: shortValue(value, unit, decimals), note: '', of, published };
}

/**
 * A mean is shown to one decimal more than what it is made of; a median only where it lies halfway between two figures.
 */
function neighbourCell(
  { measure, comparison, decimals }: PublishedYear,
  unit: Unit,
  which: 'median' | 'mean',
): PublishedCell {
  const neighbours = neighboursOf(comparison);
  if (neighbours === null) return { text: '–', note: 'no list of neighbours' };
  const value = neighbours[which];
  if (value === null) return { text: '–', note: 'none has a figure' };
  const whole = which === 'median' && roundHalfUp(value, decimals) === value;
  const name = which === 'median' ? 'Neighbours' : 'Neighbours, mean';
  const by = { name, on: comparison.periodEnd, measure };
  const text = shortValue(value, unit, whole ? decimals : decimals + 1);
  return { text, note: '', of: speaksOfOther(by), published: { ...by, value, symbol: '', why: '' } };
}

function rankCell({ standing }: Comparison): PublishedCell {
  return standing === null
    ? { text: '–', note: 'not ranked' }
    : { ...standingInWords(standing), of: { said: 'count' } };
}

/** The neighbours by the newest model of that year or before, or the oldest where there is none so old. */
export function neighboursOf({
  neighbours,
  year,
}: Pick<Comparison, 'neighbours' | 'year'>): NeighbourComparison | null {
  return neighbours.findLast(({ model }) => model <= year) ?? neighbours[0] ?? null;
}
