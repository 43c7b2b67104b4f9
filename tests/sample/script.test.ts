import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { main, writeSample } from '#scripts/sample.ts';
import { keptRunNow } from '#tests/fixtures/kept-run.ts';
import { filesOfSample } from '#tests/fixtures/sample.ts';
import { stableFolder } from '#tests/fixtures/stable-folder.ts';

let out = '';
let said: unknown[] = [];
const run = (...args: string[]) => main(args, (why) => said.push(why));

beforeEach(() => {
  out = stableFolder('sample');
  said = [];
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

test('The sample is written month by month with its progress, and replaces an older sample', async () => {
  mkdirSync(join(out, '2019-01', 'darlington'), { recursive: true });
  writeFileSync(join(out, '2019-01', 'darlington', 'extract.yaml'), 'synthetic: true\n');
  writeFileSync(join(out, '2019-01', 'darlington', 'old.csv'), 'child_id\r\n');
  const asks = { seed: 1, scale: 1 };
  const { written, lines } = keptRunNow({ name: 'written-samples', asks, folder: out }, () => {
    const lines: string[] = [];
    return { written: writeSample({ out, ...asks, log: (line) => lines.push(line) }), lines };
  });
  expect(readdirSync(out)).toContain('2022-07');
  expect(existsSync(join(out, '2019-01', 'darlington'))).toBe(false);
  expect(written.files).toBeGreaterThan(2000);
  expect(lines.some((line) => line.includes('2021-02 (9 of 26)'))).toBe(true);

  const again = await filesOfSample();
  const paths = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
  expect(paths.map((path) => path.replaceAll('\\', '/')).sort(), 'files of the same seed').toEqual([...again.keys()]);
  const differing = [...again.values()].filter(({ path, text }) => readFileSync(join(out, path), 'utf8') !== text);
  expect(differing.map(({ path }) => path)).toEqual([]);
}, 300_000);

test('A folder that holds extracts not marked synthetic is left alone', () => {
  const real = join(out, '2022-02');
  mkdirSync(real);
  writeFileSync(join(real, 'episodes.csv'), 'CHILD\r\n1\r\n');
  expect(run('--out', out)).toBe(1);
  expect(said.join()).toContain('not marked synthetic');
  expect(readdirSync(out)).toEqual(['2022-02']);
  expect(readFileSync(join(real, 'episodes.csv'), 'utf8')).toBe('CHILD\r\n1\r\n');
});

test.each([[['--seed', 'x']], [['--scale', '0']], [['--as', 'xml']], [['--colour', 'red']]])(
  'Wrong usage is said and ends with 2: %o',
  (args) => {
    expect(run(...args)).toBe(2);
    expect(said.join()).toContain('Usage');
  },
);
