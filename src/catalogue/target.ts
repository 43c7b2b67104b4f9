import { z } from 'zod';
import { addDays, dayInWords, type IsoDay, isIsoDay, monthEnd, monthOf } from '#calendar';
import type { PeriodType } from '#figure';
import type { Fault } from './faults.ts';
import type { Measure } from './measure.ts';

const day = z.string().refine(isIsoDay, 'a day written like 2022-02-28');
const text = z.string().trim().min(1, 'must not be empty: say it in words');

/** In what a tolerance is counted. `the unit` is the measure's own: days, children, children per worker. */
export const toleranceKinds = ['percentage points', 'percent of target', 'the unit'] as const;

/** Limits are drawn of these alone: others overlap, or come once a year. */
const withLimits: readonly PeriodType[] = ['snapshot', 'month', 'quarter'];

const meaning = (description: string, example: unknown) => ({ description, examples: [example] });
const whose = 'An authority’s code, or the consortium’s; without it, the council’s.';

export const targetSchema = z.strictObject({
  measure: text.meta(meaning('The id of the measure.', 'reviews_in_time_percent')),
  authority: text.optional().meta(meaning(whose, 'E10000008')),
  from: day.meta(meaning('The first day on which it is in force.', '2021-04-01')),
  to: day.optional().meta(meaning('The last day; without it, until further notice.', '2022-03-31')),
  value: z.number().meta(meaning('What should be reached, in the unit of the measure.', 80)),
  ofThreeYears: z
    .boolean()
    .optional()
    .meta(
      meaning('Whether it is held to the figure of three years and no other, as the DfE does with adoption.', true),
    ),
  tolerance: z
    .strictObject({
      amount: z
        .number()
        .min(0, 'must be zero or more: it is how far short of the target is still tolerable')
        .meta(meaning('So much short of it is within tolerance.', 5)),
      in: z.enum(toleranceKinds).meta(meaning('In what the amount is counted.', 'percentage points')),
    })
    .meta({ description: 'How far short of the target a figure may be and still count as within tolerance.' }),
  setBy: text.meta(meaning('Who set it.', 'Corporate Parenting Board')),
  setOn: day.meta(meaning('When.', '2021-04-01')),
  why: text.meta(meaning('Why this value.', 'What was usual before 2020.')),
  madeUp: z
    .literal(false, 'false, or left out')
    .optional()
    .meta(
      meaning(
        'Beside made-up figures alone: `false` where somebody really set it. Left out, it is made up as the figures are.',
        false,
      ),
    ),
});

export const rebaseSchema = z.strictObject({
  measure: text.meta(meaning('The id of the measure.', 'cla_count')),
  authority: text.optional().meta(meaning(whose, 'E10000008')),
  on: day
    .refine((on) => on === monthEnd(monthOf(on)), 'the last day of a month, on which the new limits begin')
    .meta(meaning('The month end of the first figure that the new limits are worked out from.', '2021-04-30')),
  reason: text.meta(meaning('What changed.', 'A new service began.')),
  author: text.meta(meaning('Who decided it, by role.', 'Head of performance')),
});

/** What a measure should reach, from when to when, and who set it and why. */
export type Target = z.infer<typeof targetSchema>;

/** A decision to recalculate the limits of a measure from a day on. */
export type LimitsRebase = z.infer<typeof rebaseSchema>;

/** The part of the settings that judgement reads. */
export interface JudgementSettings {
  council: string;
  consortium?: { code: string } | undefined;
  authorities: readonly { code: string }[];
  targets: readonly Target[];
  rebases: readonly LimitsRebase[];
}

/**
 * What is wrong with targets and rebases in themselves: unknown places, dates that end before they begin or overlap.
 */
