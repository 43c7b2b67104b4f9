import { RefreshStopped } from './refresh-stopped.ts';
import type { Remark } from './remark.ts';

/** Throws a RefreshStopped that says each of some remarks on a line of its own; nothing where none is one. */
export function stopFor(remarks: readonly (Remark | null)[]): void {
  const lines = remarks.flatMap((remark) => (remark === null ? [] : `${remark.says} ${remark.remedy}`));
  if (lines.length > 0) throw new RefreshStopped([...lines, 'Nothing was written.'].join('\n'));
}
