import type { SampleFile } from '#sample';
import { folders, isoOf, parse, type Row } from './history.ts';

/** A row of list 10 or 11 with the authority that sent it; day cells as ISO days. */
export type Listed = Row & { authority: string };

/** Children and families of the adoption lists, each as the newest extract up to a month has it. */
export interface AdoptionLists {
  children: Listed[];
  families: Listed[];
}

/** A row with its headings tidied, and every day as `2022-02-28`. */
function tidied(authority: string, row: Row): Listed {
  const cells = Object.entries(row).map(([heading, cell]) => [
    heading.trim(),
    /^\d\d\/\d\d\/\d{4}$/.test(cell) ? isoOf(cell) : cell,
  ]);
  return { ...Object.fromEntries(cells), authority };
}

/**
 * Reads lists 10 and 11 of every authority in the extracts up to and with a month: a couple, two rows of list 11, is
 * one family.
 */
export function readAdoptionLists(files: ReadonlyMap<string, SampleFile>, last: string): AdoptionLists {
  const [children, families] = [new Map<string, Listed>(), new Map<string, Listed>()];
  const months = [...new Set([...files.keys()].map((path) => path.slice(0, 7)))]
    .filter((month) => month <= last)
    .sort();
  for (const month of months) {
    for (const [authority, folder] of Object.entries(folders)) {
      const rows = (list: number) =>
        parse(files.get(`${month}/${folder}/annex_a_list_${list}.csv`)?.text ?? '').map((row) =>
          tidied(authority, row),
        );
      for (const row of rows(10)) children.set(`${authority} ${row['Child Unique ID']}`, row);
      for (const row of rows(11)) families.set(`${authority} ${row['Family identifier']}`, row);
    }
  }
  return { children: [...children.values()], families: [...families.values()] };
}
