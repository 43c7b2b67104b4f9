import { isPublishedAt, type Measure, placeName, type Settings } from '#catalogue';
import { type Bound, type Figure, figureKey, seriesKey } from '#figure';
import type { LedgerRow, PublishableFigure } from '#published';
import { primarySuppression } from '../primary/index.ts';
import { symbolFor } from '../symbol.ts';
import type { EditionFigure } from './edition-figure.ts';
import { figuresInScope } from './edition-figures.ts';
import { type Elsewhere, nothingElsewhere } from './elsewhere.ts';

import type { AuditOf } from './gate-audit.ts';
import { policiesOf } from './policies.ts';
import { protectItems } from './protect-items.ts';
import { type EditionReport, reportOf } from './report.ts';
import { boundsOf } from './stated-bounds.ts';

/** What a publication would show if nothing were hidden, and everything published before it. */
export interface EditionInput {
  readonly figures: readonly Figure[];
  readonly measures: readonly Measure[];
  readonly settings: Settings;
  readonly ledger: readonly LedgerRow[];
  /** What readers of the edition know besides; nothing where not given. */
  readonly elsewhere?: Elsewhere;
  readonly audit: AuditOf;
}

/** What may be published, and what the analyst should know. */
export interface ProtectedEdition {
  /** In an order that never changes. Held figures stand as the ledger has them. */
  readonly rows: readonly PublishableFigure[];
  /** Published rows that stand although the records now say otherwise. */
  readonly held: readonly LedgerRow[];
  readonly report: EditionReport;
}

/**
 * Passes a whole edition through the gate: primary suppression by each figure's own numbers, secondary suppression by
 * everything that holds between them, over time and with what was published before. Deterministic.
 *
 * @throws PolicyError for a policy below the floor, ProtectTaskError and whatever the audit throws
 */
export function protectEdition(input: EditionInput): ProtectedEdition {
  const { measures, settings, ledger, audit } = input;
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const figures = input.figures.filter((figure) => isPublishedAt(byId.get(figure.measure) as Measure, figure));
  const policyOf = policiesOf(settings);
  const elsewhere = input.elsewhere ?? nothingElsewhere;
  const scope = figuresInScope(figures, byId, policyOf, ledger, settings, elsewhere.otherEdition);
  const { held, notPublished } = scope;
  const done = protectItems(scope.items, { measures, settings, ledger, elsewhere, audit, common: policyOf('') });
  const { items, context, inferable } = done;
  const { system, visibility } = context;
  const published = items.filter(({ unpublished }) => !unpublished);
  const bounds = inferable.length === 0 ? boundsOf(context, published, ledger) : new Map<string, Bound>();

  const standing = new Map(held.map((row) => [figureKey(row), row]));
  const inScope = published.map((item) => {
    const row = standing.get(item.key);
    if (row !== undefined) return withoutStamp(row);
    const bound = bounds.get(item.key);
    const shown = shownRow(item.figure, symbolOf(item), item.measure, settings);
    return bound === undefined ? shown : { ...shown, bound };
  });
  const stood = new Set(items.map(({ key }) => key));
  const gone = held.filter((row) => !stood.has(figureKey(row))).map(withoutStamp);
  const others = figures
    .filter(({ measure }) => byId.get(measure)?.about === 'others')
    .map((figure) => {
      const measure = byId.get(figure.measure) as Measure;
      return shownRow(figure, symbolOfOthers(figure, measure), measure, settings);
    });
  const rows = [...inScope, ...gone, ...others]
    .map((row) => ({ row, key: orderOf(row) }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ row }) => row);
  const restated = new Map(figures.map((figure) => [figureKey(figure), figure]));
  const changed = held.filter((row) => {
    const now = restated.get(figureKey(row));
    return row.symbol !== 'c' && (now?.numerator !== row.numerator || now?.denominator !== row.denominator);
  });
  const report = reportOf({
    items,
    rows,
    system,
    visibility,
    settings,
    held: changed,
    notPublished,
    inferable,
    elsewhere: done.elsewhere,
  });
  return { rows, held: changed, report };

  /**
   * Posts, households and money are shown as they are, unless the settings ask for more: no child stands behind them.
   */
  function symbolOfOthers(figure: Figure, measure: Measure): PublishableFigure['symbol'] {
    const isAsked = settings.publication.measures[measure.id] !== undefined;
    if (isAsked) return primarySuppression(measure, figure, policyOf(measure.id)).symbol;
    if (figure.value !== null) return '';
    return symbolFor(figure.denominator === 0 ? 'not applicable' : 'not available');
  }

  function symbolOf(item: EditionFigure): PublishableFigure['symbol'] {
    if (item.own === 'z' || item.own === 'x') return item.own;
    return visibility.reasons.has(item) ? symbolFor('protects another figure') : item.own;
  }
}

function shownRow(
  figure: Figure,
  symbol: PublishableFigure['symbol'],
  { unit }: Measure,
  settings: Settings,
): PublishableFigure {
  const { numerator, denominator, value } = figure;
  const shown = symbol === '' || symbol === 'u';
  return {
    ...figure,
    authorityName: placeName(settings, figure.authority),
    numerator: shown ? numerator : null,
    denominator: shown ? denominator : null,
    value: shown ? value : null,
    unit: unit.name,
    symbol,
  };
}

function withoutStamp({ published: _, status: __, ...row }: LedgerRow): PublishableFigure {
  return row;
}

/** Series by series, oldest first. */
function orderOf(row: PublishableFigure): string {
  return `${seriesKey(row)}|${row.periodEnd}`;
}
