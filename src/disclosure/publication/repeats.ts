import {
  type FigurePart,
  isPublishedAt,
  type Measure,
  placeName,
  publishedBy,
  referenceOf,
  relatedPeriodType,
  relationsOf,
  type Settings,
} from '#catalogue';
import { type Figure, type FigureId, figureKey } from '#figure';
import { asKnownNow, type LedgerRow, type PublishableFigure } from '#published';
import { policiesOf } from './policies.ts';
import { keyOf, withoutNumbers } from './repair.ts';
import type { HiddenBecause } from './report.ts';
import { shownFigure } from './shown-figure.ts';
import type { Terms } from './web.ts';

interface Input {
  readonly figures: readonly Figure[];
  readonly measures: readonly Measure[];
  readonly settings: Settings;
  readonly ledger: readonly LedgerRow[];
}

/** A figure that only repeats others, as it is published beside them. */
export interface Repeat {
  readonly key: string;
  readonly figure: Figure;
  /** Not there where it is left out. */
  readonly row?: PublishableFigure;
  /** Why it is hidden, where it is. */
  readonly because?: HiddenBecause;
}

/** The figures of a publication that only repeat others: of measures that say that they `repeats`. */
export interface Repeats {
  /** Whether every number of a figure stands in one of another measure that is published, to which its own ties it. */
  readonly has: (figure: FigureId) => boolean;
  /** The same sum, in which each number (a figure's key with `|N` or `|D` behind it) that is repeated stands once. */
  readonly termsOf: (terms: Terms) => Terms;
  /** The figure that another is by its key: itself, or the one whose numerator it repeats. */
  readonly figureOf: (key: string) => string;
  /**
   * What stands beside some rows: of each the same numbers as the figures that it repeats show, none where one of these is
   * hidden. Nothing stands where one is not published, or where its own numbers ask for more than theirs.
   */
  readonly beside: (rows: readonly PublishableFigure[]) => readonly Repeat[];
  /** The rows of these. */
  readonly rowsBeside: (rows: readonly PublishableFigure[]) => PublishableFigure[];
}

/** @throws PolicyError as `policiesOf` does */
export function repeatsOf({ figures, measures, settings, ledger }: Input): Repeats {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const published = new Set(figures.map(({ measure }) => measure));
  const numbersOf = numbersRepeated(measures.filter(({ id }) => published.has(id)));
  const policyOf = policiesOf(settings);
  const before = new Map(asKnownNow(ledger).map((row) => [figureKey(row), row]));
  const known = new Set(figures.map(figureKey));
  const those = figures.flatMap((figure) => {
    const measure = byId.get(figure.measure) as Measure;
    const numbers = isPublishedAt(measure, figure, settings.consortium?.code) ? numbersOf(figure) : null;
    if (numbers === null || !numbers.every(({ of }) => known.has(keyOf(of)))) return [];
    const { rule, ...own } = shownFigure(measure, figure, policyOf(figure.measure));
    const row = { ...figure, ...own, authorityName: placeName(settings, figure.authority), unit: measure.unit.name };
    return [{ key: figureKey(figure), figure, numbers, rule, row }];
  });
  const repeated: ReadonlyMap<string, string> = new Map(
    those.flatMap(({ key, numbers }) => numbers.map(({ part, of }) => [`${key}|${letter[part]}`, of] as const)),
  );
  return {
    has: (figure) => numbersOf(figure) !== null,
    termsOf,
    figureOf: (key) => keyOf(repeated.get(`${key}|N`) ?? `${key}|N`),
    beside,
    rowsBeside: (rows) => beside(rows).flatMap(({ row }) => row ?? []),
  };

  function termsOf(terms: Terms): Terms {
    if (!terms.some(([number]) => repeated.has(number))) return terms;
    const factors = new Map<string, number>();
    for (const [number, factor] of terms) {
      const same = repeated.get(number) ?? number;
      factors.set(same, (factors.get(same) ?? 0) + factor);
    }
    return [...factors].filter(([, factor]) => factor !== 0);
  }

  function beside(rows: readonly PublishableFigure[]): Repeat[] {
    const now = new Map(rows.map((row) => [figureKey(row), row]));
    return those.map(({ key, figure, numbers, rule, row }): Repeat => {
      const others = numbers.map(({ part, of }) => ({ part, of, shown: now.get(keyOf(of)) ?? before.get(keyOf(of)) }));
      if (others.some(({ shown }) => shown === undefined)) return { key, figure };
      if (others.some(({ shown }) => shown?.symbol === 'c'))
        return { key, figure, row: withoutNumbers(row), because: rule ?? 'protects others' };
      const isSame = others.every(
        ({ part, of, shown }) => row[part] === shown?.[of.endsWith('|N') ? 'numerator' : 'denominator'],
      );
      return isSame ? { key, figure, row } : { key, figure };
    });
  }
}

const letter: Readonly<Record<FigurePart, string>> = { numerator: 'N', denominator: 'D' };

/**
 * Which number each number of a figure is, as its measure declares: equal to that one, always. Null where one is its own.
 */
function numbersRepeated(
  published: readonly Measure[],
): (figure: FigureId) => { part: FigurePart; of: string }[] | null {
  const measures = new Map(published.map((measure) => [measure.id, measure]));
  const relations = relationsOf(published.filter(({ repeats }) => repeats)).filter(
    ({ kind, usually, others }) => kind === 'equals' && !usually && others.length === 1,
  );
  const others = new Map(relations.map(({ series, others: [other] }) => [referenceOf(series), other]));
  return (figure) => {
    const measure = measures.get(figure.measure);
    if (measure?.repeats !== true) return null;
    const parts = measure.unit.shape === 'count' ? (['numerator'] as const) : (['numerator', 'denominator'] as const);
    const found = parts.flatMap((part) => {
      const other = others.get(referenceOf({ ...figure, part }));
      const theirs = other && measures.get(other.measure);
      if (other === undefined || theirs === undefined) return [];
      const periodType = relatedPeriodType(figure.periodType, publishedBy(measure), publishedBy(theirs));
      if (periodType === null) return [];
      return [{ part, of: `${figureKey({ ...figure, ...other, periodType })}|${letter[other.part]}` }];
    });
    return found.length === parts.length ? found : null;
  };
}
