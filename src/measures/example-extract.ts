import Papa from 'papaparse';
import { dayFrom, type IsoDay, monthEnd, monthOf } from '../calendar/index.ts';
import type { GivenTable, Measure, Settings } from '../catalogue/index.ts';
import { type ExtractFile, type ExtractSource, keptColumns, type Layout, layouts } from '../extracts/index.ts';
import { MeasureRunError } from './error.ts';

// Before any day that an example mentions.
const dawn: IsoDay = '1990-01-01';
const populationTable = 'population';

/** The last day of the month of a worked example's last expected day: when its extract was taken. */
export function exampleEnd(measure: Measure): IsoDay {
  const days = measure.example.expected.map((expected) => expected.on);
  return monthEnd(monthOf(days.sort().at(-1) as IsoDay));
}

/**
 * The tables of a worked example as the files of one extract: columns that it leaves out are there and blank, so that
 * the files pass through the ordinary reader. Throws a MeasureRunError for a table or column that no layout has.
 */
export function exampleExtract(measure: Measure, authority: string): ExtractSource {
  const extractedOn = exampleEnd(measure);
  const files = measure.example.given
    .filter((given) => given.table !== populationTable)
    .map((given) => csvFile(measure, given));
  return { authority, month: monthOf(extractedOn), extractedOn, coversFrom: dawn, files };
}

/**
 * Populations that a worked example gives (columns estimate, applies_from, children, and authority where it has
 * several), or those of the settings.
 */
export function examplePopulations(measure: Measure, settings: Settings): Settings['populations'] {
  const given = measure.example.given.find((one) => one.table === populationTable);
  if (given === undefined) return settings.populations;
  const cell = (row: string[], column: string) => row[given.columns.indexOf(column)] ?? '';
  return given.rows.map((row) => {
    const [day, month, year] = cell(row, 'applies_from').split('/').map(Number);
    const appliesFrom = dayFrom(year ?? 0, month ?? 0, day ?? 0);
    const children = Number(cell(row, 'children'));
    if (appliesFrom === null || !(children > 0)) {
      throw new MeasureRunError(measure.id, 'its worked example gives a population without a day or a number.');
    }
    const authority = cell(row, 'authority') || settings.council;
    return { authority, estimate: cell(row, 'estimate'), appliesFrom, children, source: 'worked example' };
  });
}

function csvFile(measure: Measure, given: GivenTable): ExtractFile {
  const layout = layouts.find((one) => one.table === given.table);
  if (layout === undefined) {
    const known = layouts.map((one) => one.table).join(', ');
    throw new MeasureRunError(measure.id, `its worked example gives a table "${given.table}". Tables are: ${known}.`);
  }
  const columns = keptColumns(layout);
  const from = given.columns.map((name) => placeOf(measure, layout, name));
  const rows = given.rows.map((row) => columns.map((_, index) => row[from.indexOf(index)] ?? ''));
  const csv = Papa.unparse([columns.map((column) => column.heading), ...rows], { newline: '\n' });
  return { path: `${given.table}.csv`, bytes: new TextEncoder().encode(`${csv}\n`) };
}

function placeOf(measure: Measure, layout: Layout, name: string): number {
  const wanted = name.toLowerCase();
  const place = keptColumns(layout).findIndex(
    (column) => column.name === wanted || column.heading.toLowerCase() === wanted,
  );
  if (place === -1) {
    throw new MeasureRunError(measure.id, `its worked example has a column "${name}", which ${layout.title} has not.`);
  }
  return place;
}
