import { all, attribute, type XmlNode } from '../xml-tree.ts';

/** Where a relationship of a part leads. */
export interface Relation {
  target: string;
  type: string;
  isExternal: boolean;
}

/** The relationships of a part by their ids; targets inside are names of parts. */
export function related(part: string, parts: ReadonlyMap<string, XmlNode>): Map<string, Relation> {
  const at = part.lastIndexOf('/') + 1;
  const list = parts.get(`${part.slice(0, at)}_rels/${part.slice(at)}.rels`);
  if (list === undefined) return new Map();
  return new Map(
    all(list, 'Relationship').map((one) => {
      const isExternal = attribute(one, 'TargetMode') === 'External';
      const target = attribute(one, 'Target') ?? '';
      const relation = {
        target: isExternal ? target : within(part.slice(0, at), target),
        type: attribute(one, 'Type') ?? '',
        isExternal,
      };
      return [attribute(one, 'Id') ?? '', relation];
    }),
  );
}

function within(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const names: string[] = [];
  for (const name of `${folder}${target}`.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(name);
  }
  return names.join('/');
}
