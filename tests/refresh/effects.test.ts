import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RefreshFiles, type Step, takeSteps } from '#refresh';
import { nodeFiles } from '#scripts/refresh/files.ts';
import { type Handed, refresh, setUpWorkplace, stoppedWith, type Workplace } from './workplace.ts';

let place: Workplace;
let locks: string[];
beforeEach(() => {
  place = setUpWorkplace();
  locks = [];
});
afterEach(() => place.clear());

/** This machine's files, in a world where nobody else locks, with some that behave otherwise. */
const filesWith = (others: Partial<RefreshFiles> = {}): Handed => ({
  files: {
    ...nodeFiles,
    lock: (published) => {
      locks.push(`taken: ${published}`);
      return () => locks.push('given back');
    },
    ...others,
  },
});

describe('what a refresh does outside itself', () => {
  it('is four steps, shown by whoever takes them, with the lock from the first to the end', async () => {
    const shown: string[] = [];
    const progress = (steps: readonly Step[]) =>
      takeSteps(
        steps.map(({ title, run }) => ({
          title,
          run: async () => {
            shown.push(title);
            await run((word) => shown.push(`  ${word}`));
          },
        })),
      );
    expect(await refresh(place.options, { ...filesWith(), progress })).toMatchObject({ published: true });
    expect(shown).toEqual([
      'Reading settings and measures',
      'Reading and checking extracts',
      '  2022-02',
      'Working out the measures',
      'Protecting and publishing',
    ]);
    expect(locks).toEqual([`taken: ${place.options.published}`, 'given back']);
  });

  it.each<[string, Partial<RefreshFiles>, RegExp]>([
    [
      'findings',
      { write: () => Promise.reject(new Error('EBUSY')) },
      /2022-02\.csv cannot be written \(EBUSY\)\. Close it if it is open in a spreadsheet\.$/,
    ],
    [
      'what is hidden',
      { write: (file) => (file.includes('hidden') ? Promise.reject(new Error('EBUSY')) : Promise.resolve()) },
      /2022-02-hidden\.csv cannot be written \(EBUSY\)\. Nothing was published\.$/,
    ],
    [
      'the ledger',
      {
        publish: () => {
          throw new Error('ENOSPC');
        },
      },
      /public cannot be written \(ENOSPC\)\. What was published before stands\..* the disk has room\.$/,
    ],
  ])('is undone where %s cannot be written: it says so, and the lock is given back', async (_, others, says) => {
    expect(await stoppedWith(place.options, filesWith(others))).toMatch(says);
    expect(locks.at(-1)).toBe('given back');
    expect(place.published).toThrow();
  });

  it('is nothing where somebody else publishes: no list, no figure', async () => {
    const lock = () => {
      throw new Error('Another refresh');
    };
    expect(await stoppedWith(place.options, filesWith({ lock }))).toBe('Another refresh');
    expect(await nodeFiles.entries(place.options.findings)).toBeNull();
    expect(place.published).toThrow();
  });
});
