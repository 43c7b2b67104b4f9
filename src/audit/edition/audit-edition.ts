import { auditSystem, type TargetAudit } from '../audit.ts';
import { blocksOf } from '../blocks.ts';
import { contradiction } from '../bounds.ts';
import type { BlockMemory } from '../memory.ts';
import type { Solver } from '../solver.ts';
import type { LinearConstraint, System } from '../system.ts';
import { usualWidth, type Verdict, verdictOn, type WidthPolicy } from '../width.ts';
import { type PublishedCatalogue, readCatalogue } from './catalogue.ts';
import { systemOfEdition } from './edition-system.ts';
import type { Elsewhere } from './elsewhere.ts';
import { areSameButForNumbers, type BoundsElsewhere, blanked, boundsElsewhere } from './elsewhere-alone.ts';
import { type FigureRow, readFigures, readFiguresAgain } from './figure-row.ts';
import { withoutClashes, withoutMisfits } from './fitting.ts';
import { type FoundAndSeen, findRelations, type RelationInWords, undeclared as undeclaredIn } from './found/index.ts';
import { readBounds } from './published-bounds.ts';
import { type Recollection, recollection } from './recollection.ts';
import type { NumberOf, Secret, SecretKind } from './secrets.ts';

/** The files of an edition that the audit of its figures reads. */
export interface PublishedFiles {
  figures: string;
  measures: string;
  /** The bounds in place of hidden figures, where the edition states any. */
  bounds?: string;
}

/** What was found about one secret. Bounds are as secret as the number itself. */
export interface SecretAudit {
  id: string;
  kind: SecretKind;
  verdict: Verdict;
  /** Whether no reader can work out a small number. */
  safe: boolean;
  lower: number | null;
  upper: number | null;
  reason: string;
  /** Of a secret that is not safe: whether what was found in the numbers alone opens it, or only what is declared besides. */
  openedBy?: 'found' | 'declared';
  /** Of a secret that is not safe: the numbers that it is made of. */
  of?: readonly NumberOf[];
}

/** What an audit of an edition found. */
export interface EditionAudit {
  /** The worse of the two. */
  verdict: 'safe' | 'unsafe' | 'unproved';
  /** By what the auditor found in the numbers alone, and by that and what the measures declare. */
  verdicts: Record<'found' | 'declared', EditionAudit['verdict']>;
  secrets: SecretAudit[];
  /** Why nothing can be proved, whatever the secrets' own verdicts. */
  problems: string[];
  /**
   * What was found in the numbers alone: how many relations, and those that no measure declares, nor follow from what they
   * declare. None is looked for where only some secrets are.
   */
  relations: { found: number; undeclared: RelationInWords[] };
  /** Shown numbers, and steps between them, that are zero or not small: no secrets. */
  shown: number;
  /** Hidden numbers known to be small only by the rule that hides them: safe, and counted separately. */
  alone: number;
  setAside: number;
  /** Relations that the measures declare to hold always but that shown numbers break: taken as assumed ones. */
  overstated: string[];
  /**
   * What is known elsewhere: constraints that fit, numbers that counted other children, and secrets that can be worked
   * out from those constraints without the edition.
   */
  elsewhere: { constraints: number; differing: number; inferable: SecretAudit[] };
  totals: { unknowns: number; constraints: number; blocks: number; linear: number; integer: number };
}

export interface EditionOptions {
  digest(text: string): string;
  policy?: WidthPolicy;
  effort?: 'all' | 'enough';
  /** What readers have besides; nothing where not given. */
  elsewhere?: Elsewhere | undefined;
  /** Secrets by their ids: where given, nothing is looked at but what they hang together with, for their sake. */
  only?: ReadonlySet<string> | undefined;
  /** What audits before this one found: for one solver, one catalogue and ledgers of the same figures. */
  memory?: EditionMemory | undefined;
}

/**
 * What audits of ledgers that differ only in what they hide need not work out again. For one solver, one width and one
 * catalogue at a time.
 */
