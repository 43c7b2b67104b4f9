import { editsBetween } from '../edits.ts';
import type { Column, Layout } from '../layout.ts';
import { namesAuthority } from './authority.ts';
import { headingKey, headingWords } from './heading.ts';
import { isIdentifying } from './identifying.ts';

/** What a layout knows of a row of headings, and the indexes of those that it does not know. */
interface Known {
  layout: Layout;
  found: ReadonlyMap<Column, number>;
  extra: readonly number[];
}

/** A heading or a name as they are compared. */
interface Compared {
  key: string;
  words: readonly string[];
}

/** How far off a heading is that has the words of a name and others beside them, or some of them. */
const withOtherWords = 2.5;

/** A shorter name of a column that is not read is a few letters off too many headings. */
const shortestUnread = 3;

/**
 * For columns that a row of headings lacks, the index of the unknown heading that may be meant for it: one that is a few
 * letters off, has its words and others beside them, or names the same in another layout. Where nothing depends on a column,
 * a few letters alone count. The nearest first, and no heading for two columns, nor one that is known elsewhere as something
 * else. None is read: somebody must say that it is.
 */
export function nearHeadings(
  headings: readonly string[],
  { layout, found, extra }: Known,
  layouts: readonly Layout[],
): Map<Column, number> {
  const near = new Map<Column, number>();
  const lacking = layout.columns
    .filter((column) => !found.has(column))
    .toSorted((one, other) => Number(isNeverRead(one)) - Number(isNeverRead(other)));
  const unknown = extra
    .map((index) => ({ index, heading: headings[index] ?? '' }))
    .filter(({ heading }) => !isIdentifying(heading) && !namesAuthority(heading))
    .map(({ index, heading }) => ({ index, written: compared(heading) }));
  if (lacking.length === 0 || unknown.length === 0) return near;
  const taken = new Set<number>();
  const pairs = lacking.flatMap((column) => {
    const names = namesOf(column, layouts);
    return unknown.flatMap(({ index, written }) => {
      const off = isNeverRead(column) ? fewLettersOff(written, names) : howFarOff(written, names);
      return off === null || isKnownAsAnother(written, column, layouts) ? [] : [{ column, index, off }];
    });
  });
  for (const { column, index } of pairs.toSorted((one, other) => one.off - other.off)) {
    if (near.has(column) || taken.has(index)) continue;
    near.set(column, index);
    taken.add(index);
  }
  return near;
}

/** Whether a column is known to its layout and nothing reads it, but perhaps for the year of the return. */
const isNeverRead = ({ presence, checked, team }: Column): boolean => presence === 'dropped' && !checked && !team;

/** Whether something depends on a column: it is kept, rules look at it, or it names a team or the year of the return. */
export function isUsed(column: Column): boolean {
  return !isNeverRead(column) || column.name === 'year';
}

/** How many letters a heading is from the names of a column that is not read; null where it is not near. */
function fewLettersOff(written: Compared, names: readonly (Compared | RegExp)[]): number | null {
  const offs = names.flatMap((name) =>
    name instanceof RegExp || name.key.length < shortestUnread ? [] : (editsFrom(written, name) ?? []),
  );
  return offs.length === 0 ? null : Math.min(...offs);
}

/** Whether a heading is the very name of columns of any layout, and none of them holds what a column holds: an age is no child. */
function isKnownAsAnother(written: Compared, column: Column, layouts: readonly Layout[]): boolean {
  const { byKey, patterns } = columnsOf(layouts);
  const words = written.words.join(' ');
  const known = [
    ...(byKey.get(written.key) ?? []),
    ...patterns.flatMap(({ pattern, column: other }) => (pattern.test(words) ? other : [])),
  ];
  return known.length > 0 && known.every((other) => other.type !== column.type && !isSame(column, other));
}

/** The columns of layouts by the keys of their names, and those that go by a pattern. */
interface Columns {
  byKey: ReadonlyMap<string, readonly Column[]>;
  patterns: readonly { pattern: RegExp; column: Column }[];
}

