import { type Month, monthEnd } from '#calendar';
import { type Catalogue, type Measure, parseReference } from '#catalogue';
import { type Figure, figureKey, roundHalfUp } from '#figure';
import { runMeasures } from '#measures';
import { buildWarehouse, type Database, type StagedCopy, stageCopies, stagedRows } from '#warehouse';
import type { Cause } from './cause.ts';
import type { Moved, Movement } from './moved.ts';
import { usedTables } from './used-tables.ts';

/** For how many causes it can be asked to be worked out: each costs about a tenth of what all figures do. */
const effectsOf = { few: 8, all: Number.POSITIVE_INFINITY } as const;
export type Effects = keyof typeof effectsOf;
export const effectKinds = Object.keys(effectsOf) as Effects[];

/** How many rows may be staged for all of them: a few hundred megabytes. */
const mostRows = 1_000_000;

/** Below this, a figure is of so few that a share of it says little. */
const few = 10;

/** Rows of one authority's extract of the newest month that a cause is about. */
interface Doubt {
  cause: Cause;
  authority: string;
  without: StagedCopy['without'];
}

/** The causes whose rows can be left out: of the newest month, no notes, and read by some measure. */
export function movable(causes: readonly Cause[], month: Month): Cause[] {
  return causes.filter((cause) => cause.severity === 'warning' && doubtsOf(cause, month).length > 0);
}

/**
 * What the figures of the newest month would be without the rows of each cause, of the first few that are `movable`. The
 * staging and the warehouse of the database are used up. A measure that cannot be worked out so moves nothing.
 */
export async function movementsOf(
  database: Database,
  causes: readonly Cause[],
  figures: readonly Figure[],
  { settings, measures }: Pick<Catalogue, 'settings' | 'measures'>,
  month: Month,
  effects: Effects,
): Promise<Map<Cause, Moved>> {
  const first = movable(causes, month).slice(0, effectsOf[effects]);
  if (first.length === 0) return new Map();
  const tables = usedTables(measures.filter(({ id }) => first.some((cause) => cause.measures.includes(id))));
  const staged = await stagedRows(database, tables);
  const doubts = affordable(first, month, staged);
  const read = readWith(new Set(doubts.flatMap(({ cause }) => cause.measures)), measures);
  const moved = new Map(
    doubts.map(({ cause }): [Cause, Moved] => [cause, { rows: rowsOf(cause, month), movements: [] }]),
  );
  const copies = doubts.map(({ authority, without }, at) => ({
    authority: `${authority} ${at}`,
    of: authority,
    without,
  }));
  await stageCopies(database, copies, new Set(staged.keys()));
  const populations = copies.flatMap(({ authority, of }) =>
    settings.populations.filter((one) => one.authority === of).map((one) => ({ ...one, authority })),
  );
  const authorities = copies.map(({ authority }) => ({ code: authority, name: authority, folder: authority }));
  await buildWarehouse(database, {
    settings: { ...settings, authorities, populations },
    firstMonth: month,
    lastMonth: month,
    queries: read.map(({ sql }) => sql),
  });
  const without = await runMeasures(database, read, () => {});
  const byKey = new Map(without.map((figure) => [figureKey(figure), figure]));
  const wholes = figures.filter(({ periodEnd, breakdown }) => periodEnd === monthEnd(month) && breakdown === '');
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  doubts.forEach(({ cause, authority }, at) => {
    const own = wholes.filter((figure) => figure.authority === authority && cause.measures.includes(figure.measure));
    for (const figure of own) {
      const other = byKey.get(figureKey({ ...figure, authority: `${authority} ${at}` }));
      const movement = other && movementOf(byId.get(figure.measure) as Measure, figure, other);
      if (movement) moved.get(cause)?.movements.push(movement);
    }
  });
  for (const { movements } of moved.values()) movements.sort((one, other) => other.share - one.share);
  return moved;
}

/** The rows that a cause is about in the newest month, by authority; none where no figure reads them. */
function doubtsOf(cause: Cause, month: Month): Doubt[] {
  if (cause.measures.length === 0) return [];
  const found = cause.findings.filter((one) => one.month === month && one.finding.row !== undefined);
  return [...Map.groupBy(found, ({ authority }) => authority)].map(([authority, those]) => ({
    cause,
    authority,
    without: [...Map.groupBy(those, ({ finding }) => finding.table as string)].map(([table, ofTable]) => ({
      table,
      month,
      rows: [...new Set(ofTable.map(({ finding }) => finding.row as number))],
    })),
  }));
}

const rowsOf = (cause: Cause, month: Month): number =>
  doubtsOf(cause, month)
    .flatMap(({ without }) => without.map(({ rows }) => rows.length))
    .reduce((sum, count) => sum + count, 0);

/** Of the first causes, as many as there is room for copies of what is staged; one in any case. */
function affordable(
  causes: readonly Cause[],
  month: Month,
  staged: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Doubt[] {
  const rowsIn = (authority: string) => [...staged.values()].reduce((sum, of) => sum + (of.get(authority) ?? 0), 0);
  const doubts: Doubt[] = [];
  let total = 0;
  for (const cause of causes) {
    const own = doubtsOf(cause, month);
    total += own.reduce((sum, { authority }) => sum + rowsIn(authority), 0);
    if (total > mostRows && doubts.length > 0) break;
    doubts.push(...own);
  }
  return doubts;
}

/** Measures with those that say of how many they should be known. */
function readWith(ids: ReadonlySet<string>, measures: readonly Measure[]): Measure[] {
  const of = measures.flatMap(({ id, coverage }) =>
    ids.has(id) && coverage !== undefined ? parseReference(coverage.of).measure : [],
  );
  return measures.filter(({ id }) => ids.has(id) || of.includes(id));
}

/** Null where the figure stays as it is, or one of the two is not known. */
function movementOf(measure: Measure, figure: Figure, without: Figure): Movement | null {
  const [was, is] = [figure.value, without.value];
  // A difference is near nothing where what it is of is not.
  if (measure.signed || was === null || is === null || was === is) return null;
  const size = measure.unit.shape === 'mean' || measure.unit.name === 'percent' ? 'denominator' : 'numerator';
  const largest = Math.max(figure[size] ?? 0, without[size] ?? 0);
  const share = Math.abs(is - was) / Math.max(Math.abs(was), Math.abs(is));
  return { measure, figure, without, share: roundHalfUp(share * Math.min(1, largest / few), 6) };
}
