import { beforeAll, describe, expect, test } from 'vitest';
import { extractMonths, type SampleFile } from '#sample';
import { filesOfSample } from '#tests/fixtures/sample.ts';
import { nightly } from '#tests/nightly.ts';
import printed from './adoption.json' with { type: 'json' };
import { type AdoptionLists, type Listed, readAdoptionLists } from './adoption-rows.ts';
import { countAdoption, type PrintedAdoption } from './count-adoption.ts';
import { countRows, rounded } from './count-rows.ts';
import { extractedOn, folders, type History, stack } from './history.ts';

const cases = printed.cases as PrintedAdoption[];
const isList = (path: string) => /(list_1[01]\.csv|extract\.yaml)$/.test(path);

describe.each([1, ...nightly(2, 9)])('The adoption lists of seed %i', (seed) => {
  let files: Map<string, SampleFile>;
  let atTheEnd: AdoptionLists;
  let inFebruary: AdoptionLists;

  beforeAll(async () => {
    files = await filesOfSample(seed, isList);
    atTheEnd = readAdoptionLists(files, '2022-07');
    inFebruary = readAdoptionLists(files, '2022-02');
  }, 300_000);

  test.each(cases)('as known in the end and in February 2022: %o', (one) => {
    expect(rounded(countAdoption(atTheEnd, one))).toBe(one.is);
    expect(rounded(countAdoption(inFebruary, one))).toBe(one.is);
  });

  test('every family takes its steps in order, and no list has anything that comes after it', () => {
    const steps = [
      'Date enquiry received',
      'Date Stage 1 started',
      'Date Stage 1 ended',
      'Date Stage 2 started',
      'Date application submitted',
      'Date Stage 2 ended',
      'Date application approved',
      'Date adopter matched with child(ren)',
      'Date child/children placed with adopter(s)',
      'Date of Adoption Order',
    ];
    for (const month of extractMonths) {
      const { families, children } = readAdoptionLists(
        new Map([...files].filter(([path]) => path.startsWith(month))),
        month,
      );
      for (const row of families) {
        const days = steps.map((step) => row[step] ?? '').filter((day) => day !== '');
        expect(days, row['Family identifier']).toEqual([...days].sort());
      }
      const after = [...families, ...children]
        .flatMap((row) => Object.values(row).map((cell) => ({ cell, authority: row.authority })))
        .filter(({ cell }) => /^20\d\d-\d\d-\d\d$/.test(cell))
        .filter(({ cell, authority }) => cell > extractedOn(files, `${month}/${folders[authority]}`));
      expect(after).toEqual([]);
    }
  });

  test('brothers and sisters share a sibling group, and a family identifier once they are placed', () => {
    const month = new Map([...files].filter(([path]) => path.startsWith('2021-09')));
    const { children, families } = readAdoptionLists(month, '2021-09');
    const sharing = (rows: readonly Listed[], column: string) =>
      [...Map.groupBy(rows, (row) => `${row.authority} ${row[column]}`).values()].filter(({ length }) => length > 1);
    const [placed, waiting] = [true, false].map((is) =>
      children.filter((row) => (row['Date Placed for Adoption'] !== '') === is),
    ) as [Listed[], Listed[]];
    expect(new Set(waiting.map((row) => row['Family identifier']))).toEqual(new Set(['']));
    const [adoptive, brothersAndSisters] = [sharing(placed, 'Family identifier'), sharing(waiting, 'Sibling group')];
    expect(adoptive.length).toBeGreaterThan(5);
    expect(brothersAndSisters.length).toBeGreaterThan(2);
    for (const group of [...adoptive, ...brothersAndSisters]) {
      expect(new Set(group.map((row) => row['Sibling group'])).size).toBe(1);
      expect(new Set(group.map((row) => row['Date the Child Entered Care'])).size).toBe(1);
      expect(new Set(group.map(({ Ethnicity }) => Ethnicity)).size).toBe(1);
    }
    const ids = families.map((row) => row['Family identifier']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a family on list 11 that adopted a child of list 10 has that child’s days', () => {
    const families = new Map(atTheEnd.families.map((row) => [row['Family identifier'], row]));
    const linked = atTheEnd.children.filter((row) => families.has(row['Family identifier'] ?? ''));
    expect(linked.length).toBeGreaterThan(100);
    for (const child of linked) {
      const family = families.get(child['Family identifier'] ?? '');
      expect(family?.['Date child/children placed with adopter(s)']).toBe(child['Date Placed for Adoption']);
      const ordered = child['Date of Adoption Order'];
      if (ordered !== '') expect(family?.['Date of Adoption Order']).toBe(ordered);
    }
  });
});

describe('The episodes of seed 1', () => {
  const isReturn = (path: string) => /\/(extract\.yaml|(episodes|header)\.csv)$/.test(path);
  let histories: Map<string, History>[] = [];

  beforeAll(async () => {
    const files = await filesOfSample(1, isReturn);
    histories = Object.keys(folders).map((code) => new Map([[code, stack(files, code, '2022-07')]]));
  }, 300_000);

  test.each([
    ['2020-04-01', '2020-09-30', 15],
    ['2020-04-01', '2021-03-31', 12],
    ['2021-04-01', '2021-09-30', 11],
  ])('of those who left care from %s to %s so many in a hundred were adopted: %i', (from, to, percent) => {
    const left = (why: { why?: string }) =>
      histories
        .map((one) => countRows(one, { count: 'ceased', of: [...one.keys()][0] ?? '', from, to, is: 0, ...why }))
        .reduce((sum, count) => sum + count, 0);
    expect(rounded((100 * left({ why: 'adopted' })) / left({}))).toBe(percent);
  });
});
