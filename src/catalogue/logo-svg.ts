import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** Elements that draw, or that say what is drawn. No script, no page within the drawing, no picture from elsewhere, no movement. */
const drawing = new Set(
  `svg g path rect circle ellipse line polyline polygon text tspan textPath defs symbol use style title desc
  linearGradient radialGradient stop clipPath mask pattern marker filter feGaussianBlur feOffset feBlend feColorMatrix
  feMerge feMergeNode feFlood feComposite`.split(/\s+/),
);

/** What is wrong with an SVG for a logo, with its line, to be read after its name; null where nothing is. */
export function svgProblem(bytes: Uint8Array): string | null {
  let problem: string | null = null;
  let line = 1;
  const refuse = (words: string) => {
    problem ??= `, line ${line}: ${words}`;
  };
  const parser = read(bytes, {
    opentag: (tag) => tagProblems(tag).forEach(refuse),
    text: (text, within) => {
      if (within === 'style') styleProblems(text).forEach(refuse);
    },
    doctype: () => refuse('take the line with DOCTYPE out: it can name other files'),
    processing: () => refuse('take the line that begins with <? out: it can name other files'),
    error: () => refuse('is not a drawing (SVG) that can be read: save it as plain SVG'),
    at: (position) => {
      line = position;
    },
  });
  if (problem !== null) return problem;
  if (parser.root === null) return ' is not a drawing (SVG), whatever its name says: save it as plain SVG';
  if (sizeOf(parser.root) === null)
    return ', line 1: <svg> has neither a viewBox nor a width and height, so that its shape is not known: add a viewBox';
  return null;
}

/** Width and height of an SVG that has no problem; only their ratio matters. */
export function svgSize(bytes: Uint8Array): [width: number, height: number] {
  const { root } = read(bytes, {});
  return (root === null ? null : sizeOf(root)) ?? [1, 1];
}

function tagProblems({ name, attributes }: SaxesTagPlain): string[] {
  const of = (attribute: string) => `the attribute ${attribute} of <${name}>`;
  return [
    ...(drawing.has(name)
      ? []
      : [`<${name}> is not allowed, because a logo only draws: take it out, or save the logo as plain SVG`]),
    ...Object.entries(attributes).flatMap(([attribute, value]) => {
      if (/^on/i.test(attribute)) return [`${of(attribute)} runs a script: take it out`];
      if (/(?:^|:)(?:href|src)$/i.test(attribute) && !value.startsWith('#'))
        return [`${of(attribute)} names another file: draw what is in it, or take it out`];
      if (attribute === 'xml:base') return [`${of(attribute)} names another file: take it out`];
      return styleProblems(value).map((words) => `${of(attribute)}: ${words}`);
    }),
  ];
}

/** What is wrong with a text that may hold styles. */
function styleProblems(text: string): string[] {
  const isNamed = [...text.matchAll(/url\s*\(\s*["']?\s*(.?)/gi)].some(([, first]) => first !== '#');
  const isHidden = /\\/.test(text);
  return [
    ...(isNamed || isHidden || /@import|image-set|src\s*\(/i.test(text)
      ? ['names another file: draw what is in it, or take it out']
      : []),
    ...(/@keyframes|animation|transition/i.test(text) ? ['moves: take it out'] : []),
    ...(/javascript:|expression\s*\(/i.test(text) ? ['runs a script: take it out'] : []),
  ];
}

interface Seen {
  opentag: (tag: SaxesTagPlain) => void;
  text: (text: string, within: string | undefined) => void;
  doctype: () => void;
  processing: () => void;
  error: () => void;
  /** Called before each of the others with the line that was reached. */
  at: (line: number) => void;
}

/** Reads a drawing and tells of all that it holds; of its first element, if that is a drawing, the attributes. */
function read(bytes: Uint8Array, seen: Partial<Seen>): { root: Record<string, string> | null } {
  const parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false });
  const open: string[] = [];
  let root: Record<string, string> | null = null;
  const tell = <Name extends keyof Seen>(name: Name, ...said: Parameters<Seen[Name]>) => {
    seen.at?.(parser.line);
    (seen[name] as ((...all: Parameters<Seen[Name]>) => void) | undefined)?.(...said);
  };
  parser.on('opentag', (tag) => {
    if (open.length === 0 && root === null && tag.name === 'svg') root = tag.attributes;
    open.push(tag.name);
    tell('opentag', tag);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => tell('text', text, open.at(-1)));
  parser.on('cdata', (text) => tell('text', text, open.at(-1)));
  parser.on('doctype', () => tell('doctype'));
  parser.on('processinginstruction', () => tell('processing'));
  parser.on('error', () => tell('error'));
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close();
  } catch {
    tell('error');
  }
  return { root };
}

function sizeOf(root: Record<string, string>): [width: number, height: number] | null {
  const box = (root.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [width, height] =
    box.length === 4 ? [box[2], box[3]] : [root.width, root.height].map((one) => pixels(one ?? ''));
  const isSize = (length: number | undefined): length is number => length !== undefined && length > 0 && length < 1e6;
  return isSize(width) && isSize(height) ? [width, height] : null;
}

/** A length without unit or in pixels; any other says nothing of itself. */
const pixels = (text: string): number =>
  /^\s*\d+(?:\.\d+)?\s*(?:px)?\s*$/.test(text) ? Number.parseFloat(text) : Number.NaN;
