import type { Measure, Settings } from '#catalogue';
import type { EditionFigure } from './edition-figure.ts';

/** The codes of the scorecard's first page: its headlines. */
const headlineCode = /^CP[1-4]$/;

/** What a reader loses when figures are hidden. */
export interface InformationLoss {
  /**
   * Above zero; larger for a headline than for a category, for the newest period than for older ones, and for ends of
   * years and quarters than for other months.
   */
  of(item: EditionFigure): number;
  /** Whether a figure is never hidden to protect another: a headline, or a share of all children in care. */
  isHeadline(item: EditionFigure): boolean;
  /** Whether a figure is a total of the consortium. */
  isTotal(item: EditionFigure): boolean;
}

export function informationLossOf(
  items: readonly EditionFigure[],
  measures: readonly Measure[],
  settings: Settings,
): InformationLoss {
  const newest = items.reduce((last, { figure }) => (figure.periodEnd > last ? figure.periodEnd : last), '');
  const ofAllChildren = new Set([
    ...measures.filter(({ code }) => headlineCode.test(code ?? '')).map(({ id }) => id),
    ...measures
      .filter(({ relations }) =>
        relations.some(
          ({ part, breakdown, equals }) =>
            part === 'denominator' && breakdown === undefined && equals?.length === 1 && equals[0] === 'cla_count',
        ),
      )
      .map(({ id }) => id),
  ]);
  return {
    isTotal: ({ figure }) => figure.authority === settings.consortium?.code,
    isHeadline: ({ figure }) => figure.breakdown === '' && ofAllChildren.has(figure.measure),
    of: ({ figure }) => {
      const { authority, breakdown, periodEnd } = figure;
      const month = Number(periodEnd.slice(5, 7));
      const ends = month === 3 ? 4 : month % 3 === 0 ? 2 : 1;
      return (
        10 *
        (breakdown === '' ? 3 : 1) *
        (periodEnd === newest ? 4 : ends) *
        (authority === settings.consortium?.code ? 3 : 1) *
        (authority === settings.council ? 1.5 : 1)
      );
    },
  };
}
