import { type Measure, sectionIds } from '#catalogue';
import { readMeasures } from '#folders';

/**
 * Reads every measure file of the folder, section by section in the board's order; inside one, the board's numbered
 * measures first, then by title. Throws where a file breaks the format or there is none.
 */
export async function loadMeasures(folder: string): Promise<Measure[]> {
  return (await readMeasures(folder)).measures.toSorted(inReadingOrder);
}

function inReadingOrder(one: Measure, other: Measure): number {
  const keys = (measure: Measure): [number, string, string] => [
    sectionIds.indexOf(measure.section),
    measure.code ?? '~',
    measure.title,
  ];
  const [left, right] = [keys(one), keys(other)];
  return left[0] - right[0] || compareText(left[1], right[1]) || compareText(left[2], right[2]);
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
