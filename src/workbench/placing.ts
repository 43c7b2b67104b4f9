import { isMonth, type Month } from '#calendar';
import { isLeftBehind } from '#extracts';
import { monthMeant } from '#refresh';

/** Folders of a council that a refresh reads. */
const known = new Set([
  ...['extracts', 'published', 'findings', 'commentary', 'meetings', 'inspections', 'measures', 'outside'],
]);
/** What a council's folder may hold besides, and a refresh does not read. */
const beside = new Set(['printed', 'templates', 'dist', 'deploy', 'packs', 'node_modules']);
const editions = new Set(['public', 'board']);
/** Files beside the settings that they may name: the logo. */
const ofSettings = /\.(svg|png|jpe?g|webp)$/i;

/** Where a dropped file belongs in the folder of a council. */
export type Place =
  | { kind: 'placed'; path: string }
  /** A file of an extract whose month its path does not say; `month` is a guess from its name. */
  | { kind: 'loose'; name: string; month: Month | null }
  /** A bundle that was taken away before: its files are placed one by one. */
  | { kind: 'bundle' }
  | { kind: 'left out' };

/**
 * Where a file belongs whose path within what was dropped is `path`, whether the folder of a council was dropped, one that it
 * holds, the folder of a month, or the file alone. `extracts/2022-02/episodes.csv`, however deep it lies, is in its place.
 */
export function placeOf(path: string): Place {
  const parts = path.split('/').filter((part) => part !== '');
  const name = parts.at(-1) ?? '';
  if (isLeftBehind(name)) return { kind: 'left out' };
  const folders = parts.slice(0, -1);
  const at = (index: number, ...before: string[]): Place => ({
    kind: 'placed',
    path: [...before, ...parts.slice(index)].join('/'),
  });
  const own = folders.findIndex((part) => known.has(part));
  if (own >= 0) return at(own);
  if (folders.some((part) => beside.has(part))) return { kind: 'left out' };
  const edition = folders.findIndex((part) => editions.has(part));
  if (edition >= 0) return at(edition, 'published');
  if (/^(public|board)\.head\.json$/.test(name)) return at(parts.length - 1, 'published');
  const month = folders.findIndex((part) => isMonth(part) || monthMeant(part) !== null);
  if (month >= 0) return at(month, 'extracts');
  if (name === 'settings.yaml') return { kind: 'placed', path: name };
  if (/^published-.*\.zip$/.test(name)) return { kind: 'bundle' };
  if (folders.length > 0 && ofSettings.test(name)) return at(Math.min(1, parts.length - 1));
  return { kind: 'loose', name, month: monthMeant(name.replace(/\.[^.]*$/, '')) };
}
