import { type CoverageRule, dueBreakdown, type Measure, parseReference } from '#catalogue';
import { type Figure, figureKey, figureOf, periodKey } from '#figure';
import type { Covered } from './covered.ts';

/** A figure that is withheld since too few of those of whom it should be are known. Private: both counts are exact. */
export interface ThinFigure {
  measure: Measure;
  figure: Figure;
  /** Of how many it is known, and of how many it should be. */
  known: number;
  all: number;
}

/**
 * Of fewer than so many, no average is shown in any case; were their figures withheld by their share, that would tell how
 * many of these few are known.
 */
const fewest = 10;

/**
 * The figures, and in the place of those of which too few are known, with all their categories, the same without a number;
 * then what was withheld. Whoever adds figures up later can add none of these up: a window or a total of which one part is
 * not known is not known. A measure that gave nothing though there are people of whom it should be is known of nobody.
 */
export function withoutThinlyKnown(
  figures: readonly Figure[],
  measures: readonly Measure[],
  covered: Pick<Covered, 'knows'>,
): { figures: Figure[]; thin: ThinFigure[] } {
  const byMeasure = Map.groupBy(figures, ({ measure }) => measure);
  const thin = measures.flatMap((measure) =>
    measure.coverage === undefined ? [] : thinOf(measure, measure.coverage, byMeasure, covered),
  );
  const withheld = new Map(thin.map(({ figure }) => [periodKey(figure), figure]));
  const kept = figures.map((figure) => (withheld.has(periodKey(figure)) ? withoutParts(figure) : figure));
  const had = new Set(figures.map(figureKey));
  const added = thin.flatMap(({ figure }) => (had.has(figureKey(figure)) ? [] : [withoutParts(figure)]));
  return { figures: [...kept, ...added], thin };
}

function thinOf(
  measure: Measure,
  { of, atLeast }: CoverageRule,
  byMeasure: ReadonlyMap<string, readonly Figure[]>,
  { knows }: Pick<Covered, 'knows'>,
): ThinFigure[] {
  const { measure: other, part } = parseReference(of);
  const own = wholesByPlace(byMeasure.get(measure.id) ?? []);
  // Whoever is not due yet is left out, and known all the same.
  const notDue = byPlace((byMeasure.get(measure.id) ?? []).filter(({ breakdown }) => breakdown === dueBreakdown));
  return [...wholesByPlace(byMeasure.get(other) ?? [])].flatMap(([place, whole]): ThinFigure[] => {
    const { authority, periodType, periodEnd } = whole;
    if (!measure.periodTypes.includes(periodType)) return [];
    const found = own.get(place);
    if (found === undefined && !knows(measure, authority, periodType, periodEnd)) return [];
    const all = whole[part];
    const counted = found === undefined ? 0 : found.denominator;
    const known = counted === null ? null : counted + (notDue.get(place)?.numerator ?? 0);
    if (all === null || known === null || all < fewest || 100 * known >= atLeast * all) return [];
    const nothing = { numerator: 0, denominator: 0 };
    const figure = found ?? figureOf({ ...whole, measure: measure.id }, nothing, measure);
    return [{ measure, figure, known, all }];
  });
}

/** The figures of everybody together, by place and period. */
function wholesByPlace(figures: readonly Figure[]): Map<string, Figure> {
  return byPlace(figures.filter(({ breakdown }) => breakdown === ''));
}

function byPlace(figures: readonly Figure[]): Map<string, Figure> {
  return new Map(figures.map((figure) => [`${figure.authority} ${figure.periodType} ${figure.periodEnd}`, figure]));
}

const withoutParts = (figure: Figure): Figure => ({ ...figure, numerator: null, denominator: null, value: null });
