import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '#folders';
import { extractMonths } from '#sample';
import { contradictionsUnder } from '#tests/audit/site/said-of-measures.ts';
import { command } from '#tests/fixtures/command.ts';
import { askedBy, nightly } from '#tests/nightly.ts';
import { anyInput, cameSince, everyFile, type Input, inWords, publishInput, type Result } from './any-input.ts';

/** Inputs of which little is there, so that each takes seconds: without either file of the return, or with one of them. */
const few: Input[] = [
  input({ months: ['2022-03'], files: ['figures.csv', 'oc2.csv', 'voice.csv', 'workforce.csv'] }),
  input({
    months: ['2021-05'],
    files: ['annex_a_list_9.csv', 'episodes.csv', 'visits.csv'],
    isPublishedMonthly: false,
  }),
  input({ months: ['2020-11'], files: ['ad1.csv', 'header.csv', 'pep.csv'] }),
];

/** Few that are built into a site too: of less than others publish of, or than a year of rare events. */
const built: Input[] = [
  input({ months: ['2021-06'], files: ['workforce.csv'], seed: 2 }),
  input({ months: ['2021-10'], files: ['complaints.csv'], seed: 2 }),
];

/**
 * A year that is published month by month: what seems to hold between its numbers is believed once it has held often enough, and
 * then says more of the months before. Of these children it did once so that no further month could be published.
 */
const monthly = nightly(
  input({
    seed: 2,
    months: extractMonths.slice(0, 12),
    files: everyFile.filter((file) => !['reviews.csv', 'ad1.csv'].includes(file)),
  }),
);

/** How many inputs are drawn besides, as `50`, or which, as `51-100`: each takes a minute, most of it for its site. */
const [, first = '1', last = '0'] = /^(?:(\d+)-)?(\d+)$/.exec(askedBy('EVERY_INPUT')) ?? [];
const drawn = fc.sample(anyInput, { seed: 1, numRuns: Number(last) }).slice(Number(first) - 1);

const { measures } = await readCatalogue('data/settings.yaml', 'data/measures');
const sourcesOf = new Map(measures.map(({ id, sources }) => [id, sources]));
const named = (inputs: readonly Input[]) => inputs.map((one): [string, Input] => [inWords(one), one]);

describe('whatever a council sends is published, or it is told what to do', () => {
  it.each(named(few))('%s', async (_, input) => {
    await publishInput(input, (result) => check(input, result));
  });

  it.each(named([...built, ...monthly, ...drawn]))(
    'and built into a site: %s',
    { timeout: 1_200_000 },
    async (_, input) => {
      await publishInput(input, (result) => {
        check(input, result);
        if (result.published === null) return;
        expect(build(result.folder)).toEqual([0, '']);
        expect(contradictionsUnder(join(result.folder, 'site')).contradictions).toEqual([]);
      });
    },
  );
});

/**
 * Nothing can be worked out, no measure has a figure of what no file says, and only where none can have one, or none that
 * is published, it stops.
 */
function check(input: Input, { published, said, stops, given }: Result): void {
  expect(given).toEqual([]);
  const nothingYet = /No measure can be worked out from these extracts|none for a time of which they are published/;
  expect(stops.filter((words) => !nothingYet.test(words))).toEqual([]);
  const unfounded = (published ?? []).filter(({ measure, periodEnd }) =>
    sourcesOf.get(measure)?.some((source) => !cameSince(input, source, periodEnd.slice(0, 7))),
  );
  expect(unfounded).toEqual([]);
  const workable = measures.filter(({ sources }) => sources.every((source) => cameSince(input, source, '')));
  if (published !== null) expect(workable).not.toEqual([]);
  else if (workable.length === 0) expect(said).toMatch(/No measure can be worked out from these extracts/);
  else {
    // Rare events are published for twelve months together, and what else looks back over them has no figure yet.
    const ofEachMonth = workable.filter(
      ({ rareEvents, periodTypes }) => !rareEvents && periodTypes.some((type) => !type.startsWith('rolling')),
    );
    expect(ofEachMonth.map(({ id }) => id)).toEqual([]);
    expect(said).toMatch(/none for a time of which they are published/);
  }
}

/** Builds the site of a council's folder, which reads it back and follows its links: exit code, and what it says of errors. */
function build(folder: string): [number | null, string] {
  const args = ['scripts/build.ts', '--data', folder, '--out', join(folder, 'site')];
  const { status, stderr } = command(args, { folder, env: { NODE_ENV: 'production' } });
  return [status, status === 0 ? '' : stderr];
}

function input(of: Pick<Input, 'months' | 'files'> & Partial<Input>): Input {
  return { seed: 1, children: 34, isPublishedMonthly: true, ...of };
}
