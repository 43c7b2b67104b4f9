import type { ChartSpec } from '#charts';
import {
  addChart,
  chartGraphic,
  element,
  escapeXml,
  OfficePackage,
  officeType,
  plainText,
  putProperties,
} from '../office/index.ts';
import type { Pack } from '../pack.ts';
import type { Drawn, DrawnLink } from './drawn.ts';
import { withMarksReplaced } from './marks.ts';
import { page, twipsPerCentimetre } from './styles.ts';

const documentPart = 'word/document.xml';
const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const emuPerTwip = 635;
/** Drawings have numbers of their own; those that are in the file already have lower ones. */
const firstDrawing = 1000;

/**
 * The file as it leaves: with its charts and links in place, with the council and the day of the figures as its
 * properties and nobody's name, and without anything that differs from run to run.
 */
export async function finished(bytes: Uint8Array, pack: Pack, drawn: Drawn): Promise<Uint8Array> {
  const file = OfficePackage.from(bytes);
  const charts: string[] = [];
  for (const [at, { spec, alternative, title }] of drawn.charts.entries()) {
    const { asAt, appearance } = pack;
    const id = await addChart(file, { from: documentPart, spec, asAt, title, accent: appearance.accent, fontSize: 9 });
    charts.push(id === null ? textRun(alternative) : drawingRun(at, id, spec, alternative));
  }
  const xml = withMarksReplaced(file.text(documentPart), {
    chart: (at) => charts[at] ?? '',
    link: (at) => linkRun(file, drawn.links[at] as DrawnLink),
  });
  file.put(documentPart, documentType, withOwnBookmarks(xml));
  // Properties of the library's own, of which there are none.
  file.unrelate('', ({ target }) => !target.endsWith('custom.xml'));
  file.sweep();
  putProperties(file, { title: plainText(pack.title), author: plainText(pack.council.name), asAt: pack.asAt });
  return file.zip();
}

/** Bookmarks of headings are counted on from report to report: here their names and numbers begin with 1. */
function withOwnBookmarks(xml: string): string {
  const numbers = new Map<string, number>();
  const own = (before: string) => {
    const number = numbers.get(before) ?? numbers.size + 1;
    numbers.set(before, number);
    return number;
  };
  return xml
    .replace(/(?<=_Toc)\d+/g, (number) => String(own(number)))
    .replace(/(?<=<w:bookmark(?:Start|End)\b[^>]*w:id=")\d+/g, (number) => String(own(number)));
}

function textRun(text: string): string {
  return element('w:r', {}, element('w:t', { 'xml:space': 'preserve' }, escapeXml(plainText(text))));
}

function drawingRun(at: number, id: string, spec: ChartSpec, alternative: string): string {
  const properties = {
    id: firstDrawing + at,
    name: `Chart ${at + 1}`,
    descr: plainText(alternative),
  };
  const inline = element(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    element('wp:extent', {
      cx: page.textWidth * emuPerTwip,
      cy: Math.round(heightOf(spec) * twipsPerCentimetre) * emuPerTwip,
    }),
    element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
    element('wp:docPr', properties),
    element('wp:cNvGraphicFramePr'),
    chartGraphic(id),
  );
  return element('w:r', {}, element('w:drawing', {}, inline));
}

/** How high a chart stands, in centimetres. */
function heightOf({ kind }: ChartSpec): number {
  return kind === 'line' ? 7.2 : 8.4;
}

function linkRun(file: OfficePackage, { text, address }: DrawnLink): string {
  const id = file.link(documentPart, officeType('hyperlink'), address);
  const run = element(
    'w:r',
    {},
    element('w:rPr', {}, element('w:rStyle', { 'w:val': 'Hyperlink' })),
    element('w:t', { 'xml:space': 'preserve' }, escapeXml(plainText(text))),
  );
  return element('w:hyperlink', { 'r:id': id, 'w:history': 1 }, run);
}
