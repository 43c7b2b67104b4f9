import { isMonthEnd, type Month, monthOf } from '#calendar';
import type { Measure, Settings } from '#catalogue';
import type { Figure } from '#figure';
import { runMeasures } from '#measures';
import { type Database, loadWarehouse } from '#warehouse';
import type { CaseResult } from '../case-result.ts';
import type { ExpectedFigure, MeasureCase } from './case.ts';
import { readCaseExtract } from './case-extract.ts';

/** What cases are worked out with. */
export interface MeasureTools {
  database: Database;
  measures: readonly Measure[];
  settings: Settings;
}

/**
 * Works each case through the product's own reading, warehouse and measures, as extracts of the settings' council, and
 * compares what comes out with what the case expects.
 */
export async function runMeasureCases(cases: readonly MeasureCase[], tools: MeasureTools): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  for (const [at, one] of cases.entries()) {
    const id = `${at + 1} ${one.name}`;
    const { expect = null } = one;
    if (expect === null) {
      results.push({ id, status: 'skipped', detail: `no answer in figures is given (${one.right})` });
      continue;
    }
    const problems = await problemsOf(one, expect, tools).catch((error: Error) => [error.message]);
    results.push({ id, status: problems.length === 0 ? 'passed' : 'failed', detail: problems.join('; ') });
  }
  return results;
}

async function problemsOf(one: MeasureCase, expect: readonly ExpectedFigure[], tools: MeasureTools): Promise<string[]> {
  const named = [...new Set([...one.measures, ...expect.map(({ measure }) => measure)])];
  const wanted = named.flatMap((id) => tools.measures.find((measure) => measure.id === id) ?? []);
  if (wanted.length < named.length) {
    return named.filter((id) => !wanted.some((measure) => measure.id === id)).map((id) => `there is no measure ${id}`);
  }
  const compare = await loadMeasureCase(one, { ...tools, measures: wanted });
  return compare(wanted);
}

/**
 * Loads what a case gives into the warehouse, with the tables that some measures ask for, and gives back what works these
 * out over it, with their SQL or another, until something else is loaded: where they differ from the figures of theirs that
 * the case expects. That rejects with a MeasureRunError where a measure cannot be run.
 */
export async function loadMeasureCase(
  { days, parameters, extracts, expect }: MeasureCase,
  { database, settings, measures: asked }: MeasureTools,
): Promise<(measures: readonly Measure[]) => Promise<string[]>> {
  const months = [...days.map((day) => monthOf(day)), ...extracts.map(({ month }) => month as Month)].sort();
  await loadWarehouse(database, {
    extracts: extracts.map((extract) => readCaseExtract(extract, settings.council)),
    settings: { ...settings, parameters: withSet(settings.parameters, parameters) },
    firstMonth: months[0] as Month,
    lastMonth: months.at(-1) as Month,
    extraDates: days.filter((day) => !isMonthEnd(day)),
    queries: asked.map(({ sql }) => sql),
  });
  return async (measures) => {
    const figures = await runMeasures(database, measures);
    return (expect ?? [])
      .filter(({ measure }) => measures.some(({ id }) => id === measure))
      .flatMap((figure) => problemOf(figure, figures, measures, settings.council) ?? []);
  };
}

/** What came out in place of what is expected; null where that came out. */
function problemOf(
  expected: ExpectedFigure,
  figures: readonly Figure[],
  measures: readonly Measure[],
  council: string,
): string | null {
  const { measure: id, periodEnd, breakdown = '', category = '' } = expected;
  const periodType = expected.periodType ?? measures.find((one) => one.id === id)?.periodTypes[0];
  const figure = figures.find(
    (one) =>
      one.measure === id &&
      one.authority === council &&
      one.periodEnd === periodEnd &&
      one.periodType === periodType &&
      one.breakdown === breakdown &&
      one.category === category,
  );
  const where = [id, periodType, periodEnd, breakdown, category].filter(Boolean).join(' ');
  const came = figure === undefined ? 'no figure' : `${figure.numerator ?? 'none'} of ${figure.denominator ?? 'none'}`;
  const isNothing = figure === undefined || figure.denominator === 0 || hasNoNumber(figure);
  if (expected.none === true) return isNothing ? null : `${where} is ${came}, where none may come out`;
  if (expected.denominator === 0 && isNothing) return null;
  const differs = (['numerator', 'denominator'] as const).some(
    (part) => expected[part] !== undefined && expected[part] !== (figure?.[part] ?? null),
  );
  if (figure !== undefined && !differs) return null;
  const wanted = (['numerator', 'denominator'] as const).flatMap((part) =>
    expected[part] === undefined ? [] : [`${part} ${expected[part]}`],
  );
  return `${where} is ${came}, not ${wanted.join(' and ')}`;
}

function hasNoNumber({ numerator, denominator, value }: Figure): boolean {
  return numerator === null && denominator === null && value === null;
}

function withSet(usual: Settings['parameters'], set: MeasureCase['parameters'] = {}): Settings['parameters'] {
  const unknown = Object.keys(set).filter((name) => !(name in usual));
  if (unknown.length > 0) throw new RangeError(`there is no setting parameters.${unknown[0]}`);
  return { ...usual, ...set };
}
