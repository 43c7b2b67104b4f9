import { describe, expect, it } from 'vitest';
import { formatNeighbours, parseNeighbours, readBenchmarks } from '#benchmarks';
import { council, csv, stability } from './tables.ts';

const councils = Array.from({ length: 12 }, (_, index) => council(901 + index));
const table = csv(
  'stability.csv',
  councils.flatMap((area) => stability(area, 2025, 10, 69)),
);

function list(number: number, neighbours: readonly number[], of = (place: number) => `SN_${place}`) {
  const cells = neighbours.map((neighbour, index) => [
    [of(index + 1), neighbour],
    [`${of(index + 1)}P`, 'Close '],
  ]);
  return { old_la_code: number, la_name: `Council ${number}`, ...Object.fromEntries(cells.flat()) };
}
const ten = (from: number) => Array.from({ length: 10 }, (_, index) => from + index);

describe('a list of statistical neighbours', () => {
  it('is read by number into codes, closest first', () => {
    const { after, findings } = readBenchmarks([table, csv('sn_2025.csv', [list(901, ten(902))])]);
    expect(findings).toEqual([]);
    expect(after.neighbours).toHaveLength(10);
    expect(after.neighbours[0]).toEqual({ model: 2025, areaCode: 'E06000901', rank: 1, neighbourCode: 'E06000902' });
    expect(parseNeighbours(formatNeighbours(after.neighbours))).toEqual(after.neighbours);
  });

  it('is read with the headings of 2021, repeated columns and notes below the lists', () => {
    const cells = ten(902).map((number) => `${number},Very Close`);
    const headings = ten(1).map((place) => `SN${place},SNP`);
    const text = `\ufeffLA num,LA Name,LA number,${headings},\n901,Council 901,901,${cells},\n,,,,\n,Old SNs:,,\n`;
    const { after, findings } = readBenchmarks([table, { path: 'Neighbours April 2021.csv', text }]);
    expect(findings).toEqual([]);
    expect(after.neighbours.map(({ model, rank }) => [model, rank]).at(-1)).toEqual([2021, 10]);
  });

  it('replaces the lists of its own model and no other', () => {
    const known = readBenchmarks([
      table,
      csv('sn_2021.csv', [list(901, ten(902))]),
      csv('sn_2025.csv', [list(901, ten(902))]),
    ]).after;
    const { after } = readBenchmarks([csv('sn_2025.csv', [list(901, ten(903))])], known);
    const first = after.neighbours.filter(({ rank }) => rank === 1);
    expect(first.map(({ model, neighbourCode }) => [model, neighbourCode])).toEqual([
      [2021, 'E06000902'],
      [2025, 'E06000903'],
    ]);
  });

  it.each([
    ['whose file does not name its model', 'neighbours.csv', list(901, ten(902)), 'model-unnamed', /Rename it/],
    ['that names a council nobody knows', 'sn_2025.csv', list(901, ten(904)), 'council-unknown', /number 913/],
    ['of a council nobody knows', 'sn_2025.csv', list(999, ten(902)), 'council-unknown', /number 999/],
    ['with the council itself', 'sn_2025.csv', list(905, ten(902)), 'neighbours-broken', /905/],
    ['with a gap', 'sn_2025.csv', { ...list(901, ten(902)), SN_4: '' }, 'neighbours-broken', /901/],
  ])('%s is refused', (_, file, row, code, says) => {
    const { findings } = readBenchmarks([table, csv(file, [row])]);
    const finding = findings.find((one) => one.code === code);
    expect(finding).toMatchObject({ severity: 'error', file });
    expect(finding?.message).toMatch(says);
  });

  it('of a council that has ended is left out with a warning', () => {
    const before = csv('stability.csv', [
      ...stability(council(901), 2020, 10, 69),
      ...councils.slice(1).flatMap((area) => stability(area, 2025, 10, 69)),
    ]);
    const { after, findings } = readBenchmarks([
      before,
      csv('sn_2025.csv', [list(901, ten(902)), list(902, ten(903))]),
    ]);
    expect(findings).toMatchObject([{ severity: 'warning', code: 'council-ended' }]);
    expect(findings[0]?.message).toContain('Council 901');
    expect(new Set(after.neighbours.map(({ areaCode }) => areaCode))).toEqual(new Set(['E06000902']));
  });
});
