import type { ChartSpec } from '#charts';
import type { ChartTable } from './chart-table.ts';
import { funnelTable } from './tables/funnel.ts';
import { lineTable } from './tables/line.ts';
import { multiplesTable } from './tables/multiples.ts';
import { stackTable } from './tables/stack.ts';
import { stripTable } from './tables/strip.ts';
import { yearsTable } from './tables/years.ts';
import { plainText } from './xml.ts';

/**
 * The table of a native chart, or null where the chart has no number to draw. Its headings differ from one another and
 * hold nothing that XML cannot. `accent` is the colour of what is ours, as `#rrggbb`.
 */
export function chartTable(spec: ChartSpec, { accent }: { accent?: string | undefined } = {}): ChartTable | null {
  const table = tableFor(spec, accent);
  const columns = table?.columns.filter(({ values }) => values.some((value) => value !== null)) ?? [];
  if (table === null || columns.length === 0) return null;
  const head = plainText(table.head);
  const headings = distinct([
    head,
    ...(table.across === undefined ? [] : [table.across.heading]),
    ...columns.map(({ heading }) => heading),
  ]).slice(-columns.length);
  return {
    ...table,
    head,
    keys: 'names' in table.keys ? { names: table.keys.names.map(plainText) } : table.keys,
    columns: columns.map((column, index) => ({ ...column, heading: headings[index] as string })),
    notes: table.notes.map(plainText),
  };
}

function tableFor(spec: ChartSpec, accent: string | undefined): ChartTable | null {
  switch (spec.kind) {
    case 'line':
      return spec.yearStartsIn === undefined ? lineTable(spec, accent) : yearsTable(spec, spec.yearStartsIn, accent);
    case 'dot-strip':
      return stripTable(spec, accent);
    case 'stacked-bar':
      return stackTable(spec, accent);
    case 'multiples':
      return multiplesTable(spec, accent);
    case 'funnel':
      return funnelTable(spec, accent);
  }
}

/** Texts of which no two are the same: what comes again has its number behind it. */
function distinct(texts: readonly string[]): string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const plain = plainText(text);
    let name = plain;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${plain} (${number})`;
    taken.add(name.toLowerCase());
    return name;
  });
}
