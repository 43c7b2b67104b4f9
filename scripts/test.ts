import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureChromium } from './cli/chromium.ts';
import { runCommand } from './cli/command-line.ts';

const results = path.join('.cache', 'test-results.json');
const modules = 'node_modules';

const checks: [string, string[]][] = [
  ['Types', [path.join(modules, 'astro', 'bin', 'astro.mjs'), 'check', '--minimumSeverity', 'warning']],
  ['Lint and format', [path.join(modules, '@biomejs', 'biome', 'bin', 'biome'), 'ci', '--error-on-warnings']],
  ['Unused files, exports and packages', [path.join(modules, 'knip', 'bin', 'knip.js'), '--no-progress']],
  ['What only tests use', [path.join(modules, 'knip', 'bin', 'knip.js'), '--no-progress', '--production']],
  [
    'Unit, golden and browser tests',
    [
      path.join(modules, 'vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}`,
    ],
  ],
];

/** `npm test`: types, lint, then every test; all run even where an earlier one fails. */
await runCommand(async () => {
  const env = { ...process.env, CHROMIUM_PATH: ensureChromium(), ASTRO_TELEMETRY_DISABLED: '1' };
  rmSync(results, { force: true });
  const failed = checks.filter(([title, parameters]) => {
    console.log(`\n${title}`);
    return spawnSync(process.execPath, parameters, { stdio: 'inherit', env }).status !== 0;
  });
  if (failed.length > 0) console.log(`\nFailed: ${failed.map(([title]) => title).join('; ')}`);
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, 'utf8'));
  console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
  return failed.length === 0 ? 0 : 1;
});
