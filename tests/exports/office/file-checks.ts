import { strFromU8, unzipSync } from 'fflate';
import { all, type Node, readXml } from './read-xml.ts';
import { leaves, numbers, orders, values } from './schema-orders.ts';

const unzipped = new WeakMap<Uint8Array, ReadonlyMap<string, Uint8Array>>();

/** The files of an Office file by their paths; unzipped once, however often they are asked for. */
export function filesOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const files = unzipped.get(bytes) ?? new Map(Object.entries(unzipSync(bytes)));
  unzipped.set(bytes, files);
  return files;
}

/**
 * What is wrong with an Office file, a sentence each; nothing where it is as the standard has it: the order of elements
 * in each part, values from lists, content types, relationships, axes of charts, texts in place of charts and pictures,
 * ids of shapes, and the same of every workbook in it. Works from the standard alone and from no code of ours.
 */
export function problemsIn(bytes: Uint8Array): string[] {
  const files = filesOf(bytes);
  const roots = new Map<string, Node>();
  const broken: string[] = [];
  for (const [path, content] of files) {
    if (!/\.(xml|rels)$/.test(path)) continue;
    try {
      roots.set(path, readXml(strFromU8(content)));
    } catch (error) {
      broken.push(`${path} is no XML: ${String(error)}`);
    }
  }
  return [
    ...broken,
    ...typeProblems(files, roots),
    ...[...roots].flatMap(([path, root]) => [
      ...orderProblems(root).map((problem) => `${path}: ${problem}`),
      ...relationProblems(path, root, files, roots),
      ...axisProblems(root).map((problem) => `${path}: ${problem}`),
      ...shapeProblems(root).map((problem) => `${path}: ${problem}`),
    ]),
    ...[...files]
      .filter(([path]) => path.endsWith('.xlsx'))
      .flatMap(([path, content]) => problemsIn(content).map((problem) => `${path}: ${problem}`)),
  ];
}

/** Every part has one content type, and what is declared is there. */
function typeProblems(files: ReadonlyMap<string, Uint8Array>, roots: ReadonlyMap<string, Node>): string[] {
  const types = roots.get('[Content_Types].xml');
  if (types === undefined) return ['[Content_Types].xml is missing'];
  const defaults = new Set(all(types, 'ct:Default').map(({ attributes }) => attributes.Extension));
  const named = all(types, 'ct:Override').map(({ attributes }) => attributes.PartName ?? '');
  const paths = [...files.keys()].filter((path) => path !== '[Content_Types].xml');
  const [first] = files.keys();
  return [
    ...(first === '[Content_Types].xml' ? [] : ['[Content_Types].xml does not come first']),
    ...named.filter((name) => !files.has(name.slice(1))).map((name) => `${name} has a content type and is not there`),
    ...named.filter((name, index) => named.indexOf(name) !== index).map((name) => `${name} has two content types`),
    ...paths
      .filter((path) => !named.includes(`/${path}`) && !defaults.has(path.split('.').at(-1)))
      .map((path) => `${path} has no content type`),
    ...paths
      .filter((path) => path.endsWith('.xml') && !named.includes(`/${path}`))
      .map((path) => `${path} is declared as any XML`),
  ];
}

/** What stands in each element, in its order. */
function orderProblems(node: Node, parent = ''): string[] {
  const inside = node.children.map(({ name }) => name);
  const model = orders[`${parent}/${node.name}`] ?? orders[node.name];
  const listed = values[node.name];
  const here =
    model === undefined
      ? leaves.has(node.name)
        ? inside.length > 0
          ? [`${node.name} has ${inside.join(', ')} in it and may have nothing`]
          : []
        : [`${parent}/${node.name} is not known`]
      : matcherOf(model).test(inside.map((name) => `${name} `).join(''))
        ? []
        : [`${node.name} has ${inside.join(', ') || 'nothing'} in it, which should be ${model || 'nothing'}`];
  const value = node.attributes.val ?? '';
  const wrong = listed === undefined || listed.includes(value) ? [] : [`${node.name} is ${value}`];
  return [
    ...here,
    ...wrong,
    ...numberProblems(node),
    ...node.children.flatMap((child) => orderProblems(child, node.name)),
  ];
}

/** Of each element, which attributes are whole numbers, and from where to where. */
const numbersOf = Map.groupBy(
  Object.entries(numbers).map(([key, [least, most]]) => {
    const [element = '', attribute = ''] = key.split('@');
    return { element, attribute, least, most };
  }),
  ({ element }) => element,
);

