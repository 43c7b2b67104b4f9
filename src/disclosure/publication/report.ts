import { type Month, monthEnd } from '#calendar';
import { aboutOf, inReadingOrder, isRoundedPart, type Measure, type Settings } from '#catalogue';
import { type Figure, figureKey, measureAtPlace, type PeriodType } from '#figure';
import type { PublishableFigure } from '#published';
import type { DisclosurePolicy } from '../policy.ts';
import type { HidingRule } from '../primary/index.ts';
import { correctionsDueAfter } from './corrections-due.ts';
import type { Extent } from './leave-out.ts';
import { worthOf } from './worth.ts';

/** Why a figure is not shown: by its own numbers, or for another's sake. */
export type HiddenBecause = HidingRule | 'protects others' | 'hidden throughout' | 'hidden before';

/** One figure that is not shown, and why. Private: with the reason beside it a reader could tell how small it is. */
export interface HiddenFigure {
  readonly key: string;
  readonly figure: Figure;
  readonly because: HiddenBecause;
  /** The number for whose sake it is hidden, where it is one that is known. */
  readonly protects?: string;
  /** The keys of figures that could be hidden in its place, where there are any. */
  readonly instead?: readonly string[];
  /** The shortest longer period by which the same can be read. */
  readonly readableOver?: PeriodType;
  /** The policy of its measure. */
  readonly policy: DisclosurePolicy;
}

/** One figure that is not published, or stays as it was published before, and with how much else. Private. */
export interface FigureLeftOut {
  readonly key: string;
  readonly figure: Figure;
  readonly with: Extent;
}

/** A correction that waits, since the old number and the new one together would reveal others. Private. */
export interface HeldCorrection {
  readonly key: string;
  readonly figure: Figure;
  /** The numbers that they would reveal. */
  readonly secrets: readonly string[];
  /** The month with which it goes out at the latest; null where it was due, and cannot go out even as a hidden number. */
  readonly until: Month | null;
}

/** A breakdown of a measure that is shown to the nearest 5. */
export interface RoundedTable {
  readonly measure: string;
  readonly breakdown: string;
  readonly figures: number;
}

/** What the analyst should know of a publication. Private. */
export interface PublicationReport {
  /** Figures about children and young people, or what is done for them, that have a number. */
  readonly figures: number;
  /** How many of them are shown to the nearest 5. */
  readonly rounded: number;
  readonly roundedTables: readonly RoundedTable[];
  readonly hidden: readonly HiddenFigure[];
  /**
   * Of them, what the council misses first: of each measure the total of its newest period, where it is hidden though its
   * own numbers would let it be seen. What a reader loses most comes first.
   */
  readonly hiddenTotals: readonly HiddenFigure[];
  /** How many figures are hidden for which reason. */
  readonly reasons: Readonly<Record<HiddenBecause, number>>;
  /** Measures of which the council can read no figure of the newest period that it has any of. */
  readonly unreadable: readonly string[];
  /** Those of them of which it can read no figure of any period. */
  readonly neverReadable: readonly string[];
  /** What could not be made safe by hiding. */
  readonly leftOut: readonly FigureLeftOut[];
  readonly held: readonly HeldCorrection[];
  /** Numbers that a reader can narrow down whatever is hidden now, because of what was published before or elsewhere. */
  readonly open: readonly string[];
}

interface ReportInput {
  readonly month: Month;
  readonly figures: readonly Figure[];
  readonly rows: readonly PublishableFigure[];
  readonly because: ReadonlyMap<string, HiddenBecause>;
  readonly protects: ReadonlyMap<string, string>;
  readonly instead: ReadonlyMap<string, readonly string[]>;
  readonly leftOut: ReadonlyMap<string, Extent>;
  /** The secrets for whose sake a correction waits, by the keys of what waits. */
  readonly held: ReadonlyMap<string, ReadonlySet<string>>;
  readonly correctionsAreDue: boolean;
  readonly open: readonly { readonly id: string }[];
  readonly measures: ReadonlyMap<string, Measure>;
  readonly settings: Settings;
  readonly policyOf: (measure: string) => DisclosurePolicy;
}

/** Puts the report together. */
export function reportOf(input: ReportInput): PublicationReport {
  const { month, figures, rows, leftOut, held, open, measures, policyOf } = input;
  const truth = new Map(figures.map((figure) => [figureKey(figure), figure]));
  const counted = rows.filter(
    ({ measure, breakdown, symbol }) =>
      symbol !== 'z' && symbol !== 'x' && aboutOf(measures.get(measure) as Measure, breakdown) !== 'organisation',
  );
  const hidden = hiddenAmong(counted, truth, input);
  const rounded = counted.filter(
    (row) => row.symbol !== 'c' && isRoundedPart(measures.get(row.measure) as Measure, row, policyOf(row.measure)),
  );
  const tables = Map.groupBy(rounded, ({ measure, breakdown }) => `${measure}|${breakdown}`);
  return {
    figures: counted.length,
    rounded: rounded.length,
    roundedTables: [...tables.values()].map((table) => {
      const [{ measure, breakdown }] = table as [PublishableFigure];
      return { measure, breakdown, figures: table.length };
    }),
    hidden,
    hiddenTotals: hiddenTotalsAmong(hidden, input),
    reasons: countedReasons(hidden),
    ...unreadableIn(rows, input),
    leftOut: [...leftOut].map(([key, extent]) => ({ key, figure: truth.get(key) as Figure, with: extent })),
    held: [...held].map(([key, secrets]) => ({
      key,
      figure: truth.get(key) as Figure,
      secrets: [...secrets].sort(),
      until: input.correctionsAreDue ? null : correctionsDueAfter(month),
    })),
    open: open.map(({ id }) => id).sort(),
  };
}

