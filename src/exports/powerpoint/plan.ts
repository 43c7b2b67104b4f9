import { dayInWords } from '#calendar';
import type { ChartSpec } from '#charts';
import { uncapital } from '#figure';
import { slidesWords as words } from '#words';
import type { Pack, PackLine, PackMeasure, PackSection } from '../pack.ts';
import type { Paragraph } from './fit.ts';

/** A slide by what it says, before it is known what has room. */
export interface PlannedSlide {
  /** The part of the presentation to which it belongs. */
  part: string;
  title: string;
  /** What tells its title from the same title of another slide. */
  name?: string;
  body: readonly Paragraph[];
  chart?: { spec: ChartSpec; title: string; alternative: string };
  table?: PlannedTable;
  /** What stands at its foot. */
  foot: string;
}

export interface PlannedTable {
  heads: readonly string[];
  /** What share of the width each column takes. */
  shares: readonly number[];
  rows: readonly (readonly string[])[];
}

/** The first slide: it has a layout of its own. */
export interface FirstSlide {
  part: string;
  title: string;
  subtitle: readonly Paragraph[];
}

/** What the first slide of a pack says. */
export function firstSlide({ title, subtitle, council, notices }: Pack): FirstSlide {
  const lines = [subtitle, subtitle.includes(council.name) ? '' : council.name, ...notices];
  return { part: words.sections.opening, title, subtitle: said(lines).map((text) => ({ text })) };
}

/** Every other slide of a pack, in the order in which a meeting goes through them. */
export function plannedSlides(pack: Pack): PlannedSlide[] {
  const foot = footOf(pack, '');
  const { opening, board, about } = words.sections;
  const attention =
    pack.attention.length > 0
      ? pack.attention.flatMap(({ title, reading }): Paragraph[] => [
          { text: title, bold: true, before: 0.8 },
          { text: reading },
        ])
      : [{ text: pack.noAttention }];
  return [
    ...textSlide(opening, words.summary, bullets(pack.summary), foot),
    ...textSlide(opening, words.attention, attention, foot),
    ...pack.sections.flatMap((section) => sectionSlides(pack, section)),
    ...pack.plans.flatMap(({ title, actions }) => linesSlide(board, words.plan(title), actions, foot)),
    ...linesSlide(board, words.decisions, pack.decisions, foot),
    ...linesSlide(board, words.actions, pack.actions, foot),
    ...textSlide(board, words.recommendations, recommended(pack), foot),
    ...symbolsSlide(about, pack, foot),
    ...textSlide(about, words.protection, pack.protection.map(paragraph), foot),
    ...textSlide(about, words.sources, sourcesOf(pack), foot),
  ];
}

const paragraph = (text: string): Paragraph => ({ text });
const bullets = (texts: readonly string[]): Paragraph[] => said(texts).map((text) => ({ text, bullet: true }));
const said = (texts: readonly string[]): string[] => texts.filter((text) => text.trim() !== '');

/** Whose words they are, then each. */
function recommended({ recommendations }: Pack): Paragraph[] {
  const each = bullets(recommendations);
  return each.length === 0 ? [] : [paragraph(words.recommendationsWhose), ...each];
}

/** The notices first: what has no room at the foot is cut at its end. */
function footOf({ notices }: Pack, source: string, link: string | null = null): string {
  return said([...notices, source, link === null ? '' : words.page(link)]).join(' ');
}

function textSlide(part: string, title: string, body: readonly Paragraph[], foot: string): PlannedSlide[] {
  const written = body.filter(({ text }) => text.trim() !== '');
  return written.length === 0 ? [] : [{ part, title, body: written, foot }];
}

/** A slide that names a section's measures with their latest figures, then a slide for each. */
function sectionSlides(pack: Pack, { title, measures }: PackSection): PlannedSlide[] {
  if (measures.length === 0) return [];
  const list = measures.map((one) =>
    words.measure(one.title, one.latest, one.latest === '' ? one.verdict : uncapital(one.verdict)),
  );
  return [
    ...textSlide(title, title, bullets(list), footOf(pack, '')),
    ...measures.map((measure) => measureSlide(pack, title, measure)),
  ];
}

function measureSlide(pack: Pack, part: string, measure: PackMeasure): PlannedSlide {
  const { code, title, headline, subtitle, latest, period, verdict, chart, source, link } = measure;
  const name = said([code, title]).join(' ');
  const heading = said([headline])[0] ?? name;
  const figure = latest === '' ? words.noFigure : said([words.latest(latest, period), verdict]).join('. ');
  const body: Paragraph[] = [
    ...(heading === title ? [] : said([name]).map((text) => ({ text, bold: true }))),
    ...said([untitled(subtitle, title)]).map(paragraph),
    { text: figure, bold: chart !== null },
    ...(chart === null ? said([measure.meaning, latest === '' ? '' : words.noChart]).map(paragraph) : []),
    ...bullets(measure.reading),
    ...officersWords(measure),
  ];
  const slide = { part, title: heading, name, body, foot: footOf(pack, source, link) };
  if (chart === null) return slide;
  const over = subtitle.startsWith(title) ? subtitle : said([title, subtitle]).join('. ');
  return { ...slide, chart: { spec: chart, title: over, alternative: measure.alternative || chart.description } };
}

/** A subtitle without the title that stands over it already: `Middlesbrough, to July 2022`. */
function untitled(subtitle: string, title: string): string {
  return subtitle.startsWith(`${title}, `) ? subtitle.slice(title.length + 2) : subtitle;
}

function officersWords({ commentary }: PackMeasure): Paragraph[] {
  if (commentary.length === 0) return [];
  return [
    { text: words.officers, bold: true, before: 0.8, apart: true },
    ...commentary.flatMap(({ text, by, on, madeUp }): Paragraph[] => {
      const whose = words.commentary(by, dayInWords(on));
      const lines = text.split(/\n+/).filter((line) => line.trim() !== '');
      return [{ text: madeUp ? `${whose}. ${words.madeUp}` : whose, bold: true }, ...lines.map(paragraph)];
    }),
  ];
}

function linesSlide(part: string, title: string, lines: readonly PackLine[], foot: string): PlannedSlide[] {
  if (lines.length === 0) return [];
  const { text, owner, due, state } = words.heads;
  const rows = lines.map((line) => [
    line.madeUp ? `${line.text} (${words.madeUp})` : line.text,
    line.owner,
    line.due,
    line.state,
  ]);
  return [
    { part, title, body: [], table: { heads: [text, owner, due, state], shares: [0.5, 0.22, 0.14, 0.14], rows }, foot },
  ];
}

function symbolsSlide(part: string, { symbols }: Pack, foot: string): PlannedSlide[] {
  if (symbols.length === 0) return [];
  const { symbol, meaning } = words.symbolHeads;
  const rows = symbols.map((one) => [one.symbol, one.meaning]);
  return [
    { part, title: words.symbols, body: [], table: { heads: [symbol, meaning], shares: [0.15, 0.85], rows }, foot },
  ];
}

function sourcesOf({ sources, address }: Pack): Paragraph[] {
  return [...sources.map(paragraph), ...(address === null ? [] : [{ text: words.dashboard(address) }])];
}
