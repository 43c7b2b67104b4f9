import { language } from '#words';
import { chartGraphic, element, escapeXml, valued } from '../office/index.ts';
import type { Frame, Placeholder } from './design.ts';
import type { Paragraph } from './fit.ts';

export const namespaces = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
};

/** With what the shapes of a slide begin: a group that is all of them. */
export const treeHead =
  element('p:nvGrpSpPr', {}, element('p:cNvPr', { id: 1, name: '' }), element('p:cNvGrpSpPr'), element('p:nvPr')) +
  element(
    'p:grpSpPr',
    {},
    element(
      'a:xfrm',
      {},
      element('a:off', { x: 0, y: 0 }),
      element('a:ext', { cx: 0, cy: 0 }),
      element('a:chOff', { x: 0, y: 0 }),
      element('a:chExt', { cx: 0, cy: 0 }),
    ),
  );

/** A shape before it has its number on its slide. */
export type Shape = (id: number) => string;

/** The insets of text boxes of ours, in EMU: left and right, top and bottom. */
const insets = { x: 0, y: 45_720 };

/** A text on a slide: in a placeholder of its layout where there is one, else in a box of its own. */
export interface TextShape {
  name: string;
  paragraphs: readonly Paragraph[];
  /** The size of the text in points. */
  size: number;
  frame: Frame;
  placeholder?: Placeholder | undefined;
  /** Whether it stands where its placeholder stands, with the insets of that. */
  inPlace?: boolean;
  bold?: boolean;
  anchor?: 't' | 'b';
}

/** A text as a shape. */
export function textShape({
  name,
  paragraphs,
  size,
  frame,
  placeholder,
  inPlace = false,
  bold,
  anchor = 't',
}: TextShape): Shape {
  const stays = inPlace && placeholder !== undefined;
  const body = element(
    'a:bodyPr',
    stays ? {} : { wrap: 'square', lIns: insets.x, tIns: insets.y, rIns: insets.x, bIns: insets.y, anchor },
    element('a:normAutofit'),
  );
  const shape = stays
    ? ''
    : `${element('a:xfrm', {}, element('a:off', { x: frame.x, y: frame.y }), element('a:ext', { cx: frame.width, cy: frame.height }))}${element('a:prstGeom', { prst: 'rect' }, element('a:avLst'))}${placeholder === undefined ? element('a:noFill') : ''}`;
  const kind =
    placeholder === undefined
      ? [element('p:cNvSpPr', { txBox: 1 }), element('p:nvPr')]
      : [
          element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1 })),
          element('p:nvPr', {}, element('p:ph', { type: placeholder.type, idx: placeholder.idx })),
        ];
  return (id) =>
    element(
      'p:sp',
      {},
      element('p:nvSpPr', {}, element('p:cNvPr', { id, name }), ...kind),
      element('p:spPr', {}, shape),
      element('p:txBody', {}, body, element('a:lstStyle'), ...paragraphs.map((one) => paragraphXml(one, size, bold))),
    );
}

function paragraphXml({ text, bullet = false, bold, before = 0.35 }: Paragraph, size: number, all?: boolean): string {
  const hang = Math.round(size * 0.9 * 12_700);
  return element(
    'a:p',
    {},
    element(
      'a:pPr',
      bullet ? { marL: hang, indent: -hang } : { marL: 0, indent: 0 },
      element('a:lnSpc', {}, valued('a:spcPct', 100_000)),
      element('a:spcBef', {}, valued('a:spcPts', Math.round(100 * size * before))),
      element('a:spcAft', {}, valued('a:spcPts', 0)),
      ...(bullet
        ? [element('a:buFont', { typeface: 'Arial' }), element('a:buChar', { char: '•' })]
        : [element('a:buNone')]),
    ),
    runXml(text, size, bold ?? all),
  );
}

