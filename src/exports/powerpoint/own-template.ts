import { language } from '#words';
import { element, emuPerCentimetre, escapeXml, OfficePackage, officeType, valued, xmlTree } from '../office/index.ts';
import type { Frame } from './design.ts';
import { namespaces, treeHead } from './shapes.ts';
import type { EmptyPresentation } from './template.ts';
import { themeXml } from './theme.ts';

const path = 'ppt/presentation.xml';
const master = 'ppt/slideMasters/slideMaster1.xml';
const type = (kind: string) => `application/vnd.openxmlformats-officedocument.presentationml.${kind}+xml`;
const cm = (x: number, y: number, width: number, height: number): Frame => ({
  x: Math.round(x * emuPerCentimetre),
  y: Math.round(y * emuPerCentimetre),
  width: Math.round(width * emuPerCentimetre),
  height: Math.round(height * emuPerCentimetre),
});

/** A slide of 16 to 9, as PowerPoint makes it, and where things stand on it. */
const size = { width: 12_192_000, height: 6_858_000 };
const frames = {
  title: cm(1.5, 0.9, 30.9, 2.4),
  body: cm(1.5, 3.6, 30.9, 13.7),
  number: cm(28.9, 17.6, 3.5, 0.9),
  first: cm(1.5, 5.2, 30.9, 4.2),
  subtitle: cm(1.5, 9.7, 30.9, 6.2),
};

/** The design of slides without a template of the council's: its accent, two layouts, and nothing that distracts. */
export function ownTemplate(accent: string, name: string): EmptyPresentation {
  const file = new OfficePackage();
  file.put('ppt/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml', themeXml(accent, name));
  file.relate('', officeType('officeDocument'), path);
  const masterId = file.relate(path, officeType('slideMaster'), master);
  const layouts = [
    layoutXml('title', 'Title Slide', [
      placeholder(2, 'Title', { type: 'ctrTitle' }, frames.first, element('a:bodyPr', { anchor: 'b' })),
      placeholder(3, 'Subtitle', { type: 'subTitle', idx: 1 }, frames.subtitle, element('a:bodyPr')),
    ]),
    layoutXml('obj', 'Title and Content', [
      placeholder(2, 'Title', { type: 'title' }),
      placeholder(3, 'Content', { idx: 1 }),
      placeholder(4, 'Slide Number', { type: 'sldNum', sz: 'quarter', idx: 12 }, undefined, undefined, true),
    ]),
  ];
  const ids = layouts.map((xml, index) => {
    const layout = `ppt/slideLayouts/slideLayout${index + 1}.xml`;
    file.put(layout, type('slideLayout'), xml);
    file.relate(layout, officeType('slideMaster'), master);
    return file.relate(master, officeType('slideLayout'), layout);
  });
  file.relate(master, officeType('theme'), 'ppt/theme/theme1.xml');
  file.put(master, type('slideMaster'), masterXml(ids));
  file.relate(path, officeType('theme'), 'ppt/theme/theme1.xml');
  const root = element(
    'p:presentation',
    { ...namespaces, saveSubsetFonts: 1 },
    element('p:sldMasterIdLst', {}, element('p:sldMasterId', { id: 2_147_483_648, 'r:id': masterId })),
    element('p:sldSz', { cx: size.width, cy: size.height }),
    element('p:notesSz', { cx: size.height, cy: size.width }),
    element(
      'p:defaultTextStyle',
      {},
      element('a:defPPr', {}, element('a:defRPr', { lang: language })),
      level('lvl1pPr', 1800, 'tx1', '+mn'),
    ),
  );
  file.put(path, type('presentation.main'), root);
  return { file, path, root: xmlTree(root) };
}

function placeholder(
  id: number,
  name: string,
  attributes: Record<string, string | number>,
  frame?: Frame,
  shape: string = element('a:bodyPr'),
  isNumber = false,
): string {
  const text = isNumber
    ? element(
        'a:fld',
        { id: '{00000000-0000-4000-8000-0000000000FF}', type: 'slidenum' },
        element('a:rPr', { lang: language }),
        element('a:t', {}, '‹#›'),
      )
    : element('a:r', {}, element('a:rPr', { lang: language }), element('a:t', {}, escapeXml(name)));
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id, name }),
      element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1 })),
      element('p:nvPr', {}, element('p:ph', attributes)),
    ),
    element('p:spPr', {}, frame === undefined ? '' : transform(frame) + rectangle),
    element('p:txBody', {}, shape, element('a:lstStyle'), element('a:p', {}, text)),
  );
}

