import { cursor } from './row.ts';
import { failingRows, type Rule } from './rule.ts';

/** A case or plan of Annex A that has not ended, or only after the extract, and has no start: nobody can count it. */
const openWithoutStart = (rule: string, table: string): Rule => ({
  rule,
  table,
  column: 'started_on',
  finding: 'open-without-start',
  ofOneRow: true,
  failing: (input) => {
    const read = input.tables[table];
    if (read === undefined) return [];
    const row = cursor(read);
    return failingRows(input, table, (at) => {
      row.row = at;
      return row.has('child_id') && !row.has('started_on') && !row.has('ended_on');
    }).map((failure) => ({ ...failure, fill: { rule } }));
  },
});

/** What Annex A's lists of children in need and of protection plans need of what is open. */
export const listedRules: readonly Rule[] = [
  openWithoutStart('list6-start', 'children_in_need'),
  openWithoutStart('list7-start', 'protection_plans'),
];
