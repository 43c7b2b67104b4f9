import { readFlag } from '../cells/flag.ts';
import type { Column, Layout } from '../layout.ts';
import { headingKey } from '../reading/heading.ts';
import { ContainerFault } from './container-fault.ts';
import { readXml } from './xml.ts';

/** One table of the return: a row for each record, and the line on which the record stands in the XML. */
export interface ReturnTable {
  layout: Layout;
  headings: string[];
  rows: string[][];
  lines: number[];
  /** Columns without which a CSV is refused, and which no record names. */
  neverNamed: Column[];
}

/** The tables of a return, and groups of elements that no layout knows, each with its first line. */
export interface ReturnRead {
  tables: ReturnTable[];
  unknown: { name: string; line: number }[];
}

const root = 'EXPSSDA903';
/** What a record of any group has from its child’s header. */
const shared = new Set(['child', 'dob', 'sex']);

interface Group {
  name: string;
  line: number;
  cells: Map<string, string>;
}
interface Child {
  header: Group;
  groups: Group[];
}

/**
 * The SSDA903 return as the XML that is sent to DfE: `EXPSSDA903 > CHILD > HEADER`, with the groups of reviews, outcomes
 * and so on in the header, and `EPISODE` beside it. A group is of the layout that knows its elements, whatever it is
 * called. Throws a ContainerFault where the text is no such XML.
 */
export function readReturnXml(text: string, layouts: readonly Layout[]): ReturnRead {
  return tablesOf(
    childrenIn(text),
    layouts.filter(({ family }) => family === 'SSDA903'),
  );
}

function childrenIn(text: string): Child[] {
  const children: Child[] = [];
  const path: { name: string; line: number; text: string; hasElements: boolean }[] = [];
  let child: Child | null = null;
  let group: Group | null = null;
  readXml(text, {
    open: (name, _, line) => {
      const parent = path.at(-1);
      if (parent === undefined && name !== root) throw new ContainerFault('it is XML other than the SSDA903 return');
      if (parent !== undefined) parent.hasElements = true;
      if (path.length === 1 && name === 'CHILD') {
        child = { header: { name: 'HEADER', line, cells: new Map() }, groups: [] };
        children.push(child);
      } else if (child !== null && path.length === 2 && name === 'HEADER') {
        if (child.header.name !== 'HEADER' || child.header.cells.size > 0)
          throw new ContainerFault(`a child has two headers in line ${line}`);
        child.header.line = line;
      }
      path.push({ name, line, text: '', hasElements: false });
    },
    text: (more) => {
      const last = path.at(-1);
      if (last !== undefined) last.text += more;
    },
    close: () => {
      const { name, line, text: written, hasElements } = path.pop() as (typeof path)[number];
      if (hasElements) {
        if (written.trim() !== '') throw new ContainerFault(`text stands between the elements in line ${line}`);
        if (group !== null && group.line === line && group.name === name && child !== null) child.groups.push(group);
        group = null;
        if (path.length === 1) child = null;
        return;
      }
      const parent = path.at(-1);
      if (child === null || parent === undefined || path.length < 3) return;
      const isHeader = path.length === 3 && parent.name === 'HEADER';
      if (!isHeader && group === null) group = { name: parent.name, line: parent.line, cells: new Map() };
      const cells = isHeader ? child.header.cells : (group as Group).cells;
      if (cells.has(name)) throw new ContainerFault(`an element comes twice in line ${line}`);
      cells.set(name, written);
    },
  });
  if (children.length === 0) throw new ContainerFault('it is an SSDA903 return without children');
  return children;
}

