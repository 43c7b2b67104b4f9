import type { Day } from './day.ts';
import type { Row } from './extract.ts';
import type { Life } from './life.ts';

/** Everything about one child, whatever the day: an extract shows what it knows of it. */
export interface Drawn {
  id: string;
  life: Life | null;
  /** Rows by table: from which day each is known, to which day it is about, and from which day it is known no longer. */
  rows: { table: string; row: Row; from: Day; to: Day; gone?: Day }[];
}