const columnsKnown = new WeakMap<readonly Layout[], Columns>();

function columnsOf(layouts: readonly Layout[]): Columns {
  const known = columnsKnown.get(layouts);
  if (known) return known;
  const named = layouts.flatMap(({ columns }) =>
    columns.flatMap((column) => [column.heading, ...(column.alsoKnownAs ?? [])].map((name) => ({ name, column }))),
  );
  const texts = named.flatMap(({ name, column }) =>
    typeof name === 'string' ? { key: headingKey(name), column } : [],
  );
  const byKey = new Map(
    [...Map.groupBy(texts, ({ key }) => key)].map(([key, all]) => [key, all.map(({ column }) => column)]),
  );
  const patterns = named.flatMap(({ name, column }) =>
    name instanceof RegExp && isWhole(name) ? { pattern: name, column } : [],
  );
  const columns = { byKey, patterns };
  columnsKnown.set(layouts, columns);
  return columns;
}

/** Whether a pattern is of all of a heading: one that is open at an end is of whatever begins or ends so. */
const isWhole = ({ source }: RegExp): boolean => source.startsWith('^') && source.endsWith('$');

/** How far a heading is from the names that a column may go by; null where it is not near. */
function howFarOff(written: Compared, names: readonly (Compared | RegExp)[]): number | null {
  const offs = names.flatMap((name) =>
    name instanceof RegExp ? (name.test(written.words.join(' ')) ? 1 : []) : (fromName(written, name) ?? []),
  );
  return offs.length === 0 ? null : Math.min(...offs);
}

function fromName(written: Compared, name: Compared): number | null {
  const edits = editsFrom(written, name);
  if (edits !== null) return edits;
  const isLonger =
    written.words.length <= 2 * name.words.length + 1 && name.words.every((word) => written.words.includes(word));
  const isShorter = written.key.length > 3 && written.words.every((word) => name.words.includes(word));
  return isLonger || isShorter ? withOtherWords : null;
}

function editsFrom(written: Compared, name: Compared): number | null {
  const allowed = editsAllowed(Math.min(written.key.length, name.key.length));
  if (Math.abs(written.key.length - name.key.length) > allowed) return null;
  const edits = editsBetween(written.key, name.key);
  return edits <= allowed ? edits : null;
}

const editsAllowed = (letters: number): number => (letters <= 4 ? 1 : Math.max(2, Math.floor(letters / 4)));

const namesKnown = new WeakMap<readonly Layout[], Map<Column, (Compared | RegExp)[]>>();

/** What a column is called, and what other layouts call the same: a column of the same name or codes, or the date of birth. */
function namesOf(column: Column, layouts: readonly Layout[]): (Compared | RegExp)[] {
  const known = namesKnown.get(layouts) ?? new Map<Column, (Compared | RegExp)[]>();
  namesKnown.set(layouts, known);
  const names = known.get(column) ?? comparedNames(column, layouts);
  known.set(column, names);
  return names;
}

function comparedNames(column: Column, layouts: readonly Layout[]): (Compared | RegExp)[] {
  const same = layouts
    .flatMap(({ columns }) => columns)
    .filter((other) => other !== column && other.presence !== 'dropped' && isSame(column, other));
  return [column, ...same]
    .flatMap(({ heading, name, alsoKnownAs = [] }) => [heading, name, ...alsoKnownAs])
    .map((name) => (typeof name === 'string' ? compared(name) : name));
}

function isSame(column: Column, other: Column): boolean {
  if (column.presence === 'dropped') return false;
  if (column.birth || other.birth) return column.birth === other.birth;
  if (column.codes !== undefined) return column.codes === other.codes;
  return column.name === other.name && column.type === other.type;
}

const compared = (text: string): Compared => ({ key: headingKey(text), words: headingWords(text).split(' ') });
