import { dayInWords, monthInWords } from '#calendar';
import { exportChartSvg } from '#charts';
import { pdfPackWords as words } from '#words';
import type { Pack, PackLine, PackMeasure, PackTable } from '../pack.ts';

/** A picture with what is said to whoever cannot see it. */
export interface PrintedPicture {
  svg: string;
  alternative: string;
}

export interface PrintedTable {
  /** Empty where the heading above it says it. */
  caption: string;
  /** A column a heading; numbers stand on the right. */
  columns: readonly { heading: string; isNumber: boolean }[];
  rows: readonly (readonly string[])[];
  /** What is said of rows that are left out; empty where none is. */
  more: string;
}

export interface PrintedMeasure {
  title: string;
  /** Its newest figure, with its period and judgement. */
  latest: string;
  headline: string;
  meaning: string;
  picture: PrintedPicture | null;
  reading: readonly string[];
  commentary: readonly { text: string; by: string }[];
  tables: readonly PrintedTable[];
  source: string;
  link: string | null;
}

/** What both PDFs say of themselves. */
export interface PrintedFront {
  title: string;
  subtitle: string;
  council: string;
  /** Year, month and day. */
  date: readonly [number, number, number];
  accent: string;
  notices: readonly string[];
  facts: readonly (readonly [name: string, value: string])[];
}

/** The full pack as its PDF prints it: texts, lists and tables alone. */
export interface PrintedPack extends PrintedFront {
  purpose: string;
  recommendations: readonly string[];
  summary: readonly string[];
  attention: readonly { title: string; reading: string }[];
  noAttention: string;
  principles: readonly { heading: string; text: string; contribution: readonly string[] }[];
  sections: readonly { title: string; measures: readonly PrintedMeasure[] }[];
  plans: readonly { title: string; table: PrintedTable | null }[];
  decisions: PrintedTable | null;
  actions: PrintedTable | null;
  symbols: PrintedTable | null;
  protection: readonly string[];
  sources: readonly string[];
}

/** How many periods the table of a measure shows, newest first, and how many groups. */
const most = { periods: 6, groups: 15 };

/** What a pack says, in the order and words of its PDF. */
export function printedPack(pack: Pack): PrintedPack {
  return {
    ...printedFront(pack),
    ...{ purpose: pack.purpose, recommendations: pack.recommendations, summary: pack.summary },
    ...{ attention: pack.attention, noAttention: pack.noAttention },
    principles: pack.principles.map(({ number, text, contribution }) => ({
      heading: words.principle(number),
      text,
      contribution,
    })),
    sections: pack.sections.map(({ title, measures }) => ({
      title,
      measures: measures.map((measure) => printedMeasure(measure, pack.appearance.accent)),
    })),
    plans: pack.plans.map(({ title, actions }) => ({ title, table: linesTable(actions) })),
    decisions: linesTable(pack.decisions),
    actions: linesTable(pack.actions),
    symbols:
      pack.symbols.length === 0
        ? null
        : {
            caption: '',
            columns: textColumns(words.symbol, words.meaning),
            rows: pack.symbols.map(({ symbol, meaning }) => [symbol, meaning]),
            more: '',
          },
    protection: pack.protection,
    sources: pack.sources,
  };
}

/** The first page's words, which stand on the others too. */
export function printedFront(pack: Pack): PrintedFront {
  const { title, subtitle, council, notices, meeting, asAt, appearance } = pack;
  const [year = 0, month = 0, day = 0] = asAt.split('-').map(Number);
  return {
    ...{ title, subtitle, council: council.name, notices, accent: appearance.accent },
    date: [year, month, day],
    facts: [
      [words.publication, monthInWords(pack.publication)],
      [words.asAt, dayInWords(asAt)],
      ...(meeting === null ? [] : [[words.meeting, `${meeting.title}, ${dayInWords(meeting.date)}`] as const]),
      [words.edition, words.editions[pack.edition]],
      ...(pack.address === null ? [] : [[words.address, pack.address] as const]),
    ],
  };
}

