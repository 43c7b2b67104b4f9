import { assuranceOf, variationIcon } from '#src/spc/icon.ts';
import { isLabel } from '#src/spc/rules/label.ts';
import type { CaseResult } from '../case-result.ts';
import type { CountsCase, IntervalCase, SpcCases, XmrCase } from './case.ts';
import { countsAnswer, expectedOf, intervalAnswer } from './counts.ts';
import { faultsIn } from './faults.ts';
import { ruleAnswer } from './rule.ts';
import { polarityOf, xmrAnswer } from './xmr.ts';

export type { SpcCases } from './case.ts';

/** Runs cases of statistical process control through the functions of this project. */
export function runSpcCases({ cases = [], rules = [], variation = [], assurance = [] }: SpcCases): CaseResult[] {
  return [
    ...cases.map((one) => result(one.id, () => chartFaults(one))),
    ...rules.map((one) => result(one.id, () => faultsIn(ruleAnswer(one), one.flags, one.tolerance, 'flags'))),
    ...variation.map(({ id, latestLabel, improvement, icon }) =>
      result(id, () => {
        if (!isLabel(latestLabel)) return [`label "${latestLabel}" was not understood`];
        return faultsIn(variationIcon(latestLabel, polarityOf(improvement)), icon, undefined, 'icon');
      }),
    ),
    ...assurance.map(({ id, target, lowerLimit, upperLimit, improvement, assurance: expected }) =>
      result(id, () => {
        const got = assuranceOf(target, { lowerLimit, upperLimit }, polarityOf(improvement));
        return faultsIn(got, expected, undefined, 'assurance');
      }),
    ),
  ];
}

function chartFaults(one: XmrCase | CountsCase | IntervalCase): string[] {
  if ('method' in one) return faultsIn(intervalAnswer(one), one.expected, one.tolerance);
  if (isXmr(one)) return faultsIn(xmrAnswer(one), one.expected, one.tolerance);
  return faultsIn(countsAnswer(one), expectedOf(one), one.tolerance);
}

const isXmr = (one: XmrCase | CountsCase): one is XmrCase => one.chart === 'xmr';

function result(id: string, faultsOf: () => string[]): CaseResult {
  const faults = attempt(faultsOf);
  return { id, status: faults.length === 0 ? 'passed' : 'failed', detail: faults.slice(0, 5).join('; ') };
}

function attempt(faultsOf: () => string[]): string[] {
  try {
    return faultsOf();
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
