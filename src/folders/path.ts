import { isAbsolute, relative } from 'node:path';

/** A path as messages show it, with `/`: from the working folder where it lies in there, else as it is. */
export function shownPath(path: string): string {
  const inside = relative(process.cwd(), path);
  const shown = inside.startsWith('..') || isAbsolute(inside) ? path : inside;
  return shown.replaceAll('\\', '/');
}
