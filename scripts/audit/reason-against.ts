import type { EditionAudit } from '#audit';

/** In a sentence, why an edition must not be published; null where there is no reason. Names no secret and no value. */
export function reasonAgainst({ verdict, secrets, problems }: EditionAudit): string | null {
  if (verdict === 'safe') return null;
  const failing = secrets.filter(({ safe }) => !safe);
  const kinds = [...Map.groupBy(failing, ({ kind }) => kind)].map(([kind, ofKind]) => `${ofKind.length} by ${kind}`);
  const outcome =
    failing.length === 0
      ? 'no secret is inferable'
      : `a reader can narrow down ${failing.length} secrets (${kinds.join(', ')})`;
  const faults =
    problems.length === 0 ? '' : `; ${problems.length} problems leave the proof incomplete: ${problems[0]}`;
  return `The audit says ${verdict}: ${outcome}${faults}.`;
}
