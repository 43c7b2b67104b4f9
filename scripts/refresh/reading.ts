import { FolderError, readCatalogue, readHead, readPublished } from '#folders';
import { type RefreshFiles, RefreshStopped } from '#refresh';

/** How a refresh reads what has a format of its own: settings and measures, and what was published before. */
export const folderReading: Pick<RefreshFiles, 'catalogue' | 'published' | 'head'> = {
  catalogue: (settings, measures, edition, own) => readCatalogue(settings, measures, edition, own).catch(stopAt('')),
  published: (folder, mayBeGone) => readPublished(folder, mayBeGone).catch(stopAt(' Nothing was written.')),
  head: (folder) => readHead(folder).catch(stopAt(' Nothing was written.')),
};

/** What is wrong in a folder stops a refresh, with these words at the end. */
function stopAt(then: string): (problem: unknown) => never {
  return (problem) => {
    throw problem instanceof FolderError ? new RefreshStopped(`${problem.message}${then}`) : problem;
  };
}
