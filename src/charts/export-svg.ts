import { palette } from './palette.ts';
import { wideChart } from './scene.ts';
import { sceneOf } from './scene-of.ts';
import { marksSvg } from './scene-svg.ts';
import type { ChartSpec } from './spec.ts';
import { element, escapeText } from './svg.ts';
import { wrapText } from './text.ts';

/** What stands round an exported chart: nothing is lost when it is pasted elsewhere. */
export interface ExportWords {
  title: string;
  subtitle: string;
  source: string;
  period: string;
  /** Where the chart stands; empty where nobody could go there. */
  link: string;
  /** The text alternative, ready to paste. */
  alternative: string;
  /** The colour of what is ours, as `#rrggbb`; the palette's own where it is left out. */
  accent?: string;
}

const margin = 24;
const titleSize = 24;
const smallSize = 14;
const leading = 1.35;

/**
 * A chart as a picture of its own: title, subtitle, source, period and link drawn in, colours literal, on paper. Where
 * there is no number to draw it says so.
 */
export function exportChartSvg(spec: ChartSpec, words: ExportWords): string {
  const size = wideChart;
  const scene = sceneOf(spec, size);
  const inner = size.width;
  let y = margin;
  const block = (text: string, fontSize: number, weight?: 'bold') =>
    wrapText(text, weight === undefined ? inner : inner / 1.1, fontSize).map((line) => {
      y += fontSize * leading;
      return element(
        'text',
        { x: margin, y: y - 0.3 * fontSize, 'font-size': fontSize, 'font-weight': weight },
        escapeText(line),
      );
    });
  const title = block(words.title, titleSize, 'bold');
  y += 6;
  const head = [...title, ...block(words.subtitle, size.fontSize + 1)];
  y += 14;
  const chart =
    scene === null
      ? block('There is no number to draw.', size.fontSize)
      : [
          element(
            'g',
            { transform: `translate(${margin} ${y})`, 'font-size': scene.size.fontSize },
            inAccent(marksSvg(scene.marks), words.accent),
          ),
        ];
  y += (scene?.size.height ?? 0) + 14;
  const small = (text: string) => (text === '' ? [] : block(text, smallSize));
  const source = [`Source: ${words.source}`, words.period].filter((text) => text !== '').join('. ');
  const foot = [
    ...(scene?.notes ?? []).flatMap(small),
    // By its id whoever makes a picture of the drawing finds what it must say of itself.
    element('g', { id: 'source' }, ...small(source)),
    ...small(words.link),
  ];
  const [width, height] = [inner + 2 * margin, Math.ceil(y + margin)];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': 'title description',
      'font-family': 'DejaVu Sans, Verdana, Segoe UI, Roboto, Arial, sans-serif',
      fill: palette.text,
    },
    element('title', { id: 'title' }, escapeText(words.title)),
    element('desc', { id: 'description' }, escapeText(words.alternative)),
    element('rect', { width, height, fill: palette.paper }),
    ...head,
    ...chart,
    ...foot,
  );
}

/** A drawing with another colour in place of the palette's focus; texts have no quotation marks of their own. */
function inAccent(svg: string, accent: string | undefined): string {
  return accent === undefined ? svg : svg.replaceAll(`"${palette.focus}"`, `"${accent}"`);
}
