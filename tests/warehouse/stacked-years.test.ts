import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReadExtract } from '#extracts';
import { keptDatabase } from '#tests/fixtures/kept-database.ts';
import { type Database, loadWarehouse, readRows } from '#warehouse';
import { episodesHeading, readTexts } from '../extracts/extract.ts';
import { settings } from './support.ts';

let database: Database;
beforeAll(async () => {
  database = await keptDatabase();
});

/** One stay of a child, its placement changing once at most; months count from April 2019. */
interface Stay {
  start: number;
  change: number | null;
  end: number | null;
  sex: string;
}

const dayOf = (month: number) =>
  `${2019 + Math.floor((month + 3) / 12)}-${String(((month + 3) % 12) + 1).padStart(2, '0')}-11`;
const written = (day: string) => day.split('-').reverse().join('/');

/** The episodes of a stay that a return of the year to 31 March has, as that return knew them. */
function episodesOf({ start, change, end }: Stay, child: number, year: number): string[] {
  const [first, last] = [`${year - 1}-04-01`, `${year}-03-31`];
  const parts = [
    { from: start, to: change ?? end, reason: change === null ? 'E4A' : 'X1', place: 'U4,PR1', new: 'S' },
    ...(change === null ? [] : [{ from: change, to: end, reason: 'E4A', place: 'K2,PR4', new: 'P' }]),
  ];
  return parts.flatMap(({ from, to, reason, place, new: why }) => {
    const [decom, dec] = [dayOf(from), to === null ? null : dayOf(to)];
    if (decom > last || (dec !== null && dec < first)) return [];
    const ends = dec === null || dec > last ? ',' : `${written(dec)},${reason}`;
    return [`${child},${written(decom)},${why},C2,N1,${place},${ends},,,,,Testshire,${year}`];
  });
}

function returnOf(stays: readonly Stay[], year: number) {
  const rows = stays.map((stay, index) => ({
    stay,
    child: 900001 + index,
    lines: episodesOf(stay, 900001 + index, year),
  }));
  return {
    episodes: rows.flatMap(({ lines }) => lines),
    header: rows.flatMap(({ stay, child, lines }) =>
      lines.length === 0 ? [] : [`${child},${stay.sex},01/05/2012,WBRI,,,,Testshire,${year}`],
    ),
  };
}

const textsOf = (...returns: ReturnType<typeof returnOf>[]) => ({
  'episodes.csv': [`${episodesHeading},LA,YEAR`, ...returns.flatMap(({ episodes }) => episodes), ''].join('\n'),
  'header.csv': ['CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB,LA,YEAR', ...returns.flatMap(({ header }) => header), ''].join(
    '\n',
  ),
});

async function lookedAfter(extracts: readonly ReadExtract[]) {
  await loadWarehouse(database, { extracts, settings, firstMonth: '2020-04', lastMonth: '2022-03' });
  const sql = 'select month_end, child_id, place, sex, period_of_care_start from looked_after order by all';
  return (await readRows(database, sql)).map((row) => Object.values(row).join(' '));
}

const stay: fc.Arbitrary<Stay> = fc
  .record({
    start: fc.integer({ min: 0, max: 33 }),
    changeAfter: fc.option(fc.integer({ min: 1, max: 8 })),
    endAfter: fc.option(fc.integer({ min: 9, max: 20 })),
    sex: fc.constantFrom('1', '2'),
  })
  .map(({ start, changeAfter, endAfter, sex }) => ({
    start,
    change: changeAfter === null ? null : start + changeAfter,
    end: endAfter === null ? null : start + endAfter,
    sex,
  }));

describe('two returns', () => {
  it('in one folder, stacked in one file, are the same children in care as in two folders', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stay, { minLength: 8, maxLength: 14 }), async (stays) => {
        const [older, newer] = [returnOf(stays, 2021), returnOf(stays, 2022)];
        const march = (year: number, coversFrom: string) => ({
          month: `${year}-03`,
          extractedOn: `${year}-03-31`,
          coversFrom,
        });
        const stacked = readTexts(textsOf(newer, older), march(2022, '2020-04-01'));
        const apart = [
          readTexts(textsOf(older), march(2021, '2020-04-01')),
          readTexts(textsOf(newer), march(2022, '2021-04-01')),
        ];
        const [one, two] = [await lookedAfter([stacked]), await lookedAfter(apart)];
        expect(one).toEqual(two);
        expect(one.length).toBeGreaterThan(0);
      }),
      { numRuns: 3, seed: 6 },
    );
  });
});
