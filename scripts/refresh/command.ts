import { usualFolder } from '#folders';
import { describeOutcome, type Output, type RefreshEffects, type RefreshOptions } from '#refresh';
import { cacheOption } from '../cli/cache-option.ts';
import { readOptions, StoppedError } from '../cli/command-line.ts';
import { editionOption } from '../cli/edition-option.ts';
import { effectsOption } from '../cli/effects-option.ts';
import { engineOption } from '../cli/engine-option.ts';
import { monthOption } from '../cli/month-option.ts';
import { reasonOption } from '../cli/reason-option.ts';
import { paperWarnings } from './paper-warnings.ts';
import { refresh, refreshPlaces } from './run.ts';

/** Where a command says what it did, and what it warns of. */
export interface Terminal extends Output {
  warn: (text: string) => void;
}

/**
 * `npm run refresh`: from extracts to published figures, and what is wrong with papers beside them. `handed` replaces
 * what a refresh uses by default. Rejects with a UsageError or a StoppedError.
 */
export async function refreshCommand(
  args: string[],
  environment: Record<string, string | undefined>,
  terminal: Terminal,
  handed: Partial<RefreshEffects> = {},
): Promise<void> {
  const {
    'as-at': asAt,
    edition,
    engine,
    effects,
    cache,
    afresh,
    data = usualFolder,
    ...places
  } = readOptions(
    'refresh',
    {
      'as-at': 'YYYY-MM',
      data: 'DIR',
      extracts: 'DIR',
      settings: 'FILE',
      measures: 'DIR',
      published: 'DIR',
      findings: 'DIR',
      edition: 'public|board',
      engine: 'wasm|native',
      effects: 'few|all',
      cache: 'yes|no',
      afresh: 'REASON',
    },
    args,
  );
  const options = {
    ...refreshPlaces(data),
    ...places,
    asAt: monthOption('as-at', asAt),
    edition: editionOption(edition),
    effects: effectsOption(effects),
    cache: cacheOption(cache),
    afresh: reasonOption('afresh', afresh),
  };
  const outcome = await refresh({ ...options, engine: engineOption(engine) }, { output: terminal, ...handed });
  terminal.log(describeOutcome(outcome));
  const problems = await paperProblems(options, environment);
  if (problems.length > 0) terminal.warn(`\nBefore the site is built:\n${problems.join('\n')}`);
}

/** What was published stays, whatever the papers say: what is wrong with them stops the build alone. */
async function paperProblems(
  options: RefreshOptions,
  environment: Record<string, string | undefined>,
): Promise<string[]> {
  return paperWarnings(options, environment).catch((problem: unknown) => {
    if (problem instanceof StoppedError) return [problem.message];
    throw problem;
  });
}
