import { globSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getViteConfig } from 'astro/config';
import { defineConfig, type UserProjectConfigFn } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { sitePathsIn } from './tests/fixtures/site/write.ts';

const include = ['tests/**/*.test.ts'];
/** Tests that replace a module: each has modules of its own, so that no other test sees the replacement. */
const apart = globSync(include).filter((file) => /\bvi\.(mock|doMock)\(/.test(readFileSync(file, 'utf8')));
/** Tests that render components: Astro compiles what they import. */
const rendering = ['tests/components/**/*.test.ts'];

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

/** What components read in place of the project's own folders: a test writes it there. */
const siteFixture = sitePathsIn(join(tmpdir(), `example-site-${process.pid}`));
const renderingProject: UserProjectConfigFn = async (env) => ({
  ...(await getViteConfig({}, { configFile: false, logLevel: 'error' })(env)),
  extends: true,
  test: { name: 'rendering', include: rendering, env: { ...siteFixture, EDITION: 'public', SITE_BASE: '' } },
});

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
      { extends: true, test: { name: 'together', include, exclude: [...apart, ...rendering], isolate: false } },
      renderingProject,
      ...(apart.length > 0 ? [{ extends: true as const, test: { name: 'apart', include: apart } }] : []),
    ],
  },
});
