import type { About, Measure } from '#catalogue';
import { type Bound, type Figure, type FigureNumbers, type FigureSymbol, figureValue, roundHalfUp } from '#figure';
import { isWhollyUnfavourableShare } from '../group.ts';
import type { DisclosurePolicy } from '../policy.ts';
import { roundToFive } from './round-to-five.ts';

/** Why a figure is not shown by its own numbers. */
export type OwnReason = 'small number' | 'few left' | 'small group' | 'whole group';

/** What is shown of a figure by its own numbers alone. */
export interface Shown extends FigureNumbers {
  readonly symbol: FigureSymbol | '';
  /** Said in the place of a hidden value, where anything may be. */
  readonly bound?: Bound;
  /** Why it is hidden; null where it is not. */
  readonly because: OwnReason | null;
}

type Measured = Pick<Measure, 'unit' | 'about' | 'breakdowns' | 'decimals' | 'unfavourable'>;

/** What a figure of a measure is about: what its breakdown is about, where that is stricter. */
export function aboutOf({ about, breakdowns }: Pick<Measure, 'about' | 'breakdowns'>, breakdown: string): About {
  return breakdowns.find(({ name }) => name === breakdown)?.about ?? about;
}

/**
 * What is shown of a figure by its own numbers. Of the council as an organisation: everything. Headlines, which are of no
 * breakdown: exact, but counts of 1 to 5, percentages of few or where few are counted or (of circumstances) left, and
 * means of few. Parts, which are of a breakdown: to the nearest 5, and what follows from numbers rounded so; where parts
 * are to be suppressed instead, as headlines.
 *
 * Sources: DfE, Children looked after in England, methodology (counts of 1 to 5), and performance tables 2012
 * (denominators of 10 or fewer); `roundToFive` for parts.
 */
export function shownFigure(measure: Measured, figure: Figure, policy: DisclosurePolicy): Shown {
  const { numerator, denominator, value } = figure;
  if (value === null) return denominator === 0 ? nothing('z') : nothing('x');
  const about = aboutOf(measure, figure.breakdown);
  if (about === 'organisation') return { numerator, denominator, value, symbol: '', because: null };
  const isPart = figure.breakdown !== '';
  return isPart && policy.parts === 'rounded'
    ? shownPart(measure, figure, policy)
    : shownHeadline(measure, figure, about, policy);
}

function shownHeadline(measure: Measured, figure: FigureNumbers, about: About, policy: DisclosurePolicy): Shown {
  const { numerator, denominator, value } = figure;
  const exact: Shown = { numerator, denominator, value, symbol: '', because: null };
  const isSmall = (count: number | null) => count !== null && count >= 1 && count <= policy.threshold;
  switch (kindOf(measure)) {
    case 'count':
      return isSmall(numerator) ? hidden('small number', { atLeast: null, atMost: policy.threshold }) : exact;
    case 'rate':
      return isSmall(numerator) ? hidden('small number') : exact;
    case 'ratio':
      return isSmall(numerator) || isSmall(denominator) ? hidden('small number') : exact;
    case 'mean':
      return shownMean(measure, figure, policy);
    default: {
      const [counted, of] = [numerator ?? 0, denominator ?? 0];
      if (of <= policy.smallDenominator) return hidden('small group');
      const share = (count: number) => (100 * count) / of;
      if (isSmall(counted)) {
        return hidden('small number', { atLeast: null, atMost: Math.ceil(share(policy.threshold)) });
      }
      if (about === 'circumstances' && isSmall(of - counted)) {
        return hidden('few left', { atLeast: Math.floor(100 - share(policy.threshold)), atMost: null });
      }
      if (isWholeGroup(counted, of, measure.unfavourable)) return hidden('whole group');
      return { ...exact, symbol: of <= policy.unreliableDenominator ? 'u' : '' };
    }
  }
}

/** The sum behind a mean is never shown: beside other sums it could tell what the few have whom it leaves out. */
function shownMean({ decimals }: Measured, { denominator, value }: FigureNumbers, policy: DisclosurePolicy): Shown {
  if (value === null || (denominator ?? 0) < policy.smallestGroup) return hidden('small group');
  return { numerator: null, denominator, value: roundHalfUp(value, decimals), symbol: '', because: null };
}

function shownPart(measure: Measured, figure: FigureNumbers, policy: DisclosurePolicy): Shown {
  const rounded = (count: number | null) => (count === null ? null : roundToFive(count));
  const kind = kindOf(measure);
  if (kind === 'mean') {
    const mean = shownMean(measure, figure, policy);
    return { ...mean, denominator: rounded(mean.denominator) };
  }
  const numerator = rounded(figure.numerator);
  const denominator = kind === 'rate' ? figure.denominator : rounded(figure.denominator);
  if (kind === 'percent' && (denominator ?? 0) <= policy.smallDenominator) return hidden('small group');
  const value = figureValue(measure.unit, numerator, denominator);
  if (value === null) return nothing('x');
  const isUnreliable = kind === 'percent' && (denominator ?? 0) <= policy.unreliableDenominator;
  const shown = kind === 'percent' ? roundHalfUp(value, 0) : value;
  return { numerator, denominator, value: shown, symbol: isUnreliable ? 'u' : '', because: null };
}

type Kind = 'count' | 'rate' | 'ratio' | 'mean' | 'percent';

function kindOf({ unit }: Pick<Measure, 'unit'>): Kind {
  if (unit.name === 'percent' || unit.name === 'ratio') return unit.name;
  if (unit.name === 'per 10000') return 'rate';
  return unit.shape === 'count' ? 'count' : 'mean';
}

/** Whether a share shows that a whole group stands where it is unfavourable to stand. */
function isWholeGroup(numerator: number, denominator: number, unfavourable: Measure['unfavourable']): boolean {
  if (unfavourable !== 'counted' && unfavourable !== 'not counted') return false;
  return isWhollyUnfavourableShare(numerator, denominator, unfavourable === 'counted' ? 'unfavourable' : 'favourable');
}

function hidden(because: OwnReason, bound?: Bound): Shown {
  const row = { numerator: null, denominator: null, value: null, symbol: 'c' as const, because };
  return bound === undefined ? row : { ...row, bound };
}

function nothing(symbol: 'z' | 'x'): Shown {
  return { numerator: null, denominator: null, value: null, symbol, because: null };
}
