import { type Band, type BenchmarkFigure, benchmarkSourceOf, type Comparator, type Standing } from '#benchmarks';
import { type Unit, unitNames, unitOf } from '#figure';
import type { Said } from '../speaks-of.ts';

/** Why a published table holds no number, in words. */
export function publishedSymbolWords({ symbol, source }: Pick<BenchmarkFigure, 'symbol' | 'source'>): string {
  switch (symbol) {
    case 'c':
      return 'hidden by the publisher, so that no child can be recognised';
    case 'z':
      return 'not applicable';
    case 'x':
      return source === 'la-interactive-tool' ? 'not available; it may have been hidden' : 'not available';
    case 'k':
      return 'more than zero, but it rounds to zero';
    case 'u':
      return 'not printed: of low reliability';
    case '':
      return '';
  }
}

/** Who publishes a comparator: all of its tables come from one body. */
export function publisherOf({ bindings: [table] }: Pick<Comparator, 'bindings'>): string {
  return table === undefined ? 'its publisher' : `the ${benchmarkSourceOf(table.source).publisher}`;
}

/** The unit of a comparator; one that measures do not have (months) is a plain mean. */
export function unitOfComparator(name: string): Unit {
  return unitNames.includes(name) ? unitOf(name) : { name, shape: 'mean', factor: 1, decimals: 0 };
}

/** `1st`, `2nd`, `11th`, `103rd`. */
export function ordinal(place: number): string {
  const teens = place % 100 >= 11 && place % 100 <= 13;
  return `${place}${(teens ? undefined : { 1: 'st', 2: 'nd', 3: 'rd' }[place % 10]) ?? 'th'}`;
}

const quarters: Readonly<Record<Band, string>> = { A: 'first', B: 'second', C: 'third', D: 'last' };

/** A place among all authorities, and the quarter of them in which it is: `7th of 151`, `first quarter`. */
export function standingInWords({ rank, of, band }: Standing): { text: string; note: string } {
  return { text: `${ordinal(rank)} of ${of}`, note: `${quarters[band]} quarter` };
}

/** The name of a region, country or council inside a sentence: `the North East`, `London`. */
export function areaInSentence({ areaName, areaType }: Pick<BenchmarkFigure, 'areaName' | 'areaType'>): string {
  return areaType === 'region' && /^(North|South|East|West)\b/.test(areaName) ? `the ${areaName}` : areaName;
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** The same of texts in pieces. */
export function listedPieces(words: readonly Said[]): Said {
  return words.flatMap((one, at) => {
    if (at === 0) return one;
    return [{ text: at === words.length - 1 ? ' and ' : ', ' }, ...one];
  });
}
