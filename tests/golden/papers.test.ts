import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { type PaperLine, paperLines, paperTotals, type Site } from '#site';
import { sampleSite } from '#tests/fixtures/pack/sample-site.ts';

type Record_ = Readonly<Record<string, string>>;
const parsed = (file: string): Record_[] =>
  Papa.parse<Record_>(readFileSync(file, 'utf8').replace(/\r\n/g, '\n'), { header: true, skipEmptyLines: true }).data;
const rows = parsed('data/printed/papers.csv');
/** The newest row of each figure of the sample: later publications stand below. */
const shown = new Map(
  parsed('data/published/public/figures.csv').map((row) => [
    `${row.measure} ${row.authority_code} ${row.period_type} ${row.period_end} ${row.category}`,
    row,
  ]),
);
const before = new Set(
  parsed('data/printed/figures.csv').map(
    (row) => `${row.measure} ${row.authority_code} ${row.period_start} ${row.period_end} ${row.category}`,
  ),
);
const at = (row: Record_, change: Partial<Record_> = {}) => {
  const { measure, authority_code, period_type, period_end, category } = { ...row, ...change };
  return shown.get(`${measure} ${authority_code} ${period_type} ${period_end} ${category}`);
};
const isChange = (row: Record_) => (row.side ?? '').endsWith('change');

/** How the line is counted, read off the tables alone. */
function countedAs(row: Record_): string {
  if (row.reason !== '') return 'notOurs';
  const own = at(row);
  const beside = isChange(row) ? at(row, { period_end: row.against ?? '' }) : at(row, { category: '' });
  const asked = isChange(row) || row.side === 'share' ? [own, beside] : [own];
  if (asked.some((one) => one?.value === '')) return 'hidden';
  if (asked.includes(undefined) || row.printed === '') return 'noFigure';
  const part = (row.side ?? '').startsWith('numerator') ? 'numerator' : 'value';
  const [now, then] = [own, beside].map((one) => Number(one?.[part]));
  const ours = isChange(row)
    ? (100 * ((now as number) - (then as number))) / (then as number)
    : row.side === 'share'
      ? (100 * (now as number)) / (then as number)
      : (now as number);
  const printed = row.printed ?? '';
  const number = Number(printed.replace(/[<>]/, ''));
  if (printed.startsWith('<')) return ours < number ? 'same' : 'differs';
  if (printed.startsWith('>')) return ours > number ? 'same' : 'differs';
  const step = 10 ** -(printed.split('.')[1]?.length ?? 0);
  // Rounded or cut off: less than half a step from it, or less than a step beyond it.
  const [off, beyond] = [Math.abs(ours - number), Math.abs(ours) - Math.abs(number)];
  const isSame = off <= step / 2 + 1e-9 || (beyond >= -1e-9 && beyond < step - 1e-9 && off < step);
  const isOfFives = row.category !== '' && Number(own?.value) % 5 === 0 && roundedMeasures.has(row.measure ?? '');
  return isSame ? (isOfFives ? 'rounded' : 'same') : 'differs';
}

/** Measures of children, whose groups are given to the nearest 5. */
const roundedMeasures = new Set(['residential_count', 'fff_young_people', 'children_waiting_with_placement_order']);

/** How many figures each paper printed: those listed first, and those that the first list left out. */
const counted: Record<string, readonly [first: number, further: number]> = {
  'Report of the executive member': [8, 3 + 1 + 1],
  // participation, scaling, places lost, online survey, two changes, December, over 90%
  'Minutes of 15 February 2022': [45 + 13 + 2 + 1, 5 + 1 + 5 + 7 + 2 + 3 + 2],
  // one change, three of practice, the neighbours
  'Permanence action plan': [22, 1 + 3 + 1],
  // flexibilities, directions, A2, review, families, panel, notifications, placements, characteristics, support, groups,
  // shares, budget, fees, placed regionally
  'Adoption Tees Valley': [
    50 + 8 + 5 + 2 + 2 + 1 + 1 + 1,
    1 + 11 + 1 + 2 + 18 + 42 + 6 + 15 + 18 + 16 + 7 + 10 + 18 + 18 + 1,
  ],
  // deprivation, fieldwork, findings, training, vacancies, survey in the text, table 2, tables 3 to 11
  'Pilot evaluation': [15 + 8 + 7, 1 + 20 + 16 + 12 + 6 + 12 + 44 + 66],
  'Private fostering': [16 + 4, 2],
  'Complaints made': [6, 8],
  'Participation update': [2, 2],
  'Minutes of the board, 27 July': [1, 2],
  'Relational Practice': [3, 7],
  'Practice and learning bulletin': [0, 8],
};

let site: Site;
let lines: PaperLine[];

beforeAll(async () => {
  site = await sampleSite();
  lines = paperLines(site);
});

