import type { Layout } from '../layout.ts';
import { payloadLayouts } from '../layouts/payload.ts';
import { ContainerFault } from './container-fault.ts';
import { type Json, readJson } from './json.ts';

/** One table of the payload: a row for each record, with its line, and where it stands in the JSON. */
export interface PayloadTable {
  layout: Layout;
  headings: string[];
  rows: string[][];
  lines: number[];
}

export interface PayloadRead {
  tables: PayloadTable[];
  /** Records that are marked as deleted. */
  purged: number;
  /** Where the record of each line stands, by line, where all of it is one line of text: lines then count records. */
  places: string[] | null;
}

type Members = Map<string, Json>;

/** A record whose elements are cells: its table, the path of them, and where it stands. */
interface Found {
  table: string;
  prefix: string;
  members: Members;
  line: number;
  path: string;
}

/** Lists below the child, and below each episode of social care, and the table that each is. */
const belowEpisode = {
  care_worker_details: 'payload_workers',
  child_protection_plans: 'payload_protection_plans',
  child_looked_after_placements: 'payload_placements',
  care_leavers: 'payload_care_leavers',
} as const;

/**
 * Reads the JSON payload of the private dashboard: a list of children, one child, or either under `Children` beside a
 * `la_code`. What is marked as deleted is left out with all that is in it. Throws a ContainerFault where it is no such JSON.
 */
export function readPayload(text: string): PayloadRead {
  const isOneLine = !text.trim().includes('\n');
  const places: string[] = [];
  const rows = new Map<string, { cells: string[]; line: number }[]>(payloadLayouts.map(({ table }) => [table, []]));
  const seen = new Set<string>();
  // A list that no child has, not even an empty one, did not come.
  const named = new Set<string>(['payload_children']);
  let purged = 0;
  const isGone = (members: Members): boolean => {
    const gone = textIn(members, 'purge') === 'Y';
    if (gone) purged += 1;
    return gone;
  };
  const add = (child: string, { table, prefix, members, line, path }: Found): void => {
    const { columns } = payloadLayouts.find((one) => one.table === table) as Layout;
    const cells = columns.map(({ heading, name }) =>
      name === 'child' ? child : cellOf(members.get(heading.slice(prefix.length))),
    );
    // What belongs to the child is repeated under every episode of social care.
    const key = JSON.stringify([table, cells]);
    if (prefix !== '' && child !== '' && seen.has(key)) return;
    seen.add(key);
    if (isOneLine) places.push(path);
    rows.get(table)?.push({ cells, line: isOneLine ? places.length : line });
  };
  const { children, laCode } = childrenIn(readJson(text));
  for (const { value, path } of children) {
    const members = membersOf(value, path);
    if (isGone(members)) continue;
    const child = textIn(members, 'la_child_id');
    const details = objectIn(members, 'child_details', path);
    if (details !== null && !isGone(details.members))
      add(child, { ...childRow(members, details.members, laCode), line: value.line, path });
    const health = objectIn(members, 'health_and_wellbeing', path);
    if (health?.members.has('sdq_assessments')) named.add('payload_sdq');
    if (health !== null && !isGone(health.members))
      for (const one of listIn(health.members, 'sdq_assessments', health.path))
        if (!isGone(one.members)) add(child, { ...one, table: 'payload_sdq', prefix: 'sdq_assessments.' });
    for (const episode of listIn(members, 'social_care_episodes', path)) {
      for (const [name, table] of Object.entries(belowEpisode)) if (episode.members.has(name)) named.add(table);
      if (isGone(episode.members)) continue;
      for (const [name, table] of Object.entries(belowEpisode))
        for (const one of listIn(episode.members, name, episode.path))
          if (!isGone(one.members)) add(child, { ...one, table, prefix: `${name}.` });
    }
  }
  const tables = payloadLayouts
    .filter(({ table }) => named.has(table))
    .map((layout): PayloadTable => {
      const own = rows.get(layout.table) ?? [];
      return {
        layout,
        headings: layout.columns.map(({ heading }) => heading),
        rows: own.map(({ cells }) => cells),
        lines: own.map(({ line }) => line),
      };
    });
  return { tables, purged, places: isOneLine ? places : null };
}

/** The cells of a child: some of its own, and some of its details. */
function childRow(members: Members, details: Members, laCode: string): Pick<Found, 'table' | 'prefix' | 'members'> {
  const cells: Members = new Map(members);
  for (const [name, value] of details) cells.set(`child_details.${name}`, value);
  cells.set('la_code', { kind: 'text', line: 0, text: laCode });
  const disabilities = details.get('disabilities');
  if (disabilities?.kind === 'list') {
    const isListed = disabilities.items.some((one) => !/^(none)?$/i.test(cellOf(one).trim()));
    cells.set('child_details.disabilities', { kind: 'text', line: disabilities.line, text: isListed ? 'Y' : 'N' });
  }
  return { table: 'payload_children', prefix: '', members: cells };
}

interface Placed {
  value: Json;
  path: string;
}

function childrenIn(whole: Json): { children: Placed[]; laCode: string } {
  if (whole.kind === 'list') {
    const [first] = whole.items;
    if (first?.kind === 'object' && first.members.has('Children'))
      throw new ContainerFault('it is a list of payloads, and not one payload');
    return { children: whole.items.map((value, index) => ({ value, path: `[${index}]` })), laCode: '' };
  }
  if (whole.kind === 'text') throw new ContainerFault('it is JSON, but no list of children');
  const under = ['Children', 'children'].find((name) => whole.members.has(name));
  if (under === undefined && !whole.members.has('la_child_id'))
    throw new ContainerFault('it is JSON, but neither a list of children nor one child (la_child_id)');
  if (under === undefined) return { children: [{ value: whole, path: 'the child' }], laCode: '' };
  const inside = whole.members.get(under) as Json;
  const children =
    inside.kind === 'list'
      ? inside.items.map((value, index) => ({ value, path: `${under}[${index}]` }))
      : [{ value: inside, path: under }];
  return { children, laCode: textIn(whole.members, 'la_code') };
}

function membersOf(value: Json, path: string): Members {
  if (value.kind !== 'object') throw new ContainerFault(`${path} in line ${value.line} should be an object`);
  return value.members;
}

function objectIn(members: Members, name: string, path: string): Omit<Found, 'table' | 'prefix'> | null {
  return listIn(members, name, path)[0] ?? null;
}

/** The objects under a name: a list of them, or one by itself. */
function listIn(members: Members, name: string, path: string): Omit<Found, 'table' | 'prefix'>[] {
  const value = members.get(name);
  if (value === undefined || (value.kind === 'text' && value.text === '')) return [];
  const placed: Placed[] =
    value.kind === 'list'
      ? value.items.map((item, index) => ({ value: item, path: `${path}.${name}[${index}]` }))
      : [{ value, path: `${path}.${name}` }];
  return placed.map((one) => ({ members: membersOf(one.value, one.path), line: one.value.line, path: one.path }));
}

const textIn = (members: Members, name: string): string => cellOf(members.get(name));

/** A value as a cell; a list or an object where there should be a text is what no column can read. */
function cellOf(value: Json | undefined): string {
  if (value === undefined) return '';
  return value.kind === 'text' ? value.text : value.kind === 'list' ? '[a list]' : '{an object}';
}
