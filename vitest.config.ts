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
 * Tests that take longest, in order, as where there is no record of earlier runs: those that others wait for, and those
 * that keep one worker busy. The last to end shall be a short one.
 */
const first = [
  'tests/golden/published-figures.test.ts',
  'tests/browser/pages.test.ts',
  'tests/attacks/attacks.test.ts',
  'tests/leaks/byte-check.test.ts',
  'tests/audit/site/other-inputs.test.ts',
  'tests/refresh/refresh.test.ts',
  'tests/refresh/afresh.test.ts',
  'tests/warehouse/sql.test.ts',
  'tests/measures/worked-examples.test.ts',
  'tests/browser/links.test.ts',
  'tests/refresh/refresh-gate.test.ts',
  'tests/scripts/one-month.test.ts',
];
const placeOf = ({ moduleId }: TestSpecification) => first.findIndex((file) => moduleId.endsWith(file));

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const known = sorted.filter((file) => placeOf(file) >= 0).sort((one, other) => placeOf(one) - placeOf(other));
    return [...known, ...sorted.filter((file) => placeOf(file) < 0)];
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
