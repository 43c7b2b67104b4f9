import type { Dropped } from '#workbench';

/** Every file of what was dropped, folders and all. It must be asked for at once, while the event lasts. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<Dropped[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (entries.length === 0) return chosenFiles([...files]);
  return (await Promise.all(entries.map(filesOf))).flat();
}

/** Files that were chosen in a dialogue, by their paths within the folder that was chosen. */
export function chosenFiles(files: readonly File[]): Dropped[] {
  return files.map((file) => ({ path: file.webkitRelativePath || file.name, content: file }));
}

async function filesOf(entry: FileSystemEntry): Promise<Dropped[]> {
  if (entry.isDirectory)
    return (await Promise.all((await inside(entry as FileSystemDirectoryEntry)).map(filesOf))).flat();
  const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)).catch(
    (error: Error) => {
      throw new UnreadableDrop(entry.fullPath.replace(/^\//, ''), error.message);
    },
  );
  return [{ path: entry.fullPath.replace(/^\//, ''), content: file }];
}

/** Something that was dropped cannot be read. */
export class UnreadableDrop extends Error {
  override name = 'UnreadableDrop';
  readonly path: string;

  constructor(path: string, why: string) {
    super(why);
    this.path = path;
  }
}

/** A folder answers a hundred at a time. */
async function inside(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    found.push(...some);
  }
}
