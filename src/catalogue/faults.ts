import { LineCounter, parseDocument } from 'yaml';
import { CatalogueFileError } from './markdown.ts';

/** Something wrong in a YAML file: the path of the setting, and what is wrong with it in plain words. */
export interface Fault {
  path: readonly PropertyKey[];
  text: string;
}

/** One error that tells all faults of a YAML file, first things first, each with its line. There must be at least one. */
export function faultsError(source: string, file: string, faults: readonly Fault[]): CatalogueFileError {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const lineAt = (path: readonly PropertyKey[]): number | null => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return null;
  };
  const placed = faults
    .map(({ path, text }) => ({ line: lineAt(path), text: `${path.join('.') || 'the file'}: ${text}` }))
    .sort((a, b) => (a.line ?? Number.MAX_SAFE_INTEGER) - (b.line ?? Number.MAX_SAFE_INTEGER));
  const told = placed.map(({ line, text }, index) => (line === null || index === 0 ? text : `line ${line}: ${text}`));
  return new CatalogueFileError(file, placed[0]?.line ?? null, told.join('; '));
}
