import Papa from 'papaparse';
import { type IsoDay, monthEnd, monthOf } from '#calendar';
import type { GivenTable, Measure } from '#catalogue';
import { type ExtractFile, type ExtractSource, keptColumns, type Layout, layouts } from '#extracts';
import { MeasureRunError } from './error.ts';
import { givenSettings } from './example-settings.ts';

// Before any day that an example mentions.
const dawn: IsoDay = '1990-01-01';

/** The last day of the month of a worked example's last expected day: its extract's month. */
function exampleEnd(measure: Measure): IsoDay {
  const days = measure.example.expected.map((expected) => expected.on);
  return monthEnd(monthOf(days.sort().at(-1) as IsoDay));
}

/**
 * The tables of a worked example as the files of one extract: columns that it leaves out are there and blank, so that
 * the files pass through the ordinary reader. Throws a MeasureRunError for a table or column that no layout has.
 */
export function exampleExtract(measure: Measure, authority: string): ExtractSource {
  const end = exampleEnd(measure);
  const files = measure.example.given
    .filter((given) => !givenSettings.includes(given.table))
    .map((given) => csvFile(measure, given));
  return { authority, month: monthOf(end), extractedOn: measure.example.takenOn ?? end, coversFrom: dawn, files };
}

function csvFile(measure: Measure, given: GivenTable): ExtractFile {
  const layout = layouts.find((one) => one.table === given.table);
  if (layout === undefined) {
    const known = [...layouts.map((one) => one.table), ...givenSettings].join(', ');
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
