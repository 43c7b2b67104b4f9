import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { filesDocumentation, inReadingOrder } from '#catalogue';
import { layouts } from '#extracts';
import { readMeasures } from '#folders';
import scorecard from '#tests/measures/scorecard.json' with { type: 'json' };

const { measures } = await readMeasures('data/measures');
const committed = readFileSync('docs/files.md', 'utf8').replaceAll('\r\n', '\n');
const timesNamed = (id: string): number => committed.split(`(\`${id}\`)`).length - 1;

/** A new measure is one file and nothing else: it stands here after the next `npm run docs`. */
const named = measures.filter(({ id }) => timesNamed(id) > 0);

it('docs/files.md says of the measures that it names what their files say, and names no other', () => {
  const files = layouts.map(({ id }) => id);
  expect(committed, 'run npm run docs').toBe(filesDocumentation(inReadingOrder(named), files));
});

it('docs/files.md names a measure under each of its files', () => {
  for (const { id, sources } of named) {
    expect(timesNamed(id), id).toBe(sources.flatMap((source) => source.split(' or ')).length);
  }
});

it('docs/files.md names every measure of the scorecard', () => {
  expect(
    scorecard.map(({ id }) => id).filter((id) => timesNamed(id) === 0),
    'run npm run docs',
  ).toEqual([]);
});
