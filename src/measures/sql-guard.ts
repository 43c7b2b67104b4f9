import { MeasureRunError } from './error.ts';

// What strings, quoted names and comments hold is not SQL.
const opaque = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\//g;

/** What gives another answer at another time, or each time that it is asked: functions, and words that stand alone. */
const unsteady =
  /\b((?:current_date|current_time|current_timestamp|localtime|localtimestamp|tablesample)\b|using\s+sample\b|(?:random|setseed|uuid|uuidv4|uuidv7|gen_random_uuid|now|today|nextval|currval|stats|error|write_log|in_search_path|get_current_time|get_current_timestamp|transaction_timestamp|txid_current|current_\w+)\s*\(|age\s*\([^,()]*\))/i;

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
  const [found] = unsteady.exec(bare) ?? [];
  if (found !== undefined) {
    const name = found.replace(/\s*\(.*$/s, '');
    throw new MeasureRunError(
      measure,
      `its SQL says ${name}, which may be another each time it is asked. A figure must come out the same from the same extracts: take days from the calendar.`,
    );
  }
  return sql.slice(0, end);
}
