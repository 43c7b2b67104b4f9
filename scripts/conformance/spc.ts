import { type CaseResult, runSpcCases, type SpcCases } from '#conformance';
import { collectionsIn } from './cases.ts';

/** Runs the cases of statistical process control that a file or folder holds. */
export function runSpc(place: string): CaseResult[] {
  return collectionsIn(place).flatMap(({ content }) => {
    const cases = content as SpcCases;
    return cases.format === 'spc-cases/1' ? runSpcCases(cases) : [];
  });
}