function tablesOf(children: readonly Child[], layouts: readonly Layout[]): ReturnRead {
  const columns = new Map<string, { layout: Layout; column: Column }>();
  const ofHeader = new Set<string>();
  for (const layout of layouts) {
    for (const column of layout.columns) {
      for (const heading of [column.heading, ...(column.alsoKnownAs ?? [])]) {
        if (typeof heading !== 'string') continue;
        const key = headingKey(heading);
        if (shared.has(column.name) || layout.table === 'header') ofHeader.add(key);
        else if (!columns.has(key)) columns.set(key, { layout, column });
      }
    }
  }
  const records = new Map<Layout, { group: Group; child: Child }[]>();
  const unknown = new Map<string, number>();
  const add = (layout: Layout | undefined, group: Group, child: Child) => {
    if (layout === undefined) {
      if (!unknown.has(group.name)) unknown.set(group.name, group.line);
      return;
    }
    const known = records.get(layout);
    if (known) known.push({ group, child });
    else records.set(layout, [{ group, child }]);
  };
  const header = layouts.find(({ table }) => table === 'header');
  for (const child of children) {
    const own = new Map<string, string>();
    const others = new Map<Layout, Group>();
    for (const [name, text] of child.header.cells) {
      const key = headingKey(name);
      const layout = ofHeader.has(key) ? undefined : columns.get(key)?.layout;
      if (layout === undefined) own.set(name, text);
      else {
        const group = others.get(layout) ?? { name: 'HEADER', line: child.header.line, cells: new Map() };
        group.cells.set(name, text);
        others.set(layout, group);
      }
    }
    add(header, { ...child.header, cells: own }, child);
    const uasc = layouts.find(({ table }) => table === 'uasc');
    const isAlone = readFlag((child.header.cells.get('UASC') ?? '').trim()) === true;
    if (uasc !== undefined && isAlone && !others.has(uasc))
      others.set(uasc, { name: 'HEADER', line: child.header.line, cells: new Map() });
    for (const [layout, group] of others)
      if (isFilled(group) || (layout === uasc && isAlone)) add(layout, group, child);
    for (const group of child.groups) {
      const layout = layoutOf(group, columns);
      if (isFilled(group) || layout?.table === 'episodes') add(layout, group, child);
    }
  }
  return {
    tables: [...records].map(([layout, those]) => tableOf(layout, those)),
    unknown: [...unknown].map(([name, line]) => ({ name, line })),
  };
}

const isFilled = ({ cells }: Group): boolean => [...cells.values()].some((text) => text.trim() !== '');

/** The layout that knows most elements of a group. */
function layoutOf({ cells }: Group, columns: ReadonlyMap<string, { layout: Layout }>): Layout | undefined {
  const counts = new Map<Layout, number>();
  for (const name of cells.keys()) {
    const layout = columns.get(headingKey(name))?.layout;
    if (layout) counts.set(layout, (counts.get(layout) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** An element that is left out is an empty one, so each table has all columns of its layout and what else is named. */
function tableOf(layout: Layout, records: readonly { group: Group; child: Child }[]): ReturnTable {
  const columnOf = (name: string) =>
    layout.columns.find(({ heading, alsoKnownAs = [] }) =>
      [heading, ...alsoKnownAs].some((one) => typeof one === 'string' && headingKey(one) === headingKey(name)),
    );
  const headings = layout.columns.filter(({ presence }) => presence !== 'dropped').map(({ heading }) => heading);
  const places = new Map<string, number>();
  const named = new Set<string>();
  const placeOf = (name: string): number => {
    const known = places.get(name);
    if (known !== undefined) return known;
    const heading = columnOf(name)?.heading ?? name;
    named.add(heading);
    const at = headings.includes(heading) ? headings.indexOf(heading) : headings.push(heading) - 1;
    places.set(name, at);
    return at;
  };
  const filled = records.map(({ group, child }) => {
    const row = new Map<number, string>();
    for (const [name, text] of child.header.cells)
      if (shared.has(columnOf(name)?.name ?? '')) row.set(placeOf(name), text);
    for (const [name, text] of group.cells) row.set(placeOf(name), text);
    return row;
  });
  return {
    layout,
    headings,
    rows: filled.map((row) => headings.map((_, index) => row.get(index) ?? '')),
    lines: records.map(({ group }) => group.line),
    neverNamed: layout.columns.filter(({ presence, heading }) => presence === 'required' && !named.has(heading)),
  };
}
