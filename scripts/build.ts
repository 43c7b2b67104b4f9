import { runCommand, StoppedError } from './cli/command-line.ts';
import { paperWarnings } from './cli/paper-warnings.ts';

/**
 * Builds the site from what is published into `dist`, and prints what is amiss with commentary, meetings and targets. Throws
 * a StoppedError where one of them is wrong, or Astro stops.
 */
export async function buildSite(): Promise<void> {
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

/** `npm run build`: from published figures to `dist`. */
if (import.meta.main) {
  await runCommand(async () => {
    await buildSite();
    console.log('Built the site into dist.');
    return 0;
  });
}
