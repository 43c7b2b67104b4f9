import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FigureMeasure } from '#extracts';
import { measureOf } from '../measures/support.ts';
import { readTexts } from './extract.ts';

interface Case {
  name: string;
  rows: string[];
  findings: { code: string; line: number; column: string; says?: string; expected?: string }[];
}

const cases: Case[] = JSON.parse(readFileSync(new URL('./figures.json', import.meta.url), 'utf8'));

const measure = (id: string, matter: Record<string, unknown>, reads = id): FigureMeasure => ({
  ...measureOf(`select * from figure where measure = '${reads}'`, { sources: ['figures'], ...matter }),
  id,
});
const either = ['annexA.list7 or figures'];
const kind = { name: 'kind', categories: ['mainstream', 'connected', 'foster to adopt'], addsUp: true };
const measures = [
  measure('foster_deregistrations', { unit: 'households', periodType: 'quarter', breakdowns: [kind] }),
  measure('care_cost_percent', { unit: 'percent', periodType: 'month' }),
  measure('private_fostering_count', { unit: 'arrangements' }),
  measure('private_fostering_started', { unit: 'arrangements', periodType: 'annual' }),
  measure('adoption_support_referrals', { unit: 'referrals', periodType: 'yearToDate' }),
  measure('school_days_lost', { unit: 'suspensions', periodType: 'yearToDate', yearStartsIn: 'september' }),
  measure('waiting_families', {
    unit: 'families',
    breakdowns: [{ name: 'characteristic', categories: ['early', 'late'] }],
  }),
  measure('fees', { unit: 'pounds', periodType: 'yearToDate', breakdowns: [{ name: 'plan', categories: ['budget'] }] }),
  measure('cp_count', { sources: either }),
  measure('cp_rate', { unit: 'per 10000', sources: either }, 'cp_count'),
  { ...measureOf('select 1'), id: 'cla_count' },
];
const read = ({ rows }: Pick<Case, 'rows'>, options = {}) =>
  readTexts({ 'figures.csv': `${rows.join('\n')}\n` }, {}, options).findings.filter(
    ({ severity }) => severity !== 'note',
  );

describe('counts that arrive added up are held against the measures', () => {
  it.each(cases)('$name', (one) => {
    const found = read(one, { measures });
    expect(found.map(({ code, line, column, severity }) => ({ code, line, column, severity }))).toEqual(
      one.findings.map(({ code, line, column }) => ({ code, line, column, severity: 'error' })),
    );
    for (const [index, { says, expected }] of one.findings.entries()) {
      expect(found[index]?.message).toContain(says ?? '');
      expect(found[index]?.expected).toContain(expected ?? '');
    }
  });

  it('only where the measures are passed to the reader', () => {
    expect(read({ rows: [cases[0]?.rows[0] as string, 'umbrellas,01/02/2022,27/02/2022,a,b,-1,'] })).toEqual([]);
  });

  it('and where no measure reads them, are no reason to publish nothing', () => {
    const [found] = read(cases[1] as Case, { measures, usedTables: new Set() });
    expect(found).toMatchObject({ code: 'unknown-measure', severity: 'warning' });
  });
});
