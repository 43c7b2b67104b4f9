import type { PeriodType } from '#figure';
import { publishedBy } from './rare-events.ts';
import {
  changesOf,
  type FigureSeries,
  type RelatedMeasure,
  referenceOf,
  relatedPeriodType,
  relationsOf,
} from './relation.ts';

interface CheckedMeasure extends RelatedMeasure {
  file: string;
  periodTypes: PeriodType[];
  rareEvents: boolean;
}

/**
 * What is amiss where measures name each other in their relations: a line each, with file and remedy. A measure of
 * `unread` is there, but could not be read, so that nothing more is said of it.
 */
export function relationProblems(
  measures: readonly CheckedMeasure[],
  unread: ReadonlySet<string> = new Set(),
): string[] {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  return measures.flatMap((measure) =>
    tiesOf(measure).flatMap((relation) =>
      [relation.series, ...relation.others].flatMap((series) => {
        const problem = unread.has(series.measure)
          ? null
          : problemOf(series, relation, measure, byId.get(series.measure));
        return problem === null ? [] : [`${measure.file}: ${relation.key}: ${problem}`];
      }),
    ),
  );
}

/**
 * Where measures name others that there are not: a line each, with file and remedy. A folder may hold some of the measures
 * only, so this stops nothing; what is not there is not published, and can give nothing away.
 */
export function relationWarnings(measures: readonly CheckedMeasure[]): string[] {
  const known = new Set(measures.map(({ id }) => id));
  return measures.flatMap((measure) =>
    [...new Set(tiesOf(measure).flatMap(({ series, others }) => [series, ...others].map((one) => one.measure)))]
      .filter((id) => !known.has(id))
      .map((id) => `${measure.file}: relations name ${id}, which there is not: correct the id, or add its file.`),
  );
}

interface Tie {
  key: 'relations' | 'changes';
  series: FigureSeries;
  others: FigureSeries[];
}

function tiesOf(measure: CheckedMeasure): Tie[] {
  return [
    ...relationsOf([measure]).map(({ series, others }): Tie => ({ key: 'relations', series, others })),
    ...changesOf([measure]).map(
      ({ series, adds, takes }): Tie => ({ key: 'changes', series, others: [...adds, ...takes] }),
    ),
  ];
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
  if (!ours.periodTypes.some((type) => relatedPeriodType(type, publishedBy(ours), publishedBy(theirs)) !== null)) {
    return `${measure} has none of our period types and more than one of its own: name a measure that has one.`;
  }
  return null;
}
