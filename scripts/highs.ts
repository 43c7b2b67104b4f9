import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Solver } from '#audit';
import { highsSolver, type SolverLimits } from './solver/highs.ts';

let compiling: Promise<WebAssembly.Module> | undefined;

/** HiGHS, compiled once for all audits of this process. */
function compiled(): Promise<WebAssembly.Module> {
  compiling ??= readFile(fileURLToPath(import.meta.resolve('highs/runtime'))).then((bytes) =>
    WebAssembly.compile(bytes),
  );
  return compiling;
}

/** Loads HiGHS (WebAssembly) into this process as the auditor's solver. */
export async function startHighs(limits: SolverLimits = {}): Promise<Solver> {
  return highsSolver(await compiled(), limits);
}
