import type { PeriodType } from '#figure';
import type { CoverageRule } from './coverage.ts';
import type { Fault } from './faults.ts';
import { publishedBy } from './rare-events.ts';
import {
  changesOf,
  type FigureSeries,
  parseReference,
  type RelatedMeasure,
  referenceOf,
  relatedPeriodType,
  relationsOf,
} from './relation.ts';

interface CheckedMeasure extends RelatedMeasure {
  file: string;
  periodTypes: PeriodType[];
  rareEvents: boolean;
  coverage?: CoverageRule | undefined;
}

/** Something wrong in a measure file: which file, where in its front matter, and what to do. */
export interface MeasureFault extends Fault {
  file: string;
}

/**
 * What is wrong where measures name each other in their relations. The measures in `unread` exist but could not be
 * read, so nothing more is said about them.
 */
export function relationProblems(
  measures: readonly CheckedMeasure[],
  unread: ReadonlySet<string> = new Set(),
): MeasureFault[] {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  return measures.flatMap((measure) =>
    tiesOf(measure).flatMap((relation) =>
      [relation.series, ...relation.others].flatMap((series) => {
        const problem = unread.has(series.measure)
          ? null
          : problemOf(series, relation, measure, byId.get(series.measure));
        return problem === null
          ? []
          : [{ file: measure.file, path: relation.path, text: `${relation.path[0]}: ${problem}` }];
      }),
    ),
  );
}

/**
 * Where measures name others that do not exist, each once. A folder may hold only some of the measures, so this stops
 * nothing; what is not there is not published, and can reveal nothing.
 */
export function relationWarnings(measures: readonly CheckedMeasure[]): MeasureFault[] {
  const known = new Set(measures.map(({ id }) => id));
  return measures.flatMap((measure) => {
    const named = tiesOf(measure).flatMap(({ path, series, others }) =>
      [series, ...others].map((one) => [one.measure, path] as const),
    );
    const first = new Map(named.toReversed());
    return [...new Set(named.map(([id]) => id))]
      .filter((id) => !known.has(id))
      .map((id) => ({
        file: measure.file,
        path: first.get(id) ?? [],
        text: `relations name ${id}, which does not exist: correct the id, or add its file.`,
      }));
  });
}

interface Tie {
  path: readonly [key: 'relations' | 'changes', index: number] | readonly [key: 'coverage'];
  series: FigureSeries;
  others: FigureSeries[];
}

function tiesOf(measure: CheckedMeasure): Tie[] {
  return [
    ...relationsOf([measure]).map(({ series, others }, at): Tie => ({ path: ['relations', at], series, others })),
    ...changesOf([measure]).map(
      ({ series, adds, takes }, at): Tie => ({ path: ['changes', at], series, others: [...adds, ...takes] }),
    ),
    ...(measure.coverage === undefined ? [] : [coverageTie(measure.id, measure.coverage)]),
  ];
}

function coverageTie(measure: string, { of }: CoverageRule): Tie {
  const series: FigureSeries = { measure, breakdown: '', category: '', part: 'denominator' };
  return { path: ['coverage'], series, others: [parseReference(of)] };
}

function problemOf(
  series: FigureSeries,
  relation: Tie,
  ours: CheckedMeasure,
  theirs: CheckedMeasure | undefined,
): string | null {
  const { measure, breakdown, category, part } = series;
  if (theirs === undefined) return null;
  if (part === 'denominator' && theirs.unit.shape === 'count') {
    return `${measure} is a count and has no denominator: name its numerator.`;
  }
  const declared = theirs.breakdowns.find(({ name }) => name === breakdown);
  if (breakdown !== '' && declared === undefined) {
    return `${measure} has no breakdown "${breakdown}": correct it, or declare it in ${theirs.file}.`;
  }
  if (breakdown !== '' && declared?.categories.includes(category) === false) {
    return `${measure} has no category "${category}" of ${breakdown}: correct it, or declare it in ${theirs.file}.`;
  }
  if (series !== relation.series && referenceOf(series) === referenceOf(relation.series)) {
    return `${referenceOf(series)} stands on both sides: leave it out.`;
  }
  const moves = relation.path[0] === 'changes' && ours.periodTypes.every((type) => type === 'snapshot');
  if (moves && publishedBy(theirs).published.some((type) => type !== 'snapshot')) return null;
  const own = publishedBy(ours);
  if (!own.published.some((type) => relatedPeriodType(type, own, publishedBy(theirs)) !== null)) {
    return `${measure} has none of our period types and more than one of its own: name a measure that has one.`;
  }
  return null;
}
