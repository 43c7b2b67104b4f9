import type { Measure, Settings } from '#catalogue';
import { figureKey } from '#figure';
import { type Cells, cellsOfFigures } from './cells.ts';
import type { EditionFigure } from './edition-figure.ts';
import { type FigureNumber, type Instance, instancesOf, totalsOf } from './instances.ts';
import { ConstraintList } from './linear-constraint.ts';
import { type YearSeries, yearSeriesOf } from './series.ts';
import { timeConstraintsOf } from './time-constraints.ts';

/** Every count of an edition that could reveal something about a child, and what holds between them. */
export interface EditionSystem {
  readonly cells: Cells;
  readonly constraints: ConstraintList;
  readonly series: readonly YearSeries[];
  /** Declared changes over several days that the numbers do not bear out, so that they are only assumed. */
  readonly untrue: readonly FigureNumber[];
  /** What is declared to hold always but does not hold between the numbers: a reader may assume it nevertheless. */
  readonly contradicted: readonly Instance[];
}

/** Builds the system: equal counts become one cell, everything else a constraint between cells. */
export function systemOf(
  items: readonly EditionFigure[],
  measures: readonly Measure[],
  { consortium }: Pick<Settings, 'consortium'>,
): EditionSystem {
  const cells = cellsOfFigures(items, revealedByOf(items));
  const related = instancesOf(items, measures);
  const untrue: FigureNumber[] = [];
  const contradicted: Instance[] = [];
  const assumed: [string, string][] = [];
  const rest: [Instance, 'relation' | 'total'][] = [];
  for (const instance of related) {
    const [other] = instance.others;
    if (instance.kind === 'equals' && instance.others.length === 1 && other !== undefined) {
      const pair = [instance.one, other].map(({ item, part }) => cells.cellOf(item, part));
      const [a, b] = pair;
      if (a === undefined || b === undefined || cells.join(a, b)) continue;
      assumed.push([a, b]);
      if (!instance.usually) contradicted.push(instance);
    } else rest.push([instance, 'relation']);
  }
  for (const total of totalsOf(items, consortium)) rest.push([total, 'total']);

  const constraints = new ConstraintList();
  for (const [one, other] of assumed) constraints.add('assumed', one, [other]);
  for (const [instance, kind] of rest) {
    if (addInstance(constraints, cells, instance, kind)) continue;
    if (!instance.usually) contradicted.push(instance);
    const [own, ...parts] = [instance.one, ...instance.others].map(({ item, part }) => cells.cellOf(item, part));
    if (instance.kind === 'equals') constraints.add('assumed', own as string, parts as string[]);
  }
  for (const item of items) {
    if (item.measure.unit.name !== 'percent') continue;
    const [whole, part] = [cells.cellOf(item, 'denominator'), cells.cellOf(item, 'numerator')];
    if (whole === undefined || part === undefined) continue;
    if (countOf(cells, whole) < countOf(cells, part)) continue;
    constraints.addDifference('complement', [whole, countOf(cells, whole)], [part, countOf(cells, part)]);
  }
  for (const { kind, of, terms } of timeConstraintsOf(items, measures, cells)) {
    const sum = terms.reduce((so, [cell, factor]) => so + factor * countOf(cells, cell), 0);
    constraints.addTerms(sum === 0 ? kind : 'assumed', terms);
    if (sum !== 0) untrue.push(of);
  }
  const series = yearSeriesOf(items, cells);
  for (const { cells: months } of series) {
    months.slice(1).forEach((later, at) => {
      const earlier = months[at] as string;
      if (countOf(cells, later) < countOf(cells, earlier)) return;
      constraints.addDifference('step', [later, countOf(cells, later)], [earlier, countOf(cells, earlier)]);
    });
  }
  return { cells, constraints, series, untrue, contradicted };
}

/** Adds what an instance says. Returns false where the numbers contradict it and no reader would expect it. */
function addInstance(
  constraints: ConstraintList,
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
    if (holds || usually) constraints.add(holds ? as : 'assumed', own, named);
    return holds || usually;
  }
  if (sum < countOf(cells, own)) return false;
  const [only] = named as [string];
  if (named.length === 1) constraints.addDifference('slack', [only, sum], [own, countOf(cells, own)]);
  else {
    const together = `together: ${named.toSorted().join(' and ')}`;
    constraints.derived.set(together, { kind: 'slack', count: sum });
    constraints.add('relation', together, named);
    constraints.addDifference('slack', [together, sum], [own, countOf(cells, own)]);
  }
  return true;
}

/** The figure that another would reveal, of the measure that its own names under `hiddenWith`. */
function revealedByOf(items: readonly EditionFigure[]): (item: EditionFigure) => EditionFigure | undefined {
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
