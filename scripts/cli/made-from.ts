import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const usual = path.join('.cache', 'made-from.json');

/**
 * Does a piece of work unless it was done before from the very same content: `key` hashes all that it reads and
 * writes. The key is taken again and remembered, in the file, only after the work has ended well.
 */
export async function unlessMadeFrom(
  name: string,
  key: () => string,
  work: () => Promise<unknown>,
  file: string = usual,
): Promise<boolean> {
  if (remembered(file)[name] === key()) return false;
  await work();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...remembered(file), [name]: key() }, null, 2)}\n`);
  return true;
}

/** Whether a piece of work was done before, from whatever content. */
export function wasMade(name: string): boolean {
  return remembered(usual)[name] !== undefined;
}

function remembered(file: string): Record<string, string> {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}
