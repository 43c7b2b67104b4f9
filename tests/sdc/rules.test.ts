import { describe, expect, it } from 'vitest';
import { collectionsIn } from '#scripts/conformance/cases.ts';
import { type ProtectCase, protectProblems } from '#scripts/conformance/sdc-protect.ts';
import { type PrimaryCase, primaryProblems } from '#scripts/conformance/sdc-rules.ts';
import { taskOfTables } from '#scripts/conformance/sdc-tables.ts';
import { startHighs } from '#scripts/highs.ts';

const cases = collectionsIn('tests/sdc/cases').map(({ content }) => content as { kind: string; id: string });
const solver = await startHighs();

describe('cases of rules and of protection', () => {
  it.each(cases.filter(({ kind }) => kind === 'primary'))('$id', (content) => {
    expect(primaryProblems(content as unknown as PrimaryCase)).toEqual([]);
  });

  it.each(cases.filter(({ kind }) => kind === 'protect'))('$id', async (content) => {
    expect(await protectProblems(content as unknown as ProtectCase, solver)).toEqual([]);
  });

  it('say what differs in a rule', () => {
    const rows = [
      { count: 5, shown: '5' },
      { numerator: 5, denominator: 40, shown: '13' },
      { reason: 'true zero', symbol: 'z' },
    ];
    expect(primaryProblems({ rows })).toEqual([
      '{"count":5,"shown":"5"} is shown as c',
      '{"numerator":5,"denominator":40,"shown":"13"} is shown as c',
      '{"reason":"true zero","symbol":"z"} is shown as 0',
    ]);
    expect(primaryProblems({ rows: [{ count: 4, shown: 4 }] })).toEqual(['{"count":4,"shown":4} is shown as 5']);
    expect(primaryProblems({ rows: [{ shown: '4' }] })).toEqual(['{"shown":"4"} is shown as a row of no known kind']);
    expect(primaryProblems({ table: { columns: ['On time', 'Late'], rows: { Fostered: [9, 0] } } })).toEqual([
      'group disclosure: Fostered instead of ',
    ]);
  });

  it('say what differs in a protected table', async () => {
    const content = cases.find(({ kind }) => kind === 'protect') as unknown as ProtectCase;
    const expecting = (expect: ProtectCase['expect']) => protectProblems({ ...content, expect }, solver);
    expect((await expecting({ verdict: 'withhold' }))[0]).toContain('where the table must be withheld');
    expect(await expecting({ fewestSecondary: 1, leastSecondaryValue: 20 })).toEqual(['hides 3 cells worth 35']);
    const withheld = {
      ...content,
      mustPublish: Object.keys(content.cells ?? {}).filter((id) => id !== 'Other|Under 10'),
    };
    expect((await protectProblems(withheld, solver))[0]).toContain('is withheld');
  });

  it('take all that the threshold hides as primary where a case lists none', async () => {
    const content = cases.find(({ kind }) => kind === 'protect') as unknown as ProtectCase;
    const { primary, ...rest } = content;
    expect(primary).toEqual(['Other|Under 10']);
    expect(await protectProblems(rest, solver)).toEqual([]);
    const mustPublish = Object.keys(content.cells ?? {}).filter((id) => id !== 'Other|Under 10');
    expect((await protectProblems({ ...rest, mustPublish }, solver))[0]).toContain(
      'Other|Under 10 cannot be protected',
    );
  });

  it('take linked tables as one, with one status for cells that count the same records', () => {
    const task = taskOfTables(
      {
        records: [
          { home: 'foster', year: '2021', n: 9 },
          { home: 'foster', year: '2022', n: 2 },
          { home: 'residential', year: '2022', n: 7 },
        ],
        tables: {
          one: { 'A.f.21': 9, 'A.f.22': 2, 'A.f.+': 11, 'A.r.22': 7, 'A.r.+': 7, 'A.+.22': 9 },
          two: { 'B.21': 9, 'B.22': 9, 'B.+': 18 },
        },
      },
      { threshold: 5, zerosPublished: true, minWidth: 1 },
    );
    expect(Object.keys(task.cells).filter((id) => !id.startsWith('record'))).toEqual([
      'A.f.21',
      'A.f.22',
      'A.f.+',
      'A.r.22',
      'A.+.22',
      'B.+',
    ]);
    expect(task.primary).toEqual(['A.f.22']);
  });
});