/** Numbers that are no whole ones, or out of their range, where the standard asks for these. */
function numberProblems({ name, attributes }: Node): string[] {
  return (numbersOf.get(name) ?? []).flatMap(({ attribute, least, most }) => {
    const value = attributes[attribute];
    if (value === undefined) return [];
    const isRight = /^-?\d+$/.test(value) && Number(value) >= least && Number(value) <= most;
    return isRight ? [] : [`${name} has ${attribute} ${value}`];
  });
}

const matchers = new Map<string, RegExp>();

/** A content model as a pattern over the names of children, each with a space behind it. */
function matcherOf(model: string): RegExp {
  const known = matchers.get(model);
  if (known !== undefined) return known;
  const pattern = model
    .replaceAll(/[a-z0-9]+:[A-Za-z0-9]+/g, (name) => `(?:${name} )`)
    .replaceAll(/,\s*/g, '')
    .replaceAll(/\((?!\?:)/g, '(?:');
  const made = new RegExp(`^${pattern}$`);
  matchers.set(model, made);
  return made;
}

/** Every target is there, every id that a part names is one of its relationships, and no two are the same. */
function relationProblems(
  path: string,
  root: Node,
  files: ReadonlyMap<string, Uint8Array>,
  roots: ReadonlyMap<string, Node>,
): string[] {
  if (path.endsWith('.rels')) {
    const source = path.replace(/_rels\/([^/]*)\.rels$/, '$1');
    const list = all(root, 'rel:Relationship').map(({ attributes }) => attributes);
    const ids = list.map(({ Id }) => Id);
    return [
      ...(source === '' || files.has(source) ? [] : [`${path} is of a part that is not there`]),
      ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path} has ${id} twice`),
      ...list
        .filter(({ TargetMode }) => TargetMode !== 'External')
        .filter(({ Target = '' }) => !files.has(targetFrom(source, Target)))
        .map(({ Target }) => `${path} leads to ${Target}, which is not there`),
    ];
  }
  const at = path.lastIndexOf('/') + 1;
  const relationships = roots.get(`${path.slice(0, at)}_rels/${path.slice(at)}.rels`);
  const known =
    relationships === undefined ? [] : all(relationships, 'rel:Relationship').map(({ attributes }) => attributes.Id);
  const used = idsIn(root);
  return used.filter((id) => !known.includes(id)).map((id) => `${path} names ${id}, which is no relationship of it`);
}

function idsIn({ attributes, children }: Node): string[] {
  const own = Object.entries(attributes).flatMap(([name, value]) => (name.startsWith('r:') ? [value] : []));
  return [...own, ...children.flatMap(idsIn)];
}

function targetFrom(source: string, target: string): string {
  return decodeURI(new URL(target, `file:///${source}`).pathname.slice(1));
}

/** Every id of an axis that a group names has its axis, each axis is named, and each crosses another that is there. */
function axisProblems(root: Node): string[] {
  if (root.name !== 'c:chartSpace') return [];
  const axes = ['c:valAx', 'c:catAx', 'c:dateAx', 'c:serAx'].flatMap((name) => all(root, name));
  const val = (node: Node | undefined) => node?.attributes.val ?? '';
  const child = (node: Node, name: string) => val(node.children.find((one) => one.name === name));
  const ids = axes.map((axis) => child(axis, 'c:axId'));
  const groups = ['c:lineChart', 'c:barChart', 'c:scatterChart'].flatMap((name) => all(root, name));
  const named = groups.flatMap(({ children }) => children.filter(({ name }) => name === 'c:axId').map(val));
  return [
    ...named.filter((id) => !ids.includes(id)).map((id) => `axis ${id} is named and is not there`),
    ...ids.filter((id) => !named.includes(id)).map((id) => `axis ${id} is there and is not named`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `axis ${id} is there twice`),
    ...axes
      .filter((axis) => {
        const crossed = axes.find((other) => child(other, 'c:axId') === child(axis, 'c:crossAx'));
        return crossed === undefined || crossed === axis || child(crossed, 'c:crossAx') !== child(axis, 'c:axId');
      })
      .map((axis) => `axis ${child(axis, 'c:axId')} crosses no other that crosses it`),
  ];
}

/** Charts, tables and pictures have a text in their place, and no two shapes of a slide have the same id. */
function shapeProblems(root: Node): string[] {
  const named = all(root, 'p:cNvPr').map(({ attributes }) => attributes.id);
  const silent = ['p:graphicFrame', 'p:pic']
    .flatMap((name) => all(root, name))
    .filter((shape) => (all(shape, 'p:cNvPr')[0]?.attributes.descr ?? '').trim() === '');
  return [
    ...silent.map(({ name }) => `${name} has no descr`),
    ...named.filter((id, index) => named.indexOf(id) !== index).map((id) => `two shapes have the id ${id}`),
  ];
}
