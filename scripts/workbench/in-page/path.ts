/**
 * What folders are read with asks of `node:path`, in a page: `/` is between the parts, and paths begin at the folder in
 * memory.
 */
import { plainPath } from '#workbench';

export const join = (...parts: string[]): string => plainPath(parts.join('/')) || '.';

export const resolve = (...parts: string[]): string => {
  const from = parts.findLastIndex(isAbsolute);
  return `/${plainPath(parts.slice(Math.max(from, 0)).join('/'))}`;
};

export const relative = (from: string, to: string): string => {
  const [start, end] = [resolve(from), resolve(to)];
  if (start === '/') return end.slice(1);
  return end.startsWith(`${start}/`) ? end.slice(start.length + 1) : `..${end}`;
};

export function isAbsolute(path: string): boolean {
  return path.startsWith('/');
}

export const dirname = (path: string): string => plainPath(path).split('/').slice(0, -1).join('/') || '.';

export const extname = (path: string): string => /[^/](\.[^./]*)$/.exec(path)?.[1] ?? '';
