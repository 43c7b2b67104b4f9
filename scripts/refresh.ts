import { describeOutcome, type RefreshOptions } from '#refresh';
import { readOptions, runCommand, StoppedError } from './cli/command-line.ts';
import { editionOption } from './cli/edition-option.ts';
import { engineOption } from './cli/engine-option.ts';
import { monthOption } from './cli/month-option.ts';
import { paperWarnings } from './refresh/paper-warnings.ts';
import { defaultPlaces, refresh } from './refresh/run.ts';

/** `npm run refresh`: from extracts to published figures. */
await runCommand(async () => {
  const {
    'as-at': asAt,
    edition,
    engine,
    ...places
  } = readOptions('refresh', {
    'as-at': 'YYYY-MM',
    extracts: 'DIR',
    settings: 'FILE',
    measures: 'DIR',
    published: 'DIR',
    findings: 'DIR',
    edition: 'public|board',
    engine: 'wasm|native',
  });
  const options = {
    ...defaultPlaces,
    ...places,
    asAt: monthOption('as-at', asAt),
    edition: editionOption(edition),
  };
  const outcome = await refresh({ ...options, engine: engineOption(engine) });
  console.log(describeOutcome(outcome));
  await tellOfPapers(options);
  return 0;
});

/** What was published stands, whatever the papers say: what is wrong with them stops the build alone. */
async function tellOfPapers(options: RefreshOptions): Promise<void> {
  const lines = await paperWarnings(options, process.env).catch((problem: unknown) => {
    if (problem instanceof StoppedError) return [problem.message];
    throw problem;
  });
  if (lines.length > 0) console.warn(`\nBefore the site is built:\n${lines.join('\n')}`);
}
