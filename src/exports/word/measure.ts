import type { Paragraph, Table } from 'docx';
import { dayInWords } from '#calendar';
import { uncapital } from '#figure';
import { papersWords, reportWords } from '#words';
import { nativeAlternative } from '../office/index.ts';
import type { PackMeasure, PackTable } from '../pack.ts';
import type { Drawn } from './drawn.ts';
import { style } from './styles.ts';
import { type Column, captionedTable } from './table.ts';
import { bullet, chartHere, heading, linkHere, paragraph, paragraphs, small } from './text.ts';

/** The periods that a table of a report shows: a year and the same month of the year before. */
const mostRows = 13;

/**
 * What a report says and shows of a measure. Charts and links are noted in `drawn`, and come when the file is finished.
 */
export function measureBlock(measure: PackMeasure, drawn: Drawn): (Paragraph | Table)[] {
  const words = reportWords;
  const { title, headline, code, verdict, reading, meaning, chart, breakdownCharts, alternative } = measure;
  const facts = [verdict === '' ? '' : words.verdict(uncapital(verdict)), code === '' ? '' : words.code(code)].filter(
    Boolean,
  );
  const charts = [
    ...(chart === null ? [] : [chartHere(drawn.chart({ spec: chart, alternative, title: null }))]),
    ...breakdownCharts.map((spec) =>
      chartHere(drawn.chart({ spec, alternative: nativeAlternative(spec), title: spec.title })),
    ),
  ];
  return [
    heading(3, title),
    ...(headline === '' || headline === title ? [] : [paragraph(headline, { style: style.lead })]),
    ...(meaning === '' ? [] : [paragraph(meaning, { keepNext: true })]),
    ...(facts.length === 0 ? [] : [paragraph(facts.join(' '), { keepNext: true })]),
    ...reading.map((sentence) => bullet(sentence, { keepNext: charts.length > 0 })),
    ...(charts.length === 0 ? [paragraph(words.none.chart)] : charts),
    ...officersSay(measure),
    ...measure.tables.filter(isShown).flatMap(figuresTable),
    ...(measure.source === '' ? [] : [small(measure.source)]),
    ...(measure.link === null ? [] : [linkHere(drawn.link({ text: words.onDashboard(title), address: measure.link }))]),
  ];
}

/** A workbook has room for every table, a report for the newest figures. */
const isShown = ({ shows }: PackTable): boolean => shows === undefined || shows === 'periods' || shows === 'groups';

function officersSay({ commentary }: PackMeasure): Paragraph[] {
  if (commentary.length === 0) return [];
  return [
    paragraph(reportWords.commentary, { style: style.lead }),
    ...commentary.flatMap(({ text, by, on, madeUp }) => [
      ...paragraphs(text),
      small(`${reportWords.writtenBy(by, dayInWords(on))}${madeUp ? ` ${papersWords.madeUp}` : ''}`),
    ]),
  ];
}

function figuresTable({ caption, columns, rows, shows }: PackTable): (Paragraph | Table)[] {
  const isShort = shows !== 'periods' || rows.length <= mostRows;
  const shown = isShort ? rows : rows.slice(0, mostRows);
  const texts = shown.map((cells) => cells.map(({ text }) => text));
  const weighed = columns.map(
    ({ heading: name, kind }, at): Column => ({
      heading: name,
      weight: weightOf([name, ...texts.map((cells) => cells[at] ?? '')], kind === 'text'),
      isNumber: kind === 'number',
    }),
  );
  return [
    ...captionedTable(caption, weighed, texts),
    ...(isShort ? [] : [small(reportWords.newestRows(shown.length, rows.length))]),
  ];
}

/**
 * A column is as wide as its longest text, within bounds: the shortest heading must fit, and the longest text may wrap.
 */
function weightOf(texts: readonly string[], isText: boolean): number {
  const longest = Math.max(...texts.map(({ length }) => length));
  return Math.min(isText ? 44 : 18, Math.max(10, longest + 2));
}
