import Papa from 'papaparse';
import type { OtherFigure } from './known.ts';

/** What the marks of a page call a figure that papers printed. */
export const printedBefore = 'Board papers';

/** The figures of a council that papers of its board printed, from the file that the project keeps of them. */
export function printedByPapers(csv: string, council: string): OtherFigure[] {
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  return data
    .filter(({ authority_code }) => authority_code === council)
    .map(({ measure = '', period_end = '', value }) => {
      return { name: printedBefore, on: period_end, measure, value: Number(value) };
    });
}
