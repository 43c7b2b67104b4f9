import { palette } from './palette.ts';
import type { Drawing, Reading } from './spec.ts';
import { element, escapeText } from './svg.ts';

/**
 * A drawing as SVG for a page, named and described. `id` sets it apart from other charts of the page. Colours stand in
 * attributes, so that it looks the same wherever it is pasted; the page's style sheet turns them over in the dark.
 */
export function chartSvg(
  { kind, size, body, readings }: Drawing,
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
    body,
    readingsSvg(readings, false),
    readingsSvg(readings, true),
  );
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
