import path from 'node:path';
import { packFileName, packOf } from '#board-pack';
import type { Pack } from '#exports';
import { shownPath } from '#folders';
import { refuseOtherFolder, sitePaths } from '#site';
import { StoppedError, UsageError } from '../cli/command-line.ts';
import { siteOrStop } from '../cli/site-or-stop.ts';
import { packFolder } from './folder.ts';
import { packOptions } from './options.ts';
import { type NewFile, putTogether } from './put-together.ts';
import { readPackBack } from './read-back.ts';
import { sizeInWords } from './size.ts';
import { stopAt } from './stop-at.ts';
import { templateIn } from './template.ts';
import { type Given, type Kind, writers } from './writers.ts';

/** Where the command says what it did, and what it warns of. */
interface Terminal {
  log: (text: string) => void;
  warn: (text: string) => void;
}

/**
 * `npm run pack`: the board pack of a publication as files for the office. Writes all of them or none. `environment` has
 * the variables that say where the site's data are; `--base` is put into that of this process, which addresses of pages
 * ask. Rejects with a UsageError, or a StoppedError where something stops it.
 */
export async function packCommand(
  args: string[],
  environment: Readonly<Record<string, string | undefined>>,
  terminal: Terminal,
): Promise<void> {
  const { edition, choice, only, out, template, variables } = packOptions(environment, args);
  if (template !== undefined && !only.includes('pptx'))
    throw new UsageError('--template is for pptx, which --only leaves out.');
  const places = { ...environment, ...variables };
  // Addresses of pages ask the environment for it, as in a build.
  if (variables.SITE_BASE !== undefined) process.env.SITE_BASE = variables.SITE_BASE;
  const folder = packFolder(out, places.DATA_DIR, edition);
  await stopAt(() => refuseOtherFolder(folder, edition, process.cwd()));
  const given: Given = template === undefined ? {} : { template: await templateIn(template) };
  const paths = sitePaths(places, process.cwd());
  const site = await siteOrStop(paths);
  for (const warning of site.warnings) terminal.warn(warning);
  const pack = await stopAt(() => packOf(site, choice));
  const name = packFileName(site, pack, choice);
  terminal.log(`Making ${pack.title} (${pack.subtitle}) …`);
  const files = await stopAt(() => filesOf(pack, name, only, given));
  const compared = await readPackBack(files, site, pack, paths.published);
  putTogether(folder, files);
  for (const file of files)
    terminal.log(`${shownPath(path.join(folder, file.name))}  ${sizeInWords(file.bytes.length)}`);
  const agreed = `${compared.toLocaleString('en-GB')} numbers of tables and charts agree with what is published`;
  const others = `Numbers in sentences${only.includes('pdf') ? ' and PDFs' : ''}`;
  terminal.log(`Read back: ${agreed}. ${others} were not compared.`);
}

async function filesOf(pack: Pack, name: string, only: readonly Kind[], given: Given): Promise<NewFile[]> {
  const files: NewFile[] = [];
  for (const { kind, ending, make } of writers)
    if (only.includes(kind)) files.push({ name: `${name}${ending}`, bytes: await make(pack, given) });
  if (files.length === 0) throw new StoppedError(`No file of ${only.join(', ')} can be made yet.`);
  return files;
}
