import { type Engine, engines } from '../duckdb.ts';
import { UsageError } from './command-line.ts';

/** The engine that an option names, WebAssembly where it was left out. Throws a UsageError for any other word. */
export function engineOption(named: string | undefined): Engine {
  const engine = engines.find((one) => one === (named ?? 'wasm'));
  if (engine === undefined) throw new UsageError(`--engine ${named}: engines are ${engines.join(' and ')}.`);
  return engine;
}