export interface EditionMemory {
  readonly blocks: BlockMemory;
  /** What was read before, with the catalogue that was read last. */
  edition: Recollection | undefined;
  /** The audits of all secrets that came last, the newest at the end. */
  audits: readonly Remembered[];
  /** What was found in the numbers where all secrets were looked at; what is hidden since then leaves less to be seen. */
  found: FoundAndSeen | undefined;
  /** What others let be known of secrets, whatever of these rows is shown, where that was found in the numbers. */
  byOthers: { found: FoundAndSeen; of: string; rows: readonly FigureRow[]; bounds: BoundsElsewhere } | undefined;
}

/** An audit, everything that it read, and what was found in the numbers. */
interface Remembered {
  readonly files: PublishedFiles;
  /** How else it was asked for. */
  readonly of: string;
  readonly audit: EditionAudit;
  readonly found: FoundAndSeen | undefined;
}

/** Nothing is known yet. */
export function editionMemory(): EditionMemory {
  return { blocks: new Map(), edition: undefined, audits: [], found: undefined, byOthers: undefined };
}

/** How many audits of all secrets are remembered: whoever tries something comes back to what stood before it. */
const mostAudits = 4;

/**
 * Audits an edition by nothing but what it publishes. Safe means: for every hidden number, every step of a year to date
 * and every step between publications, the possible values are as wide as the policy asks, or it is certain that the
 * number is not small. The attacker's knowledge: all arithmetic, that zeros are shown, and that a hidden number about
 * which nothing else is known was hidden by the rule for small counts.
 *
 * @throws EditionError where the files cannot be read
 */
export function auditPublished(files: PublishedFiles, solver: Solver, options: EditionOptions): EditionAudit {
  const { memory, only, digest, ...rest } = options;
  if (memory === undefined || only !== undefined) return auditNow(files, solver, options);
  const of = JSON.stringify(rest);
  const isOfThese = (one: Remembered): boolean => one.of === of && areSameFiles(one.files, files);
  const before = memory.audits.find(isOfThese);
  const now = before ?? { files, of, audit: auditNow(files, solver, options), found: memory.found };
  memory.found = now.found;
  memory.audits = [...memory.audits.filter((one) => one !== before), now].slice(-mostAudits);
  return now.audit;
}

function areSameFiles(one: PublishedFiles, other: PublishedFiles): boolean {
  return one.figures === other.figures && one.measures === other.measures && one.bounds === other.bounds;
}

