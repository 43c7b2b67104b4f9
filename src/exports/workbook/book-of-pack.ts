import { dayInWords, monthInWords } from '#calendar';
import type { ChartSpec } from '#charts';
import { language, workbookWords } from '#words';
import type { Pack, PackMeasure } from '../pack.ts';
import type { Book, BookLine, BookSheet, BookTable } from './book.ts';
import { chartSheet } from './chart-sheet.ts';
import { linesOf, sheetName, tableName } from './names.ts';
import { bookTable, latestCell, linesTable, packTable, text } from './tables.ts';

const words = workbookWords;
/** How many characters a line above a table may have, so that it is seen without scrolling to the right. */
const lineLength = 100;

/** A sheet that is to be listed: what it holds, and of what. */
interface Listed {
  sheet: BookSheet;
  holds: string;
  section: string;
  measure: string;
}

/**
 * The workbook of a pack: cover, contents, symbols, notes and measures, then a sheet a table, then what the board
 * decided and asked for. A sheet that would be empty is left out. The numbers of each chart have a sheet of their own, and
 * `withCharts` says whether the chart stands there too.
 */
export function bookOfPack(pack: Pack, withCharts: boolean): Book {
  const used = new Set<string>();
  const named = (id: string): string => {
    const name = tableName(id, used);
    used.add(name);
    return name;
  };
  const numbered = counter();
  const tables = pack.sections.flatMap((section) =>
    section.measures.flatMap((measure) =>
      measureSheets(measure, section.title, { named, numbered, withCharts, accent: pack.appearance.accent }),
    ),
  );
  const listed = [
    symbolsOf(pack, named),
    notesOf(pack, withCharts, named),
    ...measuresOf(pack, named),
    ...tables,
    ...boardOf(pack, named),
  ];
  return {
    title: pack.title,
    author: pack.council.name,
    asAt: pack.asAt,
    language,
    sheets: [coverOf(pack), contentsOf(listed, named), ...listed.map(({ sheet }) => sheet)],
  };
}

/** Gives 1, 2, 3 … */
function counter(): () => number {
  let count = 0;
  return () => {
    count += 1;
    return count;
  };
}

const line = (value: string): BookLine => ({ kind: 'text', text: value });
const heading = (value: string): BookLine => ({ kind: 'heading', text: value });
/** A title, what of it is too long for one line, and the sentences that follow it. */
function titled(title: string): BookLine[] {
  const [sentence = '', after = ''] = title.split(/(?<=[.!?]) (.*)/su);
  const [first = '', ...more] = linesOf(after === '' ? sentence : sentence.replace(/\.$/, ''), lineLength * 0.7);
  return [{ kind: 'title', text: first }, ...more.map(heading), ...(after === '' ? [] : broken(after))];
}
const broken = (value: string): BookLine[] => linesOf(value, lineLength).map(line);
const back: BookLine = { kind: 'text', text: words.table.contents, link: { sheet: words.sheets.contents } };

function coverOf(pack: Pack): BookSheet {
  const { cover, sheets } = words;
  const day = dayInWords(pack.asAt);
  const inside: BookLine[] = [
    { ...line(cover.contents), link: { sheet: sheets.contents } },
    { ...line(cover.symbols), link: { sheet: sheets.symbols } },
    { ...line(cover.notes), link: { sheet: sheets.notes } },
  ];
  const lines: BookLine[] = [
    { kind: 'title', text: pack.title },
    ...[pack.subtitle, pack.council.name, cover.asAt(day), cover.published(monthInWords(pack.publication))].map(line),
    ...(pack.meeting === null ? [] : [line(cover.meeting(pack.meeting.title, dayInWords(pack.meeting.date)))]),
    ...part(cover.notices, pack.notices),
    heading(cover.inside),
    ...inside,
    ...part(cover.sources, pack.sources),
    ...part(cover.protection, pack.protection),
    heading(cover.ask),
    ...(pack.address === null
      ? [line(cover.noDashboard)]
      : [line(cover.dashboard), { ...line(pack.address), link: { address: pack.address } }]),
  ];
  return { name: sheets.cover, lines: lines.filter((one) => one.text !== ''), table: null, chart: null };
}

const part = (title: string, texts: readonly string[]): BookLine[] =>
  texts.length === 0 ? [] : [heading(title), ...texts.map(line)];

function contentsOf(listed: readonly Listed[], named: (id: string) => string): BookSheet {
  const { title, description, sheet, holds, section, measure } = words.contents;
  const headings = [sheet, holds, section, measure].map((one) => ({ heading: one }));
  const rows = listed.map((one) => [
    { ...text(one.sheet.name), link: { sheet: one.sheet.name } },
    ...[one.holds, one.section, one.measure].map(text),
  ]);
  const table = bookTable(named('contents'), headings, rows);
  return { name: words.sheets.contents, lines: [...titled(title), described(table, description)], table, chart: null };
}

function symbolsOf(pack: Pack, named: (id: string) => string): Listed {
  const { title, description, symbol, meaning, none } = words.symbols;
  const rows = pack.symbols.map((one) => [text(one.symbol), text(one.meaning)]);
  const table =
    rows.length === 0
      ? null
      : bookTable(named('symbols'), [{ heading: symbol }, { heading: meaning }], rows, lineLength);
  const lines = [...titled(title), line(table === null ? none : description), back];
  return { ...unlisted, sheet: { name: words.sheets.symbols, lines, table, chart: null }, holds: title };
}

const unlisted = { section: '', measure: '' };

