import { describe, expect, it } from 'vitest';
import { takeSteps } from '#refresh';
import { exitCodeOf, HelpAsked, readOptions, UsageError } from '#scripts/cli/command-line.ts';
import { refreshCommand } from '#scripts/refresh/command.ts';
import { command } from '#tests/fixtures/command.ts';

const names = { 'as-at': 'YYYY-MM', extracts: 'DIR' };

describe('the command line', () => {
  it('gives the options that were set', () => {
    expect(readOptions('refresh', names, ['--as-at', '2022-02'])).toEqual({ 'as-at': '2022-02' });
    expect(readOptions('refresh', names, ['--extracts=C:\\My extracts'])).toEqual({ extracts: 'C:\\My extracts' });
  });

  it.each([[['--asat', '2022-02']], [['--as-at']], [['2022-02']]])('refuses %j and shows the usage', (args) => {
    expect(() => readOptions('refresh', names, args)).toThrow(UsageError);
    expect(() => readOptions('refresh', names, args)).toThrow(
      /Usage: npm run refresh -- \[--as-at YYYY-MM\] \[--extracts DIR\]/,
    );
  });

  it('shows how a command is called where that is asked, whatever else is, and ends with 0', async () => {
    expect(() => readOptions('refresh', names, ['--as-at', '2022-02', '--help'])).toThrow(HelpAsked);
    const [shown, complained]: unknown[][] = [[], []];
    const status = await exitCodeOf(
      async () => void readOptions('refresh', names, ['--help']),
      (problem) => complained?.push(problem),
      (usage) => shown?.push(usage),
    );
    expect([status, shown, complained]).toEqual([
      0,
      ['Usage: npm run refresh -- [--as-at YYYY-MM] [--extracts DIR]'],
      [],
    ]);
  });

  /** Commands that read their arguments in a way of their own. */
  const own = ['audit', 'benchmarks', 'conformance', 'mutants', 'sample', 'test'];
  it.each(own)('shows how npm run %s is called', (name) => {
    const { stdout, stderr, status } = command([`scripts/${name}.ts`, '--help']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Usage: npm (run )?\w+ -- .*\n$/);
  });

  it.each([
    [['--case', 'x'], /Unknown option '--case'/],
    [['cla_count', '--cases'], /--cases needs a path/],
    [['no_such_measure'], /There is no measure no_such_measure/],
  ])('refuses mutants of %j, and shows the usage', (args, says) => {
    const { stderr, status } = command(['scripts/mutants.ts', ...args]);
    expect(status).toBe(2);
    expect(stderr).toMatch(says);
    expect(stderr).toContain('Usage: npm run mutants -- ');
  });

  const wrong: [what: string, args: string[], status: number, says: RegExp][] = [
    ['an option nobody knows', ['--asat', '2022-02'], 2, /Unknown option.*Usage/s],
    ['a month that cannot be', ['--as-at', '2022-13'], 2, /not a month/],
    ['an edition nobody knows', ['--edition', 'secret'], 2, /public and board/],
    ['an engine nobody knows', ['--engine', 'steam'], 2, /wasm and native/],
    ['a folder that is not there', ['--extracts', 'no/such/folder'], 1, /There is no folder no.such.folder/],
    ['settings that are not there', ['--settings', 'none.yaml'], 1, /none\.yaml does not exist/],
  ];

  it.each(wrong)('ends a refresh with %s by its exit code and one clear message', async (_, args, status, says) => {
    const said: unknown[] = [];
    const nothing = { log: () => {}, warn: () => {} };
    const main = async () => void (await refreshCommand(args, {}, nothing, { progress: takeSteps }));
    expect(await exitCodeOf(main, (problem) => said.push(problem))).toBe(status);
    expect(said).toEqual([expect.stringMatching(says)]);
  });

  it.each([wrong[0], wrong[4]].map((one) => one as (typeof wrong)[0]))(
    'ends the process with %s by its exit code and one clear message',
    (_, args, status, says) => {
      const run = command(['scripts/refresh.ts', ...args]);
      expect(run.stderr).toMatch(says);
      expect(run.stderr).not.toMatch(/at .*\.ts:\d+/);
      expect(run.status).toBe(status);
    },
  );

  it('hands a fault of ours on whole, with its stack', async () => {
    const fault = new TypeError('not a function');
    const said: unknown[] = [];
    expect(
      await exitCodeOf(
        () => Promise.reject(fault),
        (problem) => said.push(problem),
      ),
    ).toBe(1);
    expect(said).toEqual([fault]);
  });
});