function auditNow(
  { figures, measures, bounds }: PublishedFiles,
  solver: Solver,
  { digest, policy = usualWidth, effort = 'enough', elsewhere = { numbers: [] }, only, memory }: EditionOptions,
): EditionAudit {
  const remembered = memory === undefined ? undefined : recollectionIn(memory, measures);
  const rows = remembered === undefined ? readFigures(figures) : readFiguresAgain(figures, remembered.rows);
  const catalogue = remembered?.catalogue ?? readCatalogue(measures);
  const stated = bounds === undefined ? [] : readBounds(bounds);
  const foundBefore = only === undefined ? undefined : memory?.found;
  const edition = systemOfEdition(
    rows,
    catalogue,
    stated,
    elsewhere,
    (...numbers) => foundBefore ?? findRelations(...numbers, memory?.found),
  );
  if (memory !== undefined && only === undefined) memory.found = edition.found;
  const tools: Tools = { solver, policy, digest, effort, memory: memory?.blocks, elsewhere: edition.elsewhere.ids };
  const secretOf = (id: string) => edition.searched.get(id) as Secret;
  const system =
    only === undefined
      ? edition.system
      : narrowed(
          edition.system,
          [...only].map((id) => ({ id })),
        );
  const declared = boundsIn({ system, assumed: edition.assumed }, secretOf, tools);
  const { undeclared } = edition;
  const doubtful = declared.targets.filter(({ verdict }) => verdict !== 'wide');
  const alone = narrowed(system, [...doubtful, ...targetsAround(system, declared.dropped)]);
  const found = boundsIn(
    {
      system: { ...alone, constraints: alone.constraints.filter(({ id }) => undeclared.constraints.has(id)) },
      assumed: undeclared.assumed,
    },
    secretOf,
    tools,
  );
  const byFound = new Map(found.targets.map((target) => [target.id, target]));
  const seen = edition.shown.map(({ secret, value }) => audited(secret, shownAs(value), policy));
  const given = [
    ...seen.filter(({ safe }) => !safe),
    ...edition.alone.map((secret) => audited(secret, byRuleAlone, policy)),
  ];
  const judged = declared.targets.map((target): { found: SecretAudit; declared: SecretAudit } => ({
    found: audited(secretOf(target.id), byFound.get(target.id) ?? target, policy),
    declared: audited(secretOf(target.id), target, policy),
  }));
  const all = [
    ...given,
    ...judged.map((both) => (both.declared.safe && !both.found.safe ? both.found : both.declared)),
  ];
  const inferableElsewhere = edition.elsewhere.ids.size === 0 ? new Set() : inferableByOthers(rows, catalogue, all);
  const ofSecret = new Map(
    [...edition.shown.map(({ secret }) => secret), ...edition.alone, ...edition.searched.values()].map(({ id, of }) => [
      id,
      of,
    ]),
  );
  const openByFound = new Set(
    [...given, ...judged.map((both) => both.found)].filter(({ safe }) => !safe).map(({ id }) => id),
  );
  const secrets = all
    .filter(({ id }) => !inferableElsewhere.has(id))
    .map((secret): SecretAudit => {
      if (secret.safe) return secret;
      return {
        ...secret,
        openedBy: openByFound.has(secret.id) ? 'found' : 'declared',
        of: ofSecret.get(secret.id) ?? [],
      };
    });
  const problems = [...edition.problems, ...declared.problems];
  const verdictBy = (which: 'found' | 'declared', faults: readonly string[]) =>
    verdictOf(
      [...given, ...judged.map((both) => both[which])].filter(({ id }) => !inferableElsewhere.has(id)),
      faults,
    );
  const verdicts = {
    found: verdictBy('found', [...undeclared.problems, ...found.problems]),
    declared: verdictBy('declared', problems),
  };
  const { unknowns, constraints, blocks } = declared.totals;
  return {
    verdict: worse(verdicts.found, verdicts.declared),
    verdicts,
    secrets,
    problems: [...new Set([...problems, ...found.problems])],
    relations: {
      found: edition.found.relations.length,
      undeclared: only === undefined ? undeclaredIn(edition.found, edition.reading) : [],
    },
    shown: seen.filter(({ safe }) => safe).length,
    alone: edition.alone.length,
    setAside: edition.setAside + declared.dropped.size,
    overstated: edition.overstated,
    elsewhere: {
      constraints: declared.constraints.filter(({ id }) => edition.elsewhere.ids.has(id)).length,
      differing: edition.elsewhere.differing + declared.misfits,
      inferable: all.filter(({ id }) => inferableElsewhere.has(id)),
    },
    totals: {
      unknowns,
      constraints,
      blocks,
      linear: declared.totals.linear + found.totals.linear,
      integer: declared.totals.integer + found.totals.integer,
    },
  };

  /** Failing secrets that could be worked out even if the edition showed nothing. */
  function inferableByOthers(
    every: readonly FigureRow[],
    known: PublishedCatalogue,
    audits: readonly SecretAudit[],
  ): Set<string> {
    const failing = audits.filter(({ safe }) => !safe);
    if (failing.length === 0) return new Set();
    const bounds = boundsByOthers(every, known);
    const inferable = failing.filter((secret) => {
      const own = bounds.get(secret.id);
      if (own === undefined) return false;
      return !audited(secret, { ...own, verdict: verdictOn(own.lower, own.upper, policy), reason: '' }, policy).safe;
    });
    return new Set(inferable.map(({ id }) => id));
  }

  function boundsByOthers(every: readonly FigureRow[], known: PublishedCatalogue): BoundsElsewhere {
    const { found } = edition;
    const before = memory?.byOthers;
    const of = JSON.stringify(elsewhere);
    if (before?.found === found && before.of === of && areSameButForNumbers(before.rows, every)) return before.bounds;
    const bounds = boundsElsewhere(systemOfEdition(blanked(every), known, [], elsewhere, () => found));
    if (memory !== undefined) memory.byOthers = { found, of, rows: every, bounds };
    return bounds;
  }
}

