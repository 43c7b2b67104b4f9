import { type BenchmarkFigure, benchmarkKey } from './figure.ts';
import { firstOf } from './finding.ts';
import { modelName } from './neighbour.ts';
import type { BenchmarkData } from './read-benchmarks.ts';

/** What taking over newer files would change in one measure, list of areas or model of neighbours. */
export interface BenchmarkChange {
  kind: 'added' | 'revised' | 'vanished';
  what: string;
  count: number;
  /** The change in a sentence, with the first few cases. */
  message: string;
}

/** Everything that differs between what was known and what would be, measure by measure. */
export function benchmarkChanges(before: BenchmarkData, after: BenchmarkData): BenchmarkChange[] {
  return [
    ...figureChanges(before.figures, after.figures),
    ...areaChanges(before, after),
    ...listChanges(before, after),
  ];
}

function figureChanges(before: readonly BenchmarkFigure[], after: readonly BenchmarkFigure[]): BenchmarkChange[] {
  const old = new Map(before.map((one) => [benchmarkKey(one), one]));
  const now = new Map(after.map((one) => [benchmarkKey(one), one]));
  const measures = [...new Set([...before, ...after].map(({ measure }) => measure))].sort();
  const added = Map.groupBy(
    after.filter((one) => !old.has(benchmarkKey(one))),
    ({ measure }) => measure,
  );
  const gone = Map.groupBy(
    before.filter((one) => !now.has(benchmarkKey(one))),
    ({ measure }) => measure,
  );
  const revised = Map.groupBy(
    after.filter((one) => isRevised(old.get(benchmarkKey(one)), one)),
    ({ measure }) => measure,
  );
  return measures.flatMap((measure) => [
    ...change('added', measure, added.get(measure), (one) => `${one.areaName} ${one.year}`, 'new'),
    ...change(
      'revised',
      measure,
      revised.get(measure),
      (one) => `${one.areaName} ${one.year}: ${shown(old.get(benchmarkKey(one)))} is now ${shown(one)}`,
      'revised',
    ),
    ...change('vanished', measure, gone.get(measure), (one) => `${one.areaName} ${one.year}`, 'no longer published'),
  ]);
}

function change(
  kind: BenchmarkChange['kind'],
  what: string,
  figures: readonly BenchmarkFigure[] | undefined,
  words: (one: BenchmarkFigure) => string,
  verb: string,
): BenchmarkChange[] {
  if (figures === undefined) return [];
  const years = [...new Set(figures.map(({ year }) => year))].sort();
  const count = figures.length;
  const span = years.length === 1 ? `${years[0]}` : `${years[0]} to ${years.at(-1)}`;
  const cases = kind === 'added' && count > 12 ? '' : ` (${firstOf(figures.map(words), 5)})`;
  return [{ kind, what, count, message: `${what}: ${count} ${verb} for ${span}${cases}` }];
}

function isRevised(before: BenchmarkFigure | undefined, after: BenchmarkFigure): boolean {
  if (before === undefined) return false;
  return shown(before) !== shown(after) || before.source !== after.source;
}

function shown(figure: BenchmarkFigure | undefined): string {
  if (figure === undefined) return '';
  const { value, symbol, numerator, denominator } = figure;
  const parts = [numerator, denominator].filter((part) => part !== null);
  return `${value ?? symbol}${parts.length === 0 ? '' : ` (${parts.join(' of ')})`}`;
}

function areaChanges(before: BenchmarkData, after: BenchmarkData): BenchmarkChange[] {
  const old = new Map(before.areas.map((one) => [one.number || one.code, one]));
  const fresh = after.areas.filter((one) => !old.has(one.number || one.code));
  const changed = after.areas.filter((one) => {
    const known = old.get(one.number || one.code);
    return known !== undefined && JSON.stringify(known) !== JSON.stringify(one);
  });
  return [
    ...named(
      'added',
      'areas',
      fresh.map(({ name }) => name),
      'new',
    ),
    ...named(
      'revised',
      'areas',
      changed.map(({ name, code }) => `${name}, now ${code}`),
      'with another name, code or region',
    ),
  ];
}

function listChanges(before: BenchmarkData, after: BenchmarkData): BenchmarkChange[] {
  const old = new Set(before.neighbours.map((one) => JSON.stringify(one)));
  const now = new Set(after.neighbours.map((one) => JSON.stringify(one)));
  const models = [...new Set(after.neighbours.map(({ model }) => model))].sort();
  const nameOf = (code: string) => after.areas.find((one) => one.code === code)?.name ?? code;
  return models.flatMap((model) => {
    const councils = [...after.neighbours, ...before.neighbours]
      .filter((one) => one.model === model && !(old.has(JSON.stringify(one)) && now.has(JSON.stringify(one))))
      .map(({ areaCode }) => nameOf(areaCode));
    const kind = before.neighbours.some((one) => one.model === model) ? 'revised' : 'added';
    return named(
      kind,
      `neighbours ${modelName(model)}`,
      [...new Set(councils)],
      `${kind === 'added' ? 'new' : 'changed'} lists`,
    );
  });
}

function named(kind: BenchmarkChange['kind'], what: string, names: readonly string[], verb: string): BenchmarkChange[] {
  if (names.length === 0) return [];
  return [{ kind, what, count: names.length, message: `${what}: ${names.length} ${verb} (${firstOf(names, 5)})` }];
}
