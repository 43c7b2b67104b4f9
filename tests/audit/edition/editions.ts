import { auditPublished, type EditionAudit, type SecretAudit } from '#audit';
import { digest, solver } from '../auditing.ts';

/** A row of figures.csv in the fewest words; the rest is usual. */
export interface PublishedRow {
  measure?: string;
  authority?: string;
  periodType?: string;
  start?: string;
  end?: string;
  /** `breakdown/category`. */
  of?: string;
  n?: number | 'c';
  d?: number | 'c';
  /** The value as written, where it is not to follow from the numbers. */
  value?: string;
  symbol?: string;
  published?: string;
  revised?: boolean;
}

const header =
  'published,measure,authority_code,authority_name,period_type,period_start,period_end,breakdown,category,numerator,denominator,value,unit,symbol,status';

/** figures.csv of some rows. A figure is hidden where one of its numbers is `c`. */
export function figuresOf(rows: readonly PublishedRow[]): string {
  const lines = rows.map((row) => {
    const { measure = 'looked_after', authority = 'E06000001', periodType = 'snapshot', end = '2022-03-31' } = row;
    const [breakdown = '', category = ''] = (row.of ?? '').split('/');
    const hidden = row.n === 'c' || row.d === 'c';
    const shown = (part: number | 'c' | undefined) =>
      part === 'c' || part === undefined || hidden ? '' : String(part);
    const percent =
      typeof row.n === 'number' && typeof row.d === 'number' ? String((100 * row.n) / row.d) : shown(row.n);
    return [
      row.published ?? '2022-03',
      measure,
      authority,
      authority,
      periodType,
      row.start ?? end,
      end,
      breakdown,
      category,
      shown(row.n),
      shown(row.d),
      row.value ?? (hidden ? '' : percent),
      'children',
      row.symbol ?? (hidden ? 'c' : ''),
      row.revised === true ? 'revised' : 'final',
    ].join(',');
  });
  return `${[header, ...lines].join('\n')}\n`;
}

/** measures.json of some measures, each with what differs from a count of children on a day. */
export function measuresOf(
  measures: Record<string, Record<string, unknown>>,
  consortium: { code: string; members: string[] } | null = null,
): string {
  const entries = Object.entries(measures).map(([id, measure]) => ({
    id,
    title: id,
    about: 'children',
    unit: 'children',
    unitShape: 'count',
    decimals: 0,
    periodTypes: ['snapshot'],
    breakdowns: [],
    relations: [],
    changes: [],
    ...measure,
  }));
  return JSON.stringify({ format: 'measures/2', consortium, measures: entries });
}

/** Audits some rows and measures. */
export function audited(
  rows: readonly PublishedRow[],
  measures: string,
  effort: 'all' | 'enough' = 'all',
): EditionAudit & { found(id: string): SecretAudit | undefined; failing: string[] } {
  const audit = auditPublished({ figures: figuresOf(rows), measures }, solver, { digest, effort });
  return {
    ...audit,
    found: (id) => audit.secrets.find((secret) => secret.id === id),
    failing: audit.secrets.filter(({ safe }) => !safe).map(({ id }) => id),
  };
}
