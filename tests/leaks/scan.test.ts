import { zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { layouts } from '#extracts';
import { canaryExtract } from './canary-extract.ts';
import { scanFor } from './scan.ts';
import { unpacked } from './unpacked.ts';

const name = "Zqbubygh O'Märrow";
const scan = scanFor([name, '09/06/2010', 'QK7391VX']);
const formsIn = (text: string | Buffer): string[] => [
  ...new Set(scan('x', Buffer.from(text)).map(({ canary }) => canary)),
];

describe('the scan', () => {
  it.each<[string, string | Buffer]>([
    ['as it was', `<p>${name}</p>`],
    ['in capitals', name.toUpperCase().replace('Ä', 'ä')],
    ['by one word alone', 'a letter to zqbubygh, today'],
    ['in Latin-1', Buffer.from(name, 'latin1')],
    ['in UTF-16', Buffer.from(name, 'utf16le')],
    ['in UTF-16 the other way', Buffer.from(name, 'utf16le').swap16()],
    ['in an address', `?q=${encodeURIComponent(name)}`],
    ['in a form', new URLSearchParams({ q: name }).toString()],
    ['with every byte of an address escaped', '%5a%71%62%75%62%79%67%68'],
    ['in an attribute', 'title="Zqbubygh O&#39;M&auml;rrow"'],
    ['in entities', [...name].map((one) => `&#${one.codePointAt(0)};`).join('')],
    ['in entities of another base', [...name].map((one) => `&#x${one.codePointAt(0)?.toString(16)};`).join('')],
    ['in JSON', JSON.stringify({ name })],
    ['in escaped JSON', '"\\u005a\\u0071\\u0062\\u0075\\u0062\\u0079\\u0067\\u0068"'],
    ['in hexadecimal', Buffer.from(name).toString('hex').toUpperCase()],
    ...[0, 1, 2, 3].map((before): [string, string] => [
      `in base64 after ${before} other bytes`,
      Buffer.from(`${'x'.repeat(before)}${name}, and more`).toString('base64'),
    ]),
    ['in a data address', `data:text/plain;base64,${Buffer.from(name).toString('base64url')}`],
  ])('finds a name %s', (_, text) => {
    expect(formsIn(text)).toEqual([name]);
  });

  it.each(['09/06/2010', '9/6/2010', '2010-06-09', '20100609', '09062010', '09.06.2010', '9 June 2010', '2010/06/09'])(
    'finds a day written %s',
    (day) => {
      expect(formsIn(`born ${day}.`)).toEqual(['09/06/2010']);
      expect(formsIn(encodeURIComponent(`born ${day}.`))).toEqual(['09/06/2010']);
      expect(formsIn(Buffer.from(`born ${day}.`).toString('base64'))).toEqual(['09/06/2010']);
    },
  );

  it('finds a number in a file’s name and a day as milliseconds', () => {
    expect(scan('child-qk7391vx.html', Buffer.from('')).map(({ canary }) => canary)).toEqual(['QK7391VX']);
    expect(formsIn(`{"t":${Date.UTC(2010, 5, 9)}}`)).toEqual(['09/06/2010']);
  });

  it('finds nothing where there is nothing', () => {
    expect(formsIn('Marrow, 9 June 2011, QK7391, <b>2010</b> bygh ')).toEqual([]);
  });
});

describe('the canary extract', () => {
  it('has a file for every layout, and days that nothing else shows', () => {
    const { files, canaries } = canaryExtract((text) => text === '09/06/2010' || text === '2021-04-13');
    expect(Object.keys(files)).toHaveLength(layouts.length);
    expect(canaries).not.toContain('09/06/2010');
    expect(canaries).not.toContain('13/04/2021');
    expect(canaries.filter((canary) => /^\d\d\/\d\d\/\d{4}$/.test(canary)).length).toBeGreaterThan(20);
    for (const kind of [/^QK7391/, / O'/, /-Jördis /, /@/, /<b>/]) {
      expect(canaries.filter((canary) => kind.test(canary)).length, String(kind)).toBeGreaterThan(10);
    }
  });
});

describe('what is packed in a file', () => {
  const places = async (file: string, bytes: Uint8Array) =>
    (await unpacked(file, bytes)).flatMap((part) => scan(part.place, part.bytes).map(({ place }) => place));

  it('is looked through too: files in a ZIP file, and ZIP files in it', async () => {
    const inner = zipSync({ 'a.csv': Buffer.from(`x,${name}\n`.repeat(9)) }, { level: 9 });
    const outer = zipSync({ 'more.zip': inner, 'b.txt': Buffer.from('nobody') });
    expect(scan('x', inner)).toEqual([]);
    expect(new Set(await places('out.zip', outer))).toEqual(new Set(['out.zip!more.zip!a.csv']));
  });

  it('is looked through too: cells of a Parquet file', async () => {
    const data = Array.from({ length: 50 }, (_, at) => (at % 2 === 0 ? name : `${name} ${at}`));
    const bytes = new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'a', data }] }));
    expect(new Set(await places('a.parquet', bytes))).toContain('a.parquet!cells');
  });
});
