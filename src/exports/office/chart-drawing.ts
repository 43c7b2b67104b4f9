import { language } from '#words';
import type { Look } from './look.ts';
import { element, escapeXml, valued } from './xml.ts';

/** Measures of DrawingML: so many to a point, and to a centimetre (ECMA-376 part 1, 20.1.10.16). */
export const emuPerPoint = 12_700;
export const emuPerCentimetre = 360_000;

/** A colour as `#rrggbb` in DrawingML. */
export function solidFill(colour: string): string {
  return element('a:solidFill', {}, colourOf(colour));
}

export function colourOf(colour: string): string {
  return valued('a:srgbClr', colour.replace('#', '').toUpperCase());
}

const noFill = element('a:noFill');

/** A line of so many points. */
export function line(colour: string, width: number, dash = 'solid'): string {
  return element(
    'a:ln',
    { w: Math.round(width * emuPerPoint), cap: 'rnd' },
    solidFill(colour),
    valued('a:prstDash', dash),
    element('a:round'),
  );
}

export const noLine = element('a:ln', {}, noFill);

/** How a series of lines or marks is drawn. */
export function lineShape({ colour, line: stroke }: Look): string {
  return element('c:spPr', {}, stroke === null ? noLine : line(colour, stroke.width, stroke.dash));
}

/** How a bar is drawn: plain or in its pattern, with a rim of paper so that neighbours stand apart. */
export function barShape({ colour, pattern }: Look): string {
  const fill =
    pattern === undefined
      ? solidFill(colour)
      : element(
          'a:pattFill',
          { prst: pattern },
          element('a:fgClr', {}, colourOf(colour)),
          element('a:bgClr', {}, colourOf('#FFFFFF')),
        );
  return element('c:spPr', {}, fill, line(pattern === undefined ? '#FFFFFF' : colour, 0.75));
}

/** The mark of a series of lines or marks; none where it has none. */
export function markerOf({ colour, mark }: Look): string {
  if (mark === null) return element('c:marker', {}, valued('c:symbol', 'none'));
  return element(
    'c:marker',
    {},
    valued('c:symbol', mark.symbol),
    valued('c:size', mark.size),
    element('c:spPr', {}, solidFill(colour), line(colour, 0.75)),
  );
}

/** How a text is written. `size` is in points. */
export interface TextLook {
  size: number;
  colour: string;
  bold?: boolean;
}

/** How the texts of a part of a chart are written: level, wherever they stand. */
export function textShape({ size, colour, bold = false }: TextLook): string {
  const properties = element('a:defRPr', { sz: 100 * size, b: bold ? 1 : 0 }, solidFill(colour));
  return element(
    'c:txPr',
    {},
    element('a:bodyPr', { rot: 0, vert: 'horz' }),
    element('a:lstStyle'),
    element('a:p', {}, element('a:pPr', {}, properties), element('a:endParaRPr', { lang: language })),
  );
}

/** A title, a paragraph for each text. `rotation` is in degrees. */
export function chartTitle(paragraphs: readonly { text: string; look: TextLook }[], rotation = 0): string {
  const written = paragraphs.map(({ text, look: { size, colour, bold = false } }) => {
    const properties = { sz: 100 * size, b: bold ? 1 : 0 };
    return element(
      'a:p',
      {},
      element('a:pPr', {}, element('a:defRPr', properties, solidFill(colour))),
      element(
        'a:r',
        {},
        element('a:rPr', { lang: language, ...properties }, solidFill(colour)),
        element('a:t', {}, escapeXml(text)),
      ),
    );
  });
  return element(
    'c:title',
    {},
    element(
      'c:tx',
      {},
      element(
        'c:rich',
        {},
        element('a:bodyPr', { rot: rotation * 60_000, vert: 'horz' }),
        element('a:lstStyle'),
        ...written,
      ),
    ),
    valued('c:overlay', 0),
  );
}
