import type { FigurePart } from '#catalogue';
import { type FigureId, figureKey } from '#figure';
import { countedParts } from '../primary/index.ts';
import type { EditionFigure } from './edition-figure.ts';

/**
 * The counts of an edition. Numbers that are equal by a relation share one cell, so that they are hidden everywhere or
 * nowhere.
 */
export interface Cells {
  /** The count of each cell. */
  readonly countOf: ReadonlyMap<string, number>;
  /** The cell that stands for a part of a figure; undefined where that is no count. */
  cellOf(item: EditionFigure, part: FigurePart): string | undefined;
  /** The cells that a figure shows. */
  cellsOf(item: EditionFigure): readonly string[];
  /** The figure whose numbers could be worked out from this one, if there is one. */
  revealedBy(item: EditionFigure): EditionFigure | undefined;
  /** Every cell once. */
  roots(): readonly string[];
  /** A cell for a number that is known. */
  constant(count: number): string;
  constants(): readonly string[];
  /** Makes one cell of two unless their counts differ. Returns whether they are one now. */
  join(one: string, other: string): boolean;
}

/** A cell's name: its figure's key with `|N` or `|D` behind it. */
function cellName(figure: FigureId, part: FigurePart): string {
  return `${figureKey(figure)}|${part === 'numerator' ? 'N' : 'D'}`;
}

/**
 * @param revealedBy the figure whose numbers could be worked out from another: that other shows its cells and has none
 * of its own
 */
export function cellsOfFigures(
  items: readonly EditionFigure[],
  revealedBy: (item: EditionFigure) => EditionFigure | undefined,
): Cells {
  const countOf = new Map<string, number>();
  const constants = new Set<string>();
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    while (parent.has(root)) root = parent.get(root) as string;
    for (let at = id; at !== root; ) {
      const next = parent.get(at) as string;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  for (const item of items) {
    if (revealedBy(item) !== undefined) continue;
    for (const part of countedParts(item.measure.unit)) {
      const count = countIn(item, part);
      if (count !== null && Number.isSafeInteger(count) && count >= 0) countOf.set(cellName(item.figure, part), count);
    }
  }
  const cellOf = (item: EditionFigure, part: FigurePart): string | undefined => {
    const name = cellName(item.figure, part);
    return countOf.has(name) ? rootOf(name) : undefined;
  };
  return {
    countOf,
    cellOf,
    revealedBy,
    cellsOf: (item) =>
      countedParts((revealedBy(item) ?? item).measure.unit)
        .map((part) => cellOf(revealedBy(item) ?? item, part))
        .filter((cell) => cell !== undefined),
    roots: () => [...countOf.keys()].filter((name) => !parent.has(name)),
    constant: (count) => {
      const name = `known to be ${count}`;
      countOf.set(name, count);
      constants.add(name);
      return name;
    },
    constants: () => [...constants],
    join: (one, other) => {
      const [a, b] = [rootOf(one), rootOf(other)].sort() as [string, string];
      if (countOf.get(a) !== countOf.get(b)) return false;
      if (a !== b) parent.set(b, a);
      return true;
    },
  };
}

/** A percentage of nobody has a numerator of zero. */
function countIn({ figure, measure }: EditionFigure, part: FigurePart): number | null {
  const isNobody = measure.unit.name === 'percent' && figure.denominator === 0;
  return part === 'numerator' && isNobody ? 0 : figure[part];
}