const rectangle = element('a:prstGeom', { prst: 'rect' }, element('a:avLst'));

function transform({ x, y, width, height }: Frame): string {
  return element('a:xfrm', {}, element('a:off', { x, y }), element('a:ext', { cx: width, cy: height }));
}

function layoutXml(kind: string, name: string, shapes: readonly string[]): string {
  return element(
    'p:sldLayout',
    { ...namespaces, type: kind, preserve: 1 },
    element('p:cSld', { name }, element('p:spTree', {}, treeHead, ...shapes)),
    element('p:clrMapOvr', {}, element('a:masterClrMapping')),
  );
}

function masterXml(layouts: readonly string[]): string {
  const bar = element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id: 5, name: 'Bar' }),
      element('p:cNvSpPr'),
      element('p:nvPr', { userDrawn: 1 }),
    ),
    element(
      'p:spPr',
      {},
      transform({ x: 0, y: 0, width: size.width, height: Math.round(0.35 * emuPerCentimetre) }),
      rectangle,
      element('a:solidFill', {}, valued('a:schemeClr', 'accent1')),
      element('a:ln', {}, element('a:noFill')),
    ),
    element(
      'p:txBody',
      {},
      element('a:bodyPr'),
      element('a:lstStyle'),
      element('a:p', {}, element('a:endParaRPr', { lang: language })),
    ),
  );
  const shapes = [
    bar,
    placeholder(
      2,
      'Title',
      { type: 'title' },
      frames.title,
      element('a:bodyPr', { vert: 'horz', lIns: 0, rIns: 0, anchor: 'b' }),
    ),
    placeholder(
      3,
      'Text',
      { type: 'body', idx: 1 },
      frames.body,
      element('a:bodyPr', { vert: 'horz', lIns: 0, rIns: 0 }),
    ),
    placeholder(
      4,
      'Slide Number',
      { type: 'sldNum', sz: 'quarter', idx: 4 },
      frames.number,
      element('a:bodyPr', { vert: 'horz', lIns: 0, rIns: 0, anchor: 'ctr' }),
      true,
    ),
  ];
  const names = [
    'bg1',
    'tx1',
    'bg2',
    'tx2',
    'accent1',
    'accent2',
    'accent3',
    'accent4',
    'accent5',
    'accent6',
    'hlink',
    'folHlink',
  ];
  const theme: Record<string, string> = { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' };
  return element(
    'p:sldMaster',
    namespaces,
    element(
      'p:cSld',
      {},
      element('p:bg', {}, element('p:bgRef', { idx: 1001 }, valued('a:schemeClr', 'bg1'))),
      element('p:spTree', {}, treeHead, ...shapes),
    ),
    element('p:clrMap', Object.fromEntries(names.map((name) => [name, theme[name] ?? name]))),
    element(
      'p:sldLayoutIdLst',
      {},
      ...layouts.map((id, index) => element('p:sldLayoutId', { id: 2_147_483_649 + index, 'r:id': id })),
    ),
    element(
      'p:txStyles',
      {},
      element('p:titleStyle', {}, level('lvl1pPr', 2800, 'accent1', '+mj', true)),
      element('p:bodyStyle', {}, level('lvl1pPr', 1800, 'tx1', '+mn')),
      element('p:otherStyle', {}, level('lvl1pPr', 1200, 'tx1', '+mn')),
    ),
  );
}

function level(name: string, size: number, colour: string, font: string, bold = false): string {
  return element(
    `a:${name}`,
    { algn: 'l' },
    element('a:buNone'),
    element(
      'a:defRPr',
      { lang: language, sz: size, b: bold ? 1 : 0 },
      element('a:solidFill', {}, valued('a:schemeClr', colour)),
      element('a:latin', { typeface: `${font}-lt` }),
    ),
  );
}
