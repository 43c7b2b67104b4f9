import { auditSystem, type TargetAudit } from '../audit.ts';
import { blocksOf } from '../blocks.ts';
import { contradiction } from '../ends.ts';
import type { Solver } from '../solver.ts';
import type { System } from '../system.ts';
import { usualWidth, type Verdict, verdictOn, type WidthPolicy } from '../width.ts';
import { type PublishedCatalogue, readCatalogue } from './catalogue.ts';
import { systemOfEdition } from './edition-system.ts';
import type { Elsewhere } from './elsewhere.ts';
import { type FigureRow, readFigures } from './figure-row.ts';
import { withoutMisfits } from './fitting.ts';
import type { NumberOf, Secret, SecretKind } from './secrets.ts';
import { readBounds } from './told-bounds.ts';
import { blanked, boundsElsewhere } from './told-elsewhere.ts';

/** The files of an edition that the audit of its figures reads. */
export interface PublishedFiles {
  figures: string;
  measures: string;
  /** What is told in place of hidden figures, where the edition tells any. */
  bounds?: string;
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
  /** Of a secret that is not safe: the numbers that it is made of. */
  of?: readonly NumberOf[];
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
  /** Relations that the measures declare to hold always, and that numbers shown break: taken as usual ones. */
  overstated: string[];
  /** What is known elsewhere: facts that fit, numbers that counted others, and secrets that those facts tell without the edition. */
  elsewhere: { facts: number; differing: number; told: SecretAudit[] };
  totals: { unknowns: number; facts: number; blocks: number; linear: number; integer: number };
}

export interface EditionOptions {
  digest(text: string): string;
  policy?: WidthPolicy;
  effort?: 'all' | 'enough';
  /** What readers have besides; nothing where not given. */
  elsewhere?: Elsewhere | undefined;
  /** Secrets by their ids: where given, only they and what hangs together with them are looked at. */
  only?: ReadonlySet<string> | undefined;
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
  { figures, measures, bounds }: PublishedFiles,
  solver: Solver,
  { digest, policy = usualWidth, effort = 'enough', elsewhere = { numbers: [] }, only }: EditionOptions,
): EditionAudit {
  const [rows, catalogue] = [readFigures(figures), readCatalogue(measures)];
  const whole = systemOfEdition(rows, catalogue, bounds === undefined ? [] : readBounds(bounds), elsewhere);
  const edition = only === undefined ? whole : { ...whole, system: around(whole.system, only) };
  const tools = { digest, effort };
  const fitting = withoutMisfits(edition.system, edition.elsewhere.ids, edition.expected, { solver, policy, digest });
  const first = auditSystem(fitting.system, solver, policy, tools);
  const believed = withoutBroken({ ...edition, system: fitting.system }, first.targets);
  const audit = believed.left === 0 ? first : auditSystem(believed.system, solver, policy, tools);
  const secretOf = (id: string) => edition.searched.get(id) as Secret;
  const doubtful = audit.targets.filter(({ id, verdict, lower, upper }) => {
    return effort !== 'all' && verdict === 'narrow' && mayBeSmall(secretOf(id).kind, lower, upper);
  });
  const again = auditSystem(narrowed(believed.system, doubtful), solver, policy, { digest, effort: 'all' });
  const exact = new Map(again.targets.map((target) => [target.id, target]));
  const seen = edition.shown.map(({ secret, value }) => audited(secret, shownAs(value), policy));
  const found = [
    ...seen.filter(({ safe }) => !safe),
    ...edition.alone.map((secret) => audited(secret, byRuleAlone, policy)),
    ...audit.targets.map((target) => audited(secretOf(target.id), exact.get(target.id) ?? target, policy)),
  ];
  const toldElsewhere = edition.elsewhere.ids.size === 0 ? new Set() : toldByOthers(rows, catalogue, found);
  const ofSecret = new Map(
    [...edition.shown.map(({ secret }) => secret), ...edition.alone, ...edition.searched.values()].map(({ id, of }) => [
      id,
      of,
    ]),
  );
  const secrets = found
    .filter(({ id }) => !toldElsewhere.has(id))
    .map((secret) => (secret.safe ? secret : { ...secret, of: ofSecret.get(secret.id) ?? [] }));
  const problems = [...edition.problems, ...audit.problems];
  const { unknowns, facts, blocks, linear, integer } = audit.totals;
  return {
    verdict: verdictOf(secrets, problems),
    secrets,
    problems,
    shown: seen.filter(({ safe }) => safe).length,
    alone: edition.alone.length,
    setAside: edition.setAside + believed.left,
    overstated: edition.overstated,
    elsewhere: {
      facts: fitting.system.facts.filter(({ id }) => edition.elsewhere.ids.has(id)).length,
      differing: edition.elsewhere.differing + fitting.left,
      told: found.filter(({ id }) => toldElsewhere.has(id)),
    },
    totals: { unknowns, facts, blocks, linear: linear + again.totals.linear, integer: integer + again.totals.integer },
  };

  /** Failing secrets that a reader would have if the edition showed nothing. */
  function toldByOthers(
    all: readonly FigureRow[],
    known: PublishedCatalogue,
    audits: readonly SecretAudit[],
  ): Set<string> {
    const failing = audits.filter(({ safe }) => !safe);
    if (failing.length === 0) return new Set();
    const blank = systemOfEdition(blanked(all), known, [], elsewhere);
    const alone = boundsElsewhere(blank, new Set(failing.map(({ id }) => id)));
    const told = failing.filter((secret) => {
      const ends = alone.get(secret.id);
      if (ends === undefined) return false;
      return !audited(secret, { ...ends, verdict: verdictOn(ends.lower, ends.upper, policy), reason: '' }, policy).safe;
    });
    return new Set(told.map(({ id }) => id));
  }
}

type Found = Pick<TargetAudit, 'verdict' | 'lower' | 'upper' | 'reason'>;

/** Counts from 1 to this are small. */
const largestSmall = 5;

const byRuleAlone: Found = { verdict: 'wide', lower: null, upper: null, reason: '' };
const shownAs = (value: number): Found => ({ verdict: 'exact', lower: value, upper: value, reason: '' });

function audited({ id, kind }: Pick<Secret, 'id' | 'kind'>, found: Found, policy: WidthPolicy): SecretAudit {
  const { lower, upper, reason } = found;
  const verdict = found.verdict === 'narrow' && isWideEitherWay(kind, lower, upper, policy) ? 'wide' : found.verdict;
  const safe = verdict === 'wide' || (verdict !== 'unproved' && !mayBeSmall(kind, lower, upper));
  return { id, kind, verdict, safe, lower, upper, reason };
}

type Bound = number | null;

/** Whether a small number lies between two bounds. Nought is none. A restatement may be downwards. */
function mayBeSmall(kind: SecretKind, lower: Bound, upper: Bound): boolean {
  if (lower === null || upper === null) return true;
  const upwards = lower <= largestSmall && upper >= 1;
  return upwards || (kind === 'restatement' && lower <= -1 && upper >= -largestSmall);
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

/** The blocks of a system in which some targets stand, with every target in them. */
function around(system: System, ids: ReadonlySet<string>): System {
  const blocks = narrowed(
    system,
    system.targets.filter(({ id }) => ids.has(id)),
  );
  const inBlocks = new Set(blocks.unknowns.map(({ id }) => id));
  return narrowed(
    system,
    system.targets.filter(({ terms }) => terms.some(([unknown]) => inBlocks.has(unknown))),
  );
}

/** The blocks of a system in which some targets stand, with no other targets. */
function narrowed({ unknowns, facts, targets }: System, wanted: readonly { id: string }[]): System {
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
