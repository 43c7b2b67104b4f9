import { describe, expect, it } from 'vitest';
import {
  addsUp,
  changeOfCount,
  difference,
  exactCount,
  type LinearConstraint,
  percentage,
  ratePer10000,
  type System,
  sorted,
} from '#audit';
import { audit } from './auditing.ts';

const population = 45_321;

/** A rate in two editions, to a number of decimals; what happened in between is sensitive. */
const editions = (decimals: number, rates: { now: number; before: number }): System => ({
  unknowns: [
    { id: 'now', min: 1, max: population },
    { id: 'before', min: 1, max: population },
  ],
  constraints: [
    ...ratePer10000('rate', { numerator: 'now', denominator: population }, rates.now, decimals),
    ...ratePer10000(
      'rate of the edition before',
      { numerator: 'before', denominator: population },
      rates.before,
      decimals,
    ),
  ],
  targets: [{ id: 'step', terms: difference('now', 'before').terms, sensitive: true }],
});

describe('a rate over time', () => {
  it('says little of a step at no decimals, and gives it away at one', () => {
    const [whole, tenths] = [
      audit(editions(0, { now: 66, before: 65 })),
      audit(editions(1, { now: 66.2, before: 65.5 })),
    ];
    expect(whole.verdict).toBe('safe');
    expect(whole.targets[0]).toMatchObject({ lower: 1, upper: 8, verdict: 'wide' });
    expect(tenths.verdict).toBe('unsafe');
    expect(tenths.targets[0]).toMatchObject({ lower: 3, upper: 3, verdict: 'exact' });
  });

  it('is harmless in one edition and reveals a child beside an earlier one', () => {
    const { unknowns, constraints, targets } = editions(1, { now: 66.2, before: 65.5 });
    expect(audit({ unknowns, constraints: constraints.slice(0, 1), targets }).verdict).toBe('safe');
    expect(audit({ unknowns, constraints, targets }).verdict).toBe('unsafe');
  });
});

describe('a safe table', () => {
  const cells = ['Residential|Under 10', 'Residential|10 to 15', 'Other|Under 10', 'Other|10 to 15'] as const;
  const [r1, r2, o1, o2] = cells;
  const table: System = {
    unknowns: cells.map((id) => ({ id, min: 1, max: 239 })),
    constraints: [
      addsUp('Residential', 36, [r1, r2]),
      addsUp('Other', 10, [o1, o2]),
      addsUp('Under 10', 12, [r1, o1]),
      addsUp('10 to 15', 34, [r2, o2]),
    ],
    targets: [{ id: o1, terms: [[o1, 1]], sensitive: true }],
  };
  const verdictWith = (...constraints: LinearConstraint[]) =>
    audit({ ...table, constraints: [...table.constraints, ...constraints] }).verdict;

  it('is safe as it stands', () => {
    expect(verdictWith()).toBe('safe');
  });

  it.each([
    { name: 'one hidden cell', constraints: [exactCount('cell', r1, 9)] },
    { name: 'a share of its row', constraints: percentage('share', { numerator: o1, denominator: 22 }, 14) },
    {
      name: 'a share of all children to one decimal',
      constraints: percentage('share', { numerator: r2, denominator: 239 }, 11.3, 1),
    },
    { name: 'the change since a figure that was shown', constraints: [changeOfCount('change', r2, 25, 2)] },
    {
      name: 'a sort order of its cells',
      constraints: sorted(
        'chart',
        [r1, o2, o1].map((label) => ({ label, amount: label })),
      ),
    },
  ])('turns unsafe with $name', ({ constraints }) => {
    expect(verdictWith(...constraints)).toBe('unsafe');
  });

  it('turns unsafe with an earlier edition in which less was hidden', () => {
    const before: System = {
      unknowns: [...table.unknowns, { id: 'before', min: 1, max: 239 }, { id: 'joined', min: 0, max: 10 }],
      constraints: [...table.constraints, addsUp('stock', r1, ['before', 'joined']), exactCount('joined', 'joined', 1)],
      targets: table.targets,
    };
    expect(audit(before).verdict).toBe('safe');
    expect(
      audit({ ...before, constraints: [...before.constraints, exactCount('shown then', 'before', 8)] }).verdict,
    ).toBe('unsafe');
  });
});