function runXml(text: string, size: number, bold?: boolean): string {
  return element(
    'a:r',
    {},
    element('a:rPr', {
      lang: language,
      sz: Math.round(100 * size),
      b: bold === undefined ? undefined : bold ? 1 : 0,
    }),
    element('a:t', {}, escapeXml(text)),
  );
}

/** The number of a slide, in the placeholder of its layout or in the corner. */
export function numberShape(name: string, frame: Frame, placeholder: Placeholder | undefined): Shape {
  return (id) => {
    const kind =
      placeholder === undefined
        ? [element('p:cNvSpPr', { txBox: 1 }), element('p:nvPr')]
        : [
            element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1 })),
            element('p:nvPr', {}, element('p:ph', { type: 'sldNum', sz: 'quarter', idx: placeholder.idx })),
          ];
    const shape =
      placeholder === undefined
        ? transformed(frame, 'a:xfrm') + element('a:prstGeom', { prst: 'rect' }, element('a:avLst'))
        : '';
    const field = element(
      'a:fld',
      { id: '{00000000-0000-4000-8000-0000000000FF}', type: 'slidenum' },
      element('a:rPr', { lang: language, sz: 1000 }),
      element('a:t', {}, '‹#›'),
    );
    return element(
      'p:sp',
      {},
      element('p:nvSpPr', {}, element('p:cNvPr', { id, name }), ...kind),
      element('p:spPr', {}, shape),
      element(
        'p:txBody',
        {},
        element('a:bodyPr'),
        element('a:lstStyle'),
        element('a:p', {}, element('a:pPr', { algn: 'r' }), field),
      ),
    );
  };
}

/** A chart or table on a slide: `graphic` is an `a:graphic`. */
export function graphicShape(name: string, description: string, frame: Frame, graphic: string): Shape {
  return (id) =>
    element(
      'p:graphicFrame',
      {},
      element(
        'p:nvGraphicFramePr',
        {},
        element('p:cNvPr', { id, name, descr: description }),
        element('p:cNvGraphicFramePr', {}, element('a:graphicFrameLocks', { noGrp: 1 })),
        element('p:nvPr'),
      ),
      transformed(frame, 'p:xfrm'),
      graphic,
    );
}

/** A native chart by the relationship that leads to its part. */
export function chartShape(name: string, description: string, frame: Frame, relationship: string): Shape {
  return graphicShape(name, description, frame, chartGraphic(relationship));
}

/** A picture by the relationship that leads to it, and that to the same as SVG where there is one. */
export function pictureShape(name: string, description: string, frame: Frame, png: string, svg?: string): Shape {
  const vector =
    svg === undefined
      ? ''
      : element(
          'a:extLst',
          {},
          element(
            'a:ext',
            { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' },
            element('asvg:svgBlip', {
              'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
              'r:embed': svg,
            }),
          ),
        );
  return (id) =>
    element(
      'p:pic',
      {},
      element(
        'p:nvPicPr',
        {},
        element('p:cNvPr', { id, name, descr: description }),
        element('p:cNvPicPr', {}, element('a:picLocks', { noChangeAspect: 1 })),
        element('p:nvPr'),
      ),
      element(
        'p:blipFill',
        {},
        element('a:blip', { 'r:embed': png }, vector),
        element('a:stretch', {}, element('a:fillRect')),
      ),
      element('p:spPr', {}, transformed(frame, 'a:xfrm'), element('a:prstGeom', { prst: 'rect' }, element('a:avLst'))),
    );
}

function transformed({ x, y, width, height }: Frame, name: 'a:xfrm' | 'p:xfrm'): string {
  return element(name, {}, element('a:off', { x, y }), element('a:ext', { cx: width, cy: height }));
}

/** A slide of shapes, in the order in which they are read. */
export function slideXml(shapes: readonly Shape[]): string {
  return element(
    'p:sld',
    namespaces,
    element('p:cSld', {}, element('p:spTree', {}, treeHead, ...shapes.map((shape, index) => shape(index + 2)))),
    element('p:clrMapOvr', {}, element('a:masterClrMapping')),
  );
}
