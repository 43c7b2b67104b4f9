import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BenchmarkFile } from '#benchmarks';
import { command } from '#tests/fixtures/command.ts';
import { stableFolder } from '#tests/fixtures/stable-folder.ts';
import { council, csv, england, stability } from './tables.ts';

let folder = '';
let from = '';
let into = '';
beforeEach(() => {
  folder = stableFolder('benchmarks');
  [from, into] = [path.join(folder, 'downloads'), path.join(folder, 'kept')];
  for (const one of [from, into]) mkdirSync(one);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (file: BenchmarkFile) => writeFileSync(path.join(from, file.path), file.text);
const run = (...args: string[]) => {
  const { stdout, stderr, status } = command(['scripts/benchmarks.ts', from, '--into', into, ...args], { folder });
  return { says: stdout + stderr, status };
};
const year = (settled: number) =>
  csv(
    'stability.csv',
    [england, council(901)].flatMap((area) => stability(area, 2025, 10, settled)),
  );

describe('taking over newer published tables', () => {
  it('shows what is new and writes only when it is accepted', () => {
    put(year(69));
    const shown = run();
    expect(shown).toMatchObject({ status: 0 });
    expect(shown.says).toContain('placement_stability_two_years: 2 new for 2025 (England 2025; Council 901 2025)');
    expect(shown.says).toContain('--accept');
    expect(readdirSync(into)).toEqual([]);
    expect(run('--accept').says).toContain('Open Government Licence');
    expect(readdirSync(into).sort()).toEqual(['areas.csv', 'figures.csv', 'neighbours.csv']);
    expect(readFileSync(path.join(into, 'figures.csv'), 'utf8').split('\n')[0]).toBe(
      'measure,area_code,area_name,area_type,year,period_end,numerator,denominator,value,symbol,source',
    );
    expect(run().says).toContain('Nothing is new');
  });

  it('writes nothing while a value cannot be, even when it is accepted', () => {
    put(year(69));
    run('--accept');
    const before = readFileSync(path.join(into, 'figures.csv'), 'utf8');
    put(year(92));
    const refused = run('--accept');
    expect(refused.status).toBe(1);
    expect(refused.says).toMatch(
      /error .*stability\.csv, column children_percent: 1 value for placement_stability_two_years/,
    );
    expect(refused.says).toContain('Nothing was written');
    expect(readFileSync(path.join(into, 'figures.csv'), 'utf8')).toBe(before);
  });

  it('shows revised history against what is kept', () => {
    put(year(69));
    run('--accept');
    put(year(70));
    expect(run().says).toContain('2 revised for 2025 (England 2025: 69 (69 of 100) is now 70 (70 of 100)');
  });

  it('refuses a broken file of its own by file and line', () => {
    put(year(69));
    run('--accept');
    const own = path.join(into, 'figures.csv');
    writeFileSync(own, readFileSync(own, 'utf8').replace('2025-03-31', '31/03/2025'));
    const refused = run();
    expect(refused.status).toBe(1);
    expect(refused.says).toMatch(/figures\.csv:2: period_end: not a day written like/);
  });

  describe('without a folder to write into', () => {
    const runIn = (...args: string[]) => {
      const script = path.resolve('scripts/benchmarks.ts');
      const { stdout, stderr, status } = command([script, ...args], { folder, cwd: into });
      return { says: stdout + stderr, status };
    };
    const shipped = () => path.join(into, 'data', 'benchmarks');

    it('writes into the folder of the downloads where that keeps such figures, and else into the product’s', () => {
      put(year(69));
      expect(runIn(from).says).toContain(`To keep this in ${path.join('data', 'benchmarks')}: npm run benchmarks`);
      expect(runIn(from, '--accept')).toMatchObject({ status: 0 });
      const kept = readFileSync(path.join(shipped(), 'figures.csv'), 'utf8');
      expect(readdirSync(from)).toEqual(['stability.csv']);
      for (const file of readdirSync(shipped())) cpSync(path.join(shipped(), file), path.join(from, file));
      put(year(70));
      expect(runIn(from).says).toContain(`To keep this in ${from}: npm run benchmarks -- ${from} --accept`);
      expect(runIn(from, '--accept')).toMatchObject({ status: 0 });
      expect(readFileSync(path.join(from, 'figures.csv'), 'utf8')).not.toBe(kept);
      expect(readFileSync(path.join(shipped(), 'figures.csv'), 'utf8')).toBe(kept);
    });

    it('refuses --data by what to name in its place, and writes nothing', () => {
      put(year(69));
      for (const data of [['--data', from], [`--data=${from}`]]) {
        const refused = runIn(from, ...data, '--accept');
        expect(refused.status).toBe(2);
        expect(refused.says).toMatch(
          /^Published figures are those of every council .* Name another folder with --into, /,
        );
      }
      expect(readdirSync(into)).toEqual([]);
    });
  });

  it('says how to accept the same, with the folder that was asked', () => {
    put(year(69));
    expect(run().says).toContain(`To keep this in ${into}: npm run benchmarks -- ${from} --into ${into} --accept`);
  });

  it('asks for tables where there are none, and for the right usage', () => {
    expect(run()).toMatchObject({ status: 1 });
    expect(run().says).toContain('holds no published tables');
    expect(run('--force')).toMatchObject({ status: 2 });
    expect(run(from)).toMatchObject({ status: 2 });
  });
});
