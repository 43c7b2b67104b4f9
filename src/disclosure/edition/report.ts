import type { Settings } from '#catalogue';
import type { Figure } from '#figure';
import type { LedgerRow, PublishableFigure } from '#published';
import { type Advice, adviceOf } from './advice.ts';
import { type BrokenRelation, brokenRelations } from './broken-relations.ts';
import type { EditionFigure, HiddenBecause } from './edition-figure.ts';
import type { KnownElsewhere } from './elsewhere.ts';
import type { EditionSystem } from './system.ts';
import type { Visibility } from './visibility.ts';
import { tablesOf, type WithheldTable } from './withhold-tables.ts';

/** One figure that is not shown, and why. Private: from the reason a reader could work out how small it is. */
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
  /** Measures whose figures for the council's newest period are all hidden. */
  readonly unreadable: readonly string[];
  /** For each measure's newest period: what would show more, the cheapest first. */
  readonly advice: readonly Advice[];
  /** Published rows that stand although the records now say otherwise. */
  readonly held: readonly LedgerRow[];
  /** Figures of a held day that were not published before and stay so. */
  readonly notPublished: readonly Figure[];
  /** Tables that are left out because nothing else protects some number in them. */
  readonly withheld: readonly WithheldTable[];
  /** Numbers that can be worked out to be small whatever is hidden now, because of what was published before. */
  readonly inferable: readonly string[];
  /** Small numbers that can be worked out from what others published alone, or by members from the public edition. */
  readonly inferableElsewhere: readonly string[];
  /** Figures of which others printed another number. */
  readonly differsElsewhere: readonly string[];
  /** Figures for which a declared change over several days does not hold, so that it is only assumed. */
  readonly untrue: readonly string[];
  /** Relations that measures declare to hold always, and that the figures break. */
  readonly broken: readonly BrokenRelation[];
}

interface ReportInput {
  readonly items: readonly EditionFigure[];
  readonly rows: readonly PublishableFigure[];
  readonly system: EditionSystem;
  readonly visibility: Visibility;
  readonly settings: Settings;
  readonly held: readonly LedgerRow[];
  readonly notPublished: readonly Figure[];
  readonly inferable: readonly string[];
  readonly elsewhere: KnownElsewhere;
}

/** Puts the report together. */
export function reportOf(input: ReportInput): EditionReport {
  const { items, rows, system, visibility, settings, held, notPublished, inferable, elsewhere } = input;
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
    'table withheld': 0,
    'held restatement': held.length,
  };
  for (const { because } of hidden) reasons[because] += 1;
  const own = rows.filter(({ authority }) => authority === settings.council);
  const unreadable = [...Map.groupBy(own, ({ measure }) => measure)]
    .filter(([, figures]) => {
      const newest = figures.reduce((day, { periodEnd }) => (periodEnd > day ? periodEnd : day), '');
      return figures.every(({ periodEnd, symbol }) => periodEnd < newest || symbol === 'c');
    })
    .map(([measure]) => measure);
  return {
    figures: counted.length,
    hidden,
    reasons,
    unreadable,
    advice: adviceOf(counted, visibility),
    held,
    notPublished,
    withheld: tablesOf(items),
    inferable,
    inferableElsewhere: elsewhere.inferable,
    differsElsewhere: elsewhere.differing,
    untrue: system.untrue.map(({ item, part }) => `${item.key} (${part})`),
    broken: brokenRelations(system.contradicted),
  };
}
