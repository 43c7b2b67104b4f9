import { resolve } from 'node:path';

/** Where the build finds what it reads. */
export interface SitePaths {
  published: string;
  measures: string;
  settings: string;
  /** What others published; the folder may be missing. */
  benchmarks: string;
}

/**
 * The folders and files a build reads: the project's own, or those that PUBLISHED_DIR, MEASURES_DIR, SETTINGS_FILE
 * and BENCHMARKS_DIR name. Relative paths start at `root`.
 */
export function sitePaths(environment: Record<string, string | undefined>, root: string): SitePaths {
  const at = (name: string, usual: string) => resolve(root, environment[name] || usual);
  return {
    published: at('PUBLISHED_DIR', 'data/published/public'),
    measures: at('MEASURES_DIR', 'data/measures'),
    settings: at('SETTINGS_FILE', 'data/settings.yaml'),
    benchmarks: at('BENCHMARKS_DIR', 'data/benchmarks'),
  };
}
