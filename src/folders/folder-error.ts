/** What stands in a file or folder of the project cannot be used: what is wrong, and what to do. */
export class FolderError extends Error {
  override name = 'FolderError';
}
