import { auditSystem, type TargetAudit } from '../audit.ts';
import { blocksOf } from '../blocks.ts';
import { contradiction } from '../ends.ts';
import type { Solver } from '../solver.ts';
import type { System } from '../system.ts';
import { usualWidth, type Verdict, type WidthPolicy } from '../width.ts';
import { readCatalogue } from './catalogue.ts';
import { systemOfEdition } from './edition-system.ts';
import { readFigures } from './figure-row.ts';
import type { Secret, SecretKind } from './secrets.ts';

/** The files of an edition that the audit of its figures reads. */
export interface PublishedFiles {
  figures: string;
  measures: string;
}

/** What was found about one secret. Bounds are as secret as the number itself. */
export interface SecretAudit {
  id: string;
  kind: SecretKind;
  verdict: Verdict;
  /** Whether a small number is safe from a reader. */
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
  /** Shown numbers, and steps between them, that are nought or not small: no secrets. */
  shown: number;
  /** Hidden numbers of which only the rule tells that they are small: safe, and counted for themselves. */
  alone: number;
  setAside: number;
  totals: { unknowns: number; facts: number; blocks: number; linear: number; integer: number };
}

export interface EditionOptions {
  digest(text: string): string;
  policy?: WidthPolicy;
  effort?: 'all' | 'enough';
}

/**
 * Audits an edition by nothing but what it publishes. Safe means: of every number that is hidden, of every step of a year to
 * date and of every step between publications, a reader is left with the width that the policy asks for, or can rule out
 * that it is small. Knowledge: all arithmetic, that nought is shown, and that a hidden number of which nothing else is
 * told was hidden by the rule for small counts.
 *
 * @throws EditionError where the files cannot be read
 */
export function auditPublished(
  { figures, measures }: PublishedFiles,
  solver: Solver,
  { digest, policy = usualWidth, effort = 'enough' }: EditionOptions,
): EditionAudit {
  const edition = systemOfEdition(readFigures(figures), readCatalogue(measures));
  const tools = { digest, effort };
  const first = auditSystem(edition.system, solver, policy, tools);
  const believed = withoutBroken(edition, first.targets);
  const audit = believed.left === 0 ? first : auditSystem(believed.system, solver, policy, tools);
  const secretOf = (id: string) => edition.searched.get(id) as Secret;
  const doubtful = audit.targets.filter(({ id, verdict, lower, upper }) => {
    return effort !== 'all' && verdict === 'narrow' && mayBeSmall(secretOf(id).kind, lower, upper, policy);
  });
  const again = auditSystem(narrowed(believed.system, doubtful), solver, policy, { digest, effort: 'all' });
  const exact = new Map(again.targets.map((target) => [target.id, target]));
  const seen = edition.shown.map(({ secret, value }) => audited(secret, shownAs(value), policy));
  const secrets = [
    ...seen.filter(({ safe }) => !safe),
    ...edition.alone.map((secret) => audited(secret, byRuleAlone, policy)),
    ...audit.targets.map((target) => audited(secretOf(target.id), exact.get(target.id) ?? target, policy)),
  ];
  const problems = [...edition.problems, ...audit.problems];
  const { unknowns, facts, blocks, linear, integer } = audit.totals;
  return {
    verdict: verdictOf(secrets, problems),
    secrets,
    problems,
    shown: seen.filter(({ safe }) => safe).length,
    alone: edition.alone.length,
    setAside: edition.setAside + believed.left,
    totals: { unknowns, facts, blocks, linear: linear + again.totals.linear, integer: integer + again.totals.integer },
  };
}

type Found = Pick<TargetAudit, 'verdict' | 'lower' | 'upper' | 'reason'>;

const byRuleAlone: Found = { verdict: 'wide', lower: null, upper: null, reason: '' };
const shownAs = (value: number): Found => ({ verdict: 'exact', lower: value, upper: value, reason: '' });

function audited({ id, kind }: Secret, found: Found, policy: WidthPolicy): SecretAudit {
  const { lower, upper, reason } = found;
  const verdict = found.verdict === 'narrow' && isWideEitherWay(kind, lower, upper, policy) ? 'wide' : found.verdict;
  const safe = verdict === 'wide' || (verdict !== 'unproved' && !mayBeSmall(kind, lower, upper, policy));
  return { id, kind, verdict, safe, lower, upper, reason };
}

type Bound = number | null;

/** Whether a small number lies between two bounds. Nought is none. A restatement may be downwards. */
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
 * The system without what was only expected of blocks in which the facts contradict one another: a reader sees that records
 * were corrected between two publications, and that he must not reckon from the one to the other.
 */
function withoutBroken(
  { system, expected }: Pick<ReturnType<typeof systemOfEdition>, 'system' | 'expected'>,
  targets: readonly TargetAudit[],
): { system: System; left: number } {
  const broken = targets.filter(({ reason }) => reason === contradiction);
  const inBroken = new Set(narrowed(system, broken).facts.map(({ id }) => id));
  const facts = system.facts.filter(({ id }) => !(inBroken.has(id) && expected.has(id)));
  return { system: { ...system, facts }, left: system.facts.length - facts.length };
}

/** The blocks of a system in which some targets stand, with no other targets. */
function narrowed({ unknowns, facts, targets }: System, wanted: readonly TargetAudit[]): System {
  const ids = new Set(wanted.map(({ id }) => id));
  const kept = targets.filter(({ id }) => ids.has(id));
  const numbers = new Map(unknowns.map(({ id }, at) => [id, at]));
  const groups = [...facts, ...kept].map(({ terms }) => terms.map(([unknown]) => numbers.get(unknown) as number));
  const named = new Set(groups.slice(facts.length).flat());
  const blocks = blocksOf([...numbers.values()], groups).filter((block) => block.some((member) => named.has(member)));
  const inBlocks = new Set(blocks.flat());
  return {
    unknowns: unknowns.filter((_, at) => inBlocks.has(at)),
    facts: facts.filter((_, at) => groups[at]?.some((member) => inBlocks.has(member))),
    targets: kept,
  };
}
