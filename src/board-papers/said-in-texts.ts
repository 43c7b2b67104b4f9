import type { Measure, Settings } from '#catalogue';
import { type Figure, figureKey } from '#figure';
import type { OutsideFact } from '#published';
import type { Content } from './content.ts';
import { wordNumbersIn } from './counted.ts';
import { numbersIn, type WrittenNumber } from './number-in-text.ts';
import { passagesThatSpeak } from './passages.ts';
import { isPublished, publishedNumbers } from './published-numbers.ts';

/** What texts give away of figures: readers of an edition have them too. */
export interface SaidInTexts {
  /** The exact numbers, as anything else that is known from elsewhere. */
  facts: OutsideFact[];
  /** The same for the analyst, a line for each number that is written: its file and line, and what it is a number of. */
  lines: string[];
}

/** Figures that were worked out, and what they are figures of. */
export interface FiguresSpokenOf {
  figures: readonly Figure[];
  measures: readonly Measure[];
  settings: Pick<Settings, 'council' | 'publication'>;
  synthetic: boolean;
}

/** What to do about a number that the site does not show as it is. */
const takeOut =
  'Take it out, or write about how many, as the page does: until then, what follows from it is hidden too.';

/** So many figures are named of which a number may be. */
const mostNamed = 3;

/**
 * Numbers that texts print and that figures do not show as they are: parts that are rounded, and counts that are small. A
 * number is taken for what it is a number of wherever it is exactly that of a measure that its text names, and no headline
 * that is shown explains it. Real texts speak of real children, made-up ones of the sample.
 */
export function saidInTexts(
  content: Content,
  { figures, measures, settings, synthetic }: FiguresSpokenOf,
): SaidInTexts {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const ofMeasure = Map.groupBy(figures, ({ measure }) => measure);
  const facts = new Map<string, OutsideFact>();
  const lines: string[] = [];
  for (const { file, line, text, measures: named, authority, madeUp } of passagesThatSpeak(content, settings.council)) {
    if (madeUp !== undefined && madeUp !== synthetic) continue;
    const own = named.filter((id) => byId.has(id)).map((id) => (ofMeasure.get(id) ?? []).filter(isSpokenOf(authority)));
    const shown = new Set(
      own
        .flat()
        .filter(isShown(settings))
        .flatMap(({ numerator, denominator, value }) => [numerator, denominator, value]),
    );
    for (const number of [...numbersIn(text, line), ...wordNumbersIn(text, line)]) {
      if (number.kind !== 'plain' || shown.has(number.value) || isLimit(text, number)) continue;
      const exact = own.flat().flatMap((figure) => factsOf(figure, number.value, `${file}:${number.line}`, synthetic));
      // A change between two headlines is no number of anybody, unless it names one or two figures as well.
      if (exact.length > mostNamed && isChange(number, own)) continue;
      for (const fact of exact) facts.set(`${figureKey(fact)}|${fact.numerator === null ? 'D' : 'N'}`, fact);
      if (exact.length > 0) {
        lines.push(`${file}:${number.line}: error: ${number.text} is ${inWords(exact)}. ${takeOut}`);
      }
    }
  }
  return { facts: [...facts.values()], lines };

  /** Whether it is the change between two headlines of a measure that are shown. */
  function isChange(number: WrittenNumber, own: readonly (readonly Figure[])[]): boolean {
    return own.some((of) => {
      const measure = byId.get(of[0]?.measure ?? '');
      if (measure === undefined) return false;
      const rows = of.filter(isShown(settings)).map((figure) => ({ ...figure, ...unstamped }));
      return isPublished(number, [publishedNumbers(rows, measure)]);
    });
  }
}

/** What a figure has besides once it is published: nothing of it is looked at. */
const unstamped = { published: '', authorityName: '', unit: '', symbol: '', status: 'final' } as const;

/** Whether a number is only a limit: `more than 20` says of nothing how many it is. */
const isLimit = (text: string, { at }: WrittenNumber): boolean =>
  /\b(?:more|fewer|less|greater) than\s+$|\b(?:at least|at most|up to|over|under|above|below)\s+$/i.test(
    text.slice(Math.max(0, at - 14), at),
  );

const isSpokenOf =
  (authority: string | null) =>
  (figure: Figure): boolean =>
    authority === null || figure.authority === authority;

/** A headline that is shown whatever else is hidden: what is not small. */
const isShown =
  ({ publication }: Pick<Settings, 'publication'>) =>
  ({ breakdown, numerator, denominator }: Figure): boolean =>
    breakdown === '' &&
    [numerator, denominator].every((count) => count === null || count === 0 || count > publication.smallestCount);

function factsOf(figure: Figure, count: number, source: string, synthetic: boolean): OutsideFact[] {
  const fact = { ...figure, numerator: null, denominator: null, value: null, decimals: null, source, synthetic };
  return [
    ...(figure.numerator === count ? [{ ...fact, numerator: count }] : []),
    ...(figure.denominator === count ? [{ ...fact, denominator: count }] : []),
  ];
}

function inWords(facts: readonly OutsideFact[]): string {
  const named = facts.slice(0, mostNamed).map(({ measure, authority, periodType, periodEnd, breakdown, category }) => {
    const of = breakdown === '' ? measure : `${measure} by ${breakdown}: ${category}`;
    return `${of} (${authority}, ${periodType} to ${periodEnd})`;
  });
  const more = facts.length > mostNamed ? `, or one of ${facts.length - mostNamed} more` : '';
  return `the exact number of ${named.join(', or of ')}${more}`;
}
