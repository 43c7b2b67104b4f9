import type { AuditQuestion, PublishedFact } from './audit-function.ts';
import type { Model, Tie } from './model.ts';

/** Hidden cells that are tied to one another and to no other hidden cell, as a question to the audit. */
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
    const { cells, ties } = spread(model, hidden, id);
    for (const cell of cells) done.add(cell);
    return [blockOf(model, hidden, cells, ties)];
  });
}

function spread(model: Model, hidden: ReadonlySet<string>, from: string): { cells: Set<string>; ties: Set<Tie> } {
  const cells = new Set([from]);
  const ties = new Set<Tie>();
  for (const id of cells) {
    for (const tie of model.tiesOf.get(id) ?? []) {
      if (ties.has(tie) || (tie.statement !== null && hidden.has(tie.statement))) continue;
      ties.add(tie);
      for (const [cell] of tie.terms) if (hidden.has(cell)) cells.add(cell);
    }
  }
  return { cells, ties };
}

function blockOf(model: Model, hidden: ReadonlySet<string>, cells: Set<string>, ties: Set<Tie>): Block {
  const names = [...cells].sort();
  const neverPrinted = new Set(model.task.neverPrinted ?? []);
  const least = (id: string) => (model.task.rules.zerosPublished && !neverPrinted.has(id) ? 1 : 0);
  const statements = [...ties].flatMap(({ statement }) => (statement === null ? [] : [statement]));
  return {
    key: JSON.stringify([names, [...new Set(statements)].sort()]),
    question: {
      unknowns: Object.fromEntries(names.map((id) => [id, { min: least(id) }])),
      facts: [...ties].map((tie) => factOf(model, hidden, tie)),
      targets: model.primary.filter((id) => cells.has(id)),
    },
  };
}

/** A tie with the shown cells put in. */
function factOf({ countOf }: Model, hidden: ReadonlySet<string>, { terms, min, max }: Tie): PublishedFact {
  const shown = terms
    .filter(([id]) => !hidden.has(id))
    .reduce((sum, [id, coefficient]) => sum + coefficient * (countOf.get(id) as number), 0);
  return {
    terms: Object.fromEntries(terms.filter(([id]) => hidden.has(id))),
    ...(min === -Infinity ? {} : { min: min - shown }),
    ...(max === Infinity ? {} : { max: max - shown }),
  };
}
