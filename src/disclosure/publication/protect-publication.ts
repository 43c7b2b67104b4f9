import type { Month } from '#calendar';
import { aboutOf, isPublishedAt, type Measure, placeName, type Settings } from '#catalogue';
import { type Figure, figureKey, placeAndDay, seriesKey, tableKey } from '#figure';
import { appendingTo, asKnownNow, type LedgerRow, type PublishableFigure } from '#published';
import { correctionsAreDueIn } from './corrections-due.ts';
import type { LinearSolver } from './least-hiding.ts';
import { type Extent, leaveOut } from './leave-out.ts';
import { policiesOf } from './policies.ts';
import { type Examination, repair, type Weakness, withoutNumbers } from './repair.ts';
import { repeatsOf } from './repeats.ts';
import { type HiddenBecause, type PublicationReport, reportOf } from './report.ts';
import { type ShownNumbers, shownFigure } from './shown-figure.ts';
import { standingNumbers } from './standing.ts';
import { hiddenThroughout, seriesThatClose } from './throughout.ts';
import { tiedMeasures } from './tied-measures.ts';
import { unsoundFigures } from './unsound.ts';
import type { Tie } from './web.ts';
import { wholeGroupTables } from './whole-groups.ts';
import { worthOf } from './worth.ts';

/** What reads a publication as a stranger would. The gate trusts nothing else. */
export interface Auditor {
  /** What a reader of a ledger could narrow down too far; `only` names secrets found before, with which alone it need deal. */
  weaknesses(ledger: readonly LedgerRow[], only?: ReadonlySet<string>): Promise<readonly Weakness[]>;
  /** What ties the numbers of figures together, whatever of them is shown. */
  ties(rows: readonly LedgerRow[]): readonly Tie[];
  readonly solver: LinearSolver;
}

/** What a publication would say before anything is hidden, and all that was published before it. */
export interface PublicationInput {
  readonly month: Month;
  readonly figures: readonly Figure[];
  readonly measures: readonly Measure[];
  readonly settings: Settings;
  readonly ledger: readonly LedgerRow[];
  readonly auditor: Auditor;
}

/** What may be published, and what the analyst should know. */
export interface ProtectedPublication {
  /** In an order that never changes. */
  readonly rows: readonly PublishableFigure[];
  /** A row with no number for each figure that was left out for a secret's sake: not published, and a secret itself. */
  readonly silent: readonly PublishableFigure[];
  readonly report: PublicationReport;
}

/**
 * Passes a publication through the gate. First every figure by its own numbers (`shownFigure`). Then whatever more must be
 * hidden so that a reader of everything published keeps enough possible values for each small number: the auditor says
 * which are open, and the least that closes them is hidden. What cannot be closed so is left out by itself, with as few
 * of its neighbours as will do; nothing stops the rest. Figures that only repeat others are shown where those are: their
 * numbers count as the same ones. Deterministic.
 *
 * @throws PolicyError for a policy below the floor, and whatever the auditor throws
 */
