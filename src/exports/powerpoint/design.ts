import { childrenOf, type OfficePackage, officeType, within, type XmlElement, xmlTree } from '../office/index.ts';
import type { EmptyPresentation } from './template.ts';

/** A box on a slide, in EMU. */
export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A placeholder of a layout that slides may fill: how slides name it, and where it stands. */
export interface Placeholder {
  /** As `p:ph` has it. */
  type: string | undefined;
  idx: string | undefined;
  frame: Frame;
}

/** A layout as far as slides use it; what it lacks is written into text boxes. */
export interface Layout {
  path: string;
  title: Placeholder | undefined;
  body: Placeholder | undefined;
  number: Placeholder | undefined;
}

/** What slides are made on: sizes in EMU, and the layouts of a first slide and of all others. */
export interface Design {
  width: number;
  height: number;
  first: Layout;
  content: Layout;
  /** Where a title stands, and what a slide has below it: of the layout, or as usual where the layout lacks them. */
  titleFrame: Frame;
  contentFrame: Frame;
}

interface Found {
  path: string;
  type: string;
  title: Placeholder | undefined;
  bodies: Placeholder[];
  number: Placeholder | undefined;
}

const bodyTypes = [undefined, 'obj', 'body', 'subTitle'];

/**
 * What a presentation offers to slides. Layouts are taken by their type (`title`, and `obj` for *Title and Content*),
 * else by their placeholders: the first with a title and one body that has room for a chart with words beside it.
 */
export function designOf({ file, path, root }: EmptyPresentation): Design {
  const size = within(root, 'p:sldSz')?.attributes ?? {};
  const [width, height] = [Number(size.cx ?? 9_144_000), Number(size.cy ?? 6_858_000)];
  const layouts = file
    .targets(path, officeType('slideMaster'))
    .flatMap((master) =>
      file.targets(master, officeType('slideLayout')).map((layout) => layoutIn(file, layout, master)),
    );
  const isRoomy = ({ bodies }: Found) => roomy(largest(bodies)?.frame, width, height);
  const titled = layouts.filter(({ title }) => title !== undefined);
  const plain = titled.filter(({ bodies }) => bodies.length === 1);
  const usual = plain.filter(({ type }) => type === 'obj');
  const any = layouts[0] as Found;
  const content = [...usual, ...plain].find(isRoomy) ?? usual[0] ?? plain[0] ?? titled[0] ?? any;
  const first = layouts.find(({ type, title }) => type === 'title' && title !== undefined) ?? content;
  const sides = Math.round(width * 0.05);
  const titleFrame = content.title?.frame ?? {
    x: sides,
    y: Math.round(height * 0.05),
    width: width - 2 * sides,
    height: Math.round(height * 0.14),
  };
  const contentFrame = isRoomy(content)
    ? (largest(content.bodies) as Placeholder).frame
    : below(titleFrame, content.number, { width, height });
  return { width, height, first: asLayout(first), content: asLayout(content), titleFrame, contentFrame };
}

/** What a slide has below its title, as wide as that unless that is narrow. */
function below(
  title: Frame,
  number: Placeholder | undefined,
  { width, height }: { width: number; height: number },
): Frame {
  const narrow = title.width < 0.6 * width;
  const sides = Math.round(0.05 * width);
  const top = Math.min(title.y + title.height + Math.round(0.02 * height), Math.round(height / 2));
  const end = Math.round(0.94 * height);
  const bottom = number === undefined || number.frame.y < 0.75 * height ? end : Math.min(end, number.frame.y);
  return { x: narrow ? sides : title.x, y: top, width: narrow ? width - 2 * sides : title.width, height: bottom - top };
}

/** Whether a frame has room for a chart with words beside it. */
function roomy(frame: Frame | undefined, width: number, height: number): frame is Frame {
  return frame !== undefined && frame.width >= 0.55 * width && frame.height >= 0.4 * height;
}

function asLayout({ path, title, bodies, number }: Found): Layout {
  return { path, title, body: largest(bodies), number };
}

function largest(bodies: readonly Placeholder[]): Placeholder | undefined {
  const area = ({ frame }: Placeholder) => frame.width * frame.height;
  return bodies.toSorted((one, other) => area(other) - area(one))[0];
}

function layoutIn(file: OfficePackage, path: string, master: string): Found {
  const root = xmlTree(file.text(path));
  const inherited = placeholdersIn(xmlTree(file.text(master)));
  const shapes = placeholdersIn(root);
  const placed = shapes.flatMap(({ type, idx, frame }): Placeholder[] => {
    const from = frame ?? inherited.find((one) => kindOf(one.type) === kindOf(type))?.frame;
    return from === undefined ? [] : [{ type, idx, frame: from }];
  });
  return {
    path,
    type: root.attributes.type ?? '',
    title: placed.find(({ type }) => type === 'title' || type === 'ctrTitle'),
    bodies: placed.filter(({ type }) => bodyTypes.includes(type)),
    number: placed.find(({ type }) => type === 'sldNum'),
  };
}

/** By which kind a placeholder of a layout is found in its master. */
function kindOf(type: string | undefined): string {
  if (type === 'ctrTitle') return 'title';
  return bodyTypes.includes(type) ? 'body' : (type ?? 'body');
}

function placeholdersIn(root: XmlElement): (Omit<Placeholder, 'frame'> & { frame: Frame | undefined })[] {
  const tree = within(root, 'p:cSld', 'p:spTree');
  return (tree === undefined ? [] : childrenOf(tree, 'p:sp')).flatMap((shape) => {
    const placeholder = within(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph');
    if (placeholder === undefined) return [];
    const { type, idx } = placeholder.attributes;
    return [{ type, idx, frame: frameOf(within(shape, 'p:spPr', 'a:xfrm')) }];
  });
}

function frameOf(transform: XmlElement | undefined): Frame | undefined {
  const [at, size] = [within(transform, 'a:off')?.attributes, within(transform, 'a:ext')?.attributes];
  if (at === undefined || size === undefined) return undefined;
  return { x: Number(at.x), y: Number(at.y), width: Number(size.cx), height: Number(size.cy) };
}
