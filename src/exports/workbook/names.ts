import { language } from '#words';

const longest = 31;

/**
 * The name of a sheet: its number, so that no two are the same, and as many whole words of what it holds as fit into
 * the 31 characters that Excel allows, without the characters that it refuses in names. Of the groups of a measure it
 * begins with these, since several sheets of that measure differ in nothing else.
 */
export function sheetName(number: number, words: string, measure = ''): string {
  const isOfGroups = measure !== '' && words.startsWith(`${measure} by `);
  return withinName(`${number} ${isOfGroups ? `${words.slice(measure.length + 1)}, ${measure}` : words}`);
}

/** Words as a sheet may be called: the characters that Excel refuses become spaces, and whole words are left off. */
function withinName(words: string): string {
  const pieces = oneLine(words.replace(/[[\]:*?/\\'’"“”<>|]/g, ' ')).split(' ');
  let name = '';
  for (const piece of pieces) {
    const longer = name === '' ? piece : `${name} ${piece}`;
    if (longer.length > longest) return name === '' ? cut(piece) : withoutLooseEnd(name);
    name = longer;
  }
  return name;
}

/** Without the small word and the comma after which a name was cut off. */
const withoutLooseEnd = (name: string): string =>
  name.replace(/(?: (?:an?|and|at|by|for|from|in|of|on|or|the|to|who|whose|with))+$/, '').replace(/[,.;:–-]+$/, '');

/** Whole characters, as people see them. */
function cut(word: string): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter(language).segment(word)) {
    if (kept.length + segment.length > longest) break;
    kept += segment;
  }
  return kept;
}

/**
 * What a table is called, from its id: letters, digits and underscores, no cell's address (`a1`, `r1c1`), and none of
 * the names that were used before.
 */
export function tableName(id: string, used: ReadonlySet<string>): string {
  const plain = id.toLowerCase().replace(/[^a-z0-9_]+/g, '_');
  const isFree = /^[a-z_]/.test(plain) && !/^([a-z]{1,3}\d+|r\d*c?\d*|c\d*)$/.test(plain);
  const name = (isFree ? plain : `table_${plain}`).slice(0, 200);
  let free = name;
  for (let count = 2; used.has(free); count += 1) free = `${name}_${count}`;
  return free;
}

/** Headings as a table may have them: none empty, no two the same, each on one line. */
export function distinctHeadings(headings: readonly string[], empty: (column: number) => string): string[] {
  const used = new Set<string>();
  return headings.map((heading, at) => {
    const plain = oneLine(heading).slice(0, 240) || empty(at + 1);
    let free = plain;
    for (let count = 2; used.has(free.toLowerCase()); count += 1) free = `${plain} (${count})`;
    used.add(free.toLowerCase());
    return free;
  });
}

/** Text on one line, without spaces at its ends. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** Text in lines of at most so many characters, broken between words. */
export function linesOf(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of oneLine(text).split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
