import { auditSystem, type TargetAudit } from '../audit.ts';
import { blocksOf } from '../blocks.ts';
import { contradiction } from '../bounds.ts';
import type { Solver } from '../solver.ts';
import type { System } from '../system.ts';
import { usualWidth, type Verdict, verdictOn, type WidthPolicy } from '../width.ts';
import { type PublishedCatalogue, readCatalogue } from './catalogue.ts';
import { systemOfEdition } from './edition-system.ts';
import type { Elsewhere } from './elsewhere.ts';
import { blanked, boundsElsewhere } from './elsewhere-alone.ts';
import { type FigureRow, readFigures } from './figure-row.ts';
import { withoutMisfits } from './fitting.ts';
import { readBounds } from './published-bounds.ts';
import type { Secret, SecretKind } from './secrets.ts';

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
}

/** What an audit of an edition found. */
export interface EditionAudit {
  verdict: 'safe' | 'unsafe' | 'unproved';
  secrets: SecretAudit[];
  /** Why nothing can be proved, whatever the secrets' own verdicts. */
  problems: string[];
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
}

/**
 * Audits an edition by nothing but what it publishes. Safe means: for every hidden number, every step of a year to date
 * and every step between publications, the possible values are as wide as the policy asks, or it is certain that the
 * number is not small. The attacker's knowledge: all arithmetic, that zeros are shown, and that a hidden number about
 * which nothing else is known was hidden by the rule for small counts.
 *
 * @throws EditionError where the files cannot be read
 */
export function auditPublished(
  { figures, measures, bounds }: PublishedFiles,
  solver: Solver,
  { digest, policy = usualWidth, effort = 'enough', elsewhere = { numbers: [] } }: EditionOptions,
): EditionAudit {
  const [rows, catalogue] = [readFigures(figures), readCatalogue(measures)];
  const edition = systemOfEdition(rows, catalogue, bounds === undefined ? [] : readBounds(bounds), elsewhere);
  const tools = { digest, effort };
  const fitting = withoutMisfits(edition.system, edition.elsewhere.ids, edition.assumed, { solver, policy, digest });
  const first = auditSystem(fitting.system, solver, policy, tools);
  const plausible = withoutBroken({ ...edition, system: fitting.system }, first.targets);
  const audit = plausible.left === 0 ? first : auditSystem(plausible.system, solver, policy, tools);
  const secretOf = (id: string) => edition.searched.get(id) as Secret;
  const doubtful = audit.targets.filter(({ id, verdict, lower, upper }) => {
    return effort !== 'all' && verdict === 'narrow' && mayBeSmall(secretOf(id).kind, lower, upper, policy);
  });
  const again = auditSystem(narrowed(plausible.system, doubtful), solver, policy, { digest, effort: 'all' });
  const exact = new Map(again.targets.map((target) => [target.id, target]));
  const seen = edition.shown.map(({ secret, value }) => audited(secret, shownAs(value), policy));
  const found = [
    ...seen.filter(({ safe }) => !safe),
    ...edition.alone.map((secret) => audited(secret, byRuleAlone, policy)),
    ...audit.targets.map((target) => audited(secretOf(target.id), exact.get(target.id) ?? target, policy)),
  ];
  const inferableElsewhere = edition.elsewhere.ids.size === 0 ? new Set() : inferableByOthers(rows, catalogue, found);
  const secrets = found.filter(({ id }) => !inferableElsewhere.has(id));
  const problems = [...edition.problems, ...audit.problems];
  const { unknowns, constraints, blocks, linear, integer } = audit.totals;
  return {
    verdict: verdictOf(secrets, problems),
    secrets,
    problems,
    shown: seen.filter(({ safe }) => safe).length,
    alone: edition.alone.length,
    setAside: edition.setAside + plausible.left,
    overstated: edition.overstated,
    elsewhere: {
      constraints: fitting.system.constraints.filter(({ id }) => edition.elsewhere.ids.has(id)).length,
      differing: edition.elsewhere.differing + fitting.left,
      inferable: found.filter(({ id }) => inferableElsewhere.has(id)),
    },
    totals: {
      unknowns,
      constraints,
      blocks,
      linear: linear + again.totals.linear,
      integer: integer + again.totals.integer,
    },
  };

  /** Failing secrets that could be worked out even if the edition showed nothing. */
  function inferableByOthers(
    all: readonly FigureRow[],
    known: PublishedCatalogue,
    audits: readonly SecretAudit[],
  ): Set<string> {
    const failing = audits.filter(({ safe }) => !safe);
    if (failing.length === 0) return new Set();
    const blank = systemOfEdition(blanked(all), known, [], elsewhere);
    const alone = boundsElsewhere(blank, new Set(failing.map(({ id }) => id)));
    const inferable = failing.filter((secret) => {
      const bounds = alone.get(secret.id);
      if (bounds === undefined) return false;
      return !audited(secret, { ...bounds, verdict: verdictOn(bounds.lower, bounds.upper, policy), reason: '' }, policy)
        .safe;
    });
    return new Set(inferable.map(({ id }) => id));
  }
}

