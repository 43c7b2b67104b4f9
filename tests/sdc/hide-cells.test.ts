import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideCells } from '#scripts/conformance/hide-cells.ts';
import type { ProtectTask } from '#scripts/conformance/protect-task.ts';
import { solver } from '#tests/audit/auditing.ts';
import { possibleValues } from './possible-values.ts';
import { twoWayTable } from './two-way-table.ts';

const counts = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 6, arbitrary: fc.integer({ min: 6, max: 25 }) },
);
const tasks = fc
  .tuple(
    fc.integer({ min: 2, max: 4 }),
    fc.integer({ min: 2, max: 3 }),
    fc.subarray(['0,0', '1,1', '0,T', 'T,1', 'T,T']),
  )
  .chain(([height, width, kept]) =>
    fc
      .array(fc.array(counts, { minLength: width, maxLength: width }), { minLength: height, maxLength: height })
      .map((rows) => {
        const task = twoWayTable(rows);
        return { ...task, mustPublish: kept.filter((id) => !task.primary.includes(id)) };
      }),
  );

/** Whether whoever tries every table is left with six values or more, one of them above 5. */
function isWide(task: ProtectTask, hidden: ReadonlySet<string>, id: string): boolean {
  const values = possibleValues(task, hidden, id);
  return (values.at(-1) as number) - (values[0] as number) >= 5 && (values.at(-1) as number) >= 6;
}

describe('a random table with both margins', () => {
  it('keeps every small cell wide for whoever tries every table, and hides nothing that must be published', async () => {
    const property = fc.asyncProperty(tasks, async (task) => {
      const { secondary, open } = await hideCells(task, solver);
      const hidden = new Set([...task.primary, ...secondary]);
      const narrow = task.primary.filter((id) => !isWide(task, hidden, id));
      expect(narrow.filter((id) => !open.includes(id))).toEqual([]);
      const kept = [...(task.mustPublish ?? []), ...Object.keys(task.cells).filter((id) => task.cells[id] === 0)];
      expect(secondary.filter((id) => kept.includes(id) || task.primary.includes(id))).toEqual([]);
    });
    await fc.assert(property, { seed: 40, numRuns: 40 });
  }, 60_000);

  it('is given up only where hiding everything else would not help', async () => {
    const property = fc.asyncProperty(tasks, async (task) => {
      const { open } = await hideCells(task, solver);
      const free = Object.keys(task.cells).filter((id) => !task.mustPublish?.includes(id) && task.cells[id] !== 0);
      const everything = new Set(free);
      expect(open.filter((id) => isWide(task, everything, id))).toEqual([]);
    });
    await fc.assert(property, { seed: 41, numRuns: 40 });
  }, 60_000);
});
