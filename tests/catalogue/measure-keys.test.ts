import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

type FrontMatter = Record<string, unknown> & { breakdowns?: Record<string, unknown>[] };

/** The keys that a measure file's front matter has, its breakdowns' among them. */
function keysOf(file: string): string[] {
  const [, frontMatter = ''] = readFileSync(file, 'utf8').split(/^---\r?$/m);
  const { breakdowns = [], ...matter } = parse(frontMatter) as FrontMatter;
  return [...Object.keys(matter), ...breakdowns.flatMap(Object.keys)];
}

const files = readdirSync('data/measures', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => join('data/measures', file));
const [, howToWriteOne = ''] = readFileSync('CONTRIBUTING.md', 'utf8').split('## Write a measure');

it('CONTRIBUTING.md describes every key that a measure file has', () => {
  const keys = new Set(files.flatMap(keysOf));
  expect(keys.size).toBeGreaterThan(20);
  const described = new Set(Array.from(howToWriteOne.matchAll(/`(\w+)[`:]/g), ([, key]) => key));
  expect([...keys].filter((key) => !described.has(key))).toEqual([]);
});
