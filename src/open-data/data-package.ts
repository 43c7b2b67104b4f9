import { dayInWords } from '#calendar';
import type { Settings } from '#catalogue';
import { boundColumns, ledgerColumns, type Publication, sha256 } from '#published';
import { dataWords } from '#words';

/** The files that the package describes, as they stand beside it. */
export interface DataFiles {
  figures: string;
  figuresParquet: Uint8Array;
  bounds: string;
  measures: string;
}

/** What is said of the data besides. */
export interface DataContext {
  /** Where the site stands; null where nobody knows. */
  homepage: string | null;
  /** Under what others may use them; nothing where the council has not said so. Members may not pass theirs on. */
  licence?: Settings['licence'];
}

type Field = { name: string; type: 'string' | 'date' | 'yearmonth' | 'number' | 'integer'; description: string };

const types: Readonly<Record<string, Field['type']>> = {
  published: 'yearmonth',
  period_start: 'date',
  period_end: 'date',
  numerator: 'number',
  denominator: 'number',
  value: 'number',
  at_least: 'integer',
  at_most: 'integer',
};

/**
 * `datapackage.json` (Data Package 2.0, datapackage.org): every data file of an edition with its columns, size in bytes
 * and hash, so that a program can load it and see that nothing is missing.
 */
export async function dataPackage(
  files: DataFiles,
  newest: Publication,
  { homepage, licence }: DataContext,
): Promise<string> {
  const { council, edition, publication, asAt } = newest;
  const csv = { encoding: 'utf-8', dialect: { delimiter: ',', header: true } };
  const table = (names: readonly string[]) => ({ fields: names.map(fieldOf), missingValues: [''] });
  const content = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `corporate-parenting-${council.code.toLowerCase()}-${edition}`,
    title: dataWords.dataset.title(council.name),
    description: dataWords.dataset.description(dayInWords(asAt), newest.synthetic, edition),
    version: publication,
    created: `${asAt}T00:00:00Z`,
    ...(homepage === null ? {} : { homepage }),
    ...(licence === undefined || edition === 'board'
      ? {}
      : { licenses: [{ path: licence.address, title: licence.title }] }),
    resources: [
      {
        ...(await fileOf('figures', 'figures.csv', files.figures)),
        ...{ title: dataWords.files.figures, type: 'table', format: 'csv', mediatype: 'text/csv', ...csv },
        schema: table(ledgerColumns),
      },
      {
        ...(await fileOf('figures-parquet', 'figures.parquet', files.figuresParquet)),
        ...{ title: dataWords.files.parquet, format: 'parquet', mediatype: 'application/vnd.apache.parquet' },
        schema: { fields: ledgerColumns.map(fieldOf) },
      },
      {
        ...(await fileOf('bounds', 'bounds.csv', files.bounds)),
        ...{ title: dataWords.files.bounds, type: 'table', format: 'csv', mediatype: 'text/csv', ...csv },
        schema: { ...table(boundColumns), primaryKey: boundKey },
      },
      {
        ...(await fileOf('measures', 'measures.json', files.measures)),
        ...{ title: dataWords.files.measures, format: 'json', mediatype: 'application/json', encoding: 'utf-8' },
      },
    ],
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

async function fileOf(name: string, path: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, path, bytes: bytes.length, hash: `sha256:${await sha256(bytes)}` };
}

/** What tells the rows of `bounds.csv` apart. In `figures.csv` a month that was published again may repeat a figure. */
const boundKey = boundColumns.filter((name) => !['at_least', 'at_most'].includes(name));

function fieldOf(name: string): Field {
  return {
    name,
    type: types[name] ?? 'string',
    description: dataWords.columns[name as keyof typeof dataWords.columns],
  };
}
