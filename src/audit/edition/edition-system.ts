import { blocksOf } from '../blocks.ts';
import { linearOf } from '../constraints/amount.ts';
import type { LinearConstraint, System, Term } from '../system.ts';
import { amountsOf } from './amounts.ts';
import { attackerKnowledge } from './attacker-knowledge.ts';
import type { PublishedCatalogue } from './catalogue.ts';
import { correctedSums } from './corrected-sums.ts';
import { declaredConstraints } from './declared.ts';
import { type ConstraintsElsewhere, constraintsElsewhere, type Elsewhere } from './elsewhere.ts';
import type { FigureRow } from './figure-row.ts';
import { type FoundAndSeen, findRelations, foundConstraints, type MostOf } from './found/index.ts';
import { type EditionLedger, hasHiddenSum, keyOfRow, ledgerOf } from './ledger.ts';
import { changedConstraints, expectedConstraints, stepConstraints, stepsOf } from './over-time.ts';
import { ownConstraints } from './own-constraints.ts';
import { type BoundRow, boundConstraints } from './published-bounds.ts';
import { type Reading, relatedConstraints } from './related.ts';
import { correctedParts } from './restated-parts.ts';
import { type Secret, secretsOf } from './secrets.ts';
import { constantOf } from './statement.ts';

/** What a reader knows of an edition, ready to be audited. */
export interface EditionSystem {
  /** Unknowns and constraints that are linked to a secret, and the secrets themselves. */
  system: System;
  /** Secrets by the ids of the system's targets. */
  searched: Map<string, Secret>;
  /** Secrets whose value is shown, or is a difference of shown numbers. */
  shown: { secret: Secret; value: number }[];
  /** Hidden numbers about which nothing else is known: the rule alone says that they are small. */
  alone: Secret[];
  /** Why the audit can prove nothing. */
  problems: string[];
  /** The ids of constraints that hold except for corrections between publications, and of what only seems to hold. */
  assumed: ReadonlySet<string>;
  /** What a reader knows who has not read what the measures declare of one another. */
  undeclared: {
    /** The ids of its constraints. */
    constraints: ReadonlySet<string>;
    assumed: ReadonlySet<string>;
    problems: string[];
  };
  /** What was found to hold between the numbers. */
  found: FoundAndSeen;
  /** What it was read by. */
  reading: Reading;
  /** What readers know from elsewhere. */
  elsewhere: ConstraintsElsewhere;
  /** Relations that are declared to hold always and are broken by numbers that are shown. */
  overstated: string[];
  /** How many constraints that are only assumed are broken by numbers that are shown. */
  setAside: number;
}

/**
 * Everything that follows from the rows of all publications and the catalogue, as one system. `find` says what holds between the
 * numbers: what is found in them, where not given.
 */
export function systemOfEdition(
  rows: readonly FigureRow[],
  catalogue: PublishedCatalogue,
  bounds: readonly BoundRow[] = [],
  elsewhere: Elsewhere = { numbers: [] },
  find: Finding = findRelations,
): EditionSystem {
  const { reading, steps, outOfPlace, undeclared, ...known } = knownOf(rows, catalogue, bounds, elsewhere, find);
  const secrets = secretsOf(reading, steps);
  const parted = split(secrets, reading);
  const faults = faultsIn(rows, reading);
  return {
    ...parted,
    ...known,
    problems: [...contradictionsIn(reading), ...outOfPlace, ...faults, ...totalsWithout(rows, catalogue)],
    assumed: reading.knowledge.assumed(),
    undeclared: { ...undeclared, problems: [...undeclared.problems, ...outOfPlace, ...faults] },
    reading,
    setAside: reading.knowledge.setAside(),
  };
}

/** What says what holds between numbers. */
type Finding = (reading: Reading, mostOf: MostOf) => FoundAndSeen;

/** The constraints between the numbers of some rows of which nothing is shown, whatever is a secret. */
export function constraintsBetween(
  rows: readonly FigureRow[],
  catalogue: PublishedCatalogue,
  find: Finding,
): readonly LinearConstraint[] {
  return knownOf(rows, catalogue, [], { numbers: [] }, find).reading.knowledge.constraints();
}

