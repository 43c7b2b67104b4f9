import { describe, expect, test } from 'vitest';
import { addDays, addMonths, dayNumber, monthEnd, monthsFrom } from '#calendar';
import type { AuthoritySample } from '#sample';
import { filesOfSample, simulatedLives } from '#tests/fixtures/sample.ts';
import { folders, isoOf, parse, type Row } from './history.ts';

const months = monthsFrom('2020-06', '2022-07');
const others = Object.keys(folders).filter((code) => code !== 'E06000002');

/** Children with three placements or more: DfE, children looked after, placement stability, 31 March 2021 and 2022. */
const published: Record<string, [number, number]> = {
  E06000001: [22, 16],
  E06000003: [27, 31],
  E06000004: [50, 59],
  E06000005: [22, 28],
};

type Life = AuthoritySample['lives'][number];

const inCare = ({ lives }: AuthoritySample, day: number) =>
  lives.filter(({ start, end }) => start <= day && (end === null || end > day));

/** Placements in a year, stays away from carers and back left out. */
function placements({ stays }: Life, from: number, to: number): number {
  const kept = stays.filter(({ place, sameCarer }, index) => {
    const away = place.startsWith('T') || stays[index - 1]?.place.startsWith('T') === true;
    return index === 0 || !(away || sameCarer);
  });
  return kept.filter((stay, index) => stay.from <= to && (kept[index + 1]?.from ?? to) >= from).length;
}

// Limits around what is drawn by chance: beyond them charts would jump, or lie flat, as those of no council do.
describe.each([1, 2])('The series of seed %i', async (seed) => {
  const samples = new Map((await simulatedLives(seed)).map((sample) => [sample.authority.code, sample]));
  const series = (code: string, holds: (life: Life, from: number, to: number) => boolean) =>
    months.map((month) => {
      const to = dayNumber(monthEnd(month));
      const from = dayNumber(addDays(addMonths(monthEnd(month), -12), 1));
      const children = inCare(samples.get(code) as AuthoritySample, to);
      const count = children.filter((life) => holds(life, from, to)).length;
      return { count, percent: (100 * count) / children.length };
    });
  const restless = (code: string) => series(code, (life, from, to) => placements(life, from, to) >= 3);

  test('three placements in a year: the steered authority rises to January 2021, falls for a year and then stays', () => {
    const percents = restless('E06000002').map(({ percent }) => percent);
    expect(percents[0]).toBeGreaterThan(12);
    expect(percents[0]).toBeLessThan(17);
    expect(Math.max(...percents)).toBeLessThan(22);
    for (const percent of percents.slice(months.indexOf('2022-01'))) {
      expect(percent).toBeGreaterThan(6.4);
      expect(percent).toBeLessThan(8.6);
    }
    const steps = percents.slice(1).map((percent, index) => Math.abs(percent - (percents[index] ?? 0)));
    expect(Math.max(...steps)).toBeLessThan(2.5);
  });

  test.each(others)('three placements in a year: %s stays near what was published', (code) => {
    const all = restless(code);
    const years = ['2021-03', '2022-03'].map((month) => all[months.indexOf(month)]);
    expect(years.map((year) => year?.count)).toEqual(published[code]);
    const percents = years.map((year) => year?.percent ?? 0);
    for (const { percent } of all) {
      expect(percent).toBeGreaterThan(Math.min(...percents) - 2.5);
      expect(percent).toBeLessThan(Math.max(...percents) + 2.5);
    }
  });

  test.each([
    ['parents', 3.5, 11],
    ['connected', 13, 25],
  ])('placed with %s: every other authority has a level of its own, which moves', (group, least, most) => {
    const all = others.map((code) =>
      series(code, ({ stays }, _, to) => stays.findLast(({ from }) => from <= to)?.group === group),
    );
    const means = all.map((months) => {
      for (const { percent } of months) {
        expect(percent).toBeGreaterThan(least);
        expect(percent).toBeLessThan(most);
      }
      expect(new Set(months.map(({ percent }) => percent.toFixed(1))).size).toBeGreaterThan(5);
      return months.reduce((sum, { percent }) => sum + percent, 0) / months.length;
    });
    expect(Math.max(...means) - Math.min(...means)).toBeGreaterThan(2);
  });
});

describe('The records of the other authorities', async () => {
  const files = await filesOfSample();
  const rows = (month: string, code: string, name: string): Row[] =>
    parse(files.get(`${month}/${folders[code]}/${name}.csv`)?.text ?? '');
  const starts = (month: string, code: string) =>
    new Set(rows(month, code, 'episodes').map(({ CHILD, DECOM }) => `${CHILD} ${isoOf(DECOM)}`));

  test.each(others)('%s: some children come back, and are listed once for each time in care', (code) => {
    const firsts = Map.groupBy(
      rows('2020-06', code, 'episodes')
        .concat(rows('2022-07', code, 'episodes'))
        .filter(({ RNE }) => RNE === 'S'),
      ({ CHILD }) => CHILD,
    );
    const came = [...firsts.values()].map((list) => new Set(list.map(({ DECOM }) => DECOM)).size);
    expect(came.filter((periods) => periods > 1).length).toBeGreaterThan(0);
    const listed = months.map((month) =>
      rows(month, code, 'annex_a_list_8').map((row) => ({
        child: row['Child Unique ID'],
        since: `${row['Child Unique ID']} ${row['Date Started to be Looked After']}`,
      })),
    );
    for (const one of listed) expect(new Set(one.map(({ since }) => since)).size).toBe(one.length);
    expect(listed.some((one) => new Set(one.map(({ child }) => child)).size < one.length)).toBe(true);
  });

  test.each(others)('%s: later extracts take back some episodes that earlier ones showed', (code) => {
    const taken = months.slice(1).flatMap((month, index) => {
      const covers =
        /covers_from: (.*)/.exec(files.get(`${month}/${folders[code]}/extract.yaml`)?.text ?? '')?.[1] ?? '';
      const now = starts(month, code);
      return [...starts(months[index] ?? '', code)].filter(
        (key) => !now.has(key) && (key.split(' ')[1] ?? '') >= covers,
      );
    });
    expect(taken.length).toBeGreaterThan(3);
    expect(taken.length).toBeLessThan(30);
  });
});
