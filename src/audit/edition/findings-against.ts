import type { EditionAudit, SecretAudit } from './audit-edition.ts';

/** What speaks against the publication of a ledger, and what does not though it is worth knowing. */
export interface Findings {
  /** Why it must not be published, in a sentence that names no value; null where nothing speaks against it. */
  reason: string | null;
  /** The ids of secrets that can be worked out whatever is published now. */
  open: readonly string[];
  /** What else the analyst should know, a line each. Names no value. */
  notes: readonly string[];
}

/** A ledger, the same without what is new in it, and the keys of figures that have a row in both and are not published. */
interface Audited<Ledger> {
  ledger: Ledger;
  silent: () => Ledger;
  leftOut: ReadonlySet<string>;
}

/** How the auditor begins to say that numbers which are shown break what must hold between them. */
const contradiction = 'what is shown contradicts itself: ';

/**
 * Audits a ledger, and where something is open the same ledger without what is new in it. What is proved open there too
 * speaks not against what is new, where nobody can narrow it down further now: earlier publications give it away, or what
 * others published. Nor do shown numbers of different publications that contradict one another, which tell nobody a hidden
 * one. `reasonAgainst` puts an audit into a sentence, null where nothing is wrong.
 */
export async function findingsAgainst<Ledger>(
  reasonAgainst: (audit: EditionAudit) => string | null,
  audit: (ledger: Ledger) => Promise<EditionAudit>,
  { ledger, silent, leftOut }: Audited<Ledger>,
): Promise<Findings> {
  const now = await audit(ledger);
  const [contradictions, problems] = parted(now.problems, (problem) => problem.startsWith(contradiction));
  // Of what is not published at all nobody knows that it is small.
  const isUnseen = ({ verdict, of = [] }: SecretAudit) =>
    verdict === 'narrow' && of.length > 0 && of.every(([key]) => leftOut.has(key));
  const failing = now.secrets.filter((secret) => !secret.safe && !isUnseen(secret));
  const before = failing.length + problems.length === 0 ? null : await audit(silent());
  const given = new Map([
    ...(before?.secrets ?? [])
      .filter(({ safe, verdict }) => !safe && verdict !== 'unproved')
      .map((secret) => [secret.id, roomOf(secret)] as const),
    ...(before?.elsewhere.inferable ?? []).map(({ id }) => [id, 0] as const),
  ]);
  const isGiven = (secret: SecretAudit) => roomOf(secret) >= (given.get(secret.id) ?? Infinity);
  const [open, closable] = parted(failing, isGiven);
  const [stood, fresh] = parted(problems, (problem) => before?.problems.includes(problem) === true);
  const isFine = closable.length + fresh.length === 0;
  const left: EditionAudit = {
    ...now,
    verdict: isFine ? 'safe' : closable.some(({ verdict }) => verdict !== 'unproved') ? 'unsafe' : 'unproved',
    secrets: now.secrets.filter((secret) => !isGiven(secret) && !isUnseen(secret)),
    problems: fresh,
  };
  return {
    reason: reasonAgainst(left),
    open: open.map(({ id }) => id),
    notes: [
      ...notesOn(now.elsewhere),
      ...now.relations.undeclared.map(undeclaredNote),
      ...contradictionNote(contradictions),
      ...stood.map(stoodNote),
    ],
  };
}

function notesOn({ constraints, differing, inferable }: EditionAudit['elsewhere']): string[] {
  return [
    ...(constraints + differing > 0
      ? [`Known elsewhere: ${constraints} numbers that the audit took as facts, ${differing} that differ from ours.`]
      : []),
    ...(inferable.length > 0
      ? [
          `${inferable.length} small numbers can be worked out from what is known elsewhere alone: nothing here can hide them.`,
        ]
      : []),
  ];
}

const undeclaredNote = ({ words, points, holding }: EditionAudit['relations']['undeclared'][number]): string =>
  `The published numbers show what no measure declares: ${words} (at ${holding} of ${points} points). Write it into the measure's file.`;

function contradictionNote(contradictions: readonly string[]): string[] {
  const [first] = contradictions;
  if (first === undefined) return [];
  const more = contradictions.length === 1 ? '' : ` and ${contradictions.length - 1} more`;
  return [
    `Published figures contradict one another (${first.slice(contradiction.length)}${more}): of what was published at different times one is out of date. It goes out with the corrections of the quarter.`,
  ];
}

const stoodNote = (problem: string): string => `As before this publication, ${problem}.`;

/** How far the values that are left lie apart. */
const roomOf = ({ lower, upper }: SecretAudit): number => (lower === null || upper === null ? 0 : upper - lower);

function parted<T>(all: readonly T[], test: (one: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter((one) => !test(one))];
}
