import { z } from 'zod';
import { areaTypes, formatRows, parseRows } from './figure.ts';

/** The columns of `data/benchmarks/areas.csv`, in order. */
const areaColumns = ['area_code', 'area_name', 'area_type', 'number', 'region_code', 'former_codes'] as const;

const areaSchema = z
  .strictObject({
    area_code: z.string().regex(/^E\d{8}$/, 'not a nine-character code'),
    area_name: z.string().min(1),
    area_type: z.enum(areaTypes),
    number: z.string().regex(/^(\d{3})?$/, 'not a three-digit number'),
    region_code: z.string(),
    former_codes: z.string(),
  })
  .transform((row) => ({
    code: row.area_code,
    name: row.area_name,
    type: row.area_type,
    number: row.number,
    regionCode: row.region_code,
    formerCodes: row.former_codes === '' ? [] : row.former_codes.split(' '),
  }));

/**
 * An authority, region or country of the published tables: its newest code of the Office for National Statistics, DfE's
 * three-digit number (authorities only), the region it lies in and codes that it had before.
 */
export type Area = z.infer<typeof areaSchema>;

/** Reads `areas.csv`. Throws a BenchmarkFileError at the first row that breaks the layout. */
export function parseAreas(csv: string, file = 'areas.csv'): Area[] {
  return parseRows(csv, file, areaColumns, areaSchema);
}

/** Writes `areas.csv`, ordered by code. */
export function formatAreas(areas: readonly Area[]): string {
  const ordered = [...areas].sort((a, b) => (a.code < b.code ? -1 : 1));
  return formatRows(
    areaColumns,
    ordered.map((one) => [one.code, one.name, one.type, one.number, one.regionCode, one.formerCodes.join(' ')]),
  );
}
