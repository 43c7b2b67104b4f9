import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSettings } from '#catalogue';
import {
  changedExtracts,
  extractsSince,
  goneEarlierWords,
  goneExtracts,
  olderChangesWords,
} from '#src/refresh/extracts-since.ts';
import type { CheckedExtract } from '#src/refresh/read-extracts.ts';
import { extractOf } from './findings.ts';

const settings = parseSettings(readFileSync('data/settings.yaml', 'utf8'), 'settings.yaml');
const darlington = 'E06000005';
const hartlepool = 'E06000001';

const extract = (month: string, authority?: string, hash = `${month} ${authority}`): CheckedExtract => ({
  ...extractOf(month, [], authority),
  hash,
});
const manifest = (publication: string, extracts: readonly CheckedExtract[]) => ({
  publication,
  extracts: extracts.map(({ folder: { authority, month, extractedOn }, sources, hash }) => ({
    authority,
    month,
    extractedOn,
    sources,
    hash,
  })),
});
const both = (month: string) => [extract(month, darlington), extract(month, hartlepool)];
const two = [...both('2022-01'), ...both('2022-02')];
const made = manifest('2022-02', two);
const sinceOf = (extracts: readonly CheckedExtract[], until?: string) => extractsSince(made, extracts, until);
const outcome = { month: '2022-03', added: 0, revised: 0, withdrawn: 0 };

describe('extracts since a publication', () => {
  it('are the same where nothing but a later month came', () => {
    expect(sinceOf([...two, ...both('2022-03')])).toMatchObject({ gone: [], changed: [], added: [] });
  });

  it('are gone, changed or new by month and authority', () => {
    const since = sinceOf([
      extract('2021-12', darlington),
      extract('2022-01', darlington, 'other'),
      ...both('2022-02'),
    ]);
    const names = [since.gone, since.changed, since.added].map((some) =>
      some.map(({ month, authority }) => `${month} ${authority}`),
    );
    expect(names).toEqual([['2022-01 E06000001'], ['2022-01 E06000005'], ['2021-12 E06000005']]);
  });

  it('are changed where they were taken on another day', () => {
    const [first, ...rest] = two as [CheckedExtract, ...CheckedExtract[]];
    const later = { ...first, folder: { ...first.folder, extractedOn: '2022-02-09' } };
    expect(sinceOf([later, ...rest]).changed).toMatchObject([{ month: '2022-01', authority: darlington }]);
  });

  it('are changed where their extract.yaml names another first day, or none, and the publication says which it named', () => {
    const covers = (coversFrom: string | null) => ({ ...two[0], folder: { ...two[0]?.folder, coversFrom } });
    const changedOf = (then: string | null | undefined, now: string | null) => {
      const extracts = made.extracts.map((one, index) =>
        then === undefined ? one : { ...one, coversFrom: index === 0 ? then : null },
      );
      return extractsSince({ ...made, extracts }, [covers(now) as CheckedExtract, ...two.slice(1)]).changed;
    };
    expect(changedOf('2021-04-01', '2020-04-01')).toMatchObject([{ month: '2022-01', authority: darlington }]);
    expect(changedOf('2021-04-01', null)).toHaveLength(1);
    expect(changedOf(null, '2021-04-01')).toHaveLength(1);
    expect(changedOf('2021-04-01', '2021-04-01')).toEqual([]);
    expect(changedOf(undefined, '2021-04-01')).toEqual([]);
  });

  it('are not gone where they are of months after the one that is published again', () => {
    expect(sinceOf(both('2022-01'), '2022-01').gone).toEqual([]);
  });
});

describe('words on extracts since a publication', () => {
  it('name an authority where others of the month are still there, and the month alone where none is', () => {
    expect(goneExtracts(sinceOf(two.slice(2)), settings)[0]?.says).toMatch(
      /^Gone since February 2022 was published: 2022-01\. /,
    );
    expect(goneExtracts(sinceOf(two.slice(1)), settings)[0]?.says).toMatch(
      /^Gone since February 2022 was published: 2022-01 \(Darlington\)\. /,
    );
  });

  it('name an authority that the settings no longer know by its code', () => {
    const since = extractsSince(manifest('2022-02', [...two, extract('2022-02', 'E06000047')]), two);
    expect(goneExtracts(since, settings)[0]?.says).toContain('2022-02 (E06000047).');
  });

  it('are none where nothing is gone or changed', () => {
    expect(goneExtracts(sinceOf(two), settings)).toEqual([]);
    expect(changedExtracts(sinceOf(two), settings, 'refresh')).toEqual([]);
    expect(olderChangesWords(sinceOf(two), outcome, settings)).toBeNull();
  });

  it('say of an older month that changed how many published figures came out differently, or that none did and why', () => {
    const since = sinceOf([extract('2022-01', darlington, 'other'), ...two.slice(1)]);
    expect(olderChangesWords(since, { ...outcome, revised: 3, withdrawn: 1 }, settings)).toBe(
      'Changed since February 2022 was published: 2022-01 (Darlington). With all that this refresh read, 4 published figures came out differently.',
    );
    expect(olderChangesWords(since, outcome, settings)).toMatch(
      /^Changed since .* No published figure came out differently: what a later extract covers is taken from that one\./,
    );
  });

  it('say of an older month of which only new figures came that they are new, and that no other moved', () => {
    const since = sinceOf([...two, extract('2021-12', darlington)]);
    const wordsOf = (added: number) => olderChangesWords(since, { ...outcome, added }, settings);
    expect(wordsOf(2)).toMatch(
      /^Came since February 2022 was published: 2021-12\. With all that this refresh read, 2 figures came that were not published before, and none that was came out differently: what a later extract covers is taken from that one\. If a/,
    );
    expect(wordsOf(1)).toContain('1 figure came that was not published before, and none that was came out differently');
    expect(wordsOf(0)).toContain('No published figure came out differently');
    expect(olderChangesWords(since, { ...outcome, added: 2, revised: 1 }, settings)).toContain(
      '1 published figure came out differently.',
    );
  });

  it('say nothing of the month itself, which may well change before it is published again', () => {
    const since = sinceOf([...two.slice(0, 3), extract('2022-02', hartlepool, 'other')]);
    expect(olderChangesWords(since, { ...outcome, month: '2022-02' }, settings)).toBeNull();
  });

  it('name what earlier publications were made from and the newest was not, unless it is there', () => {
    const chain = [manifest('2022-01', [extract('2021-12', darlington), ...both('2022-01')]), made];
    expect(goneEarlierWords(chain, two, settings)).toContain('2021-12.');
    expect(goneEarlierWords(chain, [extract('2021-12', darlington), ...two], settings)).toBeNull();
    expect(goneEarlierWords(chain, [extract('2021-12', darlington)], settings)).toBeNull();
    expect(goneEarlierWords(chain.slice(1), two, settings)).toBeNull();
  });
});
