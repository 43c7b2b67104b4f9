import Papa from 'papaparse';
import type { Measure, Settings } from '#catalogue';
import { figureKey, type PeriodType } from '#figure';
import type { OutsideFact } from './outside-fact.ts';
import { type Fault, faultOf, periodTypeOf } from './outside-faults.ts';
import { aboutSample, type OutsideColumn, type OutsideRow, outsideColumns, outsideRowSchema } from './outside-row.ts';

/**
 * A row that cannot be used as a fact: where, what is wrong and what to do. The line is null where it is about the
 * file.
 */
export interface OutsideFinding {
  file: string;
  line: number | null;
  column: OutsideColumn | null;
  problem: string;
}

/** What files of `data/outside` say. No fact counts while there is a finding. */
export interface OutsideRead {
  facts: OutsideFact[];
  findings: OutsideFinding[];
}

type Place = Pick<OutsideFinding, 'file' | 'line'>;
type Placed = { row: OutsideRow; place: Place };

/**
 * Reads what others published from the files of `data/outside`, and checks every row: the columns, a measure,
 * authority, period and category that our own figures have, whole counts, and a value that follows from its parts.
 */
export function readOutside(
  files: readonly { file: string; text: string }[],
  { measures, settings }: { measures: readonly Measure[]; settings: Settings },
): OutsideRead {
  const result: OutsideRead = { facts: [], findings: [] };
  const before = new Map<string, Placed>();
  for (const { file, text } of files) {
    const { rows, findings } = rowsOf(file, text);
    result.findings.push(...findings);
    for (const placed of rows) {
      const { row, place } = placed;
      const measure = measures.find(({ id }) => id === row.measure);
      const found = faultOf(row, measure, settings);
      const fact = found !== null || measure === undefined ? null : factOf(row, measure);
      const fault = fact === null ? found : contradiction(before, placed, fact);
      if (fault !== null) result.findings.push({ ...place, column: fault[0], problem: fault[1] });
      else if (fact !== null) result.facts.push(fact);
    }
  }
  return result;
}

/** A finding in one line: the place, what is wrong and what to do. */
export function outsideFindingText({ file, line, column, problem }: OutsideFinding): string {
  return `${[file, line, column].filter((part) => part !== null).join(':')}: ${problem}`;
}

function rowsOf(file: string, text: string): { rows: Placed[]; findings: OutsideFinding[] } {
  const { data, errors, meta } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), { header: true });
  const fields = meta.fields ?? [];
  const missing = outsideColumns.filter((column) => !fields.includes(column));
  const strange = fields.filter((field) => !outsideColumns.some((column) => column === field));
  if (missing.length > 0 || strange.length > 0) {
    const names = [...missing.map((name) => `${name} is missing`), ...strange.map((name) => `"${name}" is unknown`)];
    return { rows: [], findings: [{ file, line: 1, column: null, problem: `column ${names.join(', column ')}.` }] };
  }
  const broken = new Set(errors.map(({ row }) => row));
  const result: { rows: Placed[]; findings: OutsideFinding[] } = { rows: [], findings: [] };
  for (const [index, record] of data.entries()) {
    if (Object.values(record).join('').trim() === '') continue;
    const place = { file, line: index + 2 };
    if (broken.has(index)) {
      const problem = `the row has not ${outsideColumns.length} cells: quote a cell that holds a comma.`;
      result.findings.push({ ...place, column: null, problem });
      continue;
    }
    const read = outsideRowSchema.safeParse(record);
    if (read.success) result.rows.push({ row: read.data, place });
    else result.findings.push(...read.error.issues.map((issue) => schemaFinding(place, issue)));
  }
  return result;
}

function schemaFinding(place: Place, issue: { path: PropertyKey[]; message: string }): OutsideFinding {
  return { ...place, column: (issue.path[0] as OutsideColumn | undefined) ?? null, problem: `${issue.message}.` };
}

/** Two rows that give one figure different numbers cannot both be about the same children. */
function contradiction(all: Map<string, Placed>, placed: Placed, fact: OutsideFact): Fault | null {
  const key = `${fact.synthetic ? aboutSample : ''} ${figureKey(fact)}`;
  const before = all.get(key);
  all.set(key, placed);
  if (before === undefined) return null;
  const differs = (['numerator', 'denominator'] as const).find((part) => {
    const [one, other] = [before.row[part], placed.row[part]];
    return one !== null && other !== null && one !== other;
  });
  if (differs === undefined) return null;
  const { file, line } = before.place;
  return [differs, `contradicts ${file}:${line}: keep the one that counts the same children as ${fact.measure}.`];
}

function factOf(row: OutsideRow, measure: Measure): OutsideFact {
  const { publishedOn: _, ...fact } = row;
  const counted = measure.unit.shape === 'count' ? row.value : null;
  return { ...fact, numerator: row.numerator ?? counted, periodType: periodTypeOf(row, measure) as PeriodType };
}