function hiddenAmong(
  counted: readonly PublishableFigure[],
  truth: ReadonlyMap<string, Figure>,
  { rows, because, protects, instead, policyOf }: ReportInput,
): HiddenFigure[] {
  const shown = Map.groupBy(
    rows.filter(({ symbol }) => symbol === '' || symbol === 'u'),
    seriesOfAnyPeriod,
  );
  return counted.flatMap((row): HiddenFigure[] => {
    const key = figureKey(row);
    const reason = because.get(key);
    if (row.symbol !== 'c' || reason === undefined) return [];
    const [secret, others] = [protects.get(key), instead.get(key)];
    const over = longer(row, shown.get(seriesOfAnyPeriod(row)) ?? []);
    return [
      {
        key,
        figure: truth.get(key) as Figure,
        because: reason,
        policy: policyOf(row.measure),
        ...(secret === undefined ? {} : { protects: secret }),
        ...(others === undefined ? {} : { instead: others }),
        ...(over === undefined ? {} : { readableOver: over }),
      },
    ];
  });
}

const forOthers: ReadonlySet<HiddenBecause> = new Set(['protects others', 'hidden throughout', 'hidden before']);

/** One figure a measure: of several period types that end together, the one of most worth. */
function hiddenTotalsAmong(
  hidden: readonly HiddenFigure[],
  { month, rows, measures, settings }: ReportInput,
): HiddenFigure[] {
  const worth = worthOf(measures, settings, monthEnd(month));
  const worths = new Map(rows.map((row) => [figureKey(row), worth(row)]));
  const newest = newestEnds(rows.filter(({ authority }) => authority === settings.council));
  const place = new Map(inReadingOrder([...measures.values()]).map(({ id }, index) => [id, index]));
  const totals = hidden
    .filter(({ because }) => forOthers.has(because))
    .filter(({ figure: { authority, breakdown } }) => authority === settings.council && breakdown === '')
    .filter(({ figure: { measure, periodEnd } }) => periodEnd === newest.get(measure))
    .toSorted(
      (one, other) =>
        (worths.get(other.key) ?? 0) - (worths.get(one.key) ?? 0) ||
        (place.get(one.figure.measure) ?? 0) - (place.get(other.figure.measure) ?? 0),
    );
  return [...Map.groupBy(totals, ({ figure }) => figure.measure).values()].flatMap(([first]) => first ?? []);
}

/** The day on which the newest period of each measure ended. */
function newestEnds(rows: readonly PublishableFigure[]): Map<string, string> {
  const newest = new Map<string, string>();
  for (const { measure, periodEnd } of rows)
    if (periodEnd > (newest.get(measure) ?? '')) newest.set(measure, periodEnd);
  return newest;
}

const seriesOfAnyPeriod = (row: PublishableFigure): string =>
  [measureAtPlace(row), row.breakdown, row.category].join('|');

const months: Readonly<Record<PeriodType, number>> = {
  snapshot: 0,
  month: 1,
  quarter: 3,
  yearToDate: 11,
  rolling12: 12,
  annual: 12,
  rolling36: 36,
};

/** By which longer period, of those that can be read and that hold its own, a figure can be read first. */
function longer(row: PublishableFigure, shown: readonly PublishableFigure[]): PeriodType | undefined {
  const over = shown.filter(
    ({ periodType, periodStart, periodEnd }) =>
      months[periodType] > months[row.periodType] && periodStart <= row.periodStart && periodEnd >= row.periodEnd,
  );
  return over.toSorted((one, other) => months[one.periodType] - months[other.periodType])[0]?.periodType;
}

function countedReasons(hidden: readonly HiddenFigure[]): Record<HiddenBecause, number> {
  const reasons: Record<HiddenBecause, number> = {
    'small count': 0,
    'small complement': 0,
    'small denominator': 0,
    'small group': 0,
    'group disclosure': 0,
    'not applicable': 0,
    'not available': 0,
    'protects others': 0,
    'hidden throughout': 0,
    'hidden before': 0,
  };
  for (const { because } of hidden) reasons[because] += 1;
  return reasons;
}

function unreadableIn(
  rows: readonly PublishableFigure[],
  { settings: { council } }: ReportInput,
): Pick<PublicationReport, 'unreadable' | 'neverReadable'> {
  const ofCouncil = rows.filter(({ authority }) => authority === council);
  const newest = newestEnds(ofCouncil);
  const own = Map.groupBy(ofCouncil, ({ measure }) => measure);
  const those = (isUnreadable: (ofMeasure: readonly PublishableFigure[]) => boolean) =>
    [...own].filter(([, ofMeasure]) => isUnreadable(ofMeasure)).map(([measure]) => measure);
  return {
    unreadable: those((ofMeasure) =>
      ofMeasure.every(({ measure, periodEnd, symbol }) => periodEnd !== newest.get(measure) || symbol === 'c'),
    ),
    neverReadable: those((ofMeasure) => ofMeasure.every(({ symbol }) => symbol === 'c')),
  };
}
