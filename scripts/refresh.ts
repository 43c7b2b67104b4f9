import { monthInWords } from '../src/calendar/index.ts';
import { readOptions, runCommand, UsageError } from './cli/command-line.ts';
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
  const month = monthInWords(outcome.month);
  if (!outcome.published) console.log(`${month} is published already from the same extracts: nothing has changed.`);
  else {
    const { figures, suppressed, added, revised, withdrawn } = outcome;
    console.log(
      `Published ${month}: ${figures} figures (${suppressed} suppressed), ${added} new, ${revised} revised, ${withdrawn} withdrawn.`,
    );
  }
  return 0;
});
