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
    const { resources, ...head } = JSON.parse(await dataPackage(files, newest, null));
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
    expect(JSON.parse(await dataPackage(files, newest, null))).not.toHaveProperty('homepage');
    expect(JSON.parse(await dataPackage(files, newest, 'https://a.uk/'))).toHaveProperty('homepage', 'https://a.uk/');
  });
});

describe('dataPackageProblems', () => {
  const problems = (text: string) => dataPackageProblems(text, served, of);

  it('finds none in what is right', async () => {
    expect(await problems(await dataPackage(files, newest, 'https://a.uk/scorecard/'))).toEqual([]);
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
    expect((await problems(change(await dataPackage(files, newest, null)))).join()).toMatch(words);
  });
});

describe('datasetJsonLd', () => {
  const json = datasetJsonLd(newest, (path) => path, '2014-04-01', '2022-07-31');

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
    const said = datasetJsonLd(publication('2022-07', { council: { code: 'E1', name } }), (path) => path, '', '');
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