function notesOf(pack: Pack, withCharts: boolean, named: (id: string) => string): Listed {
  const { title, description, number, text: said, mark } = words.notes;
  const texts = [...notesOfBook(pack), ...(withCharts ? [] : [words.notes.withoutCharts])];
  const rows = texts.map((one, at) => [text(mark(at + 1)), text(one)]);
  return {
    ...unlisted,
    holds: title,
    sheet: {
      name: words.sheets.notes,
      lines: [...titled(title), line(description), back],
      table: bookTable(named('notes'), [{ heading: number }, { heading: said }], rows, lineLength),
      chart: null,
    },
  };
}

/** The notes in their order: what stands above a table refers to the first. */
const notesOfBook = ({ notices, protection, sources }: Pack): string[] => [
  words.notes.frozen,
  words.notes.blank,
  words.notes.percent,
  ...notices,
  ...protection,
  ...sources,
];

function measuresOf(pack: Pack, named: (id: string) => string): Listed[] {
  const { title, description, pageOf, noCode, ...headings } = words.measures;
  const { code, measure, section, meaning, period, verdict, source, page } = headings;
  const all = pack.sections.flatMap((of) => of.measures.map((one) => ({ one, of })));
  if (all.length === 0) return [];
  const hasPages = all.some(({ one }) => one.link !== null);
  const rows = all.map(({ one, of }) => [
    ...[one.code || noCode, one.title, of.title, one.meaning].map(text),
    latestCell(one),
    ...[one.period, one.verdict, one.source].map(text),
    ...(hasPages ? [one.link === null ? text('') : { ...text(pageOf(one.title)), link: { address: one.link } }] : []),
  ]);
  const columns = [
    ...[code, measure, section, meaning].map((one) => ({ heading: one })),
    { heading: headings.latest, isNumeric: true },
    ...[period, verdict, source, ...(hasPages ? [page] : [])].map((one) => ({ heading: one })),
  ];
  const table = bookTable(named('measures'), columns, rows);
  const sheet = {
    name: words.sheets.measures,
    lines: [...titled(title), described(table, description), back],
    table,
    chart: null,
  };
  return [{ ...unlisted, sheet, holds: title }];
}

/** What the sheets of measures share. */
interface Sheets {
  named: (id: string) => string;
  numbered: () => number;
  withCharts: boolean;
  accent: string;
}

/** The tables of a measure and the numbers of its charts, a sheet each. */
function measureSheets(measure: PackMeasure, section: string, sheets: Sheets): Listed[] {
  const charts = [...(measure.chart === null ? [] : [measure.chart]), ...measure.breakdownCharts];
  return [
    ...measure.tables.map((one) => tableSheet(measure, one, sheets)),
    ...charts.flatMap((spec) => chartOf(measure, spec, sheets) ?? []),
  ].map(({ sheet, holds }) => ({ sheet, holds, section, measure: measure.title }));
}

type Made = Pick<Listed, 'sheet' | 'holds'>;

function tableSheet(measure: PackMeasure, one: PackMeasure['tables'][number], { named, numbered }: Sheets): Made {
  const holds = one.caption || measure.title;
  const table = packTable(one, named(one.id));
  const lines = [...titled(holds), ...aboveTable(measure, described(table)), back];
  return { sheet: { name: sheetName(numbered(), holds, measure.title), lines, table, chart: null }, holds };
}

function chartOf(measure: PackMeasure, spec: ChartSpec, sheets: Sheets): Made | null {
  const made = chartSheet(spec, sheets.named(`${measure.id}_chart`), sheets.accent);
  if (made === null) return null;
  const { blankInChart, chartOf: title, withChart } = words.table;
  const { table, chart } = made;
  const description = words.table.description(table.name);
  const lines = [
    ...titled(title(spec.title)),
    ...aboveTable(measure, line(isAnyBlank(table) ? `${description} ${blankInChart}` : description)),
    ...chart.table.notes.flatMap(broken),
    ...(sheets.withCharts ? [line(withChart)] : []),
    back,
  ];
  const name = sheetName(sheets.numbered(), title(spec.kind === 'line' ? spec.subject : measure.title));
  return { sheet: { name, lines, table, chart: sheets.withCharts ? chart : null }, holds: title(spec.title) };
}

function aboveTable(measure: PackMeasure, description: BookLine): BookLine[] {
  const { about, symbols } = words.table;
  return [
    ...broken(about(measure.title)),
    description,
    ...(measure.source === '' ? [] : broken(measure.source)),
    { ...line(symbols), link: { sheet: words.sheets.symbols } },
  ];
}

/** What is said above a table, and that cells are blank where some are. */
const described = (table: BookTable, description = words.table.description(table.name)): BookLine =>
  line(isAnyBlank(table) ? `${description} ${words.table.blank}` : description);

const isAnyBlank = ({ rows }: BookTable): boolean =>
  rows.some((row) => row.some((cell) => cell.kind === 'text' && cell.text === ''));

function boardOf(pack: Pack, named: (id: string) => string): Listed[] {
  const { lines } = words;
  const own = (of: Pack['actions']) => of.map((one) => ({ before: [], line: one }));
  const plans = pack.plans.flatMap(({ title, actions }) => actions.map((one) => ({ before: [title], line: one })));
  const sheets = [
    {
      id: 'decisions',
      name: lines.decisions,
      what: lines.decided,
      rows: own(pack.decisions),
      before: [],
    },
    {
      id: 'actions',
      name: lines.actions,
      what: lines.text,
      rows: own(pack.actions),
      before: [],
    },
    { id: 'plans', name: lines.plans, what: lines.text, rows: plans, before: [lines.plan] },
  ];
  return sheets
    .filter(({ rows }) => rows.length > 0)
    .map(({ id, name, what, rows, before }) => {
      const table = linesTable(named(id), what, rows, before);
      const above = [...titled(name), described(table), back];
      return { ...unlisted, sheet: { name, lines: above, table, chart: null }, holds: name };
    });
}
