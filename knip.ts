import type { KnipConfig } from 'knip';

/** `--production`: without the tests, which shows what they alone use. */
const withoutTests = process.argv.includes('--production');

const config: KnipConfig = {
  // The configuration of the site is part of what is built: the plugin takes it for something that only development
  // needs.
  astro: { config: [], entry: ['astro.config.mjs!', 'src/pages/**/*.{ts,astro}!'] },
  // Run as processes of their own, by path.
  entry: [
    'scripts/*.{ts,mjs}!',
    'scripts/refresh/lock-guard.ts!',
    'scripts/bench/pack-file.ts!',
    // Bundled for a page, and what stands there in place of modules of Node.
    'scripts/workbench/page/{page,worker}.ts!',
    'scripts/workbench/in-page/*.ts!',
    'tests/scripts/{lock-contender,refresh-child}.ts',
    'tests/browser/warehouse-page.ts',
  ],
  // Examples of components are for tests.
  project: [
    '{src,components,scripts}/**/*.{ts,mjs,astro}!',
    '!components/examples/**!',
    '!components/**/*.example.ts!',
    'tests/**/*.ts',
    '*.{ts,mjs}',
  ],
  includeEntryExports: true,
  // What a test reaches into a file for is no dead code where the file itself uses it.
  ignoreExportsUsedInFile: withoutTests || { interface: true, type: true },
  ignoreIssues: {
    'astro.config.mjs': ['exports'],
    'scripts/workbench/in-page/**': ['exports'],
    // A room that is being replaced.
    'src/charts/**': ['exports', 'types'],
    // Only tests use these: constraints and certificates of the auditor, the ledger as of a month, the limit of a
    // funnel of rates, and the database of a page, which no page asks yet.
    'src/{audit/**,published/ledger.ts,spc/funnel/rate.ts,warehouse/adapters/wasm-worker.ts}': withoutTests
      ? ['exports']
      : [],
    // A door hands out the types of what it hands out; tests enter by it too.
    'src/**/index.ts': withoutTests ? ['exports', 'types'] : ['types'],
  },
};

export default config;
