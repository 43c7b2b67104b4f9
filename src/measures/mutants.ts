import { conditionsIn } from './conditions.ts';

/** SQL in which one rule was changed: from what to what, and on which line. */
export interface Mutant {
  line: number;
  from: string;
  to: string;
  sql: string;
}

interface Change {
  at: number;
  from: string;
  to: string;
}

/** What each comparison becomes: the day, or the number, at the edge falls on the other side. */
const edges: Readonly<Record<string, string>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };

/** Words that choose one of several rows or values, and the word that chooses the other end. */
const opposites: Readonly<Record<string, string>> = {
  min: 'max',
  max: 'min',
  least: 'greatest',
  greatest: 'least',
  first: 'last',
  last: 'first',
  arg_min: 'arg_max',
  arg_max: 'arg_min',
  bool_and: 'bool_or',
  bool_or: 'bool_and',
};

/**
 * A measure's SQL with each of its rules changed once: each edge of a comparison or of a span moved by one, each number
 * and each setting made one larger, each code taken out of its list or its case, each test for a missing value turned
 * round, each condition taken out, each `left join` made to drop what has no match, each `distinct` taken out, each
 * `coalesce` without its last resort, each choice of the first, last, smallest or largest, and each order, turned round.
 * What decides between them is whether a worked example, or a case, would notice. Comments, names of categories, how many
 * digits a decimal holds, the 1 that `exists` selects and the conditions that keep councils apart are left alone.
 */
export function mutantsOf(sql: string): Mutant[] {
  const masked = withoutComments(sql);
  const hidden = (word: string): string => '_'.repeat(word.length);
  const unquoted = masked.replace(/'[^']*'|"[^"]*"|\bdecimal\([^)]*\)|\bselect 1(?=\s+from\b)/g, hidden);
  const changes = [
    ...comparisons(unquoted),
    ...spans(unquoted),
    ...numbers(unquoted),
    ...settings(unquoted),
    ...codes(masked),
    ...missing(unquoted),
    ...conditions(unquoted),
    ...joins(unquoted),
    ...repeats(unquoted),
    ...resorts(unquoted),
    ...choices(unquoted),
    ...orders(unquoted),
  ];
  return changes
    .map(({ at, from, to }) => ({ at, from: sql.slice(at, at + from.length), to: written(to, from, sql, at) }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ at, from, to }) => ({
      line: sql.slice(0, at).split('\n').length,
      from,
      to,
      sql: sql.slice(0, at) + to + sql.slice(at + from.length),
    }));
}

/** What a rule becomes, with the words in it that stood hidden. */
function written(to: string, from: string, sql: string, at: number): string {
  return to.startsWith(from) ? sql.slice(at, at + from.length) + to.slice(from.length) : to;
}

/** The same text, so that places stay, with blanks in place of comments. */
function withoutComments(sql: string): string {
  return sql.replace(/--[^\n]*/g, (comment) => ' '.repeat(comment.length));
}

function comparisons(sql: string): Change[] {
  return [...sql.matchAll(/(?<![<>=!-])(<=|>=|<|>)(?![<>=])/g)].map((match) => ({
    at: match.index,
    from: match[0],
    to: edges[match[0]] as string,
  }));
}

