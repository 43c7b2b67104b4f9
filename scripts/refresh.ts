import { readOptions, runCommand, UsageError } from './cli/command-line.ts';
import { describeOutcome } from './refresh/publish.ts';
import { defaultPlaces, refresh } from './refresh/run.ts';

/** `npm run refresh`: from extracts to published figures. */
await runCommand(async () => {
  const {
    'as-at': asAt,
    edition,
    ...places
  } = readOptions('refresh', {
    'as-at': 'YYYY-MM',
    extracts: 'DIR',
    settings: 'FILE',
    measures: 'DIR',
    published: 'DIR',
    findings: 'DIR',
    edition: 'public|board',
  });
  if (edition !== undefined && edition !== 'public' && edition !== 'board') {
    throw new UsageError(`--edition ${edition}: there are two, public and board.`);
  }
  const outcome = await refresh({ ...defaultPlaces, ...places, asAt, edition: edition ?? defaultPlaces.edition });
  console.log(describeOutcome(outcome));
  return 0;
});