export async function protectPublication(input: PublicationInput): Promise<ProtectedPublication> {
  const { month, measures, settings, ledger, auditor } = input;
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const measureOf = (id: string) => byId.get(id) as Measure;
  const policyOf = policiesOf(settings);
  const repeats = repeatsOf(input);
  const figures = inOrder(
    input.figures.filter(
      (figure) => isPublishedAt(measureOf(figure.measure), figure, settings.consortium?.code) && !repeats.has(figure),
    ),
  );
  const because = new Map<string, HiddenBecause>();
  const withheld = new Map<string, Extent>();
  const published = new Map(asKnownNow(ledger).map((row) => [figureKey(row), unstamped(row)]));
  const first = ownRows();
  const newest = first.reduce((day, { periodEnd }) => (periodEnd > day ? periodEnd : day), '');
  const append = appendingTo(ledger, month);
  const examine: Examination = async (rows, only) => {
    const found = await auditor.weaknesses([...ledger, ...append([...rows, ...repeats.rowsBeside(rows)]).rows], only);
    return found.map((one) => ({ ...one, of: repeats.termsOf(one.of) }));
  };
  const repaired = await repair(first, {
    examine,
    ties: () => tiesOf([...first, ...repeats.rowsBeside(first)]),
    standingOf: standingNumbers({ figures, measures: byId, ledger, policyOf, worth: worthOf(byId, settings, newest) }),
    others: policyOf('').width - 1,
    solver: auditor.solver,
  });
  for (const key of repaired.hidden) because.set(key, 'protects others');
  const correctionsAreDue = correctionsAreDueIn(month, ledger);
  const left = await leaveOut(repaired.rows, repaired.open, { examine, published, correctionsAreDue });
  for (const key of left.leftOut.keys()) {
    if (published.has(key) && !left.asBefore.has(key)) because.set(key, 'protects others');
  }
  const stillHidden = new Map([...repaired.for].filter(([key]) => !left.leftOut.has(key)));
  const without = (keys: ReadonlySet<string>) =>
    left.rows.map((row) => (keys.has(figureKey(row)) ? withoutNumbers(row) : row));
  const rest = await seriesThatClose(hiddenThroughout(left.rows, stillHidden, published, byId), (keys) =>
    left.opens(without(keys)),
  );
  for (const key of rest) because.set(key, 'hidden throughout');
  const own = hiddenTogether(without(rest));
  for (const { key, row, because: reason } of repeats.beside(own)) {
    if (reason !== undefined) because.set(key, reason);
    else if (row === undefined && !published.has(key)) withheld.set(key, 'category');
  }
  const rows = [...own, ...repeats.rowsBeside(own)];
  const report = reportOf({
    figures: input.figures,
    rows,
    because,
    protects: repaired.for,
    instead: repaired.instead,
    leftOut: new Map([...withheld, ...[...left.leftOut].filter(([key]) => !published.has(key))]),
    held: new Map([...left.for].filter(([key]) => left.asBefore.has(key))),
    correctionsAreDue,
    open: left.open,
    measures: byId,
    settings,
    policyOf,
    month,
  });
  return { rows, silent: left.silent, report };

  /** What ties numbers together, a number that is repeated being the same one. */
  function tiesOf(rows: readonly PublishableFigure[]): Tie[] {
    const ties = auditor.ties(rows.map((row) => ({ ...row, published: month, status: 'final' })));
    return ties.map((tie) => ({ ...tie, terms: repeats.termsOf(tie.terms) })).filter(({ terms }) => terms.length > 0);
  }

  function ownRows(): PublishableFigure[] {
    const whole = wholeGroupTables(figures, byId, policyOf, settings.consortium);
    const before = hiddenBefore();
    for (const [key, extent] of unsoundFigures(figures, byId, policyOf, settings.consortium)) withheld.set(key, extent);
    return figures.flatMap((figure): PublishableFigure[] => {
      const measure = measureOf(figure.measure);
      const key = figureKey(figure);
      if (withheld.has(key)) return [];
      const { rule, ...shown } = ownNumbers(figure);
      const row = {
        ...figure,
        ...shown,
        authorityName: placeName(settings, figure.authority),
        unit: measure.unit.name,
      };
      if (figure.breakdown !== '' && whole.has(tableKey(figure))) {
        withheld.set(key, 'breakdown');
        return [];
      }
      if (rule !== null) because.set(key, rule);
      if (rule !== null && row.symbol === 'c' && before.has(key)) return [withoutNumbers(row)];
      if (rule === null && before.has(key) && (row.symbol === '' || row.symbol === 'u')) {
        because.set(key, 'hidden before');
        return [withoutNumbers(row)];
      }
      return [row];
    });
  }

  /** What is about the organisation is shown as it is, but where the settings ask for more. */
  function ownNumbers(figure: Figure): ShownNumbers {
    const measure = measureOf(figure.measure);
    const { numerator, denominator, value } = figure;
    const isFree =
      aboutOf(measure, figure.breakdown) === 'organisation' &&
      settings.publication.measures[figure.measure] === undefined &&
      value !== null;
    if (isFree) return { numerator, denominator, value, symbol: '', rule: null };
    return shownFigure(measure, figure, policyOf(figure.measure));
  }

  /**
   * What protected others before goes on doing so, and nothing is said in its place, but where something of that place and
   * day was corrected in its measure or in one that is tied to it. What was said to be small, and no longer is, is
   * corrected. Where the month is published again, what waited the first time waits still, and is no correction.
   */
  function hiddenBefore(): Set<string> {
    const isAgain = ledger.some((row) => row.published === month);
    const tied = tiedMeasures(measures);
    const corrected = new Set(
      (isAgain ? [] : figures).flatMap((figure) => {
        const row = published.get(figureKey(figure));
        if (row === undefined || row.symbol === 'c') return [];
        const now = ownNumbers(figure);
        if (now.numerator === row.numerator && now.denominator === row.denominator) return [];
        return [...tied(figure.measure)].map((measure) => `${measure}|${placeAndDay(figure)}`);
      }),
    );
    return new Set(
      [...published.values()]
        .filter(
          (row) =>
            row.symbol === 'c' && row.bound === undefined && !corrected.has(`${row.measure}|${placeAndDay(row)}`),
        )
        .filter(
          ({ measure, breakdown }) => byId.has(measure) && aboutOf(measureOf(measure), breakdown) !== 'organisation',
        )
        .map(figureKey),
    );
  }

  /** A figure that would give another away is hidden with it. */
  function hiddenTogether(all: readonly PublishableFigure[]): PublishableFigure[] {
    const nameOf = (row: PublishableFigure, measure: string) => figureKey({ ...row, measure, periodType: '' });
    const names = (rows: readonly PublishableFigure[]) => new Set(rows.map((row) => nameOf(row, row.measure)));
    const seen = new Set(all.filter(({ symbol }) => symbol !== 'c').map((row) => figureKey(row)));
    const hidden = names(first.filter((row) => !seen.has(figureKey(row))));
    return all.map((row) => {
      const { hiddenWith } = measureOf(row.measure);
      if (hiddenWith === undefined || row.value === null || !hidden.has(nameOf(row, hiddenWith))) return row;
      because.set(figureKey(row), 'protects others');
      return withoutNumbers(row);
    });
  }
}

function unstamped({ published: _, status: __, ...row }: LedgerRow): PublishableFigure {
  return row;
}

/** Series by series, oldest first. */
function inOrder(figures: readonly Figure[]): Figure[] {
  const placed = figures.map((figure) => [`${seriesKey(figure)}|${figure.periodEnd}`, figure] as const);
  return placed.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, figure]) => figure);
}
