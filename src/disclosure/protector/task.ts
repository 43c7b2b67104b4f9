import type { PublishedConstraint, WidthRule } from './audit-function.ts';

/** A total and the cells that add up to it. */
export interface Equation {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Something published besides the counts, such as a percentage, and what it implies for them while it is shown. */
export interface Statement {
  readonly id: string;
  readonly constraints: readonly PublishedConstraint[];
}

export interface ProtectRules extends WidthRule {
  /** Whether every zero is shown, so that whatever is hidden is known to be at least 1. */
  readonly zerosPublished: boolean;
}

/** Counts that describe the same people, what holds between them, and which of them must stay secret. */
export interface ProtectTask {
  readonly cells: Readonly<Record<string, number>>;
  readonly equations: readonly Equation[];
  readonly rules: ProtectRules;
  /** Cells that primary suppression hides, or (where never printed) that nobody may work out. */
  readonly primary: readonly string[];
  /** Cells and statements that may not be hidden. */
  readonly mustPublish?: readonly string[];
  /** Cells that are never printed but stand in an equation: a month's step of a cumulative figure, a complement. */
  readonly neverPrinted?: readonly string[];
  readonly statements?: readonly Statement[];
  /** What hiding a cell or statement costs, above zero; `costsOf` where it is not given. */
  readonly costs?: Readonly<Record<string, number>>;
  /** Cells that the last edition hid: hiding them again costs half. */
  readonly hiddenBefore?: readonly string[];
  /** Decides between equally good choices; private and the same in every edition of a series. */
  readonly seed?: string;
}

/** A task that contradicts itself: nothing that followed from it could be trusted. */
export class ProtectTaskError extends Error {
  override name = 'ProtectTaskError';
}

/** Throws a ProtectTaskError where a task names unknown cells, does not add up or holds anything but whole counts. */
export function checkTask({ cells, equations, rules, primary, neverPrinted = [], ...rest }: ProtectTask): void {
  const values = new Map(Object.entries(cells));
  const { mustPublish = [], statements = [], costs = {} } = rest;
  const known = (id: string, where: string): number => {
    const value = values.get(id);
    if (value === undefined) throw new ProtectTaskError(`"${id}" (${where}) is not a cell.`);
    return value;
  };
  for (const [id, value] of values) {
    if (!Number.isSafeInteger(value) || value < 0) throw new ProtectTaskError(`Cell "${id}" is ${value}, not a count.`);
  }
  for (const { total, parts } of equations) {
    const sum = parts.reduce((so, part) => so + known(part, `part of "${total}"`), 0);
    if (sum !== known(total, 'a total')) throw new ProtectTaskError(`The parts of "${total}" add up to ${sum}.`);
  }
  for (const id of neverPrinted) known(id, 'never printed');
  for (const id of primary) {
    if (known(id, 'primary') === 0 && rules.zerosPublished && !neverPrinted.includes(id)) {
      throw new ProtectTaskError(`Cell "${id}" is to be hidden and is zero, but every zero is shown.`);
    }
  }
  for (const { id, constraints } of statements) {
    if (values.has(id)) throw new ProtectTaskError(`"${id}" is both a cell and a statement.`);
    for (const { terms, min = -Infinity, max = Infinity } of constraints) {
      const sum = Object.entries(terms).reduce((so, [cell, factor]) => so + factor * known(cell, `in "${id}"`), 0);
      if (sum < min || sum > max) throw new ProtectTaskError(`Statement "${id}" is not true of its cells.`);
    }
  }
  const hideable = new Set([...values.keys(), ...statements.map(({ id }) => id)]);
  for (const id of [...mustPublish, ...Object.keys(costs)]) {
    if (!hideable.has(id)) throw new ProtectTaskError(`"${id}" is neither a cell nor a statement.`);
  }
  for (const [id, cost] of Object.entries(costs)) {
    if (!(cost > 0 && cost < Infinity))
      throw new ProtectTaskError(`Hiding "${id}" costs ${cost}; a cost is above zero.`);
  }
}
