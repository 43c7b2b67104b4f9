import { layouts } from '../layouts/index.ts';
import { doors } from './index.ts';

const fed = new Map<string, string[]>();
for (const { targets } of doors) {
  for (const { layout, needs, uses = {} } of targets) {
    const table = layouts.find(({ id }) => id === layout)?.table ?? '';
    for (const from of [...needs, ...Object.keys(uses)]) fed.set(from, [...(fed.get(from) ?? []), table]);
  }
}

/** The raw tables that a table of another form is turned into, or gives a part of. */
export const feeds = (table: string): readonly string[] => fed.get(table) ?? [];
