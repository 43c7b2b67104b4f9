import type { AreaDirectory } from '../area-directory.ts';
import { type BenchmarkFinding, firstOf } from '../finding.ts';
import type { Neighbour } from '../neighbour.ts';
import { type BenchmarkFile, readTable, type Table } from './table.ts';

const places = Array.from({ length: 10 }, (_, index) => index + 1);

/** Whether a file lists statistical neighbours: it has the columns SN1 to SN10 (or SN_1 to SN_10). */
export function isNeighbourFile(table: Table): boolean {
  return places.every((place) => columnOf(table, `sn${place}`) >= 0);
}

/**
 * Reads a list of statistical neighbours, which names councils by DfE's number. The year of the model stands in the
 * file's name. Councils whose figures stop before the model are `ended`: their lists are left out and named.
 */
export function readNeighbours(
  file: BenchmarkFile,
  directory: AreaDirectory,
  hasEnded: (code: string, year: number) => boolean,
): { neighbours: Neighbour[]; findings: BenchmarkFinding[] } {
  const table = readTable(file);
  const findings: BenchmarkFinding[] = [];
  const add = (severity: 'error' | 'warning', code: BenchmarkFinding['code'], column: string | null, message: string) =>
    findings.push({ severity, code, file: file.path, column, message });
  const years = [
    ...new Set(
      file.path
        .split('/')
        .at(-1)
        ?.match(/20\d{2}/g),
    ),
  ];
  const model = Number(years[0]);
  const numberColumn = ['oldlacode', 'lanum', 'lanumber'].map((name) => columnOf(table, name)).find((at) => at >= 0);
  if (years.length !== 1) {
    add(
      'error',
      'model-unnamed',
      null,
      "the file's name must hold the year of the model once, such as 2025. Rename it.",
    );
    return { neighbours: [], findings };
  }
  if (numberColumn === undefined) {
    add(
      'error',
      'column-missing',
      'old_la_code',
      'the column with the number of the council is missing. Download the file again.',
    );
    return { neighbours: [], findings };
  }
  const unknown = new Set<string>();
  const broken: string[] = [];
  const ended: string[] = [];
  const codeOf = (number: string): string | null => {
    const code = directory.byNumber(number)?.code ?? null;
    if (code === null) unknown.add(number);
    return code;
  };
  const councils = table.rows.filter((row) => /^\d{3}$/.test(row[numberColumn]?.trim() ?? ''));
  const neighbours = councils.flatMap((row): Neighbour[] => {
    const number = (row[numberColumn] as string).trim();
    const numbers = places.map((place) => row[columnOf(table, `sn${place}`)]?.trim() ?? '');
    if (new Set([number, ...numbers]).size !== 11 || numbers.includes('')) broken.push(number);
    const areaCode = codeOf(number);
    if (areaCode !== null && hasEnded(areaCode, model)) {
      ended.push(directory.byCode(areaCode)?.name ?? number);
      return [];
    }
    return numbers.flatMap((neighbour, index): Neighbour[] => {
      const neighbourCode = codeOf(neighbour);
      return areaCode === null || neighbourCode === null ? [] : [{ model, areaCode, rank: index + 1, neighbourCode }];
    });
  });
  if (neighbours.length === 0)
    add('error', 'neighbours-broken', null, 'no council has a list. Download the file again.');
  if (unknown.size > 0)
    add(
      'error',
      'council-unknown',
      null,
      `no council has the number ${firstOf([...unknown])}. Read a table that lists it at the same time.`,
    );
  if (broken.length > 0)
    add(
      'error',
      'neighbours-broken',
      null,
      `a list needs ten others, each once; see ${firstOf(broken)}. Download the file again.`,
    );
  if (ended.length > 0)
    add(
      'warning',
      'council-ended',
      null,
      `${firstOf(ended, 6)} had ended by ${model}: their lists are left out. Nothing to do.`,
    );
  return { neighbours, findings };
}

function columnOf({ headings }: Table, name: string): number {
  return headings.findIndex((heading) => heading.toLowerCase().replace(/[^a-z0-9]/g, '') === name);
}
