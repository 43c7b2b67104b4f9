import { strFromU8, strToU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { element, xmlHead } from './xml.ts';
import { unzipped, zipped } from './zip.ts';

/** A relationship of a part, as the Open Packaging Conventions have it. `target` is as it is written. */
export interface Relationship {
  id: string;
  type: string;
  target: string;
  isExternal: boolean;
}

const typesPath = '[Content_Types].xml';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationshipsType = 'application/vnd.openxmlformats-package.relationships+xml';

/** The full type of a relationship by its last word, such as `slide`. */
export function officeType(word: string): string {
  return `${officeTypes}/${word}`;
}

/**
 * An Office file as its parts, what each is and how they hang together (ECMA-376 part 2). Parts are named by their path
 * without a slash before it; the package itself is the empty path.
 */
export class OfficePackage {
  readonly #parts = new Map<string, Uint8Array>();
  readonly #defaults = new Map<string, string>([
    ['rels', relationshipsType],
    ['xml', 'application/xml'],
  ]);
  readonly #types = new Map<string, string>();
  readonly #relationships = new Map<string, Relationship[]>();

  /** A package with the parts of a file. Throws where the bytes are no ZIP, or where its list of types is missing. */
  static from(bytes: Uint8Array): OfficePackage {
    const files = unzipped(bytes);
    const types = files.get(typesPath);
    if (types === undefined) throw new Error(`${typesPath} is missing`);
    const made = new OfficePackage();
    for (const { name, attributes } of elementsOf(types)) {
      if (name === 'Default')
        made.#defaults.set(attributes.Extension?.toLowerCase() ?? '', attributes.ContentType ?? '');
      if (name === 'Override')
        made.#types.set((attributes.PartName ?? '').replace(/^\//, ''), attributes.ContentType ?? '');
    }
    for (const [path, content] of files) {
      if (path === typesPath) continue;
      const source = sourceOf(path);
      if (source === null) made.#parts.set(path, content);
      else made.#relationships.set(source, relationshipsIn(content));
    }
    return made;
  }

  /** The paths of all parts, sorted. */
  get paths(): string[] {
    return [...this.#parts.keys()].toSorted();
  }

  has(path: string): boolean {
    return this.#parts.has(path);
  }

  bytes(path: string): Uint8Array {
    const part = this.#parts.get(path);
    if (part === undefined) throw new Error(`The file has no part ${path}`);
    return part;
  }

  text(path: string): string {
    return strFromU8(this.bytes(path)).replace(/^\uFEFF/, '');
  }

  /** What a part is; empty where nothing says it. */
  contentType(path: string): string {
    return this.#types.get(path) ?? this.#defaults.get(extensionOf(path)) ?? '';
  }

  /** Adds a part, or puts another in its place. XML is written out with its declaration. */
  put(path: string, contentType: string, content: string | Uint8Array): void {
    this.#parts.set(path, typeof content === 'string' ? strToU8(withHead(content)) : content);
    if (this.#defaults.get(extensionOf(path)) === contentType) this.#types.delete(path);
    else this.#types.set(path, contentType);
  }

  relationships(source: string): readonly Relationship[] {
    return this.#relationships.get(source) ?? [];
  }

  /** The parts to which one refers by relationships of that type, in their order. */
  targets(source: string, type: string): string[] {
    return this.relationships(source)
      .filter((one) => one.type === type && !one.isExternal)
      .map(({ target }) => resolved(source, target));
  }

  /** Lets a part refer to another, and gives the id by which its XML names it. */
  relate(source: string, type: string, path: string): string {
    return this.#add(source, { type, target: relative(source, path), isExternal: false });
  }

  /** Lets a part refer to an address outside, and gives the id by which its XML names it. */
  link(source: string, type: string, address: string): string {
    return this.#add(source, { type, target: address, isExternal: true });
  }

  /** Lets a part refer to nothing but what `keeps` keeps. */
  unrelate(source: string, keeps: (relationship: Relationship) => boolean): void {
    this.#relationships.set(source, this.relationships(source).filter(keeps));
  }

  /** Takes away every part to which no way leads from the package. */
  sweep(): void {
    const reached = new Set(['']);
    for (const source of reached) {
      for (const { target, isExternal } of this.relationships(source)) {
        if (!isExternal) reached.add(resolved(source, target));
      }
    }
    for (const path of this.paths) if (!reached.has(path)) this.#drop(path);
  }

  /** The first path of that form that no part has, `#` standing for a number from 1: `ppt/charts/chart#.xml`. */
  freePath(form: string): string {
    for (let number = 1; ; number += 1) {
      const path = form.replace('#', String(number));
      if (!this.#parts.has(path)) return path;
    }
  }

  /**
   * The file: its list of types first, then the rest in the order of their paths. The same parts give the same bytes.
   */
  zip(): Uint8Array {
    const files = new Map(this.#parts);
    for (const [source, list] of this.#relationships) {
      if (list.length > 0) files.set(relationshipsPath(source), strToU8(xmlHead + relationshipsXml(list)));
    }
    const sorted = [...files].toSorted(([one], [other]) => (one < other ? -1 : 1));
    const isRelationships = ([path]: [string, Uint8Array]) => path === '_rels/.rels';
    const ordered = [...sorted.filter(isRelationships), ...sorted.filter((one) => !isRelationships(one))];
    return zipped(new Map([[typesPath, strToU8(xmlHead + this.#typesXml())], ...ordered]));
  }

  #drop(path: string): void {
    this.#parts.delete(path);
    this.#types.delete(path);
    this.#relationships.delete(path);
  }

  #add(source: string, relationship: Omit<Relationship, 'id'>): string {
    const list = this.#relationships.get(source) ?? [];
    const known = list.find(
      ({ type, target, isExternal }) =>
        type === relationship.type && target === relationship.target && isExternal === relationship.isExternal,
    );
    if (known !== undefined) return known.id;
    const taken = new Set(list.map(({ id }) => id));
    let number = list.length + 1;
    while (taken.has(`rId${number}`)) number += 1;
    this.#relationships.set(source, [...list, { id: `rId${number}`, ...relationship }]);
    return `rId${number}`;
  }

  #typesXml(): string {
    const used = new Set(['rels', 'xml', ...this.paths.map(extensionOf)]);
    return element(
      'Types',
      { xmlns: `${packageNamespace}/content-types` },
      ...[...this.#defaults]
        .filter(([extension]) => used.has(extension))
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([extension, type]) => element('Default', { Extension: extension, ContentType: type })),
      ...[...this.#types]
        .filter(([path]) => this.#parts.has(path))
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([path, type]) => element('Override', { PartName: `/${path}`, ContentType: type })),
    );
  }
}

function withHead(xml: string): string {
  return xml.startsWith('<?xml') ? xml : xmlHead + xml;
}

function extensionOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** The part of whose relationships a file is; null where it is no list of relationships. */
function sourceOf(path: string): string | null {
  const match = /^(.*\/)?_rels\/([^/]*)\.rels$/.exec(path);
  return match === null ? null : `${match[1] ?? ''}${match[2]}`;
}

function relationshipsPath(source: string): string {
  const at = source.lastIndexOf('/') + 1;
  return `${source.slice(0, at)}_rels/${source.slice(at)}.rels`;
}

/** The path to which a target leads from a part. */
function resolved(source: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = source.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** The way from a part to a path, as PowerPoint writes it: `../charts/chart1.xml`. */
function relative(source: string, path: string): string {
  const from = source.split('/').slice(0, -1);
  const to = path.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

function relationshipsXml(list: readonly Relationship[]): string {
  return element(
    'Relationships',
    { xmlns: `${packageNamespace}/relationships` },
    ...list.map(({ id, type, target, isExternal }) =>
      element('Relationship', {
        Id: id,
        Type: type,
        Target: target,
        TargetMode: isExternal ? 'External' : undefined,
      }),
    ),
  );
}

function relationshipsIn(content: Uint8Array): Relationship[] {
  return elementsOf(content)
    .filter(({ name }) => name === 'Relationship')
    .map(({ attributes }) => ({
      id: attributes.Id ?? '',
      type: attributes.Type ?? '',
      target: attributes.Target ?? '',
      isExternal: attributes.TargetMode === 'External',
    }));
}

/** The elements of a small part by their names without prefix, in their order. Throws where it is no XML. */
function elementsOf(content: Uint8Array): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    found.push({ name: name.replace(/^.*:/, ''), attributes: attributes as Record<string, string> });
  });
  parser.write(strFromU8(content).replace(/^\uFEFF/, '')).close();
  return found;
}
