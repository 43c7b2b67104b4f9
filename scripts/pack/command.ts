import path from 'node:path';
import { afterMeeting, packFileName, packOf } from '#board-pack';
import type { Pack } from '#exports';
import { shownPath } from '#folders';
import { refuseOtherFolder, sitePaths } from '#site';
import { language } from '#words';
import { UsageError } from '../cli/command-line.ts';
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
 * the variables that say where the site's data are. Rejects with a UsageError, or a StoppedError where something stops it.
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
  const folder = packFolder(out, places.DATA_DIR, edition);
  await stopAt(() => refuseOtherFolder(folder, edition, process.cwd()));
  const given: Given = template === undefined ? {} : { template: await templateIn(template) };
  const paths = sitePaths(places, process.cwd());
  const site = await siteOrStop(paths);
  for (const warning of site.warnings) terminal.warn(warning);
  const pack = await stopAt(() => packOf(site, choice));
  const name = packFileName(site, pack, choice);
  const early = afterMeeting(pack);
  if (early !== null) terminal.warn(early);
  terminal.log(`Making ${pack.title} (${pack.subtitle}) …`);
  const files = await stopAt(() => filesOf(pack, name, only, given));
  const compared = await readPackBack(files, site, pack, paths.published);
  putTogether(folder, files);
  for (const file of files)
    terminal.log(`${shownPath(path.join(folder, file.name))}  ${sizeInWords(file.bytes.length)}`);
  const agreed = `${compared.toLocaleString(language)} numbers of tables and charts agree with what is published`;
  const others = `Numbers in sentences${only.includes('pdf') ? ' and PDFs' : ''}`;
  terminal.log(`Read back: ${agreed}. ${others} were not compared.`);
}

async function filesOf(pack: Pack, name: string, only: readonly Kind[], given: Given): Promise<NewFile[]> {
  const files: NewFile[] = [];
  for (const { kind, ending, make } of writers)
    if (only.includes(kind)) files.push({ name: `${name}${ending}`, bytes: await make(pack, given) });
  return files;
}
