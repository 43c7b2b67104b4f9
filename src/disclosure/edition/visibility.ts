import type { Cells } from './cells.ts';
import type { EditionFigure, HiddenBecause } from './edition-figure.ts';

/**
 * Which figures and cells are hidden so far. A figure is hidden as a whole: with every cell that no other figure shows.
 */
export interface Visibility {
  readonly hiddenCells: ReadonlySet<string>;
  /** Why each hidden figure is hidden. */
  readonly reasons: ReadonlyMap<EditionFigure, HiddenBecause>;
  /**
   * Whether everybody knows a cell whatever is hidden now: it is published here or elsewhere, or zero in a row that is.
   */
  isKnown(cell: string): boolean;
  /** Whether no published row has the cell, so that it may be zero. */
  isUnpublished(cell: string): boolean;
  /** The figures that have a cell, hidden or not. */
  figuresOf(cell: string): readonly EditionFigure[];
  /** Hides cells, the figures that show them, and what only those showed. Known cells stay. */
  hide(cells: Iterable<string>, because: HiddenBecause): void;
  /** Whether a hidden figure's own numbers and earlier publications would allow it to be shown. */
  mayShow(item: EditionFigure): boolean;
  /**
   * Shows figures that may be shown, and whatever else then adds no information.
   *
   * @returns the cells that become known by it, and a function that hides them again
   */
  show(items: readonly EditionFigure[]): { cells: readonly string[]; undo: () => void };
}

/**
 * @param items every figure in scope; those hidden by their own numbers or by earlier publications are hidden from the
 * start
 * @param elsewhere cells that readers know from elsewhere
 */
export function visibilityOf(
  items: readonly EditionFigure[],
  cells: Cells,
  elsewhere: ReadonlySet<string> = new Set(),
): Visibility {
  const cellsOf = new Map(items.map((item) => [item, [...new Set(cells.cellsOf(item))]]));
  const figuresOf = new Map<string, EditionFigure[]>();
  for (const [item, own] of cellsOf) {
    for (const cell of own) {
      const known = figuresOf.get(cell);
      if (known === undefined) figuresOf.set(cell, [item]);
      else known.push(item);
    }
  }
  const published = new Set(
    items.filter(({ before }) => before === 'shown').flatMap((item) => cellsOf.get(item) ?? []),
  );
  const isUnpublished = (cell: string): boolean => (figuresOf.get(cell) ?? []).every(({ unpublished }) => unpublished);
  const isKnown = (cell: string): boolean =>
    published.has(cell) || elsewhere.has(cell) || (cells.countOf.get(cell) === 0 && !isUnpublished(cell));
  const reasons = new Map<EditionFigure, HiddenBecause>();
  const hiddenCells = new Set<string>();

  const hideFigure = (item: EditionFigure, because: HiddenBecause): void => {
    if (reasons.has(item) || item.before === 'shown') return;
    reasons.set(item, because);
    for (const cell of cellsOf.get(item) ?? []) {
      if (!isKnown(cell) && (figuresOf.get(cell) ?? []).every((one) => reasons.has(one))) hiddenCells.add(cell);
    }
  };
  const hide = (wanted: Iterable<string>, because: HiddenBecause): void => {
    for (const cell of wanted) {
      if (isKnown(cell)) continue;
      hiddenCells.add(cell);
      for (const item of figuresOf.get(cell) ?? []) hideFigure(item, because);
    }
  };
  for (const item of items) {
    if (item.unpublished) hideFigure(item, 'table withheld');
    else if (item.kept) hideFigure(item, item.own === 'c' && !item.frozen ? 'small numbers' : 'hidden before');
    else if (item.own === 'c' || item.own === 'x') hideFigure(item, 'small numbers');
  }
  for (const item of items) {
    if (item.own !== 'c' || item.before === 'shown') continue;
    const small = (cellsOf.get(item) ?? []).filter((cell) => {
      const count = cells.countOf.get(cell) as number;
      return count > 0 && count <= item.policy.threshold;
    });
    hide(small, 'small numbers');
  }
  const mayShow = (item: EditionFigure): boolean => {
    const revealing = cells.revealedBy(item);
    if (revealing !== undefined && reasons.has(revealing) && !mayShow(revealing)) return false;
    return (
      reasons.has(item) && !item.kept && !item.unpublished && !item.frozen && (item.own === '' || item.own === 'u')
    );
  };

  const show: Visibility['show'] = (wanted) => {
    const before = new Map<EditionFigure, HiddenBecause>();
    const known: string[] = [];
    const waiting = [...wanted];
    for (const item of waiting) {
      const because = reasons.get(item);
      if (because === undefined || !mayShow(item)) continue;
      before.set(item, because);
      reasons.delete(item);
      for (const cell of cellsOf.get(item) ?? []) {
        if (!hiddenCells.delete(cell)) continue;
        known.push(cell);
        for (const other of figuresOf.get(cell) ?? []) {
          if ((cellsOf.get(other) ?? []).every((one) => !hiddenCells.has(one))) waiting.push(other);
        }
      }
    }
    const undo = (): void => {
      for (const [item, because] of before) reasons.set(item, because);
      for (const cell of known) hiddenCells.add(cell);
    };
    return { cells: known, undo };
  };
  return {
    hiddenCells,
    reasons,
    isKnown,
    isUnpublished,
    figuresOf: (cell) => figuresOf.get(cell) ?? [],
    hide,
    mayShow,
    show,
  };
}
