import { z } from 'zod';
import { formatRows, parseRows } from './figure.ts';

/** The columns of `data/benchmarks/neighbours.csv`, in order. */
const neighbourColumns = ['model', 'area_code', 'rank', 'neighbour_code'] as const;

const code = z.string().regex(/^E\d{8}$/, 'not a nine-character code');

const neighbourSchema = z
  .strictObject({
    model: z
      .string()
      .regex(/^\d{4}$/, 'not a year')
      .transform(Number),
    area_code: code,
    rank: z
      .string()
      .regex(/^([1-9]|10)$/, 'not 1 to 10')
      .transform(Number),
    neighbour_code: code,
  })
  .transform((row) => ({
    model: row.model,
    areaCode: row.area_code,
    rank: row.rank,
    neighbourCode: row.neighbour_code,
  }));

/** One of the ten statistical neighbours of a council, in the model of a year; rank 1 is the closest. Not symmetric. */
export type Neighbour = z.infer<typeof neighbourSchema>;

/** When DfE published each model (NFER built the first in 2007). */
const models: Readonly<Record<number, string>> = { 2021: 'April 2021', 2025: 'May 2025' };

/** The model as it is named beside a figure, such as `May 2025`. */
export function modelName(model: number): string {
  return models[model] ?? String(model);
}

/** Reads `neighbours.csv`. Throws a BenchmarkFileError at the first row that breaks the layout. */
export function parseNeighbours(csv: string, file = 'neighbours.csv'): Neighbour[] {
  return parseRows(csv, file, neighbourColumns, neighbourSchema);
}

/** Writes `neighbours.csv`, ordered by model, council and rank. */
export function formatNeighbours(neighbours: readonly Neighbour[]): string {
  const key = (one: Neighbour) => `${one.model}|${one.areaCode}|${String(one.rank).padStart(2, '0')}`;
  const ordered = [...neighbours].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return formatRows(
    neighbourColumns,
    ordered.map((one) => [one.model, one.areaCode, one.rank, one.neighbourCode]),
  );
}
