import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CsvCases, runCsvCases, runRuleCases } from '#conformance';
import { underTimeZone } from '#scripts/conformance/cases.ts';
import rules from './rules.json' with { type: 'json' };

const folder = new URL('../csv/', import.meta.url);
const casesOf = (name: string): CsvCases => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

describe('the council’s odd and broken files', () => {
  const results = runCsvCases(casesOf('council-expected.json'), {
    bytesOf: (file) => new Uint8Array(readFileSync(new URL(`council/${file}`, folder))),
    underTimeZone,
  });
  it('are all there', () => expect(results).toHaveLength(16));
  it.each(results)('$id comes out as it must', ({ status, detail }) =>
    expect([status, detail]).toEqual(['passed', '']),
  );
});

interface WrittenCases extends CsvCases {
  files: (CsvCases['files'][number] & { text: string; encoding: string })[];
}

describe('files with one thing odd', () => {
  const cases = casesOf('odd-files.json') as WrittenCases;
  const results = runCsvCases(cases, {
    bytesOf: (name) => {
      const { text = '', encoding } = cases.files.find(({ file }) => file === name) ?? {};
      if (encoding === 'utf-8') return new TextEncoder().encode(text);
      const little = Buffer.from(`\ufeff${text}`, 'utf16le');
      return new Uint8Array(encoding === 'utf-16be' ? little.swap16() : little);
    },
    underTimeZone,
  });
  it.each(results)('$id comes out as it must', ({ status, detail }) =>
    expect([status, detail]).toEqual(['passed', '']),
  );
});

describe('the runner of cases', () => {
  const run = (change: object) => {
    const [one] = casesOf('council-expected.json').files;
    const text = 'CHILD,DECOM,PLACE\n900001,03/04/2023,U1\n';
    const cases = {
      format: 'csv-case/1' as const,
      files: [{ ...one, file: 'a.csv', kind: 'episodes', outcome: 'accept', dataRows: 1, records: [], ...change }],
    };
    return runCsvCases(cases, { bytesOf: () => new TextEncoder().encode(text) })[0];
  };
  it('passes what comes out', () => expect(run({ records: [{ CHILD: '900001' }] })?.status).toBe('passed'));
  it.each([
    ['another outcome', { outcome: 'reject' }],
    ['rows held back that are not', { outcome: 'quarantine all rows' }],
    ['another number of rows', { dataRows: 2 }],
    ['a record that is not there', { records: [{ CHILD: '900002' }] }],
    ['one row for two records', { records: [{ CHILD: '900001' }, { CHILD: '900001' }] }],
    ['an issue that was not found', { issues: [{ code: 'duplicate-header' }] }],
    ['an issue of an unknown kind', { issues: [{ code: 'unheard-of' }] }],
    ['a report that was not made', { mustReport: 'delimiter semicolon' }],
    ['a sentence that is not understood', { mustReport: 'something else altogether' }],
    ['another stock', { stockOn: { '2023-04-03': 2 } }],
  ])('fails %s', (_, change) => expect(run(change)?.status).toBe('failed'));
  it('skips a file that is not there', () => {
    expect(
      runCsvCases(casesOf('council-expected.json'), { bytesOf: () => null }).every(
        ({ status }) => status === 'skipped',
      ),
    ).toBe(true);
  });
});

describe('DfE’s rules', () => {
  it.each(runRuleCases(rules))('$id marks the rows it must', ({ status, detail }) =>
    expect([status, detail]).toEqual(['passed', '']),
  );
  it('not enforced are skipped', () => {
    expect(runRuleCases([{ ruleset: 'none', code: 'none', cases: [{ input: {}, expected: {} }] }])[0]?.status).toBe(
      'skipped',
    );
  });
});
