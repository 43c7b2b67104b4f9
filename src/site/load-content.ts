import type { Content } from '#board-papers';
import { type PaperFolders, readPapers } from '#folders';

/** Reads commentary, meetings and inspections. Throws a FolderError as `readPapers` does. */
export function loadContent(folders: PaperFolders): Promise<Content> {
  return readPapers(folders);
}
