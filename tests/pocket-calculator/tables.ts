import { type WorkedOut, workedOut } from '#pocket-calculator';

/** A row of figures.csv in the fewest words. */
export interface Shown {
  measure?: string;
  place?: string;
  type?: string;
  start?: string;
  end?: string;
  /** `breakdown/category`. */
  of?: string;
  n?: number | 'c' | 'z';
  d?: number;
  unit?: string;
  published?: string;
}

const header = [
  ...['published', 'measure', 'authority_code', 'authority_name', 'period_type', 'period_start', 'period_end'],
  ...['breakdown', 'category', 'numerator', 'denominator', 'value', 'unit', 'symbol', 'status'],
].join(',');

/** figures.csv of some rows. */
function figuresOf(rows: readonly Shown[]): string {
  const lines = rows.map((row) => {
    const { measure = 'cared_for', place = 'A', type = 'snapshot', end = '2022-03-31', published = '2022-03' } = row;
    const [breakdown = '', category = ''] = (row.of ?? '').split('/');
    const symbol = typeof row.n === 'string' ? row.n : '';
    const numerator = typeof row.n === 'number' ? row.n : '';
    const cells = [measure, place, place, type, row.start ?? end, end, breakdown, category, numerator, row.d ?? ''];
    return [published, ...cells, numerator, row.unit ?? 'children', symbol, 'final'].join(',');
  });
  return `${[header, ...lines].join('\n')}\n`;
}

/** The last days of so many months, the last of them March 2022. */
export function monthEnds(count: number): string[] {
  return Array.from({ length: count }, (_, at) => new Date(Date.UTC(2022, 4 - count + at, 0))).map((day) =>
    day.toISOString().slice(0, 10),
  );
}

/** The first day of the month in which a day lies, so many months before it. */
export function monthStart(day: string, before = 0): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - before, 1)).toISOString().slice(0, 10);
}

/** What comes out of some rows: what it is of, and the value. */
export function found(rows: readonly Shown[]): string[] {
  return outcome(rows).map(({ what, possible }) => `${what}: ${possible.join(' or ')}`);
}

/** What comes out of some rows, with the sums. */
export function outcome(rows: readonly Shown[]): WorkedOut[] {
  return workedOut(figuresOf(rows));
}
