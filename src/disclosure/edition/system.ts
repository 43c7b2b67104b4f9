import type { Measure, Settings } from '#catalogue';
import { figureKey } from '#figure';
import { type Cells, cellsOfFigures } from './cells.ts';
import type { EditionFigure } from './edition-figure.ts';
import { type FigureNumber, type Instance, instancesOf, totalsOf } from './instances.ts';
import { type YearSeries, yearSeriesOf } from './series.ts';
import { TieList } from './ties.ts';
import { timeTiesOf } from './time-ties.ts';

/** Every count of an edition that could give a child away, and what holds between them. */
export interface EditionSystem {
  readonly cells: Cells;
  readonly ties: TieList;
  readonly series: readonly YearSeries[];
  /** What is only believed of several days, because the numbers there are do not bear it out. */
  readonly untrue: readonly FigureNumber[];
  /** What is declared to hold always and does not hold between the numbers there are: a reader may believe it nevertheless. */
  readonly contradicted: readonly Instance[];
}

/** Builds the system: equal counts become one cell, everything else a tie between cells. */
export function systemOf(
  items: readonly EditionFigure[],
  measures: readonly Measure[],
  { consortium }: Pick<Settings, 'consortium'>,
): EditionSystem {
  const cells = cellsOfFigures(items, toldByOf(items));
  const related = instancesOf(items, measures);
  const untrue: FigureNumber[] = [];
  const contradicted: Instance[] = [];
  const believed: [string, string][] = [];
  const rest: [Instance, 'relation' | 'total'][] = [];
  for (const instance of related) {
    const [other] = instance.others;
    if (instance.kind === 'equals' && instance.others.length === 1 && other !== undefined) {
      const pair = [instance.one, other].map(({ item, part }) => cells.cellOf(item, part));
      const [a, b] = pair;
      if (a === undefined || b === undefined || cells.join(a, b)) continue;
      believed.push([a, b]);
      if (!instance.usually) contradicted.push(instance);
    } else rest.push([instance, 'relation']);
  }
  for (const total of totalsOf(items, consortium)) rest.push([total, 'total']);

  const ties = new TieList();
  for (const [one, other] of believed) ties.add('believed', one, [other]);
  for (const [instance, kind] of rest) {
    if (addInstance(ties, cells, instance, kind)) continue;
    if (!instance.usually) contradicted.push(instance);
    const [own, ...parts] = [instance.one, ...instance.others].map(({ item, part }) => cells.cellOf(item, part));
    if (instance.kind === 'equals') ties.add('believed', own as string, parts as string[]);
  }
  for (const item of items) {
    if (item.measure.unit.name !== 'percent') continue;
    const [whole, part] = [cells.cellOf(item, 'denominator'), cells.cellOf(item, 'numerator')];
    if (whole === undefined || part === undefined) continue;
    if (countOf(cells, whole) < countOf(cells, part)) continue;
    ties.addDifference('complement', [whole, countOf(cells, whole)], [part, countOf(cells, part)]);
  }
  for (const { kind, of, terms } of timeTiesOf(items, measures, cells)) {
    const sum = terms.reduce((so, [cell, factor]) => so + factor * countOf(cells, cell), 0);
    ties.addTerms(sum === 0 ? kind : 'believed', terms);
    if (sum !== 0) untrue.push(of);
  }
  const series = yearSeriesOf(items, cells);
  for (const { cells: months } of series) {
    months.slice(1).forEach((later, at) => {
      const earlier = months[at] as string;
      if (countOf(cells, later) < countOf(cells, earlier)) return;
      ties.addDifference('step', [later, countOf(cells, later)], [earlier, countOf(cells, earlier)]);
    });
  }
  return { cells, ties, series, untrue, contradicted };
}

/** Adds what an instance says; false where the numbers contradict it and no reader would expect it. */
function addInstance(
  ties: TieList,
  cells: Cells,
  { kind, usually, one, others }: Instance,
  as: 'relation' | 'total',
): boolean {
  const own = cells.cellOf(one.item, one.part);
  const parts = others.map(({ item, part }) => cells.cellOf(item, part));
  if (own === undefined || parts.includes(undefined)) return true;
  const named = parts as string[];
  const sum = named.reduce((so, cell) => so + countOf(cells, cell), 0);
  if (kind === 'equals') {
    const holds = sum === countOf(cells, own);
    if (holds || usually) ties.add(holds ? as : 'believed', own, named);
    return holds || usually;
  }
  if (sum < countOf(cells, own)) return false;
  const [only] = named as [string];
  if (named.length === 1) ties.addDifference('room', [only, sum], [own, countOf(cells, own)]);
  else {
    const together = `together: ${named.toSorted().join(' and ')}`;
    ties.derived.set(together, { kind: 'room', count: sum });
    ties.add('relation', together, named);
    ties.addDifference('room', [together, sum], [own, countOf(cells, own)]);
  }
  return true;
}

/** The figure that another would tell, of the measure that its own names under `hiddenWith`. */
function toldByOf(items: readonly EditionFigure[]): (item: EditionFigure) => EditionFigure | undefined {
  const nameOf = (measure: string, { figure }: EditionFigure) => figureKey({ ...figure, measure, periodType: '' });
  const byName = new Map(items.map((item) => [nameOf(item.figure.measure, item), item]));
  return (item) => {
    const { hiddenWith } = item.measure;
    return hiddenWith === undefined ? undefined : byName.get(nameOf(hiddenWith, item));
  };
}

function countOf(cells: Cells, cell: string): number {
  return cells.countOf.get(cell) as number;
}
