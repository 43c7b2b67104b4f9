import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Listr } from 'listr2';
import { saidInTexts } from '#board-papers';
import { paperFolders, readPapers } from '#folders';
import type { RefreshEffects, Step } from '#refresh';
import { auditFigures } from '../audit/figures.ts';
import { type Engine, sharedDatabase } from '../duckdb.ts';
import { startHighs } from '../highs.ts';
import { auditorBy } from './auditor.ts';
import { nodeFiles } from './files.ts';
import { keptValues } from './kept-values.ts';

/**
 * What a refresh needs, on this machine: its files and console, HiGHS, and the build of DuckDB that an engine names.
 * The figures are the same to the last digit whichever works them out.
 */
export function nodeEffects(engine?: Engine): RefreshEffects {
  return {
    files: nodeFiles,
    output: { log: (text) => console.log(text) },
    progress: showSteps,
    database: () => sharedDatabase(engine),
    kept: keptValues,
    solver: () => startHighs(),
    auditor: auditorBy((files, elsewhere, only, memory) => auditFigures(files, 'enough', elsewhere, only, memory)),
    said: async (published, of) =>
      saidInTexts(await readPapers(paperFolders(process.env, process.cwd(), published)), of),
    version: productVersion(),
  };
}

// The command itself says why it stopped: the list of steps need not say it too.
const listOptions = {
  rendererOptions: { collapseErrors: false, showErrorMessage: false },
  fallbackRenderer: 'simple' as const,
};

async function showSteps(steps: readonly Step[]): Promise<void> {
  const tasks = steps.map(({ title, run }) => ({
    title,
    task: (_: unknown, task: { output: string }) =>
      run((word) => {
        task.output = word;
      }),
  }));
  await new Listr(tasks, listOptions).run();
}

/** The version of the product. */
export function productVersion(): string {
  const file = path.join(import.meta.dirname, '..', '..', 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
