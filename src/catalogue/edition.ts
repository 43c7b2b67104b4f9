import { z } from 'zod';
import { limits } from './publication-policy.ts';

/** Whom an edition is for: everybody, or members of the board, who may read what is exempt. */
export const editions = ['public', 'board'] as const;
export type Edition = (typeof editions)[number];

const policy = z.strictObject(limits).partial();
/** Members may see exact parts of a whole; small ones are hidden then, as headlines are. */
const membersPolicy = policy.extend({
  parts: z
    .literal('exact', 'only members may see exact parts')
    .optional()
    .meta({
      description: 'Whether members see exact parts; small ones are hidden then.',
      examples: ['exact'],
    }),
});
type Policy = z.infer<typeof membersPolicy>;

/** What an edition sets for itself in place of what `publication` says; the floor is the same for both. */
export const editionsSchema = z.strictObject({ public: policy.prefault({}), board: membersPolicy.prefault({}) });

/** The settings as an edition has them: its own policy replaces the common one. */
export function settingsOfEdition<
  Settings extends { publication: { parts: 'rounded' | 'suppressed' }; editions: Record<Edition, Policy> },
>(settings: Settings, edition: Edition): Settings {
  const { parts, ...own } = settings.editions[edition];
  const ofParts = parts === 'exact' ? ({ parts: 'suppressed' } as const) : {};
  return { ...settings, publication: { ...settings.publication, ...own, ...ofParts } };
}
