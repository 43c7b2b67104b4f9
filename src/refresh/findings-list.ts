import type { Month } from '#calendar';
import type { Settings } from '#catalogue';
import type { Cause, LocatedFinding } from './cause.ts';
import { firstOf } from './first-of.ts';
import { movedInWords } from './movement-words.ts';
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
  'effect',
  'team',
] as const;

/**
 * What was found, as CSV, for the analyst to work through, in the order of the causes. It may hold child-level values:
 * it stays private.
 */
export function findingsList(
  causes: readonly Cause[],
  { month, settings }: { month: Month; settings: Settings },
): string {
  const data = causes.flatMap(({ measures: ids, moved, findings }) => {
    const measures = firstOf(ids);
    const effect = moved === null ? '' : movedInWords(moved, settings, month);
    return findings.map((one) => fields.map((field) => cellOf(one, field, { measures, effect })));
  });
  return privateCsv(fields, data);
}

function cellOf(
  { finding, isNew, team }: LocatedFinding,
  field: (typeof fields)[number],
  ofCause: Record<'measures' | 'effect', string>,
): string | number | null {
  if (field === 'measures' || field === 'effect') return ofCause[field];
  if (field === 'new') return newWord(isNew);
  if (field === 'team') return team ?? '';
  return finding[field] ?? '';
}

/** Whether a finding is new, in a word; empty where no earlier list tells. */
export function newWord(isNew: boolean | null): string {
  return isNew === null ? '' : isNew ? 'yes' : 'no';
}
