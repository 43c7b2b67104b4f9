import { dayInWords } from '#calendar';
import type { Target } from '#catalogue';
import {
  cohortInWords,
  figureKey,
  formatNumber,
  periodLabel,
  roundHalfUp,
  shortValue,
  spanInWords,
  uncapital,
} from '#figure';
import type { Judgement } from '#spc';
import type { Card } from '../card.ts';
import type { Series, SeriesPoint } from '../series.ts';
import { type Said, type SpeaksOf, sentences, speaksOfSeries } from '../speaks-of.ts';
import { type AgainstTarget, goalText, type Judgeable, targetText } from './against-target.ts';
import { signalCount } from './variation-words.ts';

/**
 * A chart in words, for whoever cannot see it: what it is of, its figures, limits, signals and target; in pieces that
 * say what their numbers are of.
 */
export function alternativeSaid(
  { measure, series }: Pick<Card, 'measure' | 'series'>,
  place: string,
  control: Judgement,
  target: { inForce: Target | null; against: AgainstTarget | null },
): Said {
  const drawn = series.filter(({ value }) => value !== null) as Valued[];
  const subject = `${measure.title}, ${place}`;
  if (drawn.length === 0) return [{ text: `${subject}: no figure to draw.` }];
  const limits = control.phases.at(-1)?.limits == null ? '' : ' with control limits';
  const of = speaksOfSeries(series);
  const rest = [missingText(series.length - drawn.length, series), limitsText(measure, drawn, control)];
  return sentences([
    [{ text: `Line chart${limits} of ${subject}, ${spanInWords(series)}.` }],
    figuresSaid(measure, drawn, of),
    cohortSaid(measure, drawn),
    [{ text: rest.filter(Boolean).join(' '), of }],
    [{ text: targetSentence(measure, target), of: { said: 'target' } }],
  ]);
}

type Valued = SeriesPoint & { value: number };

function figuresSaid(measure: Judgeable, drawn: readonly Valued[], of: SpeaksOf): Said {
  const say = (lead: string, point: Valued): Said => [
    { text: lead },
    { text: shortValue(point.value, measure.unit, measure.decimals), of: { figure: figureKey(point) } },
    { text: ` (${periodLabel(point)})` },
  ];
  const [first, last] = [drawn[0], drawn.at(-1)] as [Valued, Valued];
  if (drawn.length === 1) return [...say('One figure: ', first), { text: '.' }];
  const shown = drawn.map(({ value }) => roundHalfUp(value, measure.decimals));
  const newest = (value: number) => drawn[shown.lastIndexOf(value)] as Valued;
  const [highest, lowest] = [newest(Math.max(...shown)), newest(Math.min(...shown))];
  return [
    { text: `${drawn.length} figures`, of },
    ...say(': first ', first),
    ...say(', last ', last),
    ...say('; highest ', highest),
    ...say(', lowest ', lowest),
    { text: '.' },
  ];
}

function cohortSaid({ cohort }: Card['measure'], drawn: readonly Valued[]): Said {
  const last = drawn.at(-1);
  if (cohort === undefined || last === undefined) return [];
  return [{ text: `The last figure: ${uncapital(cohortInWords(cohort, last.periodEnd))}.` }];
}

function missingText(missing: number, series: Series): string {
  if (missing === 0) return '';
  const hidden = series.filter(({ symbol, value }) => symbol === 'c' && value === null).length;
  const have = missing === 1 ? 'has' : 'have';
  const which = hidden === missing ? ', hidden' : `, ${formatNumber(hidden, 0)} of them hidden`;
  const why = hidden === 0 ? '' : `${which} so that no child can be recognised`;
  return `${missing} of ${series.length} periods ${have} no number${why}.`;
}

function limitsText(measure: Judgeable, drawn: readonly Valued[], control: Judgement): string {
  const { limits, rebase } = control.phases.at(-1) ?? { limits: null, rebase: null };
  if (limits === null) return control.withheld === null ? '' : `No limits are drawn. ${control.withheld.words}`;
  const show = (value: number) => shortValue(value, measure.unit, Math.max(measure.decimals, 1));
  const low = limits.lowerLimit < 0 && drawn.every(({ value }) => value >= 0) ? 'zero' : show(limits.lowerLimit);
  const high = measure.unit.name === 'percent' && limits.upperLimit > 100 ? '100%' : show(limits.upperLimit);
  const since = rebase === null ? '' : ` since they were started again on ${dayInWords(rebase.on)} (${rebase.reason})`;
  const signals = signalCount(control);
  const signalText =
    signals === 0
      ? 'No figure is a signal of a real change'
      : `Signals of a real change: ${signals} of ${drawn.length} figures`;
  return `Mean ${show(limits.mean)}, limits ${low} to ${high}${since}. ${signalText}.`;
}

function targetSentence(
  measure: Judgeable,
  { inForce, against }: { inForce: Target | null; against: AgainstTarget | null },
) {
  if (inForce === null) return '';
  return `Target: ${against === null ? goalText(measure, inForce) : targetText(measure, against)}.`;
}
