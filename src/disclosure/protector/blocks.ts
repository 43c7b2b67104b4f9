import type { AuditQuestion, PublishedConstraint } from './audit-function.ts';
import type { LinearConstraint, Model } from './model.ts';

/** Hidden cells that are linked to one another and to no other hidden cell, as a question to the audit. */
export interface Block {
  /** The same for the same question. */
  readonly key: string;
  readonly question: AuditQuestion;
}

/** What a reader can know when these cells and statements are hidden, for every block that holds a primary cell. */
export function blocksOf(model: Model, hidden: ReadonlySet<string>): Block[] {
  const done = new Set<string>();
  return model.primary.flatMap((id) => {
    if (done.has(id)) return [];
    const { cells, constraints } = spread(model, hidden, id);
    for (const cell of cells) done.add(cell);
    return [blockOf(model, hidden, cells, constraints)];
  });
}

function spread(
  model: Model,
  hidden: ReadonlySet<string>,
  from: string,
): { cells: Set<string>; constraints: Set<LinearConstraint> } {
  const cells = new Set([from]);
  const constraints = new Set<LinearConstraint>();
  for (const id of cells) {
    for (const constraint of model.constraintsOf.get(id) ?? []) {
      if (constraints.has(constraint) || (constraint.statement !== null && hidden.has(constraint.statement))) continue;
      constraints.add(constraint);
      for (const [cell] of constraint.terms) if (hidden.has(cell)) cells.add(cell);
    }
  }
  return { cells, constraints };
}

function blockOf(
  model: Model,
  hidden: ReadonlySet<string>,
  cells: Set<string>,
  constraints: Set<LinearConstraint>,
): Block {
  const names = [...cells].sort();
  const neverPrinted = new Set(model.task.neverPrinted ?? []);
  const least = (id: string) => (model.task.rules.zerosPublished && !neverPrinted.has(id) ? 1 : 0);
  const statements = [...constraints].flatMap(({ statement }) => (statement === null ? [] : [statement]));
  return {
    key: JSON.stringify([names, [...new Set(statements)].sort()]),
    question: {
      unknowns: Object.fromEntries(names.map((id) => [id, { min: least(id) }])),
      constraints: [...constraints].map((constraint) => constraintOf(model, hidden, constraint)),
      targets: model.primary.filter((id) => cells.has(id)),
    },
  };
}

/** An equation with the values of the shown cells put in. */
function constraintOf(
  { countOf }: Model,
  hidden: ReadonlySet<string>,
  { terms, min, max }: LinearConstraint,
): PublishedConstraint {
  const shown = terms
    .filter(([id]) => !hidden.has(id))
    .reduce((sum, [id, coefficient]) => sum + coefficient * (countOf.get(id) as number), 0);
  return {
    terms: Object.fromEntries(terms.filter(([id]) => hidden.has(id))),
    ...(min === -Infinity ? {} : { min: min - shown }),
    ...(max === Infinity ? {} : { max: max - shown }),
  };
}
