import { MeasureRunError } from './error.ts';

// What strings, quoted names and comments hold is not SQL.
const opaque = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\//g;

/**
 * The SQL of a measure without a closing semicolon. Throws a MeasureRunError where it is not one single query. (The
 * runner also works in a read-only transaction on a database that can reach no file.)
 */
export function singleQuery(measure: string, sql: string): string {
  const bare = sql.replace(opaque, (text) => ' '.repeat(text.length));
  if (bare.includes('$')) throw new MeasureRunError(measure, 'its SQL holds a dollar sign, which no query here needs.');
  if (!/^\s*(?:select|with)\b/i.test(bare)) {
    throw new MeasureRunError(measure, 'its SQL must be one query that begins with SELECT or WITH.');
  }
  const end = bare.trimEnd().endsWith(';') ? bare.lastIndexOf(';') : bare.length;
  if (bare.slice(0, end).includes(';')) {
    throw new MeasureRunError(measure, 'its SQL holds several statements; one query is allowed.');
  }
  return sql.slice(0, end);
}
