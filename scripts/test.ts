import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from './cli/chromium.ts';
import { giveHelp, runCommand, UsageError } from './cli/command-line.ts';

const results = path.join('.cache', 'test-results.json');
const programs = {
  astro: path.join('node_modules', 'astro', 'bin', 'astro.mjs'),
  biome: path.join('node_modules', '@biomejs', 'biome', 'bin', 'biome'),
  knip: path.join('node_modules', 'knip', 'bin', 'knip.js'),
  vitest: path.join('node_modules', 'vitest', 'vitest.mjs'),
};

interface Check {
  title: string;
  parameters: string[];
}

const tests: Check = {
  title: 'Unit, golden and browser tests',
  parameters: [programs.vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`],
};

/** Short checks, run one after the other beside the tests. */
const beside: Check[] = [
  { title: 'Lint and format', parameters: [programs.biome, 'ci', '--error-on-warnings'] },
  { title: 'Unused files, exports and packages', parameters: [programs.knip, '--no-progress'] },
  { title: 'What only tests use', parameters: [programs.knip, '--no-progress', '--production'] },
  { title: 'Types', parameters: [programs.astro, 'check', '--minimumSeverity', 'warning'] },
];

/**
 * `npm test`: every test and, beside them, types, lint and what is unused; all run even where an earlier one fails. With
 * `--nightly` also the nightly part of tests (`tests/nightly.ts`).
 */
await runCommand(async () => {
  const isNight = asksForNight(process.argv.slice(2));
  const env = {
    ...process.env,
    ...(isNight ? { NIGHTLY: '1' } : {}),
    CHROMIUM_PATH: ensureChromium(),
    ASTRO_TELEMETRY_DISABLED: '1',
    // Tests start dozens of commands, so compiled code is cached by its content.
    NODE_COMPILE_CACHE: path.resolve('.cache', 'compiled'),
  };
  rmSync(results, { force: true });
  const failed = (await Promise.all([run(tests, env, 'as it comes').then((one) => [one]), runBeside(env)]))
    .flat()
    .filter(({ ended }) => ended !== 0);
  if (failed.length > 0) console.log(`\nFailed: ${failed.map(({ title }) => title).join('; ')}`);
  const report: TestReport = JSON.parse(readFileSync(results, 'utf8'));
  const leftOut = titlesLeftOut(report);
  if (leftOut.length > 0) console.log(`\nLeft out, because a program is missing here:\n${leftOut.join('\n')}\n`);
  const counts = [`${report.numPassedTests} passed`, `${report.numFailedTests} failed`];
  console.log([...counts, ...(leftOut.length > 0 ? [`${leftOut.length} skipped`] : [])].join(', '));
  if (!isNight)
    console.log('Further seeds, councils, months and inputs take hours: npm test -- --nightly tries them too.');
  return failed.length === 0 ? 0 : 1;
});

function asksForNight(args: string[]): boolean {
  const usage = 'Usage: npm test -- [--nightly]';
  giveHelp(args, usage);
  try {
    return parseArgs({ args, options: { nightly: { type: 'boolean', default: false } } }).values.nightly;
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. ')[0]}.\n${usage}`);
  }
}

/** What vitest writes of a run, as far as it is read here. */
interface TestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { assertionResults: { status: string; fullName: string }[] }[];
}

/** What each test is called that was not run. */
function titlesLeftOut({ testResults }: TestReport): string[] {
  const notRun = new Set(['pending', 'skipped', 'todo', 'disabled']);
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => notRun.has(status)).map(({ fullName }) => fullName.trim()),
  );
}

interface Ended {
  title: string;
  ended: number | null;
}

async function runBeside(env: NodeJS.ProcessEnv): Promise<Ended[]> {
  const all: Ended[] = [];
  for (const check of beside) all.push(await run(check, env, 'in one piece'));
  return all;
}

/** Runs a check. What it prints is shown at once or, so that outputs do not mix, in one piece when it ends. */
function run(
  { title, parameters }: Check,
  env: NodeJS.ProcessEnv,
  shown: 'as it comes' | 'in one piece',
): Promise<Ended> {
  const inherited = shown === 'as it comes';
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, parameters, {
      env,
      stdio: inherited ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let words = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (part) => (words += part));
    child.on('error', reject).on('close', (ended) => {
      if (!inherited)
        console.log(`\n${title}: ${ended === 0 ? 'nothing is wrong' : 'failed'}\n${ended === 0 ? '' : words}`);
      resolve({ title, ended });
    });
  });
}
