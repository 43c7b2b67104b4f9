/** The settings with which a council begins, from the published lookups that come with the product. */
export { councilNamed, NoSuchCouncil } from './council-named.ts';
export { type Beginning, councilsIn, firstSettings, folderOf } from './first-settings.ts';