describe('every figure of the five papers', () => {
  it('is listed: 223 that were listed first and 425 more, paper by paper', () => {
    const figures = (name: string) =>
      rows
        .filter(({ paper = '', part = '' }) => (part || paper).startsWith(name))
        .reduce((sum, row) => sum + Number(row.figures), 0);
    for (const [name, [first, further]] of Object.entries(counted)) expect(figures(name), name).toBe(first + further);
    const sum = (which: 0 | 1) => Object.values(counted).reduce((total, both) => total + both[which], 0);
    expect([sum(0), sum(1)]).toEqual([223, 425]);
    expect(rows.reduce((total, row) => total + Number(row.figures), 0)).toBe(648);
  });

  it('stands where the tables have it, line by line', () => {
    const expected = rows.map((row, index) => `${index + 2}: ${row.measure || row.what}: ${countedAs(row)}`);
    expect(
      lines.map(({ figure, group }, index) => `${index + 2}: ${figure.place?.measure ?? figure.what}: ${group}`),
    ).toEqual(expected);
  });

  it('adds up', () => {
    expect(Object.fromEntries(paperTotals(lines).map(({ group, figures }) => [group, figures]))).toEqual({
      same: 127,
      rounded: 10,
      differs: 18,
      hidden: 9,
      noFigure: 55,
      notOurs: 429,
    });
  });

  it('that a table of the measure has as printed is said to stand there', () => {
    const told = lines.flatMap(({ standing }, index) => (standing.is === 'printedBefore' ? [index + 2] : []));
    const there = rows.flatMap((row, index) => {
      const key = `${row.measure} ${row.authority_code} ${row.period_start} ${row.period_end} ${row.category}`;
      return row.reason === '' && !isChange(row) && before.has(key) ? [index + 2] : [];
    });
    expect(told).toEqual(there);
    expect(told.length).toBe(before.size);
  });

  it('is given as the first list has it, and a part to the nearest 5', () => {
    const golden = parsed('tests/golden/published-figures.csv');
    const numbers = (text: string) => (text.replace(/,(?=\d{3})/g, '').match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
    const nearest = (count: number) => (count === 0 ? 0 : Math.max(5, 5 * Math.floor(count / 5 + 0.5)));
    for (const row of rows.filter(({ reason, printed }) => reason === '' && printed !== '')) {
      const alike = golden.filter(({ period_end = '', measure = '' }) => {
        const end = period_end === row.period_end || measure === 'private_fostering_count';
        return end || measure.startsWith('fff');
      });
      const printed = numbers(row.printed ?? '')[0] as number;
      const all = alike.flatMap((one) => [...numbers(one.published_as ?? ''), ...numbers(one.value ?? '')]);
      const may = [...all, ...all.map((one) => 2 * one)];
      const isThere =
        row.category === '' ? may.includes(printed) : may.some((one) => [one, nearest(one)].includes(printed));
      expect(isThere, `${row.measure} ${row.period_end} ${row.category} ${row.printed}`).toBe(true);
    }
  });

  it('of England is said to be what the Department publishes now, or another', () => {
    const published = parsed('data/benchmarks/figures.csv').filter(({ area_code }) => area_code === 'E92000001');
    const ofEngland = rows.filter(
      ({ what = '', note = '' }) => /in England/.test(what) && /publishes [\d,]+ now/.test(note),
    );
    const said = ofEngland.map(({ what = '', note = '', printed = '' }) => {
      const measure = `children_looked_after_${/per 10,000/.test(what) ? 'rate' : 'count'}`;
      const year = /March (\d{4})/.exec(what)?.[1];
      const now = Number(published.find((row) => row.measure === measure && row.year === year)?.value);
      const number = Number(/publishes ([\d,]+) now/.exec(note)?.[1]?.replace(',', ''));
      const isSame = number === Number(printed.replace(',', ''));
      return [year, now === number, isSame === /the same/.test(note)];
    });
    expect(said).toEqual([
      ['2020', true, true],
      ['2020', true, true],
      ['2019', true, true],
      ['2018', true, true],
    ]);
  });

  it('is not repeated where ours is hidden, nor a number of children from 1 to 5', () => {
    const hidden = rows.filter(
      (row) =>
        row.reason === '' &&
        [at(row), isChange(row) ? at(row, { period_end: row.against ?? '' }) : at(row)].some(
          (one) => one?.symbol === 'c',
        ),
    );
    expect(hidden.length).toBe(9);
    expect(hidden.map(({ printed }) => printed).join('')).toBe('');
    const units = new Map(site.catalogue.map(({ id, unit, about }) => [id, { unit, about }]));
    const few = rows.filter(({ measure = '', printed, category, side }) => {
      const { unit, about } = units.get(measure) ?? {};
      return (
        category === '' &&
        side === '' &&
        unit?.shape === 'count' &&
        about !== 'organisation' &&
        /^[1-5]$/.test(printed ?? '')
      );
    });
    expect(few).toEqual([]);
  });

  it('is nowhere the same where every figure of ours is a tenth more', () => {
    const more = site.ledger.map((row) => {
      const add = (part: number | null) => (part === null ? null : part * 1.1 + 1);
      return { ...row, value: add(row.value), numerator: add(row.numerator), denominator: row.denominator };
    });
    const still = paperLines({ ...site, ledger: more }).filter(
      ({ group, figure }) => group === 'same' && !/^[<>]/.test(figure.printed) && figure.place?.side === '',
    );
    expect(still).toEqual([]);
    expect(
      paperLines({ ...site, ledger: [] }).some(({ group }) => ['same', 'rounded', 'differs', 'hidden'].includes(group)),
    ).toBe(false);
  });
});