/** `between` two plain expressions: each end moved inwards by one. */
function spans(sql: string): Change[] {
  const end = String.raw`[\w.]+(?:\([^()]*\))?`;
  const found = sql.matchAll(new RegExp(String.raw`\bbetween\s+(${end})(\s+and\s+)(${end})`, 'g'));
  return [...found].flatMap((match): Change[] => {
    const [whole, first, and, last] = match as unknown as [string, string, string, string];
    const start = match.index + whole.length - first.length - and.length - last.length;
    const isCount = /^\d+$/;
    const isSetting = /^getvariable\(/;
    return [
      ...(isCount.test(first) || isSetting.test(first) ? [] : [{ at: start, from: first, to: `${first} + 1` }]),
      ...(isCount.test(last)
        ? [{ at: start + first.length + and.length, from: last, to: `${Number(last) - 1}` }]
        : [{ at: start + first.length + and.length, from: last, to: `${last} - 1` }]),
    ];
  });
}

function numbers(sql: string): Change[] {
  return [...sql.matchAll(/(?<![\w.])\d+(?![\w.])/g)].map((match) => ({
    at: match.index,
    from: match[0],
    to: String(Number(match[0]) + 1),
  }));
}

/** Each number that a setting gives; a list of codes that one gives is left alone. */
function settings(sql: string): Change[] {
  return [...sql.matchAll(/(?<!list_contains\()\bgetvariable\(_+\)/g)].map((match) => ({
    at: match.index,
    from: match[0],
    to: `${match[0]} + 1`,
  }));
}

/**
 * Each code of a list in brackets after `in`, and each of a `case`, taken out: the code that none has put in its place.
 */
function codes(sql: string): Change[] {
  const listed = [...sql.matchAll(/\bin\s*\(([^()]*'[^()]*)\)/g)].flatMap((list) =>
    [...(list[1] as string).matchAll(/'([^']*)'/g)].map((code) => ({
      at: list.index + list[0].indexOf('(') + 1 + code.index,
      from: code[0],
    })),
  );
  const cased = [...sql.matchAll(/\bwhen ('[^']*') then\b/g)].map((match) => ({
    at: match.index + 'when '.length,
    from: match[1] as string,
  }));
  return [...listed, ...cased].map((code) => ({ ...code, to: `'no such code'` }));
}

function missing(sql: string): Change[] {
  return [...sql.matchAll(/\bis (not )?null\b/g)].map((match) => ({
    at: match.index,
    from: match[0],
    to: match[1] === undefined ? 'is not null' : 'is null',
  }));
}

/** Each condition taken out, but for those that only ask for the same council: an example is of one. */
function conditions(sql: string): Change[] {
  return conditionsIn(sql)
    .filter(({ text }) => !/^(\w+\.)?authority\s*=\s*(\w+\.)?authority$/.test(text))
    .map(({ at, text, isAlternative }) => ({ at, from: text, to: isAlternative ? 'false' : 'true' }));
}

function joins(sql: string): Change[] {
  return [...sql.matchAll(/\bleft join\b/g)].map((match) => ({ at: match.index, from: match[0], to: 'join' }));
}

function repeats(sql: string): Change[] {
  return [...sql.matchAll(/(?<!\bis )\bdistinct\b(?! from\b)/g)].map((match) => ({
    at: match.index,
    from: match[0],
    to: '',
  }));
}

/** What `coalesce` falls back on taken out; where that is true or false, the other in its place. */
function resorts(sql: string): Change[] {
  return [...sql.matchAll(/\bcoalesce\(/g)].flatMap((match): Change[] => {
    const [comma, end] = lastArgument(sql, match.index + match[0].length);
    const rest = sql.slice(comma, end);
    const answer = /\b(true|false)\b/.exec(rest.length < 10 ? rest : '');
    if (answer === null) return [{ at: comma, from: rest, to: '' }];
    return [{ at: comma + answer.index, from: answer[0], to: answer[0] === 'true' ? 'false' : 'true' }];
  });
}

/** Where the last of the arguments begins, with its comma, and ends. */
function lastArgument(sql: string, from: number): [comma: number, end: number] {
  let [depth, comma, at] = [0, from, from];
  for (; depth >= 0 && at < sql.length; at += 1) {
    const mark = sql[at];
    if (mark === '(') depth += 1;
    if (mark === ')') depth -= 1;
    if (mark === ',' && depth === 0) comma = at;
  }
  return [comma, at - 1];
}

function choices(sql: string): Change[] {
  return [...sql.matchAll(/\b(\w+)(?=\()/g)].flatMap((match): Change[] => {
    const to = opposites[match[0]];
    return to === undefined ? [] : [{ at: match.index, from: match[0], to }];
  });
}

/** Each column by which rows are put in order: the other way round. */
function orders(sql: string): Change[] {
  return [...sql.matchAll(/\border by ([\w., ]+?)(?= rows\b|\s*\))/g)].flatMap((order) => {
    const start = order.index + 'order by '.length;
    return [...(order[1] as string).matchAll(/([\w.]+)( desc)?(?=,|$)/g)].map((column) => ({
      at: start + column.index,
      from: column[0],
      to: column[2] === undefined ? `${column[0]} desc` : (column[1] as string),
    }));
  });
}
