import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { packOf } from '#board-pack';
import { pdfOf, powerpointOf, wordOf, workbookOf } from '#exports';
import { loadSite, sitePaths } from '#site';
import { describeWithPoppler, poppler } from '#tests/fixtures/poppler.ts';
import { sampleThenIn } from '#tests/fixtures/sample/publication.ts';
import { builtSampleThen } from '#tests/fixtures/sample/site.ts';
import {
  labelledLast,
  odsTables,
  type ReadPart,
  type ReadSection,
  type ReadTable,
  type Said,
  slidesOf,
  valuesOnPage,
  wordSections,
  wordsInPng,
  xlsxTables,
} from './readers.ts';

interface Followed {
  kind: string;
  id: string;
  title: string;
  /** As periods are written in tables. */
  period: string;
  periodType: string;
  end: string;
  /** A breakdown and one of its groups. */
  group?: [breakdown: string, category: string];
  /** To how many decimals it is printed; what stands in its place where it is hidden. */
  printed: number | string;
  isPercent?: boolean;
}

const july = { period: '31 July 2022', periodType: 'snapshot', end: '2022-07-31' };
const june = { period: 'Year to June 2022', periodType: 'rolling12', end: '2022-06-30' };

/** A figure of each kind, named by hand after its measure file. */
const followed: Followed[] = [
  { kind: 'a count', id: 'cla_count', title: 'Children in our care', ...july, printed: 0 },
  {
    ...{ kind: 'a share', id: 'pep_percent', title: 'Children with an up-to-date personal education plan' },
    ...{ ...july, printed: 1, isPercent: true },
  },
  { kind: 'a rate', id: 'cla_rate', title: 'Children in our care per 10,000 children', ...july, printed: 1 },
  { kind: 'a mean', id: 'caseload_mean', title: 'Average number of children per social worker', ...july, printed: 1 },
  {
    ...{ kind: 'a measure of groups alone', id: 'placement_group_percent', title: 'Where our children live' },
    ...{ ...july, group: ['placement group', 'in-house foster'], printed: 0, isPercent: true },
  },
  {
    ...{ kind: 'a hidden figure', id: 'private_fostering_count', title: 'Private fostering arrangements in place' },
    ...{ period: '31 March 2022', periodType: 'snapshot', end: '2022-03-31', printed: '5 or fewer' },
  },
  {
    ...{ kind: 'a rounded part', id: 'cla_started', title: 'Children who came into care' },
    ...{ ...june, group: ['need', 'abuse or neglect'], printed: 0 },
  },
  {
    ...{ kind: 'a year to date', id: 'adopter_approvals', title: 'Adoptive families approved' },
    ...{ period: 'April to July 2022', periodType: 'yearToDate', end: '2022-07-31', printed: 0 },
  },
  {
    ...{ kind: 'twelve months', id: 'special_guardianship_orders_12m' },
    ...{ title: 'Special guardianship orders in the last year', ...june, printed: 0 },
  },
  {
    ...{
      kind: 'a figure with a target',
      id: 'dental_check_percent',
      title: 'Children with a dental check in the last year',
    },
    ...{ ...july, printed: 1, isPercent: true },
  },
];

const council = ['E06000002', 'Middlesbrough'];
const keyOf = ({ id, periodType, end, group: [breakdown, category] = ['', ''] }: Followed) =>
  [id, council[0], periodType, end, breakdown, category].join('|');

/** The number as people read it, from the ledger's text and what is known of its measure. */
function asPrinted(value: string, { printed, isPercent = false }: Followed): string {
  if (typeof printed === 'string') return printed;
  const digits = { minimumFractionDigits: printed, maximumFractionDigits: printed };
  return `${Number(value).toLocaleString('en-GB', digits)}${isPercent ? '%' : ''}`;
}

/** The cell beside a figure's period or group in the table of its measure; what the file has in its place, if not. */
function beside(tables: readonly ReadTable[], { title, period, group }: Followed): Said | undefined {
  const isIts = (caption: string) =>
    group === undefined
      ? caption === `${title}, ${council[1]}`
      : caption.startsWith(`${title} by ${group[0]}, `) && !caption.includes('every period');
  const table = tables.find(({ caption }) => isIts(caption));
  return table?.rows.find(([first]) => first === (group?.[1] ?? period))?.[1];
}

/** Whether a row has what is wanted of it. */
const matches = (row: Row, wanted: Row) => Object.entries(wanted).every(([field, said]) => row[field] === said);

