import type { Month } from '#calendar';
import type { Edition } from '#catalogue';
import type { Effects } from './movement.ts';

/** What is refreshed, and where it lies: paths as `RefreshFiles` understands them. */
export interface RefreshOptions {
  /** The newest month that there are extracts of, where not given. */
  asAt?: Month | undefined;
  extracts: string;
  settings: string;
  measures: string;
  /** A council's own measures, beside those; the folder may be missing. */
  ownMeasures?: string | undefined;
  /** The folder of all editions. */
  published: string;
  edition: Edition;
  findings: string;
  /** For how many kinds of findings it is worked out which figures they move; for none where not given. */
  effects?: Effects | undefined;
  /** Whether extracts that have not changed are taken as they were read before; they are, where not given. */
  cache?: boolean | undefined;
  /** Why what was published before is left behind and the edition starts afresh, where it does: this is published. */
  afresh?: string | undefined;
  /** What others published, and the department's own figures; the usual folders where not given. */
  outside?: string | undefined;
  benchmarks?: string | undefined;
}
