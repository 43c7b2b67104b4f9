import path from 'node:path';
import type { Edition } from '#catalogue';
import { siteFolders } from '#site';

/** What a command may be told about the site that it builds or reads, with what the value is. */
export const siteOptions = {
  data: 'DIR',
  settings: 'FILE',
  measures: 'DIR',
  published: 'DIR',
  benchmarks: 'DIR',
  glossary: 'FILE',
  out: 'DIR',
  deploy: 'DIR',
  base: '/PATH',
  url: 'ADDRESS',
} as const;

type Asked = Partial<Record<keyof typeof siteOptions, string>>;

/** The variables by which the build is told the same; `published` names the folder of all editions. */
const variables = {
  data: 'DATA_DIR',
  settings: 'SETTINGS_FILE',
  measures: 'MEASURES_DIR',
  benchmarks: 'BENCHMARKS_DIR',
  glossary: 'GLOSSARY_FILE',
  out: 'SITE_OUT',
  deploy: 'SITE_DEPLOY',
  base: 'SITE_BASE',
  url: 'SITE_URL',
} as const;

/** The variables that say what options ask; of what is not asked the environment decides. */
export function siteVariables({ published, ...asked }: Asked, edition: Edition): Record<string, string> {
  const told = Object.entries(asked).map(([name, value]) => [variables[name as keyof typeof variables], value]);
  const folder = published === undefined ? [] : [['PUBLISHED_DIR', path.join(published, edition)]];
  return { EDITION: edition, ...Object.fromEntries([...told, ...folder]) };
}

/**
 * Where the site of an edition is built, and what servers must send with it: in the council's folder, where the environment
 * names one, unless it names another place.
 */
export function siteTargets(
  { SITE_OUT, SITE_DEPLOY, DATA_DIR }: Record<string, string | undefined>,
  edition: Edition,
): { out: string; deploy: string } {
  const { site, deploy } = siteFolders[edition];
  const at = (folder: string) => (DATA_DIR ? path.join(DATA_DIR, folder) : folder);
  return { out: SITE_OUT || at(site), deploy: SITE_DEPLOY || at(deploy) };
}
