import { z } from 'zod';
import { limits } from './publication-policy.ts';

/** Whom an edition is for: everybody, or members of the board, who may read what is exempt. */
export const editions = ['public', 'board'] as const;
export type Edition = (typeof editions)[number];

const policy = z.strictObject(limits).partial();
type Policy = z.infer<typeof policy>;

/** What an edition sets for itself in place of what `publication` says; the floor is the same for both. */
export const editionsSchema = z.strictObject({ public: policy.prefault({}), board: policy.prefault({}) });

/** The settings as an edition has them: its own policy replaces the common one. */
export function settingsOfEdition<Settings extends { publication: object; editions: Record<Edition, Policy> }>(
  settings: Settings,
  edition: Edition,
): Settings {
  return { ...settings, publication: { ...settings.publication, ...settings.editions[edition] } };
}
