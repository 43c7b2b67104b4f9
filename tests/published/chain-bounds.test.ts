import { beforeAll, describe, expect, it } from 'vitest';
import type { Bound } from '#figure';
import {
  type ChainError,
  formatBounds,
  formatLedger,
  formatPublication,
  type LedgerRow,
  type ManifestFile,
  sealPublication,
  sha256,
  verifyChain,
} from '#published';

const months = ['2022-02', '2022-03', '2022-06'] as const;
const rowOf = (published: string, measure: string, bound?: Bound): LedgerRow => ({
  published,
  measure,
  authority: 'E06000002',
  authorityName: 'Middlesbrough',
  periodType: 'snapshot',
  periodStart: '2022-01-31',
  periodEnd: '2022-01-31',
  breakdown: '',
  category: '',
  numerator: null,
  denominator: null,
  value: null,
  unit: 'children',
  symbol: 'c',
  status: 'final',
  ...(bound === undefined ? {} : { bound }),
});
const few = { atLeast: null, atMost: 9 };

/** A month before there were bounds, one that stated one, and one that stated two. */
const rows = [
  rowOf('2022-02', 'first'),
  rowOf('2022-03', 'second', few),
  rowOf('2022-06', 'third', few),
  rowOf('2022-06', 'fourth', { atLeast: 10, atMost: 19 }),
];
const ledger = formatLedger(rows);
const bounds = formatBounds(rows);

async function chainOf(withBounds: (month: string) => boolean): Promise<ManifestFile[]> {
  const files: ManifestFile[] = [];
  for (const month of months) {
    const before = files.at(-1);
    const known = rows.filter(({ published }) => published <= month);
    const manifest = await sealPublication({
      format: 'publication/2',
      publication: month,
      edition: 'public',
      asAt: `${month}-28`,
      synthetic: true,
      council: { code: 'E06000002', name: 'Middlesbrough' },
      madeWith: { version: '0.1.0', settings: await sha256('settings'), measures: {} },
      extracts: [],
      policy: { smallestCount: 5 },
      counts: { figures: 2, suppressed: 2, added: 2, revised: 0, withdrawn: 0 },
      findings: [],
      ledger: await sha256(formatLedger(known)),
      ...(withBounds(month) ? { bounds: await sha256(formatBounds(known)) } : {}),
      previous: before === undefined ? null : await sha256(before.text),
    });
    files.push({ name: `${month}.json`, text: formatPublication(manifest) });
  }
  return files;
}

let files: ManifestFile[];
beforeAll(async () => {
  files = await chainOf((month) => month > '2022-02');
});

async function brokenAt(text: string | null, manifests = files): Promise<ChainError> {
  return verifyChain(manifests, ledger, text).then(
    () => expect.unreachable('the chain was taken for whole'),
    (error) => error,
  );
}

describe('a chain of publications that state bounds', () => {
  it('is whole as it was written, months before there were bounds included', async () => {
    expect((await verifyChain(files, ledger, bounds))?.boundsText).toBe(bounds);
    expect((await verifyChain(files, ledger, bounds.replaceAll('\n', '\r\n')))?.boundsText).toBe(bounds);
  });

  it('reads an edition without the file as one without bounds', async () => {
    const old = await chainOf(() => false);
    expect((await verifyChain(old, ledger))?.boundsText).toBe(formatBounds([]));
    expect((await brokenAt(bounds, old)).publication).toBe('2022-03');
  });

  it('is broken where the file is missing', async () => {
    expect((await brokenAt(null)).message).toMatch(/bounds\.csv is missing: it was removed after .* 2022-06/);
  });

  it.each<[string, (text: string) => string, string]>([
    ['edited', (text) => text.replace(',,9\n', ',,19\n'), '2022-03'],
    ['removed', (text) => text.replace(/2022-06,third.*\n/, ''), '2022-06'],
    ['added to an old month', (text) => text.replace('2022-03,second', '2022-02,second'), '2022-02'],
    ['added without a manifest', (text) => `${text}2022-07,fifth,E06000002,snapshot,2022-01-31,,,,9\n`, '2022-07'],
    ['put in another order', (text) => text.replace(/(2022-06,fourth.*\n)(2022-06,third.*\n)/, '$2$1'), '2022-06'],
  ])('is broken where a bound was %s', async (_, change, month) => {
    const changed = change(bounds);
    expect(changed).not.toBe(bounds);
    expect(await brokenAt(changed)).toMatchObject({
      publication: month,
      message: expect.stringMatching(/^bounds\.csv/),
    });
  });

  it('is refused where the columns are others, or bounds stand alone', async () => {
    expect((await brokenAt(bounds.replace('at_least,at_most', 'at_most,at_least'))).message).toMatch(/bounds\.csv:1/);
    await expect(verifyChain([], null, bounds)).rejects.toThrow(/without figures\.csv/);
  });
});
