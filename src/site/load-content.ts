import type { Content } from '#board-papers';
import { readPapers } from '#folders';

/** Reads commentary and meetings. Throws a FolderError as `readPapers` does. */
export function loadContent(folders: { commentary: string; meetings: string }): Promise<Content> {
  return readPapers(folders);
}
