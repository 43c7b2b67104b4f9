import { type Element, hasClass, textOf, within } from './markup.ts';

/** A mark of a drawing that stands for one number, or a corner of a line of such. */
export interface Mark {
  x: number;
  y: number;
  /** `own` is drawn in the colour of our own figures, `signal` marks one that stands out, `other` is what others published. */
  kind: 'own' | 'signal' | 'other' | 'bar';
  /** Of a bar. */
  width: number;
}

/** What a spot of a drawing says when it is pointed at. */
export interface Reading {
  x: number;
  y: number;
  text: string;
  published: boolean;
}

/** Everything in a drawing, by what it does there. */
export interface DrawingParts {
  marks: Mark[];
  readings: Reading[];
  texts: Element[];
  /** What is drawn and is neither a mark nor an axis, as its name and shape: nobody knows what it tells. */
  strange: string[];
}

const straightLines = /^(?:M-?[\d.]+,-?[\d.]+[HVhv]-?[\d.]+)*$/;
const corners = /[ML](-?[\d.]+),(-?[\d.]+)/g;
const guide = '#6F777B';

/** Takes a drawing apart. Axes and guides run straight across or up; whatever does not is a mark. */
export function partsOf(drawing: Element): DrawingParts {
  const parts: DrawingParts = { marks: [], readings: [], texts: [], strange: [] };
  const readingGroups = [...within(drawing)].filter((element) => hasClass(element, 'readings'));
  const spots = new Set(readingGroups.flatMap((group) => [...within(group)]));
  for (const group of readingGroups) {
    for (const spot of within(group)) {
      if (spot === group || spot.name === 'title') continue;
      const at = /^M(-?\d+),(-?\d+)h0$/.exec(spot.attributes.get('d') ?? '');
      if (at === null) parts.strange.push(spot.name);
      else
        parts.readings.push({
          x: Number(at[1]),
          y: Number(at[2]),
          text: textOf(spot),
          published: hasClass(group, 'published'),
        });
    }
  }
  for (const element of within(drawing)) {
    if (spots.has(element) || element === drawing) continue;
    if (element.name === 'text') parts.texts.push(element);
    else if (element.name === 'path') pathParts(element, parts);
    else if (element.name === 'circle' || element.name === 'rect') shapeParts(element, parts);
    else if (!['g', 'title', 'desc'].includes(element.name)) parts.strange.push(element.name);
  }
  return parts;
}

/** A number in an attribute of an element; nought where there is none. */
const numberOf = (element: Element, name: string): number => Number(element.attributes.get(name) ?? 0);

function pathParts(element: Element, parts: DrawingParts): void {
  const d = element.attributes.get('d') ?? '';
  if (straightLines.test(d)) return;
  const points = [...d.matchAll(corners)].map(([, x, y]) => [Number(x), Number(y)] as const);
  const colour = element.attributes.get('fill') ?? 'none';
  const stroke = element.attributes.get('stroke');
  const add = (x: number, y: number, kind: Mark['kind']) => parts.marks.push({ x, y, kind, width: 0 });
  const [first] = points;
  if (first === undefined) parts.strange.push('path');
  else if (/^[ML\d.,-]+$/.test(d) || (colour === 'none' && /^[MLZ\d.,-]+$/.test(d)))
    for (const [x, y] of points) add(x, y, stroke === guide ? 'other' : 'own');
  else if (/a[\d.]+,[\d.]+ 0 1,0/.test(d)) {
    const r = Number(/a([\d.]+),/.exec(d)?.[1]);
    add(first[0] + r, first[1], stroke === guide ? 'other' : 'own');
  } else if (/^M[^M]*h[^M]*Z$/.test(d)) {
    const side = Number(/h([\d.]+)/.exec(d)?.[1]);
    add(first[0] + side / 2, first[1] + side / 2, 'other');
  } else if (d.endsWith('Z') && points.length === 3) {
    const reach = ((points[1]?.[0] ?? 0) - (points[2]?.[0] ?? 0)) / 2;
    add(first[0], first[1] + reach, 'other');
  } else if (d.endsWith('Z') && points.length === 4) {
    add(first[0], ((first[1] ?? 0) + (points[2]?.[1] ?? 0)) / 2, colour === guide ? 'other' : 'signal');
  } else parts.strange.push('path');
}

function shapeParts(element: Element, parts: DrawingParts): void {
  const [width, height] = [numberOf(element, 'width'), numberOf(element, 'height')];
  if (element.name === 'circle') {
    const fill = element.attributes.get('fill');
    const kind = fill === '#1D70B8' ? 'signal' : 'own';
    parts.marks.push({ x: numberOf(element, 'cx'), y: numberOf(element, 'cy'), kind, width: 0 });
    return;
  }
  const [x, y] = [numberOf(element, 'x') + width / 2, numberOf(element, 'y') + height / 2];
  const kind = element.attributes.get('fill') === '#490092' ? 'signal' : 'bar';
  // The ground of a drawing and the squares of a key are as high as they are meant to be: they stand for no number.
  if (kind === 'bar' && element.attributes.get('stroke') === undefined) return;
  parts.marks.push({ x, y, kind, width });
}
