import { describe, expect, it } from 'vitest';
import { runSpcCases, type SpcCases } from '#conformance';
import { runSpc } from '#scripts/conformance/spc.ts';

const run = (cases: Omit<SpcCases, 'format'>) => runSpcCases({ format: 'spc-cases/1', ...cases });
const xmr = (expected: Record<string, unknown>, tolerance?: number) =>
  run({ cases: [{ id: 'x', chart: 'xmr', values: [1, 3, 1, 3], options: {}, expected, tolerance }] })[0];

describe('running cases', () => {
  it('holds numbers to a millionth unless a case names its tolerance', () => {
    expect(xmr({ mean: 2.000001 })?.status).toBe('passed');
    expect(xmr({ mean: 2.00001 })).toEqual({ id: 'x', status: 'failed', detail: 'mean is 2, not 2.00001' });
    expect(xmr({ mean: 2.004 }, 0.005)?.status).toBe('passed');
    expect(xmr({ mean: 2.004 }, 1e-9)?.status).toBe('failed');
  });

  it('fails a case that expects something else, or something that is not understood', () => {
    expect(xmr({ winningRule: ['none', 'none', 'shiftHigh', 'none'] })?.status).toBe('failed');
    expect(xmr({ winningRule: ['none'] })?.detail).toBe('winningRule has 4 entries, not 1');
    expect(xmr({ skewness: 0 })?.detail).toBe('skewness was not understood');
    expect(xmr({ phases: 'two' })?.status).toBe('failed');
  });

  it('fails a chart, method or rule that is not known, and goes on', () => {
    const results = run({
      cases: [
        { id: 'chart', chart: 'constructor', numerators: [1], expected: {} },
        { id: 'method', method: 'wald', x: [1], expected: {} },
      ],
      variation: [{ id: 'label', latestLabel: 'spike', improvement: 'increase', icon: 'concernLow' }],
      rules: [{ id: 'rule', rule: 'fourOfFive', flags: [] }],
      assurance: [{ id: 'fine', lowerLimit: 1, upperLimit: 2, target: 3, improvement: 'neutral', assurance: null }],
    });
    expect(results.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'chart failed',
      'method failed',
      'rule failed',
      'label failed',
      'fine passed',
    ]);
  });

  it('runs a file or a folder from the command line', () => {
    expect(runSpc('tests/spc/cases/run.json').map(({ status }) => status)).toEqual(['passed', 'passed']);
    expect(runSpc('tests/spc/cases').length).toBeGreaterThan(40);
    expect(() => runSpc('tests/spc/nowhere')).toThrow('does not exist');
  });
});
