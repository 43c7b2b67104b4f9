import { type FileMetaData, parquetMetadata, parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';

const days = ['period_start', 'period_end'];
const numbers = ['numerator', 'denominator', 'value'];

/**
 * What is wrong with `figures.parquet`: it holds the rows of `figures.csv` in their order, cell by cell, what is empty
 * there as null, and no byte besides that is not needed to read them: no remarks, no statistics.
 */
export async function parquetProblems(bytes: Uint8Array, csv: string): Promise<string[]> {
  const file = new Uint8Array(bytes).buffer;
  const read = await Promise.resolve()
    .then(async () => ({ metadata: parquetMetadata(file), rows: await parquetReadObjects({ file }) }))
    .catch(() => null);
  if (read === null) return ['is no Parquet file'];
  const { data, meta } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  const columns = meta.fields ?? [];
  const problems = new Set(metadataProblems(read.metadata, bytes.length));
  const [, ...written] = read.metadata.schema.map(({ name }) => name);
  if (written.join() !== columns.join()) problems.add('has other columns than figures.csv');
  if (read.rows.length !== data.length) problems.add('has more or fewer rows than figures.csv');
  for (const [at, row] of read.rows.entries()) {
    const own = data[at];
    if (own === undefined) break;
    if (columns.some((name) => !isSame(name, row[name], own[name] ?? '')))
      problems.add('has a row unlike that of figures.csv');
  }
  return [...problems];
}

function isSame(name: string, cell: unknown, text: string): boolean {
  if (text === '') return cell === null || cell === undefined;
  if (days.includes(name)) return cell instanceof Date && cell.toISOString() === `${text}T00:00:00.000Z`;
  if (numbers.includes(name)) return typeof cell === 'number' && Object.is(cell, Number(text));
  return cell === text;
}

/** Whether anything is in a file besides its cells: remarks, names, statistics, or bytes that nothing points to. */
function metadataProblems(metadata: FileMetaData, length: number): string[] {
  const { key_value_metadata, created_by = '', row_groups, metadata_length } = metadata;
  const chunks = row_groups.flatMap(({ columns }) => columns);
  const says = chunks.some(
    ({ meta_data: of, file_path }) =>
      file_path !== undefined || of?.statistics !== undefined || (of?.key_value_metadata ?? []).length > 0,
  );
  const held = chunks.reduce((sum, { meta_data: of }) => sum + Number(of?.total_compressed_size ?? 0), 0);
  // Around them stand "PAR1" twice, and how long the description of the file is.
  const spare = length - held - metadata_length - 12;
  return [
    ...((key_value_metadata ?? []).length > 0 || says || /\d/.test(created_by)
      ? ['says something besides its cells']
      : []),
    ...(spare === 0 ? [] : ['holds bytes besides its cells']),
  ];
}
