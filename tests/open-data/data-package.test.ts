import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { dataPackage, datasetJsonLd, figuresParquet } from '#open-data';
import { formatBounds, formatLedger, ledgerColumns } from '#published';
import { dataPackageProblems } from '#src/site-audit/files/data-package.ts';
import { jsonLdProblems } from '#src/site-audit/files/json-ld.ts';
import { hidden, publication, row } from './fixture.ts';

const ledger = [row(), hidden({ category: 'secure', breakdown: 'home', bound: { atLeast: null, atMost: 5 } })];
const files = {
  figures: formatLedger(ledger),
  figuresParquet: figuresParquet(ledger),
  bounds: formatBounds(ledger),
  measures: '{"measures":[]}\n',
};
const newest = publication('2022-07');
const served = new Map<string, Uint8Array>([
  ['figures.csv', Buffer.from(files.figures)],
  ['figures.parquet', files.figuresParquet],
  ['bounds.csv', Buffer.from(files.bounds)],
  ['measures.json', Buffer.from(files.measures)],
]);
const of = { council: 'E06000002', publication: '2022-07', asAt: '2022-07-31' };

describe('dataPackage', () => {
  it('names each data file with its columns, size and hash', async () => {
    const { resources, ...head } = JSON.parse(await dataPackage(files, newest, { homepage: null }));
    expect(head).toMatchObject({ name: 'corporate-parenting-e06000002-public', version: '2022-07' });
    expect(resources.map(({ name, path }: { name: string; path: string }) => [name, path])).toEqual([
      ['figures', 'figures.csv'],
      ['figures-parquet', 'figures.parquet'],
      ['bounds', 'bounds.csv'],
      ['measures', 'measures.json'],
    ]);
    for (const { path, bytes, hash, schema } of resources) {
      const content = served.get(path) as Uint8Array;
      expect(bytes).toBe(content.length);
      expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
      if (path.startsWith('figures'))
        expect(schema.fields.map(({ name }: { name: string }) => name)).toEqual(ledgerColumns);
      // Frictionless asks for a name of small letters, and for words beside each column.
      for (const { description } of schema?.fields ?? []) expect(description).toMatch(/^[A-Z]/);
    }
  });

  it('says where the site stands only where it is known', async () => {
    expect(JSON.parse(await dataPackage(files, newest, { homepage: null }))).not.toHaveProperty('homepage');
    expect(JSON.parse(await dataPackage(files, newest, { homepage: 'https://a.uk/' }))).toHaveProperty(
      'homepage',
      'https://a.uk/',
    );
  });
});

const licence = { title: 'Open Government Licence v3.0', address: 'https://a.uk/licence/version/3/' };
const board = { ...newest, edition: 'board' as const };

describe('the licence of data', () => {
  it('is the one that the council states, and none where it states none', async () => {
    const stated = JSON.parse(await dataPackage(files, newest, { homepage: null, licence }));
    expect(stated.licenses).toEqual([{ path: licence.address, title: licence.title }]);
    expect(JSON.parse(await dataPackage(files, newest, { homepage: null }))).not.toHaveProperty('licenses');
    const described = datasetJsonLd(newest, (path) => path, { from: '', to: '' }, licence);
    expect(JSON.parse(described).license).toBe(licence.address);
    expect(jsonLdProblems(described)).toEqual([]);
    expect(JSON.parse(datasetJsonLd(newest, (path) => path, { from: '', to: '' }))).not.toHaveProperty('license');
  });

  it('is never one of what only members may read, whose description says so', async () => {
    const said = JSON.parse(await dataPackage(files, board, { homepage: null, licence }));
    expect(said).not.toHaveProperty('licenses');
    expect(said.description).toMatch(/^For members only: .* passed on\. Figures about children in care/);
    expect(said.description).not.toMatch(/Published figures/);
  });

  it('is found where another one is stated', async () => {
    const text = await dataPackage(files, newest, { homepage: null, licence });
    expect(await dataPackageProblems(text, served, { ...of, licence })).toEqual([]);
    for (const other of [null, { ...licence, title: 'Licence 4' }, { ...licence, address: 'https://a.uk/5/' }])
      expect(await dataPackageProblems(text, served, { ...of, licence: other })).toEqual([
        'states another licence than the council',
      ]);
  });
});

describe('dataPackageProblems', () => {
  const problems = (text: string) => dataPackageProblems(text, served, of);

  it('finds none in what is right', async () => {
    expect(await problems(await dataPackage(files, newest, { homepage: 'https://a.uk/scorecard/' }))).toEqual([]);
  });

  it.each<[string, (text: string) => string, RegExp]>([
    ['a size', (text) => text.replace(/"bytes": \d/, '"bytes": 9'), /wrong about/],
    ['a hash', (text) => text.replace(/sha256:..../, 'sha256:0000'), /wrong about/],
    ['a file that there is not', (text) => text.replace('bounds.csv', 'more.csv'), /which there is not/],
    ['a number in its words', (text) => text.replace('"title": "', '"title": "3 '), /number/],
    ['a field more', (text) => text.replace('"name": "figures",', '"name": "figures", "rows": 3,'), /number/],
    ['another month', (text) => text.replace('"version": "2022-07"', '"version": "2022-08"'), /number/],
    [
      'an address that says something',
      (text) => text.replace('"created"', '"homepage": "https://a.uk/?n=3", "created"'),
      /number/,
    ],
    ['no JSON', () => '3,', /no JSON/],
  ])('finds %s', async (_, change, words) => {
    expect((await problems(change(await dataPackage(files, newest, { homepage: null })))).join()).toMatch(words);
  });
});

describe('datasetJsonLd', () => {
  const json = datasetJsonLd(newest, (path) => path, { from: '2014-04-01', to: '2022-07-31' });

  it('describes the edition as a data set with its files', () => {
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'Dataset',
      temporalCoverage: '2014-04-01/2022-07-31',
      distribution: [{ contentUrl: '/figures.csv' }, {}, {}, {}],
    });
    expect(jsonLdProblems(json)).toEqual([]);
  });

  it('cannot end the element that it stands in', () => {
    const name = '</script><b>';
    const said = datasetJsonLd(publication('2022-07', { council: { code: 'E1', name } }), (path) => path, {
      from: '',
      to: '',
    });
    expect(said).not.toContain('<');
    expect(JSON.parse(said).spatialCoverage).toBe(name);
  });

  it.each([
    ['a number', json.replace('"isAccessibleForFree":true', '"size":3')],
    ['a number in words', json.replace('"name":"', '"name":"3 ')],
    ['a number in an address', json.replace('/figures.csv', '/figures.csv?secure=3')],
    ['no JSON', 'secure'],
  ])('is found with %s', (_, text) => {
    expect(jsonLdProblems(text)).toHaveLength(1);
  });
});
