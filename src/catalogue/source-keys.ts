import { z } from 'zod';

/** Where something can be read on the web. */
export const address = z.string().regex(/^https:\/\/\S+$/, 'an address that begins with https://');

/** Keys that say which paper a text follows: what it says that is not the dashboard's comes from there. */
export const sourceKeys = {
  /** The paper's title and pages. */
  source: z.string().trim().min(1).optional(),
  /** Where it can be read. */
  sourceLink: address.optional(),
};
