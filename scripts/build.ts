import type { Edition } from '../src/catalogue/index.ts';
import { siteFolders } from '../src/site/index.ts';
import { readOptions, runCommand, StoppedError } from './cli/command-line.ts';
import { editionOption } from './cli/edition-option.ts';
import { paperWarnings } from './cli/paper-warnings.ts';

/**
 * Builds an edition's site from what is published, the public one into `dist` and the board's into `dist-board`, and prints
 * what is amiss with commentary, meetings and targets. Throws a StoppedError where one of them is wrong, or Astro stops.
 */
export async function buildSite(edition: Edition = 'public'): Promise<void> {
  process.env.EDITION = edition;
  for (const warning of await paperWarnings()) console.warn(warning);
  console.log('Building the site …');
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const { build } = await import('astro');
  try {
    await build({ root: '.', logLevel: 'warn' });
  } catch (error) {
    throw new StoppedError(`The site was not built: ${(error as Error).message}`);
  }
}

/** `npm run build`: from published figures to a site. */
if (import.meta.main) {
  await runCommand(async () => {
    const { edition: asked } = readOptions('build', { edition: 'public|board' });
    const edition = editionOption(asked ?? process.env.EDITION);
    await buildSite(edition);
    console.log(`Built the site into ${siteFolders[edition].site}.`);
    return 0;
  });
}
