import { parseArgs } from 'node:util';

/** The command was called in a way it does not understand: exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Something in the input stops the command: nothing was written, exit code 1. */
export class StoppedError extends Error {
  override name = 'StoppedError';
}

/** The command was asked how it is called: nothing was done, exit code 0. */
export class HelpAsked extends Error {
  override name = 'HelpAsked';
}

/** Throws a HelpAsked with the usage where the arguments ask for it, whatever else they are. */
export function giveHelp(args: readonly string[], usage: string): void {
  if (args.includes('--help')) throw new HelpAsked(usage);
}

/**
 * Reads `--name value` options. Throws a UsageError for an option that is not listed or has no value, and a HelpAsked for
 * `--help`.
 * `names` maps each option to what its value is, as usage shows it.
 */
export function readOptions<Name extends string>(
  command: string,
  names: Record<Name, string>,
  args: string[] = process.argv.slice(2),
): Partial<Record<Name, string>> {
  giveHelp(args, usageOf(command, names));
  const options = Object.fromEntries(Object.keys(names).map((name) => [name, { type: 'string' as const }]));
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values as Partial<Record<Name, string>>;
  } catch (error) {
    const problem = (error as Error).message.split('. ')[0];
    throw new UsageError(`${problem}.\n${usageOf(command, names)}`);
  }
}

/** The line that shows how a command is called. */
export function usageOf(command: string, names: Record<string, string>): string {
  const options = Object.entries(names).map(([name, value]) => `[--${name} ${value}]`);
  return `Usage: npm run ${command} -- ${options.join(' ')}`;
}

/** Runs a command's main function and ends the process by its exit code. */
export async function runCommand(main: () => Promise<number | undefined>): Promise<void> {
  process.exitCode = await exitCodeOf(main, console.error, console.log);
}

/**
 * Runs a command's main function and answers the exit code: 0 done, 1 stopped by the input, 2 wrong usage. `complain`
 * is given why it stopped, and `show` how the command is called where that was asked. Anything else that is thrown is a fault of the program: it is thrown on, and shows its
 * stack.
 */
export async function exitCodeOf(
  main: () => Promise<number | undefined>,
  complain: (problem: unknown) => void,
  show: (usage: string) => void = complain,
): Promise<number> {
  try {
    return (await main()) ?? 0;
  } catch (error) {
    if (error instanceof HelpAsked) {
      show(error.message);
      return 0;
    }
    const expected = error instanceof UsageError || error instanceof StoppedError;
    complain(expected ? error.message : error);
    return error instanceof UsageError ? 2 : 1;
  }
}
