import type { Measure, Settings } from '#catalogue';
import { type Figure, figureKey } from '#figure';
import type { PublishableFigure } from '#published';
import type { DisclosurePolicy } from '../policy.ts';
import type { HidingRule } from '../primary/index.ts';
import type { Extent } from './leave-out.ts';
import { aboutOf, isRoundedPart } from './shown-figure.ts';

/** Why a figure is not shown: by its own numbers, or for another's sake. */
export type HiddenBecause = HidingRule | 'protects others' | 'hidden before';

/** One figure that is not shown, and why. Private: with the reason beside it a reader could tell how small it is. */
export interface HiddenFigure {
  readonly key: string;
  readonly figure: Figure;
  readonly because: HiddenBecause;
}

/** One figure that is not published, or stays as it was published before, and with how much else. Private. */
export interface FigureLeftOut {
  readonly key: string;
  readonly figure: Figure;
  readonly with: Extent;
}

/** What the analyst should know of a publication. Private. */
export interface PublicationReport {
  /** Figures about children and young people, or what is done for them, that have a number. */
  readonly figures: number;
  /** How many of them are shown to the nearest 5. */
  readonly rounded: number;
  readonly hidden: readonly HiddenFigure[];
  /** How many figures are hidden for which reason. */
  readonly reasons: Readonly<Record<HiddenBecause, number>>;
  /** Measures of which the council can read no figure of the newest period that it has any of. */
  readonly unreadable: readonly string[];
  /** What could not be made safe by hiding. */
  readonly leftOut: readonly FigureLeftOut[];
  /** Numbers that a reader can narrow down whatever is hidden now, because of what was published before or elsewhere. */
  readonly open: readonly string[];
}

interface ReportInput {
  readonly figures: readonly Figure[];
  readonly rows: readonly PublishableFigure[];
  readonly because: ReadonlyMap<string, HiddenBecause>;
  readonly leftOut: ReadonlyMap<string, Extent>;
  readonly open: readonly { readonly id: string }[];
  readonly measures: ReadonlyMap<string, Measure>;
  readonly settings: Settings;
  readonly policyOf: (measure: string) => DisclosurePolicy;
}

/** Puts the report together. */
export function reportOf({
  figures,
  rows,
  because,
  leftOut,
  open,
  measures,
  settings,
  policyOf,
}: ReportInput): PublicationReport {
  const truth = new Map(figures.map((figure) => [figureKey(figure), figure]));
  const counted = rows.filter(
    ({ measure, breakdown, symbol }) =>
      symbol !== 'z' && symbol !== 'x' && aboutOf(measures.get(measure) as Measure, breakdown) !== 'organisation',
  );
  const hidden = counted.flatMap((row): HiddenFigure[] => {
    const key = figureKey(row);
    const reason = because.get(key);
    return row.symbol !== 'c' || reason === undefined
      ? []
      : [{ key, figure: truth.get(key) as Figure, because: reason }];
  });
  const reasons: Record<HiddenBecause, number> = {
    'small count': 0,
    'small complement': 0,
    'small denominator': 0,
    'small group': 0,
    'group disclosure': 0,
    'not applicable': 0,
    'not available': 0,
    'protects others': 0,
    'hidden before': 0,
  };
  for (const { because: reason } of hidden) reasons[reason] += 1;
  const isRounded = (row: PublishableFigure) =>
    row.symbol !== 'c' && isRoundedPart(measures.get(row.measure) as Measure, row, policyOf(row.measure));
  const own = rows.filter(({ authority }) => authority === settings.council);
  const unreadable = [...Map.groupBy(own, ({ measure }) => measure)]
    .filter(([, ofMeasure]) => {
      const newest = ofMeasure.reduce((day, { periodEnd }) => (periodEnd > day ? periodEnd : day), '');
      return ofMeasure.every(({ periodEnd, symbol }) => periodEnd < newest || symbol === 'c');
    })
    .map(([measure]) => measure);
  return {
    figures: counted.length,
    rounded: counted.filter(isRounded).length,
    hidden,
    reasons,
    unreadable,
    leftOut: [...leftOut].map(([key, extent]) => ({ key, figure: truth.get(key) as Figure, with: extent })),
    open: open.map(({ id }) => id).sort(),
  };
}
