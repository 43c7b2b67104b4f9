import { figureKey, parseFigureKey } from '#figure';
import type { KnownFigures } from './known-figures.ts';
import { kindOfPage } from './looks.ts';
import type { Mark } from './mark.ts';
import { nearest } from './markup.ts';

/**
 * The orders in which tables list the same places: on pages of one kind each set of places has one, or an order could
 * show what is larger.
 */
export type Orders = Map<string, Set<string>>;

/** Notes the order of places in each table of a page, and says what is wrong with that of categories. */
export function orderProblems(orders: Orders, file: string, marks: readonly Mark[], known: KnownFigures): string[] {
  const tables = Map.groupBy(
    marks.filter(({ figure, holder }) => figure !== null && !holder),
    ({ element }) => nearest(element, 'table'),
  );
  let wrong = false;
  for (const [table, list] of tables) {
    if (table === null) continue;
    const ids = list.flatMap(({ figure, element }) => {
      const id = parseFigureKey(figure?.key ?? '');
      return id === null ? [] : [{ ...id, row: nearest(element, 'tr') }];
    });
    const heads = [...new Map(ids.map((id) => [id.row, id])).keys()].flatMap(
      (row) => ids.find((id) => id.row === row) ?? [],
    );
    const places = [...new Set(heads.map(({ authority }) => authority))];
    if (places.length > 1) {
      const name = `${kindOfPage(file)} ${places.toSorted().join(' ')}`;
      orders.set(name, (orders.get(name) ?? new Set()).add(places.join(' ')));
    }
    // Of one period at a time: where a period lacks a category, another stands first in its row.
    const groups = Map.groupBy(ids, (id) => figureKey({ ...id, category: '' }));
    wrong ||= [...groups.values()].some((group) => !isUsual(group, known));
  }
  return wrong ? ['lists groups in another order than the usual one'] : [];
}

/** What is wrong where tables list the same places in different orders. */
export function placeOrderProblems(orders: Orders): string[] {
  return [...orders.values()].some((own) => own.size > 1) ? ['tables list the same places in different orders'] : [];
}

/** Whether categories stand in the order in which their measure lists them, each once or together. */
function isUsual(
  line: readonly { measure: string; breakdown: string; category: string }[],
  known: KnownFigures,
): boolean {
  const [first] = line;
  const usual = known.measures.get(first?.measure ?? '')?.breakdowns.find(({ name }) => name === first?.breakdown);
  const at = line.map(({ category }) => usual?.categories.indexOf(category) ?? -1);
  return at.every((place, index) => index === 0 || place >= (at[index - 1] as number));
}
