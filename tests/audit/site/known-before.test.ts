import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { auditSite, reasonAgainstSite } from '#scripts/audit/site.ts';
import { figuresOf, measuresOf, type PublishedRow } from '../edition/editions.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'known-before-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const breakdowns = [{ name: 'sex', categories: ['girls', 'boys'], addsUp: true }];

/** The audit of a site with such rows. */
async function audited(name: string, rows: PublishedRow[]) {
  const dist = path.join(folder, name);
  mkdirSync(dist);
  writeFileSync(path.join(dist, 'figures.csv'), figuresOf(rows));
  writeFileSync(path.join(dist, 'measures.json'), measuresOf({ looked_after: { breakdowns } }));
  return auditSite(dist);
}

/** A total and one of two parts: they give the other away. */
const open = (published: string, end: string): PublishedRow[] =>
  [{ n: 30 }, { of: 'sex/girls', n: 28 }, { of: 'sex/boys', n: 'c' as const }].map((row) => ({
    ...row,
    published,
    end,
  }));
const closed: PublishedRow[] = [{ published: '2022-03', end: '2022-03-31', n: 30 }];

describe('what a site must answer for', () => {
  it('is what its newest publication gives away', async () => {
    const audit = await audited('newest', [...open('2022-03', '2022-03-31')]);
    expect(audit.verdict).toBe('unsafe');
    expect(reasonAgainstSite(audit)).toMatch(/The audit says unsafe: a reader can narrow down 1 secrets/);
  });

  it('is not what an earlier one gave away: that is named, and the audit goes on saying unsafe', async () => {
    const audit = await audited('earlier', [...open('2022-02', '2022-02-28'), ...closed]);
    expect(audit.verdict).toBe('unsafe');
    expect(audit.against.open).toEqual(['looked_after|E06000001|snapshot|2022-02-28|sex|boys|N']);
    expect(reasonAgainstSite(audit)).toBeNull();
  });

  it('is what the newest gives away of an earlier one', async () => {
    const [total, girls, boys] = open('2022-02', '2022-02-28') as [PublishedRow, PublishedRow, PublishedRow];
    const audit = await audited('of earlier', [total, boys, { ...girls, published: '2022-03' }, ...closed]);
    expect(audit.against.open).toEqual([]);
    expect(reasonAgainstSite(audit)).toMatch(/The audit says unsafe/);
  });
});
