import { describe, expect, it } from 'vitest';
import type { ExtractEvents } from '#src/refresh/extract-events.ts';
import type { CheckedExtract } from '#src/refresh/read-extracts.ts';
import { doubtfulMonths, repeatedFiles } from '#src/refresh/repeated-files.ts';
import { extractOf } from './findings.ts';

type Change = { hash?: string; isDated?: boolean; authority?: string } & Partial<ExtractEvents>;

/** An extract of enough children, in which something happened, and whose content no other has. */
function extract(month: string, { hash = month, isDated = false, authority, ...events }: Change = {}): CheckedExtract {
  const made = extractOf(month, [], authority);
  const happened = { children: 60, lastDay: `${month}-20`, episodes: `episodes of ${hash}`, ...events };
  return { ...made, folder: { ...made.folder, isDated }, hash, events: happened };
}
const doubts = (extracts: readonly CheckedExtract[], newest: Parameters<typeof doubtfulMonths>[2] = null) =>
  doubtfulMonths(extracts, '2022-03', newest).map(({ says }) => says);
const march = 'data/extracts/2022-03';

describe('files of another month', () => {
  it('are named with both folders where nothing says that they were taken later', () => {
    const found = repeatedFiles([extract('2022-02'), extract('2022-03', { hash: '2022-02' })]);
    expect(found).toHaveLength(1);
    expect(found[0]?.says).toContain(`${march} holds the very same files as data/extracts/2022-02, and nothing says`);
    expect(found[0]?.remedy).toMatch(/^Put the files of March 2022 in; or, if nothing changed .* extracted_on/);
  });

  it('are each named beside the month before it, in whatever order the folders come', () => {
    const three = ['2022-03', '2022-01', '2022-02'].map((month) => extract(month, { hash: 'same' }));
    expect(repeatedFiles(three).map(({ says }) => says.match(/2022-\d\d/g))).toEqual([
      ['2022-02', '2022-01'],
      ['2022-03', '2022-02'],
    ]);
  });

  it('are those of one authority alone', () => {
    const [own, other] = [extract('2022-02'), extract('2022-03', { hash: '2022-02', authority: 'E06000005' })];
    expect(repeatedFiles([own, other])).toEqual([]);
  });

  it('are refused also where a folder was copied with its extract.yaml: both say the same day', () => {
    const copied = extract('2022-03', { hash: '2022-02', isDated: true });
    const { extractedOn } = copied.folder;
    const first = extract('2022-02', { isDated: true });
    const [found] = repeatedFiles([{ ...first, folder: { ...first.folder, extractedOn } }, copied]);
    expect(found?.says).toContain('and nothing says that they were taken later');
  });

  it('are a warning where an extract.yaml says when they were taken, and only one', () => {
    const later = extract('2022-03', { hash: '2022-02', isDated: true, lastDay: '2022-02-20' });
    const extracts = [extract('2022-02'), later];
    expect(repeatedFiles(extracts)).toEqual([]);
    expect(doubts(extracts)).toEqual([
      `${march} holds the very same files as data/extracts/2022-02, taken on 28 March 2022 as its extract.yaml says.`,
    ]);
  });
});

describe('a doubtful month', () => {
  it('is none where each has files of its own in which something happened', () => {
    expect(doubts([extract('2022-01'), extract('2022-02'), extract('2022-03')])).toEqual([]);
  });

  it('is one with the episodes of another and other files', () => {
    expect(
      doubts([extract('2022-02'), extract('2022-03', { episodes: 'episodes of 2022-02', lastDay: '2022-02-20' })]),
    ).toEqual([
      `${march} holds the very same episodes as data/extracts/2022-02, in files that are otherwise not the same.`,
    ]);
  });

  it('is one in which nothing happened, up to the day before it begins', () => {
    expect(doubts([extract('2022-03', { lastDay: '2022-02-28' })])).toEqual([
      `${march}: nothing in these files happened in March 2022; the last day in them is of February 2022.`,
    ]);
    expect(doubts([extract('2022-03', { lastDay: '2022-03-01' })])).toEqual([]);
    expect(doubts([extract('2022-03', { lastDay: null })])).toEqual([]);
  });

  it('is none with a few children, of whom nothing may be new', () => {
    const few = { children: 39, episodes: 'same' };
    expect(doubts([extract('2022-02', few), extract('2022-03', { ...few, lastDay: '2022-01-01' })])).toEqual([]);
  });

  it('is an older one until a publication was made from it, and the month itself each time', () => {
    const extracts = ['2022-02', '2022-03'].map((month) => extract(month, { lastDay: '2022-01-31' }));
    const known = extracts.map(({ folder: { authority, month, extractedOn }, sources, hash }) => ({
      ...{ authority, month, extractedOn, sources, hash },
    }));
    expect(doubts(extracts)).toHaveLength(2);
    expect(doubts(extracts, { extracts: known })).toEqual([expect.stringContaining(march)]);
  });
});
