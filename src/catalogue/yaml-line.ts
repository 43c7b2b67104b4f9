import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml';

/** The path of a setting, from the outermost key inwards. */
export type SettingPath = readonly PropertyKey[];

/** Where the settings of a YAML text stand. */
export interface YamlLines {
  /** The line of a setting; of what would hold it where it is missing, and null in a file that holds nothing at all. */
  nearest(path: SettingPath): number | null;
  /** The line of a setting, or null where there is none. */
  of(path: SettingPath): number | null;
}

/** Reads where everything stands in a YAML text. Lines count from 1. */
export function yamlLines(source: string): YamlLines {
  const counter = new LineCounter();
  return linesOf(parseDocument(source, { lineCounter: counter }), counter);
}

/** The same for a document that was parsed with that counter of lines. */
export function linesOf(document: Document, counter: LineCounter): YamlLines {
  const of = (path: SettingPath): number | null => {
    const offset = offsetOf(document, path);
    return offset === null ? null : counter.linePos(offset).line;
  };
  const nearest = (path: SettingPath): number | null => {
    for (let length = path.length; length >= 0; length -= 1) {
      const line = of(path.slice(0, length));
      if (line !== null) return line;
    }
    return null;
  };
  return { of, nearest };
}

/** Where a setting's key stands, or an item of a list, or for the empty path what the whole document holds. */
function offsetOf(document: Document, path: SettingPath): number | null {
  const nodeAt = (at: SettingPath) => (at.length === 0 ? document.contents : document.getIn(at, true));
  const parent = nodeAt(path.slice(0, -1));
  const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
  const node = (path.length > 0 ? pair?.key : undefined) ?? nodeAt(path);
  return (node as { range?: [number, number, number] } | null | undefined)?.range?.[0] ?? null;
}
