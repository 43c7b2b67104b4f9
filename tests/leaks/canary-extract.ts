import { addDays, dayInWords } from '#calendar';
import { type Column, codeSets, type Layout, layouts } from '#extracts';

/** An extract in which everything that could point at somebody is a canary: it occurs nowhere else in the world. */
export interface CanaryExtract {
  /** CSV files by name. */
  files: Record<string, string>;
  /** What stands in cells: numbers, days as the file writes them, names, addresses and words. */
  canaries: string[];
}

const children = 12;
const consonants = 'bcdfghjklmnprstvwxz';

/** A word that no language has, another for each number. */
const word = (number: number): string =>
  `Zq${consonants[Math.floor(number / 361) % 19]}u${consonants[Math.floor(number / 19) % 19]}y${consonants[number % 19]}h`;

/** What an analyst might find in a column of free text: names, an address, an e-mail address, markup. */
const personal: readonly ((number: number) => string)[] = [
  (number) => `${word(number)} O'${word(number + 1)}`,
  (number) => `${word(number)}-Jördis ${word(number + 1)}`,
  (number) => `${word(number)}@${word(number + 1)}.example`,
  (number) =>
    `${number} <b>${word(number)}</b> & ${word(number + 1)} Road ZZ${number % 90} 4${word(number).slice(2, 3)}X`,
];

/** A day of a year as the files write it, the first from `number` on that is not taken; it is never the first or last of a month. */
function freeDay(year: number, number: number, isTaken: (text: string) => boolean): string {
  for (let at = number; ; at += 1) {
    const iso = addDays(`${year}-01-03`, Math.floor(at / 25) * 31 + (at % 25));
    const written = iso.split('-').reverse().join('/');
    if (![iso, written, dayInWords(iso)].some(isTaken)) return written;
  }
}

/** Codes that go together where the first of the list would not do. */
const codes: Readonly<Record<string, string>> = {
  RNE: 'S',
  LS: 'C2',
  CIN: 'N1',
  PLACE: 'U6',
  PLACE_PROVIDER: 'PR1',
  REC: '',
  REASON_PLACE_CHANGE: '',
  record: 'suspension',
};

/**
 * Writes a canary file for every layout, as at February 2022. In the first row, columns that no figure reads hold what does not
 * belong there; in a `spoiled` extract so does every column, so that it cannot be published. `isTaken` says which days and words
 * the site may show anyway.
 */
export function canaryExtract(isTaken: (text: string) => boolean, spoiled = false): CanaryExtract {
  const files: Record<string, string> = {};
  const canaries = new Set<string>();
  let serial = 0;
  const plant = (cell: string): string => {
    canaries.add(cell);
    return cell;
  };
  const plantDay = (year: number, number: number): string => plant(freeDay(year, number, isTaken));
  for (const layout of layouts) {
    if (layout.id === 'figures') continue;
    const columns = [...layout.columns.filter((column) => column.name !== 'year'), note];
    const rows = Array.from({ length: children }, (_, row) =>
      columns.map((column) => {
        serial += 1;
        return cellOf(layout, column, row, serial, { plant, plantDay, spoiled });
      }),
    );
    files[`${layout.table}.csv`] = csv([columns.map(({ heading }) => heading), ...rows]);
  }
  files['figures.csv'] = csv([
    ['measure', 'period_start', 'period_end', 'breakdown', 'category', 'numerator', 'denominator', 'Case note'],
    ['foster_vacancies', '31/12/2021', '31/12/2021', '', '', '40', '', plant(word(5001))],
  ]);
  return { files, canaries: [...canaries] };
}

/** A column that no layout asks for, and that is only left out. */
const note: Column = { name: 'note', heading: 'Case note', type: 'text', presence: 'dropped', meaning: '' };

interface Planting {
  plant: (cell: string) => string;
  plantDay: (year: number, number: number) => string;
  spoiled: boolean;
}

function cellOf(
  layout: Layout,
  column: Column,
  row: number,
  serial: number,
  { plant, plantDay, spoiled }: Planting,
): string {
  const words = (): string => plant((personal[serial % personal.length] as (typeof personal)[number])(serial));
  /** Numbers are read in capitals. */
  const planted = (id: string): string => {
    plant(id.toUpperCase());
    return plant(id);
  };
  const { name, heading, type, presence, inFigures, birth } = column;
  if (column === note) return plant(word(serial));
  // Rows of several authorities are refused as a whole; one that nobody knows may be another spelling of the folder's.
  if (name === 'la') return plant(word(6001));
  if (presence === 'dropped' || ['text', 'recorded', 'person'].includes(type)) return words();
  if (type === 'identifier') return planted(/^child(_id)?$/.test(name) ? `QK7391${row}VX` : `QW${serial}${word(row)}`);
  if (spoiled) return words();
  if (birth) return plantDay(2007 + (row % 9), row * 7 + 2);
  if (row === 0 && !inFigures && name !== 'sex') return words();
  if (type === 'date' || type === 'partial date') return isEnd(layout, name) ? '' : plantDay(2021, 100 + row * 7);
  if (type === 'flag') return 'Y';
  if (type === 'code') return codes[heading] ?? firstCode(column);
  return String(column.range?.[0] ?? 1);
}

const isEnd = (layout: Layout, name: string): boolean =>
  layout.id.startsWith('annexA') ? /ceased|ended|reversed|left|adopted/.test(name) : /dec$|end$/.test(name);

function firstCode({ codes: set }: Column): string {
  return codeSets[set as NonNullable<typeof set>].entries.find(({ until }) => until === undefined)?.code ?? '';
}

function csv(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}