type Row = Record<string, unknown>;
const csvRows = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.replace('\uFEFF', ''), { header: true, skipEmptyLines: true }).data;

/** The last row that a table like the ledger has of a figure: what it says was published last. */
function lastRow<One extends Row>(rows: readonly One[], figure: Followed): One {
  const fields = ['measure', 'authority_code', 'period_type', 'period_end', 'breakdown', 'category'];
  const said = (field: unknown) => (field instanceof Date ? field.toISOString().slice(0, 10) : (field ?? ''));
  const row = rows.findLast((one) => fields.map((field) => said(one[field])).join('|') === keyOf(figure));
  expect(row, `there is no row of ${keyOf(figure)}`).toBeDefined();
  return row as One;
}

let site: string;
let ledger: Record<string, string>[];
let parquet: Row[];
let xlsx: ReadTable[];
let ods: ReadTable[];
let slides: ReadPart[];
let report: Map<string, ReadSection>;
let printed: { pack: Uint8Array; brief: Uint8Array };
const value = (figure: Followed) => String(lastRow(ledger, figure).value);
const number = (figure: Followed) => (value(figure) === '' ? null : Number(value(figure)));
const text = (figure: Followed) => asPrinted(value(figure), figure);
const ownName = ({ id }: Followed, ending: string) => `-${id.replaceAll('_', '-')}-2022-07${ending}`;

/** The name of the one file of a measure's own chart or figures. */
function fileName(figure: Followed, ending: string): string {
  const names = readdirSync(join(site, 'measures', figure.id)).filter((name) => name.endsWith(ownName(figure, ending)));
  expect(names).toHaveLength(1);
  return names[0] ?? '';
}

const ownFile = (figure: Followed, ending: string): Buffer =>
  readFileSync(join(site, 'measures', figure.id, fileName(figure, ending)));

