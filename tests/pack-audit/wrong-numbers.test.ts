import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { LineChart } from '#charts';
import { type Pack, type PackTable, workbookOf } from '#exports';
import { auditPack } from '#pack-audit';
import { onePointLine, yearsLine } from '../fixtures/pack/example-charts.ts';
import { exampleMeasure, examplePack } from '../fixtures/pack/example-pack.ts';

/** What is published: as a row of `figures.csv` without its authority. */
type Row = [
  published: string,
  measure: string,
  type: string,
  start: string,
  end: string,
  group: string,
  numbers: string,
];

const rows: Row[] = [
  ['2022-06', 'pep_percent', 'snapshot', '2022-06-30', '2022-06-30', ',', '316,490,64.5'],
  ['2022-07', 'pep_percent', 'snapshot', '2022-06-30', '2022-06-30', ',', '318,491,64.8'],
  ['2022-07', 'pep_percent', 'snapshot', '2022-07-31', '2022-07-31', ',', '320,500,64'],
  ['2022-07', 'starts', 'month', '2022-07-01', '2022-07-31', ',', '12,,12'],
  ['2022-07', 'starts', 'quarter', '2022-05-01', '2022-07-31', ',', '35,,35'],
  ['2022-07', 'starts', 'yearToDate', '2022-04-01', '2022-07-31', ',', '44,,44'],
  ['2022-07', 'starts', 'rolling12', '2021-08-01', '2022-07-31', ',', '171,,171'],
  ['2022-07', 'starts', 'rolling36', '2019-08-01', '2022-07-31', ',', '530,,530'],
  ['2022-07', 'starts', 'annual', '2021-08-01', '2022-07-31', ',', '180,,180'],
  ['2022-07', 'starts', 'snapshot', '2022-07-31', '2022-07-31', ',', '3,,3'],
  ['2022-07', 'starts', 'month', '2022-06-01', '2022-06-30', ',', '14,,14'],
  ['2022-07', 'starts', 'rolling12', '2021-07-01', '2022-06-30', ',', '169,,169'],
  ['2022-07', 'starts', 'yearToDate', '2021-04-01', '2021-07-31', ',', '51,,51'],
  ['2022-07', 'approvals', 'yearToDate', '2021-04-01', '2022-02-28', 'route,regular', '9,10,90'],
  ['2022-07', 'approvals', 'yearToDate', '2021-04-01', '2022-02-28', 'route,other', '3,4,75'],
  ['2022-07', 'approvals', 'yearToDate', '2021-04-01', '2022-02-28', 'agency,other', '4,5,80'],
  ['2022-07', 'approvals', 'yearToDate', '2021-04-01', '2021-04-30', 'route,regular', '1,2,50'],
];

const figures = [
  'published,measure,authority_code,authority_name,period_type,period_start,period_end,breakdown,category,numerator,denominator,value,unit,symbol,status',
  ...rows.map(([published, measure, type, start, end, group, numbers]) =>
    [published, measure, 'E99999999,Example', type, start, end, group, numbers, 'children,,final'].join(','),
  ),
].join('\n');

const known = { figures, council: 'E99999999', publication: '2022-07', asAt: '2022-07-31', others: [] };

/** A table of a pack: cells that are numbers are so in the file too. */
const table = (id: string, caption: string, ...[head = [], ...body]: (string | number)[][]): PackTable => ({
  id,
  caption,
  columns: head.map((heading, at) => ({
    id: `column_${at}`,
    heading: String(heading),
    kind: at === 0 ? 'text' : 'number',
    decimals: 1,
  })),
  rows: body.map((cells) =>
    cells.map((cell) => (typeof cell === 'string' ? { text: cell } : { text: String(cell), value: cell })),
  ),
});

const packWith = (tables: PackTable[], chart: LineChart | null = null): Pack => {
  const changes = { tables, chart, latest: '', period: '' };
  const measure = exampleMeasure(tables[0]?.id.split('_table')[0] ?? 'starts', onePointLine, changes);
  return examplePack({
    council: { code: 'E99999999', name: 'Example' },
    sections: [{ id: 'one', title: 'One', measures: [measure] }],
  });
};

/** What is said of the numbers of a workbook, without the sheet's name. */
async function said(pack: Pack, publication = '2022-07'): Promise<string[]> {
  const bytes = await workbookOf(pack, 'xlsx');
  return problemsOf('a.xlsx', bytes, publication);
}

const problemsOf = (name: string, bytes: Uint8Array, publication = '2022-07'): string[] =>
  auditPack([{ name, bytes }], { ...known, publication }).problems.map(({ problem }) => problem);

