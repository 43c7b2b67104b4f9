import { readsFigures } from '#catalogue';
import { isWholePeriod } from '#figure';
import type { Finding } from '../../finding.ts';
import { nearNames } from '../../near-names.ts';
import { finding } from '../../report.ts';
import { type CheckContext, type FigureMeasure, placeOf, type Tables } from '../place.ts';
import { boundsProblem, boundsWords } from './bounds.ts';
import { checkParts } from './parts.ts';
import { periodWords } from './period-words.ts';
import { type FigureRow, figureRows, type ReportRow } from './row.ts';

/**
 * Checks counts that arrive added up against what their measures declare. Finds nothing where no measures are known.
 */
export function checkFigures({ figures }: Tables, context: CheckContext): Finding[] {
  const { measures } = context;
  if (!figures || measures === undefined) return [];
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const quoted = new Set(measures.filter(readsFigures).flatMap(({ sql }) => sql.match(/(?<=')\w+(?=')/g) ?? []));
  const ids = measures.map(({ id }) => id).filter((id) => quoted.has(id));
  const report: ReportRow = (code, { row }, column, fill) =>
    finding(code, { ...placeOf(figures, row, column, context), fill });
  const rows = figureRows(figures);
  const sound: { row: FigureRow; measure: FigureMeasure }[] = [];
  const findings = rows.flatMap((row) => {
    const measure = byId.get(row.measure);
    if (measure === undefined) {
      const near = nearNames(row.measure, ids);
      return [
        report('unknown-measure', row, 'measure', { near: near.length > 0 ? `; near it: ${near.join(', ')}` : '' }),
      ];
    }
    if (!quoted.has(measure.id)) {
      return [report('measure-without-figures', row, 'measure', { sources: measure.sources.join(', ') })];
    }
    sound.push({ row, measure });
    return rowFindings(row, measure, report);
  });
  return [...findings, ...checkParts(sound, report)];
}

function rowFindings(row: FigureRow, measure: FigureMeasure, report: ReportRow): Finding[] {
  const found: Finding[] = [];
  const whole = row.breakdown === '' && row.category === '';
  const breakdown = measure.breakdowns.find(({ name }) => name === row.breakdown);
  if (!whole && !breakdown?.categories.includes(row.category)) {
    const column = breakdown === undefined ? 'breakdown' : 'category';
    found.push(report('undeclared-category', row, column, { declared: declaredBy(measure) }));
  }
  const { periodTypes, yearStartsIn } = measure;
  if (!periodTypes.some((type) => isWholePeriod(type, row.start, row.end, yearStartsIn))) {
    const column = row.start > row.end ? 'period_end' : 'period_start';
    found.push(report('wrong-period', row, column, { period: periodWords(periodTypes, yearStartsIn) }));
  }
  const problem = boundsProblem(measure, row);
  if (problem !== null) {
    found.push(report('impossible-figure', row, problem.column, { says: problem.says, unit: boundsWords(measure) }));
  }
  return found;
}

function declaredBy({ breakdowns }: FigureMeasure): string {
  if (breakdowns.length === 0) return 'breakdown and category blank: the measure has no breakdown';
  const lists = breakdowns.map(({ name, categories }) => `${name}: ${categories.join(', ')}`);
  return `both blank, or ${lists.join('; or ')}`;
}
