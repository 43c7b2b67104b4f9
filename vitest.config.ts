import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const include = ['tests/**/*.test.ts'];
/** Tests that replace a module: each has modules of its own, so that no other test sees the replacement. */
const apart = globSync(include).filter((file) => /\bvi\.(mock|doMock)\(/.test(readFileSync(file, 'utf8')));

/**
 * Tests that take longest, for when there is no record of earlier runs: those that others wait for, and those that keep
 * one worker busy.
 */
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
    // Long enough for a busy machine: they only stop what hangs.
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