export function targetFaults({ council, consortium, authorities, targets, rebases }: JudgementSettings): Fault[] {
  const known = new Set([...authorities.map(({ code }) => code), consortium?.code]);
  const placeOf = ({ authority }: { authority?: string | undefined }) => authority ?? council;
  const same = (one: Target | LimitsRebase, other: Target | LimitsRebase) =>
    one.measure === other.measure && placeOf(one) === placeOf(other);
  const placeFaults = ([list, items]: [string, readonly (Target | LimitsRebase)[]]) =>
    items.flatMap((one, index) =>
      known.has(placeOf(one))
        ? []
        : { path: [list, index, 'authority'], text: `no authority has the code ${placeOf(one)}` },
    );
  const dateFaults = targets.flatMap((target, index): Fault[] => {
    const { from, to } = target;
    if (to !== undefined && to < from) {
      return [{ path: ['targets', index, 'to'], text: `the target ends on ${to}, before it begins on ${from}` }];
    }
    const overlapped = targets.slice(0, index).find((other) => same(target, other) && overlap(target, other));
    return overlapped === undefined
      ? []
      : [{ path: ['targets', index, 'from'], text: overlapWords(target, overlapped) }];
  });
  const twice = rebases.flatMap((rebase, index): Fault[] =>
    rebases.slice(0, index).some((other) => same(rebase, other) && other.on === rebase.on)
      ? [{ path: ['rebases', index, 'on'], text: `limits of ${rebase.measure} already start afresh on that day` }]
      : [],
  );
  return [...[...placeFaults(['targets', targets]), ...placeFaults(['rebases', rebases])], ...dateFaults, ...twice];
}

/** What is wrong with targets and rebases given the measures that exist: unknown ones, and those they do not suit. */
export function targetMeasureFaults(
  { targets, rebases }: Pick<JudgementSettings, 'targets' | 'rebases'>,
  measures: readonly Pick<Measure, 'id' | 'kind' | 'polarity' | 'unit' | 'periodTypes'>[],
): Fault[] {
  const found = (id: string) => measures.find((measure) => measure.id === id);
  const unknown = (list: string, items: readonly { measure: string }[]) =>
    items.flatMap(({ measure }, index): Fault[] =>
      found(measure) === undefined ? [{ path: [list, index, 'measure'], text: unknownWords(measure) }] : [],
    );
  const unfit = targets.flatMap(({ measure: id, tolerance, ofThreeYears }, index): Fault[] => {
    const measure = found(id);
    if (measure === undefined) return [];
    if (measure.kind === 'contextual' || measure.polarity === 'neutral') {
      const remedy = `take the target out, or give ${id} kind: performance and a polarity`;
      return [{ path: ['targets', index, 'measure'], text: `${id} is never judged, so it has no target: ${remedy}` }];
    }
    if (ofThreeYears && !measure.periodTypes.includes('rolling36')) {
      const text = `${id} has no figure of three years: take ofThreeYears out`;
      return [{ path: ['targets', index, 'ofThreeYears'], text }];
    }
    return tolerance.in === 'percentage points' && measure.unit.name !== 'percent'
      ? [{ path: ['targets', index, 'tolerance'], text: `${id} is not a percentage: write in: the unit` }]
      : [];
  });
  const idle = rebases.flatMap(({ measure: id }, index): Fault[] =>
    found(id)?.periodTypes.some((periodType) => withLimits.includes(periodType)) === false
      ? [{ path: ['rebases', index, 'measure'], text: `${id} has no limits to start afresh: take the entry out` }]
      : [],
  );
  return [...unknown('targets', targets), ...unknown('rebases', rebases), ...unfit, ...idle];
}

/** The target of a list that is in force on a day, or null. The list must hold one measure's and one authority's. */
export function targetOn(targets: readonly Target[], on: IsoDay): Target | null {
  return targets.find(({ from, to }) => from <= on && (to === undefined || on <= to)) ?? null;
}

function overlap(one: Target, other: Target): boolean {
  return one.from <= (other.to ?? '9999-12-31') && other.from <= (one.to ?? '9999-12-31');
}

function overlapWords(one: Target, other: Target): string {
  const [first, later] = one.from < other.from ? [one, other] : [other, one];
  const span = `from ${other.from} ${other.to === undefined ? 'on' : `to ${other.to}`}`;
  const clash = `it overlaps the target for ${one.measure} that is in force ${span}`;
  if (first.from === later.from) return `${clash}: both begin on one day; keep one`;
  const lastDay = addDays(later.from, -1);
  return `${clash}: end the earlier with to: ${lastDay} (${dayInWords(lastDay)})`;
}

function unknownWords(measure: string): string {
  return `there is no measure ${measure}: correct the id, or add its file to data/measures`;
}
