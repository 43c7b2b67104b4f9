import type { BenchmarkFigure } from '#benchmarks';
import type { IsoDay } from '#calendar';
import { speaksOfOther } from '../speaks-of.ts';
import { neighboursOf, type PublishedYear } from './benchmark-table.ts';
import { publishedSymbolWords } from './benchmark-words.ts';

/** One published figure as a named dot. */
export interface PublishedDot {
  name: string;
  value: number;
  kind: 'ours' | 'neighbour' | 'region' | 'england';
  /** The figure that others published: `name|day|measure`. */
  other: string;
}

/** A published year as dots on one line, and who has none, with the reason. */
export interface PublishedStrip {
  periodEnd: IsoDay;
  decimals: number;
  dots: PublishedDot[];
  missing: { name: string; why: string }[];
}

/**
 * The dots of a published year: ours, the region's, England's, then the neighbours', closest first. No order by value.
 */
export function publishedStrip({ measure, comparison, decimals }: PublishedYear): PublishedStrip {
  const { area, own, region, england, periodEnd } = comparison;
  const asked: { name: string; kind: PublishedDot['kind']; figure: BenchmarkFigure | null }[] = [
    { name: area.name, kind: 'ours', figure: own },
    ...(region === null ? [] : [{ name: region.areaName, kind: 'region', figure: region } as const]),
    { name: 'England', kind: 'england', figure: england },
    ...(neighboursOf(comparison)?.neighbours ?? []).map(
      ({ area: one, figure }) => ({ name: one.name, kind: 'neighbour', figure }) as const,
    ),
  ];
  return {
    periodEnd,
    decimals,
    dots: asked.flatMap(({ name, kind, figure }) =>
      figure === null || figure.value === null
        ? []
        : [{ name, kind, value: figure.value, ...speaksOfOther({ name, on: periodEnd, measure }) }],
    ),
    missing: asked.flatMap(({ name, figure }) =>
      figure !== null && figure.value !== null
        ? []
        : [{ name, why: figure === null ? 'no figure published' : publishedSymbolWords(figure) }],
    ),
  };
}
