import type { BenchmarkFile } from '#benchmarks';

/** Invented areas of the published tables: England, a region and councils in it. */
export const england = {
  geographic_level: 'National',
  region_code: '',
  region_name: '',
  old_la_code: '',
  la_name: '',
  new_la_code: '',
};
export const region = { ...england, geographic_level: 'Regional', region_code: 'E12000099', region_name: 'The Fens' };

export function council(number: number, name = `Council ${number}`, code = `E06000${number}`) {
  return {
    ...region,
    geographic_level: 'Local authority',
    old_la_code: String(number),
    la_name: name,
    new_la_code: code,
  };
}

type Cells = Record<string, string | number>;

const spine: Cells = { time_identifier: 'Reporting year', country_code: 'E92000001', country_name: 'England' };

/** A CSV with these rows under the columns of the first, in that order. */
export function csv(path: string, rows: readonly Cells[], columns = Object.keys(rows[0] ?? {})): BenchmarkFile {
  const lines = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))];
  return { path, text: lines.map((line) => line.map(quoted).join(',')).join('\r\n') };
}

/** A row of a table of Explore Education Statistics. */
export function row(area: Cells, year: number | string, cells: Cells): Cells {
  return { time_period: year, ...spine, ...area, ...cells };
}

/** Rows of children looked after on 31 March, with starts and ends that are plausible. */
export function looked(area: Cells, year: number | string, count: number | string, rate: number | string): Cells[] {
  const populations = ['looked after on 31 March', 'starting to be looked after', 'ceasing to be looked after'];
  return populations.map((population, index) =>
    row(area, year, {
      population_type: `Children ${population} each year`,
      population_estimate: index === 0 ? 10_000 : 'x',
      children_count: count,
      rate_per_10000: index === 0 || rate === 'z' ? rate : 25,
    }),
  );
}

/** The two pairs of rows that say how settled the children of an area are, of 100 children each. */
export function stability(area: Cells, year: number, moved: number | string, settled: number | string): Cells[] {
  const today = 'CLA on 31 March';
  const longer = 'Children looked after continuously for at least 2.5 years on 31 March aged under 16 years';
  const of = (cla_group: string, placement_stability: string, children: number | string) =>
    row(area, year, { cla_group, placement_stability, children_count: children, children_percent: children });
  return [
    of(today, 'Total children', 100),
    of(today, 'With 3 or more placements during the year', moved),
    of(longer, 'Total children', 100),
    of(longer, 'Living with the same carer for at least 2 years', settled),
  ];
}

const workforceNames = [
  'inpost_fte',
  'leavers_fte',
  'turnover_rate_fte',
  'agency_fte',
  'agency_rate_fte',
  'vacancy_fte',
  'vacancy_rate_fte',
  'case_holders_fte',
  'cases',
  'caseload_fte',
];

/** A row of the workforce table; what is not given is plausible. */
export function workforce(area: Cells, year: number, cells: Cells = {}): Cells {
  const usual = [100, 12, 12, 15, 15, 15, 15, 50, 800, 16];
  const filled = Object.fromEntries(workforceNames.map((name, index) => [name, usual[index] as number]));
  return row(area, year, { ...filled, ...cells });
}

function quoted(cell: string): string {
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
