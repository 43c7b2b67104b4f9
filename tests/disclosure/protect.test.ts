import { describe, expect, it } from 'vitest';
import { type AuditFunction, isWide, type ProtectTask, ProtectTaskError, protect } from '#disclosure';
import placementByAge from '../sdc/cases/s20-protect-placement-by-age.json' with { type: 'json' };
import { twoWayTable } from './two-way-table.ts';
import { wholeNumberAudit } from './whole-number-audit.ts';

const caseTask: ProtectTask = {
  cells: placementByAge.cells,
  equations: placementByAge.equations,
  rules: placementByAge.rules,
  primary: placementByAge.primary,
};
const secondaryOf = (task: ProtectTask, audit: AuditFunction = wholeNumberAudit): readonly string[] => {
  const protection = protect(task, audit);
  if (protection.verdict === 'withhold') throw new Error(protection.reason);
  return protection.secondary;
};
const reasonOf = (task: ProtectTask, audit: AuditFunction = wholeNumberAudit): string => {
  const protection = protect(task, audit);
  return protection.verdict === 'withhold' ? protection.reason : `hides ${protection.secondary.join(', ')}`;
};

describe('the protector', () => {
  it('finds the least pattern of the placement by age table, and proves it', () => {
    const protection = protect(caseTask, wholeNumberAudit);
    expect(protection).toMatchObject({
      verdict: 'protected',
      secondary: placementByAge.expect.oneOptimum.toSorted(),
      proof: 'least',
    });
    if (protection.verdict === 'protected') {
      expect([...protection.bounds].filter(([, bounds]) => !isWide(bounds, caseTask.rules))).toEqual([]);
      expect([...protection.bounds.keys()]).toEqual(placementByAge.primary);
    }
  });

  it('hides nothing more where the primary cells protect one another', () => {
    expect(
      secondaryOf({
        ...twoWayTable([
          [4, 5],
          [5, 4],
        ]),
        rules: { zerosPublished: true, minWidth: 3 },
        mustPublish: ['T,T'],
      }),
    ).toEqual([]);
  });

  it('goes on where every line has two hidden cells and one is still too narrow', () => {
    const task = twoWayTable([
      [1, 1, 30],
      [40, 50, 60],
    ]);
    expect(task.primary).toEqual(['0,0', '0,1']);
    const secondary = secondaryOf(task);
    expect(secondary).toContain('0,2');
  });

  it('hides other cells where the best ones must be published', () => {
    const [first] = secondaryOf(caseTask);
    const secondary = secondaryOf({ ...caseTask, mustPublish: [first as string] });
    expect(secondary).not.toContain(first);
    expect(secondary.length).toBeGreaterThan(2);
  });

  it('withholds where no pattern helps, and says which cell is the reason and what a reader would know', () => {
    const totals = Object.keys(caseTask.cells).filter((id) => id.includes('Total'));
    const column = ['Foster|Under 10', 'Residential|Under 10'];
    expect(reasonOf({ ...caseTask, mustPublish: [...totals, ...column] })).toBe(
      '"Other|Under 10" stays too narrow whatever else that may be hidden is hidden: a reader could narrow it down to 3.',
    );
    expect(reasonOf({ ...caseTask, mustPublish: ['Other|Under 10'] })).toContain(
      'must be published and must be hidden',
    );
  });

  it('counts a cell whose width is not proved as not protected', () => {
    const neverSure: AuditFunction = (question) =>
      wholeNumberAudit(question).map((bounds) => ({ ...bounds, proved: false }));
    expect(reasonOf(caseTask, neverSure)).toContain('not proved');
    expect(reasonOf(caseTask, () => [])).toContain('not proved');
  });

  it('passes on what the audit throws', () => {
    const broken: AuditFunction = () => {
      throw new Error('no solver');
    };
    expect(() => protect(caseTask, broken)).toThrow('no solver');
  });

  it('protects a month whose count is the step between two cumulative figures', () => {
    const task: ProtectTask = {
      cells: { 'to May': 8, 'to June': 10, 'in June': 2 },
      equations: [{ total: 'to June', parts: ['to May', 'in June'] }],
      rules: { zerosPublished: true, minWidth: 5, mustReach: 6 },
      primary: ['in June'],
      neverPrinted: ['in June'],
    };
    expect(secondaryOf(task)).toEqual(['to May']);
    expect(secondaryOf({ ...task, mustPublish: ['to May'] })).toEqual(['to June']);
    expect(reasonOf({ ...task, mustPublish: ['to May', 'to June'] })).toContain('"in June" stays too narrow');
  });

  it('lets a number that is never printed be worked out where it is no secret', () => {
    const task: ProtectTask = {
      cells: { start: 40, joined: 9, either: 49, left: 12, end: 37 },
      equations: [
        { total: 'either', parts: ['start', 'joined'] },
        { total: 'either', parts: ['end', 'left'] },
      ],
      rules: { zerosPublished: true, minWidth: 5, mustReach: 6 },
      primary: [],
      neverPrinted: ['either'],
    };
    expect(secondaryOf(task)).toEqual([]);
    expect(
      secondaryOf({ ...task, cells: { ...task.cells, joined: 3, either: 43, left: 6 }, primary: ['joined'] }),
    ).toHaveLength(1);
  });

  it('hides a percentage that would give a hidden count away', () => {
    const task: ProtectTask = {
      cells: { late: 4, 'in time': 44, all: 48 },
      equations: [{ total: 'all', parts: ['late', 'in time'] }],
      rules: { zerosPublished: true, minWidth: 5, mustReach: 6 },
      primary: ['late'],
      statements: [
        {
          id: 'percent in time',
          constraints: [
            { terms: { 'in time': 200, all: -183 }, min: 0 },
            { terms: { 'in time': 200, all: -185 }, max: -1 },
          ],
        },
      ],
      mustPublish: ['all'],
    };
    expect(secondaryOf(task)).toEqual(['in time', 'percent in time']);
    expect(reasonOf({ ...task, mustPublish: ['all', 'percent in time'] })).toContain('narrow it down to 4');
  });

  it('hides what the last edition hid where that costs no more', () => {
    const task = twoWayTable(
      [
        [3, 20, 21],
        [22, 20, 21],
        [30, 40, 50],
      ],
      { mustPublish: ['T,T'] },
    );
    const usual = secondaryOf(task);
    const before = ['0,2', '1,0', '1,2'];
    expect(usual).not.toEqual(before);
    expect(secondaryOf({ ...task, hiddenBefore: before })).toEqual(before);
  });

  it('takes the costs that it is given', () => {
    const dear = Object.fromEntries(secondaryOf(caseTask).map((id) => [id, 1e9]));
    expect(secondaryOf({ ...caseTask, costs: dear }).filter((id) => id in dear)).toEqual([]);
  });

  it('decides between equally good patterns by the seed, always in the same way', () => {
    const even = twoWayTable([
      [3, 20, 20],
      [20, 20, 20],
      [20, 20, 20],
    ]);
    const patterns = ['a', 'b', 'c', 'd', 'e'].map((seed) => secondaryOf({ ...even, seed }).join());
    expect(new Set(patterns).size).toBeGreaterThan(1);
    expect(['a', 'b', 'c', 'd', 'e'].map((seed) => secondaryOf({ ...even, seed }).join())).toEqual(patterns);
  });

  it('gives a minimal pattern without the proof where its effort is bounded', () => {
    const protection = protect(caseTask, wholeNumberAudit, { audits: 0, choices: 0, candidates: 100 });
    expect(protection).toMatchObject({ verdict: 'protected', proof: 'minimal' });
    const small = protect(caseTask, wholeNumberAudit, { audits: 400, choices: 20_000, candidates: 5 });
    expect(small).toMatchObject({ verdict: 'protected', proof: 'minimal' });
  });

  it.each<[string, Partial<ProtectTask>]>([
    ['add up to', { equations: [{ total: 'Foster|Total', parts: ['Foster|16+'] }] }],
    ['is not a cell', { primary: ['nowhere'] }],
    ['is not a cell', { equations: [{ total: 'Foster|Total', parts: ['constructor'] }] }],
    ['every zero is shown', { primary: ['Semi|Under 10'] }],
    ['neither a cell nor a statement', { mustPublish: ['toString'] }],
    ['above zero', { costs: { 'Foster|16+': 0 } }],
    ['not a count', { cells: { ...caseTask.cells, alone: 1.5 } }],
    ['is not true', { statements: [{ id: 'wrong', constraints: [{ terms: { 'Foster|16+': 1 }, max: 3 }] }] }],
    ['both a cell and a statement', { statements: [{ id: 'Foster|16+', constraints: [] }] }],
  ])('refuses a task that contradicts itself: %s', (message, change) => {
    expect(() => protect({ ...caseTask, ...change }, wholeNumberAudit)).toThrow(ProtectTaskError);
    expect(() => protect({ ...caseTask, ...change }, wholeNumberAudit)).toThrow(message);
  });
});
