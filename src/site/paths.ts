import { join, resolve } from 'node:path';
import type { Edition } from '#catalogue';
import { councilFolder, type PaperFolders, paperFolders, productMeasures, usualFolder } from '#folders';
import { editionAsked } from './edition.ts';

/** The words that the product explains. */
const productGlossary = 'data/glossary.yaml';

/** What the law asks. */
const productLaw = 'data/law.yaml';

/** Where the build finds what it reads. */
export interface SitePaths extends PaperFolders {
  /** Which edition is built. */
  edition: Edition;
  published: string;
  measures: string;
  /** A council's own measures, beside those; the folder may be missing. */
  ownMeasures: string | undefined;
  settings: string;
  /** What others published; the folder may be missing. */
  benchmarks: string;
  /** Figures that papers of the board printed before; the folder may be missing. */
  printed: string;
  /** The words that the pages explain. */
  glossary: string;
  /** A council's own, beside those; the file may be missing. */
  ownGlossary: string | undefined;
  /** What the law asks of corporate parents. */
  law: string;
}

/**
 * The folders and files a build reads: those of the council's folder that DATA_DIR names, the project's own unless it does,
 * or those that PUBLISHED_DIR, MEASURES_DIR, SETTINGS_FILE,
 * BENCHMARKS_DIR, PRINTED_DIR, COMMENTARY_DIR, MEETINGS_DIR, GLOSSARY_FILE and LAW_FILE name. Relative paths start at `root`. EDITION names
 * the edition. Commentary, meetings and what papers printed speak of what is published: unless named, they are looked for
 * beside the folder that holds the editions.
 */
export function sitePaths(environment: Record<string, string | undefined>, root: string): SitePaths {
  const at = (name: string, usual: string) => resolve(root, environment[name] || usual);
  const edition = editionAsked(environment);
  const own = councilFolder(environment.DATA_DIR || usualFolder);
  const published = at('PUBLISHED_DIR', join(own.published, edition));
  return {
    edition,
    published,
    measures: at('MEASURES_DIR', productMeasures),
    ownMeasures: environment.DATA_DIR ? resolve(root, own.measures) : undefined,
    settings: at('SETTINGS_FILE', own.settings),
    benchmarks: at('BENCHMARKS_DIR', 'data/benchmarks'),
    printed: at('PRINTED_DIR', resolve(root, published, '..', '..', 'printed')),
    ...paperFolders(environment, root, published),
    glossary: at('GLOSSARY_FILE', productGlossary),
    ownGlossary: environment.DATA_DIR ? resolve(root, own.glossary) : undefined,
    law: at('LAW_FILE', productLaw),
  };
}
