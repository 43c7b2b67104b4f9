import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { filesDocumentation, inReadingOrder } from '#catalogue';
import { layouts } from '#extracts';
import { readMeasures } from '#folders';

const { measures } = await readMeasures('data/measures');
const committed = readFileSync('docs/files.md', 'utf8').replaceAll('\r\n', '\n');

it('docs/files.md is what the measures say', () => {
  const files = layouts.map(({ id }) => id);
  expect(committed, 'run npm run docs').toBe(filesDocumentation(inReadingOrder(measures), files));
});

it('docs/files.md names every measure, and under each of its files', () => {
  for (const { id, sources } of measures) {
    const named = committed.split(`(\`${id}\`)`).length - 1;
    expect(named, id).toBe(sources.flatMap((source) => source.split(' or ')).length);
  }
});
