import { dayInWords } from '#calendar';
import type { LimitsRebase } from '#catalogue';
import type { PeriodType } from '#figure';
import { type Judgement, judgeSeries } from '#spc';
import { latestOf, type Series } from '../series.ts';
import { goodWay, type Judgeable, targetInForce } from './against-target.ts';
import type { JudgementContext } from './context.ts';

/** Of other period types no limits are drawn, so there are none to start afresh. */
const withLimits: ReadonlySet<PeriodType> = new Set<PeriodType>(['snapshot', 'month', 'quarter']);

/**
 * Variation and assurance of a series, with its limits. A measure that is never judged has neutral variation and no
 * assurance. The target is the one in force on the last day of the newest figure. A rebase after that day waits.
 * @throws RangeError that names measure, day and remedy, where limits are to start afresh on a day that has no figure
 */
export function controlOf(measure: Judgeable, series: Series, context: JudgementContext): Judgement {
  const latest = latestOf(series);
  const due =
    latest === null || !withLimits.has(latest.periodType)
      ? []
      : context.rebases.filter(({ measure: id, on }) => id === measure.id && on <= latest.periodEnd);
  const target =
    latest === null ? null : targetInForce(measure, targetsOf(measure, context, latest.periodType), latest.periodEnd);
  checkRebases(measure, series, due);
  return judgeSeries({
    points: series.map(({ periodEnd, value }) => ({ on: periodEnd, value })),
    periodType: latest?.periodType ?? 'snapshot',
    polarity: goodWay(measure) ?? 'neutral',
    isSeasonal: measure.seasonal === true,
    target: target?.value ?? null,
    rebases: due.map(({ on, reason, author }) => ({ on, reason, author })),
  });
}

/** The targets of a measure's figures of one period type, those past and to come among them. */
export function targetsOf({ id }: Pick<Judgeable, 'id'>, { targets }: JudgementContext, periodType: PeriodType) {
  return targets.filter(({ measure, ofThreeYears }) => measure === id && (!ofThreeYears || periodType === 'rolling36'));
}

function checkRebases({ id }: Judgeable, series: Series, rebases: readonly LimitsRebase[]): void {
  const later = series.slice(1).map(({ periodEnd }) => periodEnd);
  const lost = rebases.find(({ on }) => !later.includes(on));
  if (lost === undefined) return;
  const day = dayInWords(lost.on);
  const why = series[0]?.periodEnd === lost.on ? `its figures begin on ${day}` : `it has no figure for ${day}`;
  throw new RangeError(
    `Limits of ${id} cannot start afresh on ${day}, as ${why}: correct or take out the entry under rebases in the settings.`,
  );
}
