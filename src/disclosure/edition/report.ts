import type { Measure, Settings } from '../../catalogue/index.ts';
import type { Figure } from '../../measures/index.ts';
import type { LedgerRow, PublishableFigure } from '../../published/index.ts';
import { type Advice, adviceOf } from './advice.ts';
import type { EditionFigure, HiddenBecause } from './edition-figure.ts';
import { keyOf } from './edition-figures.ts';
import type { EditionSystem } from './system.ts';
import type { Visibility } from './visibility.ts';

/** One figure that is not shown, and why. Private: with the reason beside it a reader could tell how small it is. */
export interface HiddenFigure {
  readonly key: string;
  readonly figure: Figure;
  readonly because: HiddenBecause | 'held restatement';
}

/** What the analyst should know of a publication. Private. */
export interface EditionReport {
  /** Figures about children and young people, without those that are not applicable or not available. */
  readonly figures: number;
  readonly hidden: readonly HiddenFigure[];
  /** How many figures are hidden for which reason. */
  readonly reasons: Readonly<Record<HiddenFigure['because'], number>>;
  /** Measures of which the council has figures for its latest month and can read none. */
  readonly unreadable: readonly string[];
  /** For the latest month: what would show more, the cheapest first. */
  readonly advice: readonly Advice[];
  /** Published rows that stand although the records now say otherwise. */
  readonly held: readonly LedgerRow[];
  /** Figures of a held day that were not published before and stay so. */
  readonly notPublished: readonly Figure[];
  /** Numbers that a reader can tell to be small whatever is hidden now, because of what was published before. */
  readonly told: readonly string[];
  /** Relations that the numbers contradict, by figure. */
  readonly untrue: readonly string[];
}

interface ReportInput {
  readonly items: readonly EditionFigure[];
  readonly rows: readonly PublishableFigure[];
  readonly system: EditionSystem;
  readonly visibility: Visibility;
  readonly settings: Settings;
  readonly measures: readonly Measure[];
  readonly held: readonly LedgerRow[];
  readonly notPublished: readonly Figure[];
  readonly told: readonly string[];
}

/** Puts the report together. */
export function reportOf(input: ReportInput): EditionReport {
  const { items, rows, system, visibility, settings, measures, held, notPublished, told } = input;
  const counted = items.filter(({ own }) => own !== 'z' && own !== 'x');
  const hidden = counted.flatMap((item): HiddenFigure[] => {
    const because = visibility.reasons.get(item);
    return because === undefined ? [] : [{ key: item.key, figure: item.figure, because }];
  });
  const reasons: Record<HiddenFigure['because'], number> = {
    'small numbers': 0,
    'protects others': 0,
    'step within the year': 0,
    'hidden before': 0,
    withheld: 0,
    'held restatement': held.length,
  };
  for (const { because } of hidden) reasons[because] += 1;
  const latest = items.reduce((day, { figure }) => (figure.periodEnd > day ? figure.periodEnd : day), '');
  const own = rows.filter(({ authorityCode, periodEnd }) => authorityCode === settings.council && periodEnd === latest);
  const unreadable = [...Map.groupBy(own, ({ measure }) => measure)]
    .filter(([, figures]) => figures.every(({ symbol }) => symbol === 'c'))
    .map(([measure]) => measure);
  return {
    figures: counted.length,
    hidden,
    reasons,
    unreadable,
    advice: adviceOf(counted, visibility, measures, latest),
    held,
    notPublished,
    told,
    untrue: system.untrue.map(({ item, part }) => `${keyOf(item.figure)} (${part})`),
  };
}
