import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatHead, headFile } from '#published';
import type { Publishing } from '#refresh';

/**
 * Writes files into a folder all together or not at all: a copy of the folder is made beside it, changed there and
 * put in its place. The head beside the folder says what comes next before that, and what is newest after it, so that at
 * every moment it fits the folder. Where the process dies half way, the old folder or the new one is there, and
 * `recoverFolder` tidies up.
 */
export function publishFolder(folder: string, files: Record<string, string>, { was, head, before }: Publishing): void {
  recoverFolder(folder);
  const { staged, replaced } = besides(folder);
  mkdirSync(path.dirname(folder), { recursive: true });
  if (existsSync(folder) && before !== 'removed') {
    cpSync(folder, before === 'stays' ? staged : path.join(staged, 'earlier'), { recursive: true });
  }
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(staged, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  writeHead(folder, { format: 'head/1', newest: was, next: head });
  if (existsSync(folder)) renameSync(folder, replaced);
  try {
    renameSync(staged, folder);
  } catch (error) {
    if (existsSync(replaced)) renameSync(replaced, folder);
    throw error;
  }
  writeHead(folder, { format: 'head/1', newest: head });
  rmSync(replaced, { recursive: true, force: true });
}

/** Puts back the folder that an interrupted publication had moved aside, and removes what it left half done. */
export function recoverFolder(folder: string): void {
  const { staged, replaced } = besides(folder);
  if (existsSync(replaced)) {
    if (existsSync(folder)) rmSync(replaced, { recursive: true });
    else renameSync(replaced, folder);
  }
  rmSync(staged, { recursive: true, force: true });
}

function writeHead(folder: string, head: Parameters<typeof formatHead>[0]): void {
  const { head: staged } = besides(folder);
  writeFileSync(staged, formatHead(head));
  renameSync(staged, headFile(folder));
}

function besides(folder: string): { staged: string; replaced: string; head: string } {
  const beside = path.join(path.dirname(folder), `.${path.basename(folder)}`);
  return { staged: `${beside}.staged`, replaced: `${beside}.replaced`, head: `${beside}.head` };
}
