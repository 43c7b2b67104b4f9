import { beforeAll, describe, expect, it } from 'vitest';
import {
  type ChainError,
  formatLedger,
  formatPublication,
  type LedgerRow,
  type ManifestFile,
  type Publication,
  sealPublication,
  sha256,
  type UnsealedPublication,
  verifyChain,
} from '#published';

const months = ['2022-02', '2022-03', '2022-06', '2022-07'];

const rowOf = (published: string, category: string, value: number): LedgerRow => ({
  published,
  measure: 'cla_count',
  authority: 'E06000002',
  authorityName: 'Middlesbrough',
  periodType: 'snapshot',
  periodStart: '2022-01-31',
  periodEnd: '2022-01-31',
  breakdown: category === '' ? '' : 'sex',
  category,
  numerator: value,
  denominator: null,
  value,
  unit: 'children',
  symbol: '',
  status: 'final',
});

/** Two rows of each month but March, which added none. */
const rows = months
  .filter((month) => month !== '2022-03')
  .flatMap((month, index) => [rowOf(month, '', 500 + index), rowOf(month, 'girls', 240 + index)]);

async function manifestOf(month: string, previous: string | null, change: Partial<UnsealedPublication> = {}) {
  return sealPublication({
    format: 'publication/2',
    publication: month,
    edition: 'public',
    asAt: `${month}-28`,
    synthetic: true,
    council: { code: 'E06000002', name: 'Middlesbrough' },
    madeWith: { version: '0.1.0', settings: await sha256('settings'), measures: {} },
    extracts: [],
    policy: { smallestCount: 5 },
    counts: { figures: 2, suppressed: 0, added: 2, revised: 0, withdrawn: 0 },
    findings: [],
    ledger: await sha256(formatLedger(rows.filter((row) => row.published <= month))),
    previous,
    ...change,
  });
}

/** The manifests of all months, each after the one before it. */
async function chainOf(change: (month: string) => Partial<UnsealedPublication> = () => ({})): Promise<ManifestFile[]> {
  const files: ManifestFile[] = [];
  for (const month of months) {
    const before = files.at(-1);
    const manifest = await manifestOf(month, before === undefined ? null : await sha256(before.text), change(month));
    files.push({ name: `${month}.json`, text: formatPublication(manifest) });
  }
  return files;
}

let files: ManifestFile[];
const ledger = formatLedger(rows);
beforeAll(async () => {
  files = await chainOf();
});

const without = (month: string) => files.filter(({ name }) => name !== `${month}.json`);
const edited = (month: string, from: string, to: string) =>
  files.map(({ name, text }) => ({ name, text: name === `${month}.json` ? text.replace(from, to) : text }));
const lines = ledger.trimEnd().split('\n');
const ledgerWith = (change: (all: string[]) => string[]) => `${change([...lines]).join('\n')}\n`;
/** The line of the ledger on which the rows of a month start. */
const first = (month: string) => lines.findIndex((line) => line.startsWith(month));

async function brokenAt(manifests: ManifestFile[], text: string | null): Promise<ChainError> {
  return verifyChain(manifests, text).then(
    () => expect.unreachable('the chain was taken for whole'),
    (error) => error,
  );
}

