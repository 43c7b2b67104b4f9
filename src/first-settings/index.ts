/** The settings with which a council begins, from the published lookups that come with the product. */
export { councilNamed, NoSuchCouncil } from './council-named.ts';
export { type Beginning, type Contact, councilsIn, firstSettings, folderOf } from './first-settings.ts';
