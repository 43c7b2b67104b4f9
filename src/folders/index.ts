/** The project's folders, read with Node: what refresh and build both start from. Nothing of it sees a child. */
export { readMeasures, readSettings } from './catalogue.ts';
export { type CouncilFolder, councilFolder, productMeasures, usualFolder } from './council-folder.ts';
export { FolderError } from './folder-error.ts';
export { nothingWhereMissing } from './missing.ts';
export { type PaperFolders, paperFolders, readPapers } from './papers.ts';
export { shownPath } from './path.ts';
export { type PublishedFolder, readHead, readPublished, readVouched } from './published.ts';
export { readCatalogue } from './read-catalogue.ts';
