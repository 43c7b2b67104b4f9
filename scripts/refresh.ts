import { readOptions, runCommand, StoppedError } from './cli/command-line.ts';
import { editionOption } from './cli/edition-option.ts';
import { engineOption } from './cli/engine-option.ts';
import { paperWarnings } from './refresh/paper-warnings.ts';
import { describeOutcome } from './refresh/publish.ts';
import { defaultPlaces, type RefreshOptions, refresh } from './refresh/run.ts';

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
  const all = { ...defaultPlaces, ...places, asAt, edition: editionOption(edition), engine: engineOption(engine) };
  const outcome = await refresh(all);
  console.log(describeOutcome(outcome));
  await tellOfPapers(all);
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