function recollectionIn(memory: EditionMemory, measures: string): Recollection {
  if (memory.edition?.of !== measures) memory.edition = recollection(measures);
  return memory.edition;
}

interface Tools {
  solver: Solver;
  policy: WidthPolicy;
  digest(text: string): string;
  effort: 'all' | 'enough';
  memory: BlockMemory | undefined;
  /** The ids of constraints from elsewhere. */
  elsewhere: ReadonlySet<string>;
}

/** What a reader can conclude from a system. */
interface Concluded {
  targets: readonly (Bounds & { id: string })[];
  problems: readonly string[];
  /** What was left of the constraints. */
  constraints: readonly LinearConstraint[];
  /** Facts that were only assumed, and are ruled out by the others. */
  dropped: ReadonlySet<LinearConstraint>;
  /** How many constraints from elsewhere do not fit. */
  misfits: number;
  totals: EditionAudit['totals'];
}

/** The bounds of every target of a system, without the constraints that cannot hold beside the rest. */
function boundsIn(
  { system, assumed }: { system: System; assumed: ReadonlySet<string> },
  secretOf: (id: string) => Secret,
  { solver, policy, digest, effort, memory, elsewhere }: Tools,
): Concluded {
  const fitting = withoutMisfits(system, elsewhere, assumed, { solver, policy, digest, memory });
  const first = auditSystem(fitting.system, solver, policy, { digest, effort, memory });
  const broken = first.targets.filter(({ reason }) => reason === contradiction);
  const believed = withoutClashes(narrowed(fitting.system, broken), assumed, {
    solver,
    policy,
    digest,
    memory,
  });
  const constraints = fitting.system.constraints.filter((constraint) => !believed.dropped.has(constraint));
  const second = auditSystem(believed.system, solver, policy, { digest, effort, memory });
  const renewed = new Map(second.targets.map((target) => [target.id, target]));
  const targets = first.targets.map((target) => renewed.get(target.id) ?? target);
  const doubtful = targets.filter(({ id, verdict, lower, upper }) => {
    return effort !== 'all' && verdict === 'narrow' && mayBeSmall(secretOf(id).kind, lower, upper);
  });
  const again = auditSystem(narrowed({ ...fitting.system, constraints }, doubtful), solver, policy, {
    digest,
    effort: 'all',
    memory,
  });
  const exact = new Map(again.targets.map((target) => [target.id, target]));
  const { unknowns, blocks, linear, integer } = first.totals;
  return {
    targets: targets.map((target) => exact.get(target.id) ?? target),
    problems: [...first.problems.filter((problem) => !problem.endsWith(contradiction)), ...second.problems],
    constraints,
    dropped: believed.dropped,
    misfits: fitting.left,
    totals: {
      unknowns,
      constraints: constraints.length,
      blocks,
      linear: linear + second.totals.linear + again.totals.linear,
      integer: integer + second.totals.integer + again.totals.integer,
    },
  };
}

type Bounds = Pick<TargetAudit, 'verdict' | 'lower' | 'upper' | 'reason'>;

/** Counts from 1 to this are small. */
const largestSmall = 5;

