import type { Example } from './example.ts';
import { funnels } from './funnels.ts';
import { lines } from './lines.ts';
import { oddLines } from './odd-lines.ts';
import { panels } from './panels.ts';
import { parts } from './parts.ts';
import { strips } from './strips.ts';

export type { Example } from './example.ts';

/** An example of every kind of chart, and of what is odd: for the gallery and for tests of the drawings. */
export const examples: readonly Example[] = [...lines, ...strips, ...parts, ...panels, ...funnels, ...oddLines];