const sectionFiles = () =>
  readdirSync(join(site, 'sections'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.zip'))
    .flatMap((name) => Object.entries(unzipSync(readFileSync(join(site, 'sections', name)))));

beforeAll(async () => {
  const folder = await builtSampleThen('2022-07');
  site = join(folder, 'site');
  ledger = csvRows(readFileSync(join(folder, 'published', 'figures.csv'), 'utf8'));
  parquet = await parquetReadObjects({ file: new Uint8Array(readFileSync(join(site, 'figures.parquet'))).buffer });
  const loaded = await loadSite(sitePaths({ ...sampleThenIn(folder) }, process.cwd()));
  const pack = packOf(loaded, { measures: followed.map(({ id }) => id) });
  xlsx = xlsxTables(await workbookOf(pack, 'xlsx'));
  ods = odsTables(await workbookOf(pack, 'ods'));
  slides = slidesOf(await powerpointOf(pack));
  report = wordSections(await wordOf(pack));
  printed = { pack: await pdfOf(pack, 'pack'), brief: await pdfOf(pack, 'brief') };
}, 600_000);

describe.each(followed)('$kind ($id) is the same', (figure) => {
  const drawn = figure.group === undefined && typeof figure.printed === 'number';

  it('in the ledger, which has a number unless it is hidden', () => {
    if (typeof figure.printed === 'string') expect(value(figure)).toBe('');
    else expect(Number(value(figure))).toBeGreaterThan(0);
  });

  it('on its page, wherever the page says it is', () => {
    const said = valuesOnPage(readFileSync(join(site, 'measures', figure.id, 'index.html'), 'utf8'), keyOf(figure));
    expect(said).toContain(text(figure));
    // Where there is room, with what it counts.
    expect(said.filter((one) => one !== text(figure) && !one.startsWith(`${text(figure)} `))).toEqual([]);
  });

  if (drawn) {
    it('in the drawing of its chart, in the file and in the page for pages of others', () => {
      expect(labelledLast(ownFile(figure, '.svg').toString())).toBe(text(figure));
      expect(labelledLast(readFileSync(join(site, 'embed', figure.id, 'index.html'), 'utf8'))).toBe(text(figure));
    });

    it('in what its pictures say to whoever cannot see them', () => {
      for (const size of ['report', 'slide']) {
        const words = wordsInPng(ownFile(figure, `-${size}.png`));
        expect(words.get('Description')).toContain(`last ${text(figure)} (${figure.period})`);
      }
    });

    it('in the file of its section, byte for byte', () => {
      const packed = sectionFiles();
      for (const ending of ['.svg', '.csv', '-report.png', '-slide.png']) {
        const own = packed.filter(([name]) => basename(name) === fileName(figure, ending));
        expect(own.map(([, bytes]) => Buffer.from(bytes).equals(ownFile(figure, ending)))).toEqual([true]);
      }
    });
  }

  it('in the file of its measure for spreadsheets', () => {
    const { periodType, end, group: [breakdown, category] = ['', ''] } = figure;
    const wanted = { authority: council[1], period_type: periodType, period_end: end, breakdown, category };
    const rows = csvRows(ownFile(figure, '.csv').toString()).filter((row) => matches(row, wanted));
    expect(rows.map((row) => row.value)).toEqual([value(figure)]);
  });

  it('in the JSON of its measure', () => {
    const { series } = JSON.parse(readFileSync(join(site, 'api', 'v1', 'measures', `${figure.id}.json`), 'utf8'));
    const { periodType, end, group: [breakdown, category] = [null, null] } = figure;
    const wanted = { authority: council[0], periodType, breakdown, category };
    const own = series.filter((one: Row) => matches(one, wanted));
    expect(own).toHaveLength(1);
    expect(own[0].figures.find(({ to }: { to: string }) => to === end).value).toBe(number(figure));
  });

  it('in Parquet', () => {
    expect(lastRow(parquet, figure).value).toBe(number(figure));
  });

  it('in the workbook, as a number, in either format', () => {
    const wanted = number(figure) ?? text(figure);
    const near = typeof wanted === 'number' ? expect.closeTo(wanted, 9) : wanted;
    expect(beside(xlsx, figure)).toEqual(near);
    expect(beside(ods, figure)).toEqual(near);
  });

  it('in the report: its table, its chart, and the sheet behind the chart', () => {
    const section = report.get(figure.title);
    expect(beside(section?.tables ?? [], figure)).toBe(text(figure));
    if (typeof figure.printed === 'string') {
      expect(section?.charts).toEqual([]);
      return;
    }
    const series = (section?.charts ?? []).flatMap((chart) => chart.series);
    const names = figure.group === undefined ? [figure.title, 'Year so far, 2022–23'] : [figure.group[1]];
    expect(series.find(({ name }) => names.includes(name))?.last).toBe(number(figure));
    const sheets = (section?.charts ?? []).flatMap(({ sheet }) => sheet.flat());
    expect(sheets).toContain(number(figure));
  });

  // Slides show no groups.
  if (figure.group === undefined)
    it('on its slide, in its chart, and in the sheet behind the chart', () => {
      const own = slides.filter(({ texts }) => texts.some((one) => one.endsWith(figure.title)));
      const said = own.flatMap(({ texts }) => texts).filter((one) => one.startsWith('Latest: '));
      expect(said).toEqual([expect.stringContaining(`Latest: ${text(figure)}, ${figure.period}.`)]);
      const charts = own.flatMap((slide) => slide.charts);
      expect(charts).toHaveLength(drawn ? 1 : 0);
      const wanted = drawn ? number(figure) : undefined;
      expect(charts[0]?.series[0]?.last).toBe(wanted);
      expect(charts[0]?.sheet.flat().find((cell) => cell === wanted)).toBe(wanted);
    });
});

describeWithPoppler('a figure in print', () => {
  let pack: string;
  let brief: string;
  beforeAll(() => {
    const read = (pdf: Uint8Array) => poppler(pdf, 'pdftotext', '-raw').replace(/\s+/g, ' ');
    [pack, brief] = [read(printed.pack), read(printed.brief)];
  });

  it.each(followed)('is the same in the PDF of the pack: $kind ($id)', (figure) => {
    const { title, period, group } = figure;
    const from = pack.indexOf(
      group === undefined ? `${title}, ${council[1]} Period Value` : `${title} by ${group[0]}, `,
    );
    expect(from).toBeGreaterThan(-1);
    const label = ` ${group?.[1] ?? period} `;
    const place = pack.indexOf(label, from);
    expect(place - from).toBeLessThan(400);
    const wanted = `${text(figure)} `;
    expect(pack.slice(place + label.length).slice(0, wanted.length)).toBe(wanted);
  });

  it.each(followed.filter(({ group }) => group === undefined))('is the same in the brief: $kind ($id)', (figure) => {
    expect(brief).toContain(` ${figure.title} ${text(figure)} ${figure.period} `);
  });
});