/** A measure as its page prints it. */
function printedMeasure(measure: PackMeasure, accent: string): PrintedMeasure {
  const { id, code, title, headline, meaning, reading, source, link } = measure;
  const name = title.trim() === '' ? id : title;
  const picture = pictureOf(measure, accent);
  return {
    title: code === '' ? name : `${code} ${name}`,
    latest: [latestOf(measure), measure.verdict].filter((text) => text !== '').join(' · '),
    // The picture has it drawn in.
    headline: picture === null ? headline : '',
    ...{ meaning, picture, reading },
    commentary: measure.commentary.map(({ text, by, on, madeUp }) => ({
      text,
      by: [words.writtenBy(by, dayInWords(on)), madeUp ? words.madeUp : ''].filter((part) => part !== '').join('. '),
    })),
    tables: measure.tables.flatMap(printedTable),
    source: source === '' ? '' : words.source(source),
    link,
  };
}

function latestOf({ latest, period }: PackMeasure): string {
  if (latest === '') return words.noFigure;
  return period === '' ? latest : `${latest}, ${period}`;
}

/** A measure with figures of groups alone has the first chart of these. */
function pictureOf(measure: PackMeasure, accent: string): PrintedPicture | null {
  if (measure.svg !== '') return { svg: measure.svg, alternative: alternativeOf(measure.alternative, measure) };
  const [spec] = measure.breakdownCharts;
  if (measure.chart !== null || spec === undefined) return null;
  const alternative = alternativeOf(spec.description, measure);
  const svg = exportChartSvg(spec, {
    ...{ title: spec.title, subtitle: measure.subtitle, source: measure.source, period: '', link: '' },
    ...{ alternative, accent },
  });
  return { svg, alternative };
}

/** A picture without words for it would not be let into the file. */
const alternativeOf = (text: string, { headline, title, id }: PackMeasure): string =>
  [text, headline, title].find((words) => words.trim() !== '') ?? id;

/** The newest periods or the groups of a table; none of a table that only a workbook shows. */
function printedTable(table: PackTable): PrintedTable[] {
  const { shows = 'periods', caption, columns, rows } = table;
  if ((shows !== 'periods' && shows !== 'groups') || rows.length === 0) return [];
  const isGroups = shows === 'groups';
  const shown = isGroups ? rows.slice(0, most.groups) : newestFirst(table).slice(0, most.periods);
  const left = rows.length - shown.length;
  const more = isGroups ? words.moreGroups(left) : words.moreInWorkbook(left);
  const used = [...columns.keys()].filter((at) => shown.some((row) => (row[at]?.text ?? '') !== ''));
  return [
    {
      caption,
      columns: used.map((at) => ({ heading: columns[at]?.heading ?? '', isNumber: columns[at]?.kind === 'number' })),
      rows: shown.map((row) => used.map((at) => row[at]?.text ?? '')),
      more: left === 0 ? '' : more,
    },
  ];
}

function newestFirst({ columns, rows }: PackTable): PackTable['rows'] {
  const at = columns.findIndex(({ kind }) => kind === 'day');
  const dayOf = (row: PackTable['rows'][number] | undefined) => row?.[at]?.day ?? '';
  return at >= 0 && dayOf(rows[0]) < dayOf(rows.at(-1)) ? rows.toReversed() : rows;
}

const textColumns = (...headings: readonly string[]) => headings.map((heading) => ({ heading, isNumber: false }));

/** Decisions or actions; what they are says the heading above them. */
function linesTable(lines: readonly PackLine[]): PrintedTable | null {
  if (lines.length === 0) return null;
  return {
    caption: '',
    columns: textColumns(words.what, words.owner, words.due, words.state, words.meeting),
    rows: lines.map(({ text, owner, due, state, meeting, madeUp }) => [
      madeUp ? `${text}\n${words.madeUp}` : text,
      ...[owner, due, state, dayInWords(meeting)],
    ]),
    more: '',
  };
}
