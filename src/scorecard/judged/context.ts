import type { JudgementSettings, LimitsRebase, Target } from '#catalogue';

/** Whose figures are judged, and what its settings say of them. */
export interface JudgementContext {
  /** Code of an authority or of the consortium. */
  authority: string;
  /** What it is called. */
  place: string;
  targets: readonly Target[];
  rebases: readonly LimitsRebase[];
}

/** The targets and rebases of one place: an entry without an authority is the council's. */
export function judgementContext(
  { council, targets, rebases }: Pick<JudgementSettings, 'council' | 'targets' | 'rebases'>,
  { code, name }: { code: string; name: string },
): JudgementContext {
  const own = ({ authority = council }: { authority?: string | undefined }) => authority === code;
  return { authority: code, place: name, targets: targets.filter(own), rebases: rebases.filter(own) };
}