describe('auditPack, of numbers that were published as something else', () => {
  const heads = ['Period', 'Value', 'How many', 'Of how many'];
  const pep = (...body: (string | number)[][]) => packWith([table('pep_percent_table', 'Plans', heads, ...body)]);

  it('finds nothing where each stands in its place', async () => {
    expect(await said(pep(['31 July 2022', 64, 320, 500], ['30 June 2022', 64.8, 318, 491]))).toEqual([]);
  });

  it('refuses the denominator in place of the value', async () => {
    expect(await said(pep(['31 July 2022', 500, 320, 500], ['30 June 2022', 491, 318, 491]))).toEqual([
      expect.stringMatching(/row \d+, Value: 500 is no published figure of pep_percent of 2022-07-31/),
      expect.stringMatching(/row \d+, Value: 491 is no published figure of pep_percent of 2022-06-30/),
    ]);
  });

  it('refuses the denominator in place of the numerator, and the other way round', async () => {
    expect(await said(pep(['31 July 2022', 64, 500, 320]))).toEqual([
      expect.stringMatching(/How many: 500 is no published numerator of pep_percent/),
      expect.stringMatching(/Of how many: 320 is no published denominator of pep_percent/),
    ]);
  });

  it('refuses the numerator in place of the value', async () => {
    expect(await said(pep(['31 July 2022', 320, 320, 500]))).toHaveLength(1);
  });

  it('refuses what a later publication has corrected, and what was not yet published', async () => {
    const [before, after] = [pep(['30 June 2022', 64.5, 316, 490]), pep(['30 June 2022', 64.8, 318, 491])];
    expect(await said(before)).toHaveLength(3);
    expect(await said(before, '2022-06')).toEqual([]);
    expect(await said(after)).toEqual([]);
    expect(await said(after, '2022-06')).toHaveLength(3);
  });

  it('refuses a number of another day', async () => {
    expect(await said(pep(['30 July 2022', 64, 320, 500]))).toHaveLength(3);
  });

  const own: [period: string, value: number][] = [
    ['July 2022', 12],
    ['May to July 2022', 35],
    ['April to July 2022', 44],
    ['Year to July 2022', 171],
    ['Three years to July 2022', 530],
    ['Year to 31 July 2022', 180],
    ['31 July 2022', 3],
  ];
  it.each(own)('takes of “%s” its own number and that of no other period type', async (period, value) => {
    const of = (number: number) =>
      said(packWith([table('starts_table', 'Starts', ['Period', 'Value'], [period, number])]));
    expect(await of(value)).toEqual([]);
    for (const [, other] of own.filter(([one]) => one !== period)) {
      expect(await of(other), `${other} of ${period}`).toEqual([
        expect.stringContaining(`Value: ${other} is no published figure of starts of 2022-07`),
      ]);
    }
  });

  it('refuses the number of another breakdown that has a group of the same name', async () => {
    const groups = (other: number) =>
      packWith([
        table(
          'approvals_table',
          'Approvals, from April 2021 to February 2022',
          ['route', 'Value'],
          ['regular', 90],
          ['other', other],
        ),
      ]);
    expect(await said(groups(75))).toEqual([]);
    expect(await said(groups(80))).toEqual([expect.stringContaining('80 is no published figure of approvals')]);
  });
});

describe('auditPack, of periods that stand over a table', () => {
  const long = 'Approvals within six months of being registered by route from April 2021 to February 2022';

  it('reads a title to its end where it goes on in the next line', async () => {
    const of = (value: number) => packWith([table('approvals_table', long, ['route', 'Value'], ['regular', value])]);
    expect(await said(of(90))).toEqual([]);
    expect(await said(of(50))).toEqual([expect.stringContaining('50 is no published figure of approvals of 2022-02')]);
  });

  const row = (...cells: string[]) =>
    `<tr>${cells.map((text) => `<tc><p><r><t>${text}</t></r></p></tc>`).join('')}</tr>`;
  const written = (value: string) => `<tbl>${row('route', 'Value')}${row('regular', value)}</tbl>`;
  const places: [what: string, content: (table: string) => string][] = [
    ['the paragraph before it', (inside) => `<body><p><r><t>${long}</t></r></p>${inside}</body>`],
    [
      'the description of its frame',
      (inside) => `<graphicFrame><cNvPr descr="Table: ${long}."/><graphic>${inside}</graphic></graphicFrame>`,
    ],
  ];
  it.each(places)('reads the period of a written table in %s', (_, content) => {
    const bytes = (value: string) =>
      zipSync({
        '[Content_Types].xml': [strToU8('<Types/>'), { mtime: new Date(1980, 0, 1) }],
        'word/document.xml': [
          strToU8(`<document>${content(written(value))}</document>`),
          { mtime: new Date(1980, 0, 1) },
        ],
      });
    expect(problemsOf('a.docx', bytes('90'))).toEqual([]);
    expect(problemsOf('a.docx', bytes('50'))).toEqual([expect.stringContaining('50 is no published figure')]);
  });
});

describe('auditPack, of charts', () => {
  const line = (values: readonly [number, number]): LineChart => ({
    ...onePointLine,
    points: [
      { on: '2022-06-30', value: values[0] },
      { on: '2022-07-31', value: values[1] },
    ],
  });
  const starts = table('starts_table', 'Starts', ['Period', 'Value'], ['July 2022', 12]);

  it('refuses a line whose points are of several period types', async () => {
    expect(await said(packWith([starts], line([14, 12])))).toEqual([]);
    expect(await said(packWith([starts], line([169, 171])))).toEqual([]);
    expect((await said(packWith([starts], line([14, 171])))).join()).toContain('is no published figure of starts');
  });

  it('refuses the number of another year where years stand side by side', async () => {
    const years = (before: number, now: number): LineChart => ({
      ...yearsLine,
      guides: [],
      points: [
        { on: '2021-07-31', value: before },
        { on: '2022-07-31', value: now },
      ],
    });
    expect(await said(packWith([starts], years(51, 44)))).toEqual([]);
    expect((await said(packWith([starts], years(44, 51)))).join()).toContain(
      '44 is no published figure of starts of 2021-07',
    );
    expect((await said(packWith([starts], years(51, 12)))).join()).toContain(
      '12 is no published figure of starts of 2022-07',
    );
  });
});
