import fc from 'fast-check';
import type { Measure } from '#catalogue';
import type { Figure, PeriodType } from '#figure';
import { measureOf } from './small-edition.ts';

const places = ['E06000001', 'E06000002'];
const months = ['2021-04-30', '2021-05-31', '2021-06-30'];
const kinds = ['a', 'b', 'c', 'd'];

const few = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 4, arbitrary: fc.integer({ min: 6, max: 14 }) },
);

/** What happened in a month at a place: events of each kind, a share of them, and those that are counted by themselves. */
const happened = (size: number) =>
  fc.record({
    parts: fc.array(few, { minLength: size, maxLength: size }),
    share: fc.integer({ min: 0, max: 100 }),
    nested: fc.integer({ min: 0, max: 100 }),
  });

/** The measures of an edition whose events are of so many kinds. */
function measuresOf(size: number): Measure[] {
  const categories = kinds.slice(0, size).join(', ');
  return [
    measureOf(
      'events',
      `unit: children
about: circumstances
periodType: [month, yearToDate]
breakdowns: [{ name: kind, categories: [${categories}], addsUp: true }]`,
    ),
    measureOf(
      'moved',
      `unit: percent
about: circumstances
periodType: month
relations: [{ part: denominator, equals: [events] }]`,
    ),
    measureOf(
      'again',
      'unit: children\nabout: circumstances\nperiodType: month\nrelations: [{ within: [events], leaves: circumstances }]',
    ),
  ];
}

/** A small edition: its true figures, at two places and both together, in three months and from April on. */
export const editions = fc
  .integer({ min: 2, max: 4 })
  .chain((size) =>
    fc
      .array(happened(size), { minLength: 6, maxLength: 6 })
      .map((all) => ({ size, measures: measuresOf(size), figures: figuresOf(all) })),
  );

function figuresOf(all: readonly { parts: number[]; share: number; nested: number }[]): Figure[] {
  const counts = places.map((_, place) =>
    months.map((_, month) => {
      const { parts, share, nested } = all[3 * place + month] as (typeof all)[number];
      const whole = parts.reduce((sum, part) => sum + part, 0);
      return { parts, whole, moved: Math.round((whole * share) / 100), again: Math.round((whole * nested) / 100) };
    }),
  );
  const together = months.map((_, month) => sumOf(counts.map((own) => own[month] as Counts)));
  return [...places, 'BOTH'].flatMap((authority, at) => {
    const own = at < 2 ? (counts[at] as Counts[]) : together;
    return months.flatMap((periodEnd, month) => {
      const now = own[month] as Counts;
      const year = sumOf(own.slice(0, month + 1));
      const of = (measure: string, periodType: PeriodType, numerator: number, rest: Partial<Figure> = {}): Figure => {
        const denominator = rest.denominator ?? null;
        const share = denominator === 0 ? null : (100 * numerator) / (denominator ?? 1);
        const periodStart = periodType === 'month' ? `${periodEnd.slice(0, 8)}01` : '2021-04-01';
        const value = denominator === null ? numerator : share;
        const whole = { breakdown: '', category: '', denominator, value };
        return { measure, authority, periodType, periodStart, periodEnd, numerator, ...whole, ...rest };
      };
      const events = (periodType: PeriodType, { whole, parts }: Counts) => [
        of('events', periodType, whole),
        ...parts.map((part, kind) =>
          of('events', periodType, part, { breakdown: 'kind', category: kinds[kind] as string }),
        ),
      ];
      return [
        ...events('month', now),
        ...events('yearToDate', year),
        of('moved', 'month', now.moved, { denominator: now.whole }),
        of('again', 'month', now.again),
      ];
    });
  });
}

interface Counts {
  parts: number[];
  whole: number;
  moved: number;
  again: number;
}

function sumOf(all: readonly Counts[]): Counts {
  return all.reduce((one, other) => ({
    parts: one.parts.map((part, kind) => part + (other.parts[kind] as number)),
    whole: one.whole + other.whole,
    moved: one.moved + other.moved,
    again: one.again + other.again,
  }));
}