/** All that a reader takes from some rows, in the knowledge of the reading, and what came of it on the way. */
function knownOf(
  rows: readonly FigureRow[],
  catalogue: PublishedCatalogue,
  bounds: readonly BoundRow[],
  elsewhere: Elsewhere,
  find: Finding,
) {
  const reading = readingOf(rows, catalogue);
  const { ledger } = reading;
  const steps = stepsOf(ledger);
  ownConstraints(reading);
  const outOfPlace = boundConstraints(reading, bounds);
  stepConstraints(reading, steps);
  const found = find(reading, mostOf(bounds, catalogue));
  foundConstraints(reading, found);
  expectedConstraints(reading);
  correctedParts(reading);
  const known = constraintsElsewhere(reading, elsewhere);
  const undeclared = {
    constraints: new Set(reading.knowledge.constraints().map(({ id }) => id)),
    assumed: reading.knowledge.assumed(),
    problems: contradictionsIn(reading),
  };
  const { relations } = catalogue;
  relatedConstraints({
    ...reading,
    catalogue: { ...catalogue, relations: relations.filter(({ declared }) => !declared) },
  });
  const overstated = declaredConstraints(
    reading,
    relations.filter(({ declared }) => declared),
  );
  changedConstraints(reading);
  correctedSums(reading, relations);
  return { reading, steps, outOfPlace, found, elsewhere: known, undeclared, overstated };
}

/** What is found in the numbers that some rows show. */
export function foundIn(rows: readonly FigureRow[], catalogue: PublishedCatalogue): FoundAndSeen {
  return findRelations(readingOf(rows, catalogue), new Map());
}

export function readingOf(rows: readonly FigureRow[], catalogue: PublishedCatalogue): Reading {
  const ledger = ledgerOf(rows);
  const keys = Map.groupBy(ledger.figures.keys(), (key) => {
    const [{ measure, breakdown, category }] = ledger.figures.get(key) as [FigureRow];
    return `${measure}|${breakdown}|${category}`;
  });
  return {
    ledger,
    catalogue,
    amounts: amountsOf(ledger, catalogue),
    knowledge: attackerKnowledge(),
    keysOf: (...name) => keys.get(name.join('|')) ?? [],
  };
}

function contradictionsIn({ knowledge }: Reading): string[] {
  return knowledge.contradictions().map((id) => `what is shown contradicts itself: ${id}`);
}

/** What is said in place of hidden counts. */
function mostOf(bounds: readonly BoundRow[], { measures }: PublishedCatalogue): MostOf {
  return new Map(
    bounds.flatMap((bound) => {
      const isOfCount = measures.get(bound.measure)?.shape === 'count' && bound.atMost !== null;
      const key = keyOfRow({ ...bound, periodStart: '' });
      return isOfCount ? [[`${key}|numerator|${bound.published}`, bound.atMost as number]] : [];
    }),
  );
}

function split(
  secrets: readonly Secret[],
  { amounts, knowledge }: Reading,
): Pick<EditionSystem, 'system' | 'searched' | 'shown' | 'alone'> {
  const constraints = knowledge.constraints();
  const bound = new Set<string>();
  for (const { terms } of constraints) for (const [unknown] of terms) bound.add(unknown);
  const termsOf = ({ amount }: Secret): readonly Term[] => linearOf(amount).terms;
  const shown: { secret: Secret; value: number }[] = [];
  const hidden: Secret[] = [];
  for (const secret of secrets) {
    const value = constantOf(secret.amount);
    if (value === null) hidden.push(secret);
    else shown.push({ secret, value });
  }
  const isAlone = (secret: Secret) => termsOf(secret).every(([unknown]) => !bound.has(unknown));
  const searched = hidden.filter((secret) => !isAlone(secret));
  return {
    system: systemOf(searched, constraints, amounts.unknowns()),
    searched: new Map(searched.map((secret) => [secret.id, secret])),
    shown,
    alone: hidden.filter(isAlone),
  };
}

