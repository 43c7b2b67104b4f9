import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptValues, readingCode } from '#scripts/refresh/kept-values.ts';
import { sourcesOf } from '#tests/fixtures/sources.ts';

const [name, other] = ['a', 'b'].map((digit) => digit.repeat(64)) as [string, string];
const value = { cells: Int32Array.of(1, -(2 ** 31)), words: ['Zoë', ''], none: null };

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'kept-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const folder = () => path.join(root, 'findings', 'checked');
const at = (file: string) => path.join(folder(), file);

describe('values in a private folder', () => {
  it('come back as they were put there, also to another process', async () => {
    expect(await keptValues(folder()).get(name)).toBeNull();
    await keptValues(folder()).put(name, value);
    expect(await keptValues(folder()).get(name)).toStrictEqual(value);
    expect(await keptValues(folder()).get(other)).toBeNull();
  });

  it.skipIf(process.platform === 'win32')('are for nobody else on the machine to read', async () => {
    await keptValues(folder()).put(name, value);
    expect([folder(), at(name)].map((place) => (statSync(place).mode & 0o777).toString(8))).toEqual(['700', '600']);
  });

  it('are not there where a bit of the file is another, or some of it is missing', async () => {
    const kept = keptValues(folder());
    await kept.put(name, value);
    const whole = readFileSync(at(name));
    const bit = fc.record({ byte: fc.nat(whole.length - 1), bit: fc.nat(7) });
    await fc.assert(
      fc.asyncProperty(fc.oneof(bit, fc.nat(whole.length - 1)), async (harm) => {
        const bytes = Buffer.from(whole.subarray(0, typeof harm === 'number' ? harm : whole.length));
        if (typeof harm !== 'number') bytes[harm.byte] = (bytes[harm.byte] as number) ^ (1 << harm.bit);
        writeFileSync(at(name), bytes);
        expect(await kept.get(name)).toBeNull();
      }),
    );
    writeFileSync(at(name), whole);
    expect(await kept.get(name)).toStrictEqual(value);
  });

  it('are not there under another name', async () => {
    const kept = keptValues(folder());
    await kept.put(name, value);
    renameSync(at(name), at(other));
    expect(await kept.get(other)).toBeNull();
  });

  it('are whole whoever writes them at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => keptValues(folder()).put(name, value)));
    expect(readdirSync(folder())).toEqual([name]);
    expect(await keptValues(folder()).get(name)).toStrictEqual(value);
  });

  it('go where they are not named, with what was left half written, and nothing else does', async () => {
    const kept = keptValues(folder());
    for (const one of [name, other]) await kept.put(one, value);
    for (const file of ['notes.txt', `${name}.old.part`, `${name}.new.part`]) writeFileSync(at(file), '');
    const before = new Date(Date.now() - 2 * 3_600_000);
    utimesSync(at(`${name}.old.part`), before, before);
    await kept.keepOnly(new Set([name]));
    expect(readdirSync(folder()).sort()).toEqual([name, `${name}.new.part`, 'notes.txt'].sort());
    await keptValues(path.join(root, 'nowhere')).keepOnly(new Set());
  });

  it('cannot be put where the folder cannot be made, and nothing is left there', async () => {
    writeFileSync(path.join(root, 'findings'), '');
    await expect(keptValues(folder()).put(name, value)).rejects.toThrow();
    expect(await keptValues(folder()).get(name)).toBeNull();
    await keptValues(folder()).keepOnly(new Set());
  });

  it('are those of one version of all the code that reads extracts', () => {
    const product = path.join(import.meta.dirname, '..', '..');
    const doors = ['extracts', 'published', 'warehouse'].map((door) => path.join(product, 'src', door, 'index.ts'));
    const sources = doors
      .flatMap((door) => sourcesOf(door))
      .map((file) => path.relative(product, file).split(path.sep).join('/'));
    const reading = readFileSync(path.join(product, 'src', 'refresh', 'read-extracts.ts'), 'utf8');
    const entered = [...reading.matchAll(/^import (?!type)[^;]* from '([^']+)'/gm)].map(([, from]) => from);
    const notKept = './extract-events.ts';
    expect(entered.filter((from) => from !== notKept)).toEqual(['#extracts', '#published', '#warehouse']);
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter((file) => !readingCode.some((place) => file.startsWith(`${place}/`)))).toEqual([]);
    expect(keptValues(folder()).madeBy).toMatch(/^[0-9a-f]{64},v\d+/);
  });
});
