import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** What stands in a folder of a site that is no part of the site, and stays: what it is published by. */
const kept = '.git';

/**
 * Puts a folder in the place of another, which is there or whole again at any time: both are renamed. Where that cannot
 * be (they lie on two disks, a program holds a file of the old one, or it is a checkout of its own), the new files are
 * copied over the old ones, and then what is old and not new is removed. `from` is gone afterwards.
 */
export function replaceFolder(from: string, to: string): void {
  const before = `${from}-before`;
  mkdirSync(path.dirname(path.resolve(to)), { recursive: true });
  if (existsSync(path.join(to, kept)) || !renamed(from, to, before)) copyOver(from, to);
  for (const folder of [from, before]) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

function renamed(from: string, to: string, before: string): boolean {
  const stood = existsSync(to);
  try {
    if (stood) renameSync(to, before);
  } catch {
    return false;
  }
  try {
    renameSync(from, to);
    return true;
  } catch {
    if (stood) renameSync(before, to);
    return false;
  }
}

function copyOver(from: string, to: string): void {
  cpSync(from, to, { recursive: true, force: true });
  const old = readdirSync(to, { recursive: true, encoding: 'utf8' });
  for (const name of old) {
    if (name.split(path.sep)[0] === kept || existsSync(path.join(from, name))) continue;
    rmSync(path.join(to, name), { recursive: true, force: true, maxRetries: 3 });
  }
}