describe('a chain of publications', () => {
  it('is whole as it was written, a month without a new row included', async () => {
    const chain = await verifyChain(files.toReversed(), ledger);
    expect(chain?.manifests.map(({ publication }) => publication.publication)).toEqual(months);
    expect(chain?.ledgerText).toBe(ledger);
  });

  it('is whole where version control turned the ends of lines', async () => {
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    const turned = files.map(({ name, text }) => ({ name, text: windows(text) }));
    expect((await verifyChain(turned, windows(ledger)))?.ledgerText).toBe(ledger);
  });

  it('is none where nothing is published', async () => {
    expect(await verifyChain([], null)).toBeNull();
  });

  it.each(['2022-02', '2022-06', '2022-07'])(
    'is broken at %s where a number of that month was edited',
    async (month) => {
      const at = first(month);
      const text = ledgerWith((all) => all.with(at, (all[at] as string).replace(/,5\d\d,,5\d\d,/, ',499,,499,')));
      const error = await brokenAt(files, text);
      expect(error.publication).toBe(month);
      expect(error.message).toContain(`publications/${month}.json`);
      expect(error.message).toContain('from version control');
    },
  );

  it.each<[string, (all: string[]) => string[], string]>([
    ['removed', (all) => all.toSpliced(first('2022-06'), 1), '2022-06'],
    ['added', (all) => all.toSpliced(first('2022-06'), 0, all[first('2022-06')] as string), '2022-06'],
    [
      'swapped with its neighbour',
      (all) => all.toSpliced(first('2022-02'), 2, all[first('2022-02') + 1] as string, all[first('2022-02')] as string),
      '2022-02',
    ],
    ['moved before those of an earlier month', (all) => all.toSpliced(1, 0, all.pop() as string), '2022-02'],
    ['given to a later month', (all) => all.with(2, (all[2] as string).replace('2022-02', '2022-03')), '2022-02'],
    [
      'given to a month without a manifest',
      (all) => [...all, (all.at(-1) as string).replace('2022-07', '2022-09')],
      '2022-09',
    ],
  ])('is broken where a row was %s', async (_, change, month) => {
    expect((await brokenAt(files, ledgerWith(change))).publication).toBe(month);
  });

  it.each([
    ['2022-02', '2022-03'],
    ['2022-03', '2022-06'],
    ['2022-06', '2022-07'],
  ])('is broken where the manifest of %s is missing: that of %s does not follow', async (gone, next) => {
    const error = await brokenAt(without(gone), ledger);
    expect(error.publication).toBe(next);
    expect(error.message).toMatch(/a manifest before it is missing/);
  });

  it('is broken where the newest manifest is missing: its rows are nobody’s', async () => {
    const error = await brokenAt(without('2022-07'), ledger);
    expect(error.message).toMatch(/holds rows of 2022-07, of which there is no manifest/);
  });

  it('is broken where two manifests were put in each other’s place', async () => {
    const names: Record<string, string> = { '2022-03.json': '2022-06.json', '2022-06.json': '2022-03.json' };
    const swapped = files.map(({ name, text }) => ({ name: names[name] ?? name, text }));
    expect((await brokenAt(swapped, ledger)).message).toMatch(/2022-03\.json says it is of 2022-06/);
  });

  it.each(months)('is broken at %s where its manifest was edited, the newest too', async (month) => {
    const error = await brokenAt(edited(month, '"figures": 2', '"figures": 3'), ledger);
    expect([error.publication, error.message]).toEqual([month, expect.stringContaining(`${month}.json was edited`)]);
  });

  it('is broken where a manifest was written otherwise, though it says the same', async () => {
    expect((await brokenAt(edited('2022-03', '"synthetic": true', '"synthetic":true'), ledger)).publication).toBe(
      '2022-03',
    );
  });

  it('is broken where a manifest was written again: the next one does not know it', async () => {
    const earlier = JSON.parse(files[0]?.text ?? '') as Publication;
    const rewritten = await sealPublication({ ...withoutSeal(earlier), asAt: '2022-02-27' });
    const error = await brokenAt(
      [{ name: '2022-02.json', text: formatPublication(rewritten) }, ...files.slice(1)],
      ledger,
    );
    expect(error.publication).toBe('2022-03');
  });

  it('never mixes editions, nor synthetic and real figures', async () => {
    const mixed = await chainOf((month) => (month === '2022-06' ? { edition: 'board' } : {}));
    expect((await brokenAt(mixed, ledger)).message).toMatch(/2022-03 is of the public edition and 2022-06 is not/);
    const half = await chainOf((month) => ({ synthetic: month < '2022-06' }));
    expect((await brokenAt(half, ledger)).publication).toBe('2022-06');
  });

  it('is broken where the figures or all manifests are missing', async () => {
    expect((await brokenAt(files, null)).message).toMatch(/figures\.csv is missing: it was removed after .* 2022-07/);
    expect((await brokenAt([], ledger)).message).toMatch(/has no manifest/);
  });

  it('is refused where a manifest cannot be read or is of the format before chains', async () => {
    expect((await brokenAt([...files, { name: '2022-08.json', text: '{' }], ledger)).message).toMatch(
      /2022-08\.json is not a manifest/,
    );
    const old = edited('2022-02', 'publication/2', 'publication/1');
    expect((await brokenAt(old, ledger)).message).toMatch(
      /2022-02\.json is from before publications were chained\. Move the edition's folder away/,
    );
  });

  it('is refused where the columns of the ledger are others', async () => {
    expect((await brokenAt(files, ledger.replace('value,unit', 'unit,value'))).message).toMatch(/figures\.csv:1/);
  });
});

function withoutSeal({ seal: _, ...rest }: Publication): UnsealedPublication {
  return rest;
}
