import { tableKey } from '#figure';
import { groupDisclosure, isWholeGroup } from '../primary/index.ts';
import type { EditionFigure } from './edition-figure.ts';

/**
 * Hides, however large they are, groups that stand wholly where their measure calls it unfavourable, and with each
 * whatever would reveal it by a subtraction: the other categories of its breakdown, and a consortium's total of the
 * same figure. What was published before stays: hiding it now would hide nothing.
 *
 * Source: R15, group disclosure; Handbook on Statistical Disclosure Control, chapter 5.
 */
export function withWholeGroupsHidden(
  items: readonly EditionFigure[],
  consortium: { code: string; members: readonly string[] } | undefined,
): EditionFigure[] {
  const tables = Map.groupBy(items, ({ figure }) => tableKey(figure));
  const hidden = new Set<EditionFigure>();
  for (const table of tables.values()) {
    const shares = table.filter(isWholeShare);
    if (shares.length === 0 && !isWhollyInCategories(table)) continue;
    for (const item of table) hidden.add(item);
    const [first] = table as [EditionFigure];
    if (consortium === undefined || !consortium.members.includes(first.figure.authority)) continue;
    const total = tables.get(tableKey({ ...first.figure, authority: consortium.code })) ?? [];
    for (const item of total) hidden.add(item);
  }
  return items.map((item) => {
    const stays = item.before === 'shown' || item.frozen || item.own === 'z' || item.own === 'x';
    return hidden.has(item) && !stays ? { ...item, own: 'c', kept: true } : item;
  });
}

function isWholeShare({ figure, measure }: EditionFigure): boolean {
  return measure.unit.name === 'percent' && isWholeGroup(figure, measure.unfavourable);
}

function isWhollyInCategories(table: readonly EditionFigure[]): boolean {
  const [{ measure, policy }] = table as [EditionFigure];
  const named = Array.isArray(measure.unfavourable) ? measure.unfavourable : [];
  const counts = table.map(({ figure }): [string, number] => [figure.category, figure.numerator ?? 0]);
  return groupDisclosure(Object.fromEntries(counts), [...policy.unfavourable, ...named]) === 'group';
}
