import type { Month } from '#calendar';
import { type Cause, type LocatedFinding, severities } from '#refresh';

/** What of the findings is shown, and how. */
export interface FindingsQuery {
  by: 'cause' | 'child' | 'file' | 'team';
  severity: 'all' | Cause['severity'];
  /** The name of a team, `all`, or `none`: those of which no list names one. */
  team: string;
  /** Only those that the list of an earlier month has not. */
  onlyNew: boolean;
  /** Only those in the extracts of the newest month. */
  onlyNewest: boolean;
  /** Words that must stand in the finding: its rule, its child, its file, its column or what is wrong. */
  text: string;
  sort: 'effect' | 'most' | 'children' | 'newest';
}

/** A finding and the cause that it is of. */
export interface Row {
  cause: Cause;
  one: LocatedFinding;
}

/** Findings that are shown together: of a cause, a child, a file or a team. */
export interface FindingsGroup {
  /** What they have in common; of a cause nothing. */
  name: string | null;
  /** The cause of which they all are; null where they are shown by something else. */
  cause: Cause | null;
  rows: Row[];
}

/** The findings of causes that a query asks for, in groups, in its order. */
export function groupsOf(causes: readonly Cause[], month: Month, query: FindingsQuery): FindingsGroup[] {
  const rows = causes.flatMap((cause) => cause.findings.map((one): Row => ({ cause, one })));
  const wanted = rows.filter(isWanted(month, query));
  const groups = query.by === 'cause' ? byCause(wanted) : byName(wanted, query.by);
  return groups.toSorted(orders[query.sort]);
}

/** The teams whose children findings are about, in order. */
export function teamsIn(causes: readonly Cause[]): string[] {
  return [...new Set(causes.flatMap(({ findings }) => findings.flatMap(({ team }) => team ?? [])))].sort();
}

function isWanted(month: Month, query: FindingsQuery): (row: Row) => boolean {
  const words = query.text.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ cause, one }) =>
    (query.severity === 'all' || cause.severity === query.severity) &&
    (query.team === 'all' || one.team === (query.team === 'none' ? null : query.team)) &&
    (!query.onlyNew || one.isNew === true) &&
    (!query.onlyNewest || one.month === month) &&
    (words.length === 0 || holds(textOf({ cause, one }), words));
}

const holds = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word));

function textOf({ cause, one: { finding, team } }: Row): string {
  const { code, rule, where, column, remedy } = cause;
  const { file, child, value, problem } = finding;
  return [code, rule, where, column, remedy, file, child, value, problem, team].join(' ').toLowerCase();
}

function byCause(rows: readonly Row[]): FindingsGroup[] {
  return [...Map.groupBy(rows, ({ cause }) => cause)].map(([cause, those]) => ({ name: null, cause, rows: those }));
}

function byName(rows: readonly Row[], by: 'child' | 'file' | 'team'): FindingsGroup[] {
  const nameOf = ({ one: { finding, team } }: Row): string | null =>
    by === 'file' ? finding.file : by === 'team' ? team : (finding.child ?? null);
  return [...Map.groupBy(rows, nameOf)].map(([name, those]) => ({ name, cause: null, rows: those }));
}

/** How many children the findings of a group are about, as far as rows say so. */
export function childrenIn({ rows }: Pick<FindingsGroup, 'rows'>): number {
  return new Set(rows.flatMap(({ one }) => one.finding.child ?? [])).size;
}

type Order = (one: FindingsGroup, other: FindingsGroup) => number;

/** Where two are equal, they stay in the order of what they do. */
const orders: Readonly<Record<FindingsQuery['sort'], Order>> = {
  effect: (one, other) => severityOf(one) - severityOf(other) || nameless(one) - nameless(other),
  most: (one, other) => other.rows.length - one.rows.length,
  children: (one, other) => childrenIn(other) - childrenIn(one),
  newest: (one, other) => (newestIn(one) < newestIn(other) ? 1 : newestIn(one) > newestIn(other) ? -1 : 0),
};

const severityOf = ({ rows }: FindingsGroup): number =>
  Math.min(...new Set(rows.map(({ cause }) => severities.indexOf(cause.severity))));

/** What is of no child or no team stands last. */
const nameless = ({ name, cause }: FindingsGroup): number => (cause === null && name === null ? 1 : 0);

const newestIn = ({ rows }: FindingsGroup): Month =>
  rows.reduce((newest, { one }) => (one.month > newest ? one.month : newest), '');