const byRuleAlone: Bounds = { verdict: 'wide', lower: null, upper: null, reason: '' };
const shownAs = (value: number): Bounds => ({ verdict: 'exact', lower: value, upper: value, reason: '' });

function audited({ id, kind }: Pick<Secret, 'id' | 'kind'>, found: Bounds, policy: WidthPolicy): SecretAudit {
  const { lower, upper, reason } = found;
  const verdict = found.verdict === 'narrow' && isWideEitherWay(kind, lower, upper, policy) ? 'wide' : found.verdict;
  const safe = verdict === 'wide' || (verdict !== 'unproved' && kind !== 'sum' && !mayBeSmall(kind, lower, upper));
  return { id, kind, verdict, safe, lower, upper, reason };
}

type Bound = number | null;

/** Whether a small number lies between two bounds. Zero is none. A restatement may be downwards. A sum is no count of anybody. */
function mayBeSmall(kind: SecretKind, lower: Bound, upper: Bound): boolean {
  if (lower === null || upper === null) return true;
  if (kind === 'sum') return false;
  const upwards = lower <= largestSmall && upper >= 1;
  return upwards || (kind === 'restatement' && lower <= -1 && upper >= -largestSmall);
}

/** A restatement may be wide downwards. */
function isWideEitherWay(kind: SecretKind, lower: Bound, upper: Bound, { values, above }: WidthPolicy): boolean {
  if (kind !== 'restatement' || lower === null || upper === null) return false;
  return upper - lower + 1 >= values && lower < -above;
}

const verdictsByWorth = ['safe', 'unproved', 'unsafe'] as const;

function worse(one: EditionAudit['verdict'], other: EditionAudit['verdict']): EditionAudit['verdict'] {
  return verdictsByWorth[Math.max(verdictsByWorth.indexOf(one), verdictsByWorth.indexOf(other))] as typeof one;
}

function verdictOf(secrets: readonly SecretAudit[], problems: readonly string[]): EditionAudit['verdict'] {
  if (secrets.some(({ safe, verdict }) => !safe && verdict !== 'unproved')) return 'unsafe';
  return problems.length > 0 || secrets.some(({ safe }) => !safe) ? 'unproved' : 'safe';
}

/** The targets of the blocks in which some constraints stand. */
function targetsAround({ targets, ...system }: System, constraints: ReadonlySet<LinearConstraint>): System['targets'] {
  if (constraints.size === 0) return [];
  const named = new Set([...constraints].flatMap(({ terms }) => terms.map(([unknown]) => unknown)));
  const inBlocks = new Set(
    narrowed({ ...system, targets: [...constraints].map((constraint) => ({ ...constraint, sensitive: false })) }, [
      ...constraints,
    ]).unknowns.map(({ id }) => id),
  );
  return targets.filter(({ terms }) => terms.some(([unknown]) => inBlocks.has(unknown) || named.has(unknown)));
}

/** The blocks of a system in which some targets stand, with no other targets. */
function narrowed({ unknowns, constraints, targets }: System, wanted: readonly { id: string }[]): System {
  if (wanted.length === 0) return { unknowns: [], constraints: [], targets: [] };
  const ids = new Set(wanted.map(({ id }) => id));
  const kept = targets.filter(({ id }) => ids.has(id));
  const numbers = new Map(unknowns.map(({ id }, at) => [id, at]));
  const groups = [...constraints, ...kept].map(({ terms }) => terms.map(([unknown]) => numbers.get(unknown) as number));
  const named = new Set(groups.slice(constraints.length).flat());
  const blocks = blocksOf([...numbers.values()], groups).filter((block) => block.some((member) => named.has(member)));
  const inBlocks = new Set<number>();
  for (const block of blocks) for (const member of block) inBlocks.add(member);
  return {
    unknowns: unknowns.filter((_, at) => inBlocks.has(at)),
    constraints: constraints.filter((_, at) => groups[at]?.some((member) => inBlocks.has(member))),
    targets: kept,
  };
}
