import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFiles } from '#scripts/refresh/files.ts';
import { publishedBefore } from '#src/refresh/published-before.ts';
import { refresh, setUpWorkplace, smallExtract, stoppedWith, type Workplace } from '#tests/refresh/workplace.ts';

let place: Workplace;
let started: ChildProcess[] = [];

beforeEach(() => {
  place = setUpWorkplace();
  // Two measures are enough, and quick.
  for (const name of ['cla_started', 'cla_ceased']) {
    const file = `our-children/${name}.md`;
    place.put(`two-measures/${file}`, readFileSync(path.join('data/measures', file), 'utf8'));
  }
  place.options.measures = path.join(place.root, 'two-measures');
  const { header, episodes } = smallExtract();
  place.put('extracts/2022-03/header.csv', header);
  place.put('extracts/2022-03/episodes.csv', episodes);
  place.put('extracts/2022-03/extract.yaml', 'extracted_on: 2022-03-31\n');
});
afterEach(async () => {
  for (const child of started) child.kill('SIGKILL');
  started = [];
  place.clear();
});

const lock = () => path.join(place.options.published, '.lock');
/** Waits until something holds; throws where it never does. */
const until = async (holds: () => boolean) => {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries === 3000) throw new Error(`Waited half a minute for ${holds}`);
    await new Promise((resume) => setTimeout(resume, 10));
  }
};

/** A refresh in a process of its own. */
function start(asAt: string): ChildProcess {
  const options = JSON.stringify({ ...place.options, asAt });
  const file = path.join(import.meta.dirname, 'refresh-child.ts');
  const child = spawn(process.execPath, [file, options], { stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  return child;
}

/** How a process ended, and what it said. */
async function ended(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (said += data));
  const [code] = await once(child, 'close');
  return { code, said };
}

/** The months whose figures and manifests are in the ledger; throws where they do not fit together. */
async function monthsPublished(): Promise<string[]> {
  const { ledger, newest } = await publishedBefore(nodeFiles, path.join(place.options.published, 'public'));
  const months = [...new Set(ledger.map(({ published }) => published))];
  expect(newest?.publication.publication).toBe(months.at(-1));
  return months;
}

describe('two refreshes that are started at once', { timeout: 120_000 }, () => {
  it('lose nothing: one publishes, the other stops and says whom to wait for', async () => {
    const [february, march] = ['2022-02', '2022-03'].map(start) as [ChildProcess, ChildProcess];
    const outcomes = await Promise.all([february, march].map(ended));
    expect(outcomes.map(({ code }) => code).toSorted()).toEqual([0, 1]);
    const [first, second] = outcomes[0]?.code === 0 ? [february, march] : [march, february];
    const said = outcomes.find(({ code }) => code === 1)?.said ?? '';
    expect(said).toContain(`Another refresh publishes into ${place.options.published} (process ${first.pid}, since `);
    expect(said).toContain('Nothing was written. Wait until it has ended, then run yours again.');
    expect(await monthsPublished()).toEqual([first === february ? '2022-02' : '2022-03']);
    expect(readdirSync(place.options.published)).toEqual(['public', 'public.head.json']);
    if (second === march) {
      expect(await refresh({ ...place.options, asAt: '2022-03' })).toMatchObject({ published: true });
      expect(await monthsPublished()).toEqual(['2022-02', '2022-03']);
    } else expect(await stoppedWith({ ...place.options, asAt: '2022-02' })).toContain('2022-03 is already published');
  });
});

describe('a refresh that ends before its time', { timeout: 120_000 }, () => {
  it('by Ctrl-C or any other signal leaves no lock, and the ledger as it was', async () => {
    await refresh({ ...place.options, asAt: '2022-02' });
    const before = place.published();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'] as const) {
      const child = start('2022-03');
      let said = '';
      child.stdout?.on('data', (data) => {
        said += data;
      });
      await until(() => said.includes('Working out the measures') || child.exitCode !== null);
      expect(existsSync(lock()), `${signal}: ${said}`).toBe(true);
      const end = once(child, 'close');
      child.kill(signal);
      expect((await end)[0], signal).not.toBe(0);
      await until(() => !existsSync(lock()));
      expect(place.published()).toEqual(before);
      expect(readdirSync(place.options.published)).toEqual(['public', 'public.head.json']);
    }
    expect(await refresh({ ...place.options, asAt: '2022-03' })).toMatchObject({ published: true });
    expect(await monthsPublished()).toEqual(['2022-02', '2022-03']);
  });

  it('by an error of the input or of ours leaves no lock', async () => {
    const { episodes } = smallExtract();
    place.put('extracts/2022-02/episodes.csv', episodes.replace('K2,PR4', 'Q9,PR4'));
    mkdirSync(place.options.published);
    await stoppedWith({ ...place.options, asAt: '2022-02' });
    expect(readdirSync(place.options.published)).toEqual([]);
    place.put('extracts/2022-02/episodes.csv', episodes);
    place.remove('findings');
    place.put('findings', 'a file in the place of a folder');
    expect(await stoppedWith({ ...place.options, asAt: '2022-02' })).toMatch(/EEXIST|ENOTDIR/);
    expect(readdirSync(place.options.published)).toEqual([]);
  });

  it('between the two moves that put a ledger in place is repaired by a refresh of the other edition too', async () => {
    await refresh({ ...place.options, asAt: '2022-02' });
    const before = place.published();
    const at = (name: string) => path.join(place.options.published, name);
    renameSync(at('public'), at('.public.replaced'));
    place.put('extracts/2022-03/episodes.csv', '');
    await stoppedWith({ ...place.options, edition: 'board', asAt: '2022-03' });
    expect(place.published()).toEqual(before);
  });
});
