import { dayInWords, monthInWords } from '#calendar';
import { exportChartSvg } from '#charts';
import { reportWords, pdfPackWords as words } from '#words';
import type { Pack, PackMeasure } from '../pack.ts';
import { linesTable, type PrintedTable, printedTable, symbolsTable } from './printed-table.ts';
import { shortened } from './shortened.ts';

/** A picture with what is said to whoever cannot see it. */
export interface PrintedPicture {
  svg: string;
  alternative: string;
}

export interface PrintedMeasure {
  title: string;
  /** Its newest figure, with its period and judgement. */
  latest: string;
  headline: string;
  meaning: string;
  picture: PrintedPicture | null;
  reading: readonly string[];
  commentary: readonly { paragraphs: readonly string[]; by: string }[];
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
  /** The notices as they stand over each page of the pack. */
  notice: string;
  /** What stands under each page, beside its number. */
  running: string;
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

/** Characters that there is room for over a page and under it: the cover has all. */
const longest = { notice: 520, running: 120 };

/** What a pack says, in the order and words of its PDF. */
export function printedPack(pack: Pack): PrintedPack {
  const { heads } = reportWords;
  return {
    ...printedFront(pack),
    ...{ purpose: pack.purpose, recommendations: pack.recommendations, summary: pack.summary },
    ...{ attention: pack.attention, noAttention: pack.noAttention },
    principles: pack.principles.map(({ number, text, contribution }) => ({
      heading: words.principle(number),
      text,
      contribution,
    })),
    sections: pack.sections.map(({ id, title, measures }) => ({
      title: named(title, id),
      measures: measures.map((measure) => printedMeasure(measure, pack.appearance.accent)),
    })),
    plans: pack.plans.map(({ title, actions }) => ({
      title: named(title, reportWords.plans),
      table: linesTable(heads.action, actions),
    })),
    decisions: linesTable(heads.decision, pack.decisions),
    actions: linesTable(heads.action, pack.actions),
    symbols: symbolsTable(pack.symbols),
    protection: pack.protection,
    sources: pack.sources,
  };
}

/** The first page's words, which stand on the others too. */
export function printedFront(pack: Pack): PrintedFront {
  const { subtitle, council, notices, meeting, asAt, appearance } = pack;
  const title = named(pack.title, council.name);
  const [year = 0, month = 0, day = 0] = asAt.split('-').map(Number);
  return {
    ...{ title, subtitle, council: council.name, notices, accent: appearance.accent },
    notice: shortened(notices.join(' '), longest.notice),
    running: shortened([council.name, title].join(' · '), longest.running),
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
  const name = named(title, id);
  const picture = pictureOf(measure, accent);
  return {
    title: code === '' ? name : `${code} ${name}`,
    // The picture has headline and source drawn in.
    latest: joined(' · ', joined(', ', latestOf(measure), measure.period), measure.verdict),
    headline: picture === null ? headline : '',
    ...{ meaning, picture, reading },
    commentary: measure.commentary.map(({ text, by, on, madeUp }) => ({
      paragraphs: text.split(/\n\n+/),
      by: joined('. ', words.writtenBy(by, dayInWords(on)), madeUp ? words.madeUp : ''),
    })),
    tables: measure.tables.flatMap((table) => printedTable(table) ?? []),
    source: picture === null ? source : '',
    link,
  };
}

/** A title, or what stands in place of one without letters: a heading, a file or a picture without words is refused. */
export const named = (title: string, otherwise: string): string => (title.trim() === '' ? otherwise : title);

const joined = (by: string, ...parts: readonly string[]): string => parts.filter((part) => part !== '').join(by);

/** The newest figure as it is printed, or what there is in its place. */
export function latestOf({ latest, tables }: PackMeasure): string {
  if (latest !== '') return latest;
  return tables.some(({ shows, rows }) => shows === 'groups' && rows.length > 0) ? words.groupsAlone : words.noFigure;
}

/** With more small charts than these a page has no room for letters that can be read; the table has the groups. */
const mostPanels = 12;

/** A measure with figures of groups alone has the first chart of these. */
function pictureOf(measure: PackMeasure, accent: string): PrintedPicture | null {
  if (measure.svg !== '') return { svg: measure.svg, alternative: alternativeOf(measure.alternative, measure) };
  const [spec] = measure.breakdownCharts;
  if (measure.chart !== null || spec === undefined) return null;
  if (spec.kind === 'multiples' && spec.panels.length > mostPanels) return null;
  const alternative = alternativeOf(spec.description, measure);
  const svg = exportChartSvg(spec, {
    ...{ title: spec.title, subtitle: measure.subtitle, source: measure.source, period: '', link: '' },
    ...{ alternative, accent },
  });
  return { svg, alternative };
}

const alternativeOf = (text: string, { headline, title, id }: PackMeasure): string =>
  named(text, named(headline, named(title, id)));
