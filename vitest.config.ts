import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const include = ['tests/**/*.test.ts'];
/** Tests that put something in a module's place: each has modules of its own, so that no other meets what they put there. */
const apart = globSync(include).filter((file) => /\bvi\.(mock|doMock)\(/.test(readFileSync(file, 'utf8')));

/** What takes longest while nothing is known of earlier runs: what other tests wait for, and what one worker is long busy with. */
const first = ['tests/golden/published-figures.test.ts', 'tests/browser/pages.test.ts'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isFirst = ({ moduleId }: TestSpecification) => first.some((file) => moduleId.endsWith(file));
    const sorted = await super.sort(files);
    return [...sorted.filter(isFirst), ...sorted.filter((file) => !isFirst(file))];
  }
}

export default defineConfig({
  test: {
    // Long enough for a machine that is busy with other things: they only end what hangs.
    testTimeout: 120_000,
    hookTimeout: 600_000,
    pool: 'forks',
    maxWorkers: 2,
    allowOnly: false,
    silent: 'passed-only',
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: 'together', include, exclude: apart, isolate: false } },
      ...(apart.length > 0 ? [{ extends: true as const, test: { name: 'apart', include: apart } }] : []),
    ],
  },
});
