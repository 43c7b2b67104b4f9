import { resolve } from 'node:path';
import type { Edition } from '#catalogue';
import { type PaperFolders, paperFolders } from '#folders';
import { editionAsked } from './edition.ts';

/** Where the build finds what it reads. */
export interface SitePaths extends PaperFolders {
  /** Which edition is built. */
  edition: Edition;
  published: string;
  measures: string;
  settings: string;
  /** What others published; the folder may be missing. */
  benchmarks: string;
  /** Figures that papers of the board printed before; the folder may be missing. */
  printed: string;
  /** The words that the pages explain. */
  glossary: string;
}

/**
 * The folders and files a build reads: the project's own, or those that PUBLISHED_DIR, MEASURES_DIR, SETTINGS_FILE,
 * BENCHMARKS_DIR, PRINTED_DIR, COMMENTARY_DIR, MEETINGS_DIR and GLOSSARY_FILE name. Relative paths start at `root`. EDITION names
 * the edition. Commentary, meetings and what papers printed speak of what is published: unless named, they are looked for
 * beside the folder that holds the editions.
 */
export function sitePaths(environment: Record<string, string | undefined>, root: string): SitePaths {
  const at = (name: string, usual: string) => resolve(root, environment[name] || usual);
  const edition = editionAsked(environment);
  const published = at('PUBLISHED_DIR', `data/published/${edition}`);
  return {
    edition,
    published,
    measures: at('MEASURES_DIR', 'data/measures'),
    settings: at('SETTINGS_FILE', 'data/settings.yaml'),
    benchmarks: at('BENCHMARKS_DIR', 'data/benchmarks'),
    printed: at('PRINTED_DIR', resolve(root, published, '..', '..', 'printed')),
    ...paperFolders(environment, root, published),
    glossary: at('GLOSSARY_FILE', 'data/glossary.yaml'),
  };
}
