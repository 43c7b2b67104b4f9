import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Protection, type ProtectTask, protect } from '#disclosure';
import { possibleValues } from './possible-values.ts';
import { twoWayTable } from './two-way-table.ts';
import { wholeNumberAudit } from './whole-number-audit.ts';

const counts = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 6, arbitrary: fc.integer({ min: 6, max: 25 }) },
);
const tables = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 3 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(counts, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );
const tasks = fc
  .record({
    rows: tables,
    kept: fc.subarray(['0,0', '1,1', '0,T', 'T,1', 'T,T']),
    seed: fc.constantFrom('one', 'two'),
  })
  .map(({ rows, kept, seed }) => {
    const task = twoWayTable(rows, { seed });
    return { ...task, mustPublish: kept.filter((id) => !task.primary.includes(id)) };
  });
const runs = { seed: 40, numRuns: 60 };

function isWide(task: ProtectTask, hidden: ReadonlySet<string>, id: string): boolean {
  const values = possibleValues(task, hidden, id);
  return (values.at(-1) as number) - (values[0] as number) >= 5 && (values.at(-1) as number) >= 6;
}

/** The properties look at the same tasks: each is protected once. */
const known = new Map<string, Protection>();
function protectOnce(task: ProtectTask): Protection {
  const key = JSON.stringify(task);
  const protection = known.get(key) ?? protect(task, wholeNumberAudit);
  known.set(key, protection);
  return protection;
}

const hiddenBy = (task: ProtectTask, secondary: readonly string[]) => new Set([...task.primary, ...secondary]);
const allWide = (task: ProtectTask, hidden: ReadonlySet<string>) =>
  task.primary.every((id) => isWide(task, hidden, id));

describe('protected random tables', () => {
  it('leave every primary cell as wide as the rule asks, for whoever tries every possible table', () => {
    fc.assert(
      fc.property(tasks, (task) => {
        const protection = protectOnce(task);
        fc.pre(protection.verdict === 'protected');
        expect(allWide(task, hiddenBy(task, protection.secondary))).toBe(true);
      }),
      runs,
    );
  });

  it('never hide what must be published, or a zero', () => {
    fc.assert(
      fc.property(tasks, (task) => {
        const protection = protectOnce(task);
        fc.pre(protection.verdict === 'protected');
        const kept = [...(task.mustPublish ?? []), ...Object.keys(task.cells).filter((id) => task.cells[id] === 0)];
        expect(protection.secondary.filter((id) => kept.includes(id) || task.primary.includes(id))).toEqual([]);
      }),
      runs,
    );
  });

  it('hide nothing that could be shown: without any one secondary cell the pattern breaks', () => {
    fc.assert(
      fc.property(tasks, (task) => {
        const protection = protectOnce(task);
        fc.pre(protection.verdict === 'protected');
        const needless = protection.secondary.filter((id) =>
          allWide(
            task,
            hiddenBy(
              task,
              protection.secondary.filter((other) => other !== id),
            ),
          ),
        );
        expect(needless).toEqual([]);
      }),
      runs,
    );
  });

  it.each([
    ['without any search', { audits: 0, choices: 0, candidates: 0 }],
    ['where only parts are searched', { audits: 200, choices: 20_000, candidates: 2 }],
  ])('are wide and minimal %s', (_, effort) => {
    fc.assert(
      fc.property(tasks, (task) => {
        const protection = protect(task, wholeNumberAudit, effort);
        fc.pre(protection.verdict === 'protected' && protection.proof === 'minimal');
        if (protection.verdict !== 'protected') return;
        const { secondary, cost } = protection;
        expect(allWide(task, hiddenBy(task, secondary))).toBe(true);
        const without = (id: string) => secondary.filter((other) => other !== id);
        expect(secondary.filter((id) => allWide(task, hiddenBy(task, without(id))))).toEqual([]);
        const least = protectOnce(task);
        if (least.verdict === 'protected') expect(cost).toBeGreaterThanOrEqual(least.cost);
      }),
      { ...runs, numRuns: 25 },
    );
  });

  it('are withheld only where hiding everything else would not help', () => {
    fc.assert(
      fc.property(tasks, (task) => {
        fc.pre(protectOnce(task).verdict === 'withhold');
        const kept = new Set(task.mustPublish);
        const everything = Object.keys(task.cells).filter((id) => !kept.has(id) && task.cells[id] !== 0);
        expect(allWide(task, new Set(everything))).toBe(false);
      }),
      { ...runs, numRuns: 15 },
    );
  });

  it('hide as few cells as any pattern that is safe', () => {
    fc.assert(
      fc.property(tasks, (task) => {
        const protection = protectOnce(task);
        fc.pre(protection.verdict === 'protected' && protection.secondary.length <= 3);
        if (protection.verdict !== 'protected') return;
        expect(protection.proof).toBe('least');
        const free = Object.keys(task.cells).filter(
          (id) => task.cells[id] !== 0 && !task.primary.includes(id) && !task.mustPublish?.includes(id),
        );
        const fewer = subsets(free, protection.secondary.length - 1);
        expect(fewer.filter((ids) => allWide(task, hiddenBy(task, ids)))).toEqual([]);
      }),
      { ...runs, numRuns: 25 },
    );
  });

  it('come out the same whatever order the cells and equations stand in', () => {
    fc.assert(
      fc.property(tasks, (task) => {
        const turned = {
          ...task,
          cells: Object.fromEntries(Object.entries(task.cells).reverse()),
          equations: task.equations.toReversed().map(({ total, parts }) => ({ total, parts: parts.toReversed() })),
          primary: task.primary.toReversed(),
        };
        const [one, other] = [protectOnce(task), protect(turned, wholeNumberAudit)];
        expect(other.verdict).toBe(one.verdict);
        if (one.verdict === 'protected' && other.verdict === 'protected')
          expect(other.secondary).toEqual(one.secondary);
      }),
      { ...runs, numRuns: 40 },
    );
  });
});

/** All sets of up to so many members. */
function subsets(members: readonly string[], size: number): string[][] {
  if (size <= 0) return size === 0 ? [[]] : [];
  const [first, ...rest] = members;
  if (first === undefined) return [[]];
  return [...subsets(rest, size), ...subsets(rest, size - 1).map((ids) => [first, ...ids])];
}
