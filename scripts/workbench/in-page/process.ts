/** What folders are read with asks of `process.cwd`, in a page: the folder in memory is all there is. */
export const folderOfPage = (): string => '/';
