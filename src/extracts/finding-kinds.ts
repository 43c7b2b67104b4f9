import { cellKinds } from './kinds/cell.ts';
import { doorKinds } from './kinds/door.ts';
import { episodeKinds } from './kinds/episode.ts';
import { fileKinds } from './kinds/file.ts';
import type { FindingKind } from './kinds/kind.ts';
import { ownKinds } from './kinds/own.ts';
import { rowKinds } from './kinds/row.ts';
import { tidiedKinds } from './kinds/tidied.ts';

export type { FindingKind, Holds } from './kinds/kind.ts';

/** Every kind of finding, by its code. */
export const findingKinds = {
  ...fileKinds,
  ...tidiedKinds,
  ...cellKinds,
  ...rowKinds,
  ...episodeKinds,
  ...ownKinds,
  ...doorKinds,
} satisfies Record<string, FindingKind>;

/** Code of a kind of finding. */
export type FindingCode = keyof typeof findingKinds;