type Found = Pick<TargetAudit, 'verdict' | 'lower' | 'upper' | 'reason'>;

const byRuleAlone: Found = { verdict: 'wide', lower: null, upper: null, reason: '' };
const shownAs = (value: number): Found => ({ verdict: 'exact', lower: value, upper: value, reason: '' });

function audited({ id, kind }: Pick<Secret, 'id' | 'kind'>, found: Found, policy: WidthPolicy): SecretAudit {
  const { lower, upper, reason } = found;
  const verdict = found.verdict === 'narrow' && isWideEitherWay(kind, lower, upper, policy) ? 'wide' : found.verdict;
  const safe = verdict === 'wide' || (verdict !== 'unproved' && !mayBeSmall(kind, lower, upper, policy));
  return { id, kind, verdict, safe, lower, upper, reason };
}

type Bound = number | null;

/** Whether a small number lies between two bounds. Zero is not small. A restatement may be downwards. */
function mayBeSmall(kind: SecretKind, lower: Bound, upper: Bound, { above }: WidthPolicy): boolean {
  if (lower === null || upper === null) return true;
  const upwards = lower <= above && upper >= 1;
  return upwards || (kind === 'restatement' && lower <= -1 && upper >= -above);
}

/** A restatement may be wide downwards. */
function isWideEitherWay(kind: SecretKind, lower: Bound, upper: Bound, { values, above }: WidthPolicy): boolean {
  if (kind !== 'restatement' || lower === null || upper === null) return false;
  return upper - lower + 1 >= values && lower < -above;
}

function verdictOf(secrets: readonly SecretAudit[], problems: readonly string[]): EditionAudit['verdict'] {
  if (secrets.some(({ safe, verdict }) => !safe && verdict !== 'unproved')) return 'unsafe';
  return problems.length > 0 || secrets.some(({ safe }) => !safe) ? 'unproved' : 'safe';
}

/**
 * The system without the assumed constraints of blocks in which the constraints contradict one another: a reader sees
 * that records were corrected between two publications, and cannot calculate from one to the other.
 */
function withoutBroken(
  { system, assumed }: Pick<ReturnType<typeof systemOfEdition>, 'system' | 'assumed'>,
  targets: readonly TargetAudit[],
): { system: System; left: number } {
  const broken = targets.filter(({ reason }) => reason === contradiction);
  const inBroken = new Set(narrowed(system, broken).constraints.map(({ id }) => id));
  const constraints = system.constraints.filter(({ id }) => !(inBroken.has(id) && assumed.has(id)));
  return { system: { ...system, constraints }, left: system.constraints.length - constraints.length };
}

/** The blocks of a system in which some targets stand, with no other targets. */
function narrowed({ unknowns, constraints, targets }: System, wanted: readonly TargetAudit[]): System {
  const ids = new Set(wanted.map(({ id }) => id));
  const kept = targets.filter(({ id }) => ids.has(id));
  const numbers = new Map(unknowns.map(({ id }, at) => [id, at]));
  const groups = [...constraints, ...kept].map(({ terms }) => terms.map(([unknown]) => numbers.get(unknown) as number));
  const named = new Set(groups.slice(constraints.length).flat());
  const blocks = blocksOf([...numbers.values()], groups).filter((block) => block.some((member) => named.has(member)));
  const inBlocks = new Set(blocks.flat());
  return {
    unknowns: unknowns.filter((_, at) => inBlocks.has(at)),
    constraints: constraints.filter((_, at) => groups[at]?.some((member) => inBlocks.has(member))),
    targets: kept,
  };
}
