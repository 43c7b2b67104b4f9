import { line } from 'd3';
import { palette } from './palette.ts';
import type { Anchor, Mark, MarkGroup, Reading, RuleMark, Scene, Stroke, TextMark, Vertex } from './scene.ts';
import { shapeSvg } from './shapes.ts';
import { type Attributes, element, escapeText, tenth } from './svg.ts';

/**
 * A scene as SVG for a page, named and described. `id` sets it apart from other charts of the page. Colours stand in
 * attributes, so that it looks the same wherever it is pasted; the page's style sheet turns them over in the dark.
 */
export function chartSvg(
  { kind, size, marks, readings }: Scene,
  { title, description }: { title: string; description: string },
  id: string,
): string {
  return element(
    'svg',
    {
      class: `${kind}-chart`,
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${size.width} ${size.height}`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-description`,
      'font-family': 'system-ui, -apple-system, Segoe UI, Roboto, Arial, sans-serif',
      'font-size': size.fontSize,
      fill: palette.text,
    },
    element('title', { id: `${id}-title` }, escapeText(title)),
    element('desc', { id: `${id}-description` }, escapeText(description)),
    marksSvg(marks),
    readingsSvg(readings, false),
    readingsSvg(readings, true),
  );
}

/** Marks as SVG, one over another in their order. */
export function marksSvg(marks: Scene['marks']): string {
  return marks.map((mark) => (mark.type === 'group' ? groupSvg(mark) : markSvg(mark, 'start'))).join('');
}

function groupSvg({ anchor, marks }: MarkGroup): string {
  const inside = marks.map((mark) => markSvg(mark, anchor ?? 'start'));
  return element('g', { 'text-anchor': anchor }, inside.join(''));
}

/** `inherited` is the anchor that a text has without saying so. */
function markSvg(mark: Mark, inherited: Anchor): string {
  switch (mark.type) {
    case 'line':
      return element('path', { d: mark.runs.map(pathOf).join(''), fill: 'none', ...strokeOf(mark.stroke) });
    case 'rule':
      return element('path', { d: mark.segments.map(straight).join(''), ...strokeOf(mark.stroke), fill: 'none' });
    case 'point':
      return shapeSvg(mark.shape, mark.at, mark.reach, { fill: mark.fill, ...strokeOf(mark.rim) });
    case 'bar': {
      const { left, right, top, bottom } = mark.box;
      if (right <= left) return '';
      const box = { x: left, y: top, width: right - left, height: bottom - top };
      return element('rect', { ...box, fill: mark.fill, ...strokeOf(mark.rim) });
    }
    case 'text':
      return textSvg(mark, inherited);
  }
}

function textSvg({ text, at: [x, y], anchor = 'start', bold, colour, rim }: TextMark, inherited: Anchor): string {
  const attributes = {
    x,
    y,
    ...(rim ? { 'paint-order': 'stroke', stroke: palette.paper, 'stroke-width': 4 } : {}),
    'text-anchor': anchor === inherited ? undefined : anchor,
    'font-weight': bold ? 'bold' : undefined,
    fill: colour,
  };
  return element('text', attributes, escapeText(text));
}

function strokeOf(stroke: Stroke | undefined): Attributes {
  return {
    stroke: stroke?.colour,
    'stroke-width': stroke?.width,
    'stroke-dasharray': stroke?.dash,
    'stroke-linejoin': stroke?.join,
    'stroke-linecap': stroke?.cap,
  };
}

const pathOf = (run: readonly Vertex[]): string => pathThrough([...run]) ?? '';
const pathThrough = line<Vertex>()
  .x(({ at: [x] }) => x)
  .y(({ at: [, y] }) => y)
  .digits(1);

function straight({ from: [x, y], to: [across, down] }: RuleMark['segments'][number]): string {
  return `M${tenth(x)},${tenth(y)}${y === down ? `H${tenth(across)}` : `V${tenth(down)}`}`;
}

/** Unseen spots over the marks that say what each is: a pointer shows their titles, and a script reads them. */
function readingsSvg(readings: readonly Reading[], published: boolean): string {
  const spots = readings.filter((reading) => (reading.published ?? false) === published);
  if (spots.length === 0) return '';
  return element(
    'g',
    {
      class: published ? 'readings published' : 'readings',
      stroke: 'transparent',
      'stroke-width': 24,
      'stroke-linecap': 'round',
    },
    ...spots.map(({ at: [x, y], text }) =>
      element('path', { d: `M${Math.round(x)},${Math.round(y)}h0` }, element('title', {}, escapeText(text))),
    ),
  );
}
