import type { SecretAudit } from '#audit';
import { digest } from '../digest.ts';
import type { SiteAudit } from './site.ts';

/** How many secrets of each kind came to each verdict. */
function countsOf(secrets: readonly SecretAudit[]): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const { kind, verdict, safe } of secrets) {
    const name = safe ? (verdict === 'wide' ? 'wide' : 'not small') : verdict;
    const ofKind = counts[kind] ?? {};
    ofKind[name] = (ofKind[name] ?? 0) + 1;
    counts[kind] = ofKind;
  }
  return counts;
}

/** The secrets that are least wide, failing ones first, by their ids: their bounds are as secret as they are. */
function narrowest(secrets: readonly SecretAudit[], count = 10): string[] {
  const width = ({ lower, upper }: SecretAudit) =>
    lower === null || upper === null ? Number.MAX_VALUE : upper - lower;
  const searched = secrets.filter(({ safe, verdict }) => !safe || verdict === 'wide');
  return searched
    .toSorted(
      (one, other) =>
        Number(one.safe) - Number(other.safe) || width(one) - width(other) || (one.id < other.id ? -1 : 1),
    )
    .slice(0, count)
    .map(({ id, safe, verdict }) => `${safe ? 'safe' : verdict}  ${id}`);
}

/** How many findings of a kind are named. */
const mostNamed = 20;

/** What an audit found, for people. */
export function reportOf(audit: SiteAudit): string {
  const { figures, pages } = audit;
  const kinds = Object.entries(countsOf(figures.secrets)).map(
    ([kind, counts]) =>
      `  ${kind}: ${Object.entries(counts)
        .map(([verdict, count]) => `${count} ${verdict}`)
        .join(', ')}`,
  );
  const { unknowns, constraints: facts, blocks, linear, integer } = figures.totals;
  return [
    `Audit of the publication of ${audit.publication}: ${audit.verdict}`,
    `By what was found in the numbers alone: ${figures.verdicts.found}; by that and what measures declare: ${figures.verdicts.declared}`,
    `Secrets examined: ${figures.secrets.length} (wide and not small are safe), and ${figures.shown} shown numbers and steps that are not small`,
    ...kinds,
    `Hidden figures of which nothing else is known: ${figures.alone}. The rule shows only that they are small.`,
    'Knowledge: A1, all arithmetic and the published rules',
    `Least wide:\n${narrowest(figures.secrets)
      .map((line) => `  ${line}`)
      .join('\n')}`,
    `System: ${unknowns} unknowns, ${facts} facts in ${blocks} blocks; ${linear} linear and ${integer} integer programmes by ${audit.solver}`,
    ...(figures.setAside === 0
      ? []
      : [`Facts that are only expected and that numbers shown break, set aside: ${figures.setAside}`]),
    `Relations found in the numbers: ${figures.relations.found}`,
    ...figures.relations.undeclared.map(
      ({ words, points, holding }) => `  found, and no measure says so: ${words} (${holding} of ${points})`,
    ),
    ...figures.overstated.map((relation) => `  declared, and not always so: ${relation}`),
    `Pocket calculator: small numbers for which subtraction alone leaves fewer than three values: ${audit.workedOut.length}`,
    ...audit.workedOut
      .slice(0, mostNamed)
      .map(
        ({ line, what, possible, working }) => `  figures.csv:${line}: ${what} is ${possible.join(' or ')}: ${working}`,
      ),
    `Pages: ${pages.pages} read back, ${pages.compared} cells and drawings compared, ${pages.problems.length} problems`,
    ...figures.problems
      .concat(pages.problems.map(({ file, words }) => `${file} ${words}`))
      .slice(0, mostNamed)
      .map((problem) => `  problem: ${problem}`),
    `Took ${audit.seconds.toFixed(1)} seconds and ${Math.round(audit.megabytes)} MB`,
  ].join('\n');
}

/**
 * What was audited and found, to be kept in private: hashes of the files and of what was proved of each secret, so that
 * two audits can be compared and no bound can be read.
 */
export function certificateOf(audit: SiteAudit): string {
  const { figures, pages, publication, verdict, solver, files } = audit;
  const proofs = figures.secrets
    .map((secret) =>
      digest(JSON.stringify([secret.id, secret.kind, secret.verdict, secret.safe, secret.lower, secret.upper])),
    )
    .toSorted();
  const certificate = {
    format: 'edition-certificate/1',
    publication,
    verdict,
    knowledge: 'A1',
    solver,
    files,
    secrets: {
      examined: figures.secrets.length,
      alone: figures.alone,
      counts: countsOf(figures.secrets),
      proofs: digest(proofs.join('\n')),
    },
    problems: figures.problems.length,
    workedOut: audit.workedOut.length,
    totals: figures.totals,
    pages: { read: pages.pages, compared: pages.compared, problems: pages.problems.length },
  };
  return `${JSON.stringify(certificate, null, 2)}\n`;
}
