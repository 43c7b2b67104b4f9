import type { Cause, LocatedFinding } from './cause.ts';
import { firstOf } from './first-of.ts';
import { privateCsv } from './private-csv.ts';

/** The columns of the list, in order: new ones come last, as an analyst's own sheets may read it. */
const fields = [
  'severity',
  'code',
  'file',
  'line',
  'column',
  'value',
  'message',
  'expected',
  'remedy',
  'table',
  'child',
  'rule',
  'measures',
  'new',
] as const;

/**
 * What was found, as CSV, for the analyst to work through, in the order of the causes. It may hold child-level values:
 * it stays private.
 */
export function findingsList(causes: readonly Cause[]): string {
  const data = causes.flatMap((cause) => {
    const measures = firstOf(cause.measures);
    return cause.findings.map((one) => fields.map((field) => cellOf(one, field, measures)));
  });
  return privateCsv(fields, data);
}

function cellOf(
  { finding, isNew }: LocatedFinding,
  field: (typeof fields)[number],
  measures: string,
): string | number | null {
  if (field === 'measures') return measures;
  if (field === 'new') return newWord(isNew);
  return finding[field] ?? '';
}

/** Whether a finding is new, in a word; empty where no earlier list tells. */
export function newWord(isNew: boolean | null): string {
  return isNew === null ? '' : isNew ? 'yes' : 'no';
}