/** The blocks in which some secret stands. A number that takes part in a secret is an unknown with one value. */
function systemOf(
  secrets: readonly Secret[],
  constraints: readonly LinearConstraint[],
  all: System['unknowns'],
): System {
  const targets = secrets.map(({ id, amount }) => {
    const { terms, constant } = linearOf(amount);
    const known: Term[] = constant === 0 ? [] : [[`${id} (known part)`, Math.sign(constant)]];
    return { id, sensitive: true, terms: [...terms, ...known], constant };
  });
  const numbers = new Map(all.map(({ id }, at) => [id, at]));
  const groups = [...constraints, ...targets].map(({ terms }) => {
    const group: number[] = [];
    for (const [unknown] of terms) {
      const number = numbers.get(unknown);
      if (number !== undefined) group.push(number);
    }
    return group;
  });
  const wanted = new Set(targets.flatMap(({ terms }) => terms.flatMap(([unknown]) => numbers.get(unknown) ?? [])));
  const blocks = blocksOf([...numbers.values()], groups).filter((block) => block.some((member) => wanted.has(member)));
  const kept = new Set(blocks.flat());
  return {
    unknowns: [
      ...all.filter((_, at) => kept.has(at)),
      ...targets.flatMap(({ id, constant }) => {
        const size = Math.abs(constant);
        return size === 0 ? [] : [{ id: `${id} (known part)`, min: size, max: size }];
      }),
    ],
    constraints: constraints.filter((_, at) => groups[at]?.some((member) => kept.has(member))),
    targets: targets.map(({ id, sensitive, terms }) => ({ id, sensitive, terms })),
  };
}

/** What the figures need and the catalogue does not say. */
function faultsIn(rows: readonly FigureRow[], { ledger, catalogue: { measures } }: Reading): string[] {
  const unknown = [...new Set(rows.map(({ measure }) => measure))].filter((id) => !measures.has(id));
  return [
    ...unknown.map((id) => `measures.json does not describe ${id}`),
    ...fractions(rows, measures),
    ...sumsShown(rows, measures),
    ...shownBesideHidden(ledger, measures),
  ];
}

/** Totals of which the catalogue does not say whose they are. */
function totalsWithout(rows: readonly FigureRow[], { consortium }: PublishedCatalogue): string[] {
  const totals = [...new Set(rows.map(({ authority }) => authority))].filter((code) => !/^[A-Z]\d{8}$/.test(code));
  return totals
    .filter((code) => code !== consortium?.code)
    .map((code) => `measures.json does not say whose figures ${code} adds up`);
}

/** Counts of children must be whole. */
function fractions(rows: readonly FigureRow[], measures: PublishedCatalogue['measures']): string[] {
  const found = rows.flatMap((row) => {
    const measure = measures.get(row.measure);
    if (measure === undefined || measure.about === 'organisation' || measure.hiddenWith !== null) return [];
    const parts =
      measure.shape === 'mean' ? [row.denominator] : [row.numerator, measure.shape === 'rate' ? null : row.denominator];
    return parts.every((part) => part === null || Number.isSafeInteger(part))
      ? []
      : [`${row.measure} counts in fractions`];
  });
  return [...new Set(found)];
}

/** Two sums behind means of a stock say how long the few had been there who left in between. */
function sumsShown(rows: readonly FigureRow[], measures: PublishedCatalogue['measures']): string[] {
  const shown = rows.filter(({ measure, numerator }) => {
    const described = measures.get(measure);
    return numerator !== null && described !== undefined && hasHiddenSum(described);
  });
  return [...new Set(shown.map(({ measure }) => `${measure} shows the sums behind its means`))];
}

/** A measure that would reveal another must not show, in any publication, what that one hides in it. */
function shownBesideHidden(ledger: EditionLedger, measures: PublishedCatalogue['measures']): string[] {
  const found = [...ledger.figures.values()].flatMap((rows) => {
    const [first] = rows as [FigureRow];
    const hiddenWith = measures.get(first.measure)?.hiddenWith ?? null;
    if (hiddenWith === null) return [];
    const [own, protectedKey] = [keyOfRow(first), keyOfRow({ ...first, measure: hiddenWith })];
    const isRevealed = ledger
      .publicationsOf(first.authority, first.periodEnd)
      .some((at) => ledger.at(protectedKey, at)?.symbol === 'c' && (ledger.at(own, at)?.value ?? '') !== '');
    return isRevealed ? [`${first.measure} shows what ${hiddenWith} hides`] : [];
  });
  return [...new Set(found)];
}
