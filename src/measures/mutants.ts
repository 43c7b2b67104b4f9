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

/**
 * A measure's SQL with each of its rules changed once: each edge of a comparison or of a span moved by one, each number made
 * one larger, each code taken out of its list, each test for a missing value turned round. What decides between them is
 * whether a worked example, or a case, would notice. Comments, names of categories and how many digits a decimal holds are left alone.
 */
export function mutantsOf(sql: string): Mutant[] {
  const masked = withoutComments(sql);
  const unquoted = masked.replace(/'[^']*'|\bdecimal\([^)]*\)/g, (word) => ' '.repeat(word.length));
  const changes = [
    ...comparisons(unquoted),
    ...spans(unquoted),
    ...numbers(unquoted),
    ...codes(masked),
    ...missing(unquoted),
  ];
  return changes
    .toSorted((one, other) => one.at - other.at)
    .map(({ at, from, to }) => ({
      line: sql.slice(0, at).split('\n').length,
      from,
      to,
      sql: sql.slice(0, at) + to + sql.slice(at + from.length),
    }));
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
    return [
      ...(isCount.test(first) ? [] : [{ at: start, from: first, to: `${first} + 1` }]),
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

/** Each code of a list in brackets after `in` taken out; of a single one, the code that none has put in its place. */
function codes(sql: string): Change[] {
  return [...sql.matchAll(/\bin\s*\(([^()]*'[^()]*)\)/g)].flatMap((list) =>
    [...(list[1] as string).matchAll(/'([^']*)'/g)].map((code) => ({
      at: list.index + list[0].indexOf('(') + 1 + code.index,
      from: code[0],
      to: `'no such code'`,
    })),
  );
}

function missing(sql: string): Change[] {
  return [...sql.matchAll(/\bis (not )?null\b/g)].map((match) => ({
    at: match.index,
    from: match[0],
    to: match[1] === undefined ? 'is not null' : 'is null',
  }));
}
