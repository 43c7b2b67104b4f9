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

/**
 * For columns that a row of headings lacks, the index of the unknown heading that may be meant for it: one that is a few
 * letters off, has its words and others beside them, or names the same in another layout. The nearest first, and no heading
 * for two columns. None is read: somebody must say that it is.
 */
export function nearHeadings(
  headings: readonly string[],
  { layout, found, extra }: Known,
  layouts: readonly Layout[],
): Map<Column, number> {
  const near = new Map<Column, number>();
  const lacking = layout.columns.filter((column) => column.presence !== 'dropped' && !found.has(column));
  const unknown = extra
    .map((index) => ({ index, heading: headings[index] ?? '' }))
    .filter(({ heading }) => !isIdentifying(heading) && !namesAuthority(heading))
    .map(({ index, heading }) => ({ index, written: compared(heading) }));
  if (lacking.length === 0 || unknown.length === 0) return near;
  const taken = new Set<number>();
  const pairs = lacking.flatMap((column) => {
    const names = namesOf(column, layouts);
    return unknown.flatMap(({ index, written }) => {
      const off = howFarOff(written, names);
      return off === null ? [] : [{ column, index, off }];
    });
  });
  for (const { column, index } of pairs.toSorted((one, other) => one.off - other.off)) {
    if (near.has(column) || taken.has(index)) continue;
    near.set(column, index);
    taken.add(index);
  }
  return near;
}

/** How far a heading is from the names that a column may go by; null where it is not near. */
function howFarOff(written: Compared, names: readonly (Compared | RegExp)[]): number | null {
  const offs = names.flatMap((name) =>
    name instanceof RegExp ? (name.test(written.words.join(' ')) ? 1 : []) : (fromName(written, name) ?? []),
  );
  return offs.length === 0 ? null : Math.min(...offs);
}

function fromName(written: Compared, name: Compared): number | null {
  const allowed = editsAllowed(Math.min(written.key.length, name.key.length));
  if (Math.abs(written.key.length - name.key.length) <= allowed) {
    const edits = editsBetween(written.key, name.key);
    if (edits <= allowed) return edits;
  }
  const isLonger = name.words.every((word) => written.words.includes(word));
  const isShorter = written.key.length > 3 && written.words.every((word) => name.words.includes(word));
  return isLonger || isShorter ? withOtherWords : null;
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
  if (column.birth || other.birth) return column.birth === other.birth;
  if (column.codes !== undefined) return column.codes === other.codes;
  return column.name === other.name && column.type === other.type;
}

const compared = (text: string): Compared => ({ key: headingKey(text), words: headingWords(text).split(' ') });
