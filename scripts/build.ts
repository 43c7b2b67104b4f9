import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Edition } from '#catalogue';
import { refuseOtherFolder } from '#site';
import { auditSite, reasonAgainstSite } from './audit/site.ts';
import { readOptions, runCommand, StoppedError } from './cli/command-line.ts';
import { editionOption } from './cli/edition-option.ts';
import { replaceFolder } from './cli/replace-folder.ts';
import { siteOptions, siteTargets, siteVariables } from './cli/site-options.ts';
import { siteWarnings } from './cli/site-warnings.ts';

/** Inside the project, because Astro keeps its working files beside its output. */
const workplace = '.cache';

/**
 * Builds an edition's site from what is published, the public one into `dist` and the board's into `dist-board`, and
 * prints what is wrong with commentary, meetings and targets. It is built in a temporary folder and read back, and
 * replaces the last one only where it shows no more than its figures do. Throws a StoppedError where something is
 * wrong, or Astro stops; the last site then stays as it was.
 */
export async function buildSite(edition: Edition = 'public'): Promise<void> {
  process.env.EDITION = edition;
  const { SITE_OUT, SITE_DEPLOY } = process.env;
  const { out, deploy } = siteTargets(process.env, edition);
  for (const warning of await siteWarnings(process.env)) console.warn(warning);
  await refuseOtherFolder(path.resolve(out), edition, process.cwd());
  mkdirSync(workplace, { recursive: true });
  const aside = mkdtempSync(path.join(workplace, 'build-'));
  const [newOut, newDeploy] = [path.join(aside, 'site'), path.join(aside, 'servers')];
  try {
    console.log('Building the site …');
    Object.assign(process.env, { SITE_OUT: newOut, SITE_DEPLOY: newDeploy });
    await runAstro();
    console.log('Reading the site back …');
    const audit = await auditSite(newOut);
    const reason = reasonAgainstSite(audit);
    if (reason !== null) {
      throw new StoppedError(`${reason} The site was built and not put in place: ${out} is as it was.`);
    }
    if (audit.against.open.length > 0) {
      console.warn(
        `warning: earlier publications give away ${audit.against.open.length} small numbers that nothing can hide again (npm run audit names them).`,
      );
    }
    console.log(
      `Read back ${audit.pages.pages} pages: ${audit.pages.compared} cells, points and rows say what the figures say (${audit.seconds.toFixed(1)} s).`,
    );
    replaceFolder(newOut, out);
    replaceFolder(newDeploy, deploy);
  } finally {
    for (const [name, was] of Object.entries({ SITE_OUT, SITE_DEPLOY })) {
      if (was === undefined) delete process.env[name];
      else process.env[name] = was;
    }
    rmSync(aside, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function runAstro(): Promise<void> {
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
    const { edition: asked, ...site } = readOptions('build', { edition: 'public|board', ...siteOptions });
    const edition = editionOption(asked ?? process.env.EDITION);
    Object.assign(process.env, siteVariables(site, edition));
    await buildSite(edition);
    console.log(`Built the site into ${siteTargets(process.env, edition).out}.`);
    return 0;
  });
}
