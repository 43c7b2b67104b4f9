import { type FigureSeries, type Measure, type Relation, referenceOf, sumsOf } from '#catalogue';
import { type Figure, periodKey } from '#figure';

/** A breakdown of which a measure file and the figures do not say the same. */
export interface Additivity {
  /** The measure's file. */
  file: string;
  measure: string;
  breakdown: string;
  /** What the file declares of the breakdown and the figures break, or the figures show and the file does not declare. */
  key: 'addsUp' | 'addsUpTo: denominator';
  declared: boolean;
  /** At how many points, of all at which the parts and their whole are known and not all zero, the parts add up. */
  holds: number;
  points: number;
}

/** The share of the points at which parts must add up to their whole to be taken for it, and how many points there must be. */
const nearly = { share: 0.95, points: 8 };

/**
 * Which breakdowns add up though their measure file does not say so (at 95% of at least eight points), and which are declared
 * to add up and do not at some point. A point is one place's figures of one period. Pure; in the order of the measures.
 */
export function additivityOf(figures: readonly Figure[], measures: readonly Measure[]): Additivity[] {
  const byMeasure = Map.groupBy(figures, ({ measure }) => measure);
  return measures.flatMap((measure) => {
    const points = [...Map.groupBy(byMeasure.get(measure.id) ?? [], periodKey).values()].map(numbersOf);
    return measure.breakdowns.flatMap((breakdown): Additivity[] => {
      const claims: Record<Additivity['key'], Relation[]> = {
        addsUp: claimed(measure, { ...breakdown, addsUp: true, addsUpTo: undefined }),
        'addsUpTo: denominator': claimed(measure, { ...breakdown, addsUp: false, addsUpTo: 'denominator' }),
      };
      const told = (key: Additivity['key'], declared: boolean): Additivity => {
        const { file, id } = measure;
        return { file, measure: id, breakdown: breakdown.name, key, declared, ...counted(claims[key], points) };
      };
      if (breakdown.addsUp || breakdown.addsUpTo !== undefined) {
        const own = told(breakdown.addsUp ? 'addsUp' : 'addsUpTo: denominator', true);
        return own.holds === own.points ? [] : [own];
      }
      const undeclared = (['addsUp', 'addsUpTo: denominator'] as const)
        .map((key) => told(key, false))
        .find(({ holds, points: all }) => all >= nearly.points && holds >= nearly.share * all);
      return undeclared === undefined ? [] : [undeclared];
    });
  });
}

function claimed(measure: Measure, breakdown: Measure['breakdowns'][number]): Relation[] {
  return sumsOf([{ ...measure, breakdowns: [breakdown] }]);
}

type Numbers = ReadonlyMap<string, number>;

/** The numbers of the figures of one place and period, by the references of their series. */
function numbersOf(figures: readonly Figure[]): Numbers {
  return new Map(
    figures.flatMap((figure) =>
      (['numerator', 'denominator'] as const).flatMap((part): [string, number][] => {
        const value = figure[part];
        return value === null ? [] : [[referenceOf({ ...figure, part }), value]];
      }),
    ),
  );
}

function counted(relations: readonly Relation[], points: readonly Numbers[]): Pick<Additivity, 'holds' | 'points'> {
  const compared = points.flatMap((numbers) => {
    const sides = relations.flatMap(({ series, others }) => {
      const [whole, parts] = [numberOf(series, numbers), others.flatMap((other) => numberOf(other, numbers) ?? [])];
      return whole === null || parts.length < others.length ? [] : [[whole, sum(parts)] as const];
    });
    const isSilent = sides.every(([whole, parts]) => whole === 0 && parts === 0);
    // tenths of a post do not add up exactly in binary
    return isSilent ? [] : [sides.every(([whole, parts]) => Math.abs(whole - parts) < 1e-6)];
  });
  return { holds: compared.filter(Boolean).length, points: compared.length };
}

const numberOf = (series: FigureSeries, numbers: Numbers): number | null => numbers.get(referenceOf(series)) ?? null;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
