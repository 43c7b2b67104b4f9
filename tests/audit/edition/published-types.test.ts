import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { auditPublished } from '#audit';
import { publishedCatalogue } from '#catalogue';
import { readCatalogue } from '#folders';
import { workedOut } from '#pocket-calculator';
import { digest, solver } from '../auditing.ts';
import { audited, measuresOf, type PublishedRow } from './editions.ts';

const figures = readFileSync('tests/fixtures/twelve-months/figures.csv', 'utf8');

describe('the auditor, of twelve months that are published besides the months a measure names,', () => {
  const twelve = { measure: 'started', periodType: 'rolling12', start: '2021-04-01' };
  const month = { measure: 'started', periodType: 'month', start: '2022-03-01' };

  it('knows that their categories add up', () => {
    const breakdowns = [{ name: 'need', categories: ['abuse', 'family'], addsUp: true }];
    const measures = measuresOf({ started: { periodTypes: ['month'], breakdowns } });
    const rows: PublishedRow[] = [
      { ...twelve, n: 30 },
      { ...twelve, of: 'need/abuse', n: 28 },
      { ...twelve, of: 'need/family', n: 'c' },
    ];
    expect(audited(rows, measures).found('started|E06000001|rolling12|2022-03-31|need|family|N')).toMatchObject({
      lower: 2,
      upper: 2,
      safe: false,
    });
  });

  it('knows what ties them to those of other measures', () => {
    const measures = measuresOf({
      started: { periodTypes: ['month'] },
      adopted: { periodTypes: ['rolling12', 'yearToDate'], relations: [{ equals: ['started'] }] },
    });
    const rows: PublishedRow[] = [
      { ...twelve, measure: 'adopted', n: 4 },
      { ...twelve, n: 'c' },
    ];
    expect(audited(rows, measures).found('started|E06000001|rolling12|2022-03-31|||N')).toMatchObject({ upper: 4 });
  });

  it('still ties the months to a stock that they move', () => {
    const measures = measuresOf({
      looked_after: { changes: [{ part: 'numerator', adds: ['started'] }] },
      started: { periodTypes: ['month'] },
    });
    const rows: PublishedRow[] = [
      { n: 120, end: '2022-02-28' },
      { n: 122 },
      { ...month, n: 'c' },
      { ...twelve, n: 40 },
    ];
    expect(audited(rows, measures).found('started|E06000001|month|2022-03-31|||N')).toMatchObject({ upper: 2 });
  });

  it('knows that they are twelve months, and three years are three of them', () => {
    const measures = measuresOf({ started: { periodTypes: ['rolling12', 'rolling36'] } });
    const year = (end: string, n: number | 'c'): PublishedRow => ({ ...twelve, start: end, end, n });
    const rows: PublishedRow[] = [
      { ...twelve, periodType: 'rolling36', start: '2019-04-01', n: 33 },
      year('2020-03-31', 20),
      year('2021-03-31', 'c'),
      year('2022-03-31', 10),
    ];
    expect(audited(rows, measures).found('started|E06000001|rolling12|2021-03-31|||N')).toMatchObject({ upper: 3 });
  });
});

describe('of twelve months as they were once published, the auditor', () => {
  it('finds every number that comes out by subtraction', async () => {
    const { settings, measures } = await readCatalogue('data/settings.yaml', 'data/measures');
    const publication = { ...settings.publication, parts: 'suppressed' as const };
    const catalogue = publishedCatalogue(measures, { ...settings, publication }, '2022-07-31', () => null);
    const files = { figures, measures: catalogue };
    const { verdict, secrets } = auditPublished(files, solver, { digest });
    expect(verdict).toBe('unsafe');
    const open = new Map(secrets.filter(({ safe }) => !safe).map((secret) => [secret.id, secret]));
    const lines = figures.split('\n');
    const named = workedOut(figures).map(({ line, possible }) => {
      const [, measure, authority, , type, , end, breakdown, category] = (lines[line - 1] as string).split(',');
      return { id: [measure, authority, type, end, breakdown, category, 'N'].join('|'), possible };
    });
    expect(named).toHaveLength(44);
    const wider = named.filter(({ id, possible }) => {
      const { lower, upper } = open.get(id) ?? { lower: null, upper: null };
      return lower === null || upper === null || lower < (possible[0] as number) || upper > (possible.at(-1) as number);
    });
    expect(wider).toEqual([]);
  }, 60_000);
});
