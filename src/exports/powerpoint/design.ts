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
 * else by their placeholders: the first with a title and one body.
 */
export function designOf({ file, path, root }: EmptyPresentation): Design {
  const size = within(root, 'p:sldSz')?.attributes ?? {};
  const [width, height] = [Number(size.cx ?? 9_144_000), Number(size.cy ?? 6_858_000)];
  const layouts = file
    .targets(path, officeType('slideMaster'))
    .flatMap((master) =>
      file.targets(master, officeType('slideLayout')).map((layout) => layoutIn(file, layout, master)),
    );
  const plain = layouts.find(({ title, bodies }) => title !== undefined && bodies.length === 1);
  const any = layouts[0] as Found;
  const content =
    layouts.find(({ type, title }) => type === 'obj' && title !== undefined) ??
    plain ??
    layouts.find(({ title }) => title !== undefined) ??
    any;
  const first = layouts.find(({ type, title }) => type === 'title' && title !== undefined) ?? content;
  const sides = Math.round(width * 0.05);
  const titleFrame = content.title?.frame ?? {
    x: sides,
    y: Math.round(height * 0.05),
    width: width - 2 * sides,
    height: Math.round(height * 0.14),
  };
  const body = largest(content.bodies)?.frame;
  const top = titleFrame.y + titleFrame.height + Math.round(height * 0.02);
  const bottom = Math.min(
    ...[content.number?.frame.y ?? height, Math.round(height * 0.94)].filter((y) => y > height / 2),
  );
  const contentFrame = roomy(body, width, height)
    ? body
    : { x: titleFrame.x, y: top, width: titleFrame.width, height: bottom - top };
  return { width, height, first: asLayout(first), content: asLayout(content), titleFrame, contentFrame };
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
