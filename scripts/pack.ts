import path from 'node:path';
import { packFileName, packOf } from '#board-pack';
import type { Pack } from '#exports';
import { shownPath } from '#folders';
import { refuseOtherFolder, sitePaths } from '#site';
import { runCommand, StoppedError, UsageError } from './cli/command-line.ts';
import { siteOrStop } from './cli/site-or-stop.ts';
import { packFolder } from './pack/folder.ts';
import { packOptions } from './pack/options.ts';
import { type NewFile, putTogether } from './pack/put-together.ts';
import { readPackBack } from './pack/read-back.ts';
import { sizeInWords } from './pack/size.ts';
import { stopAt } from './pack/stop-at.ts';
import { templateIn } from './pack/template.ts';
import { type Given, type Kind, writers } from './pack/writers.ts';

/**
 * `npm run pack`: the board pack of a publication as files for the office. Writes all of them or none. 0 where they are
 * written, 1 where something stops it, 2 wrong usage.
 */
await runCommand(async () => {
  const { edition, choice, only, out, template, variables } = packOptions(process.env);
  if (template !== undefined && !only.includes('pptx'))
    throw new UsageError('--template is for pptx, which --only leaves out.');
  const environment = { ...process.env, ...variables };
  // Addresses of pages ask the environment for it, as in a build.
  if (variables.SITE_BASE !== undefined) process.env.SITE_BASE = variables.SITE_BASE;
  const folder = packFolder(out, environment.DATA_DIR, edition);
  await stopAt(() => refuseOtherFolder(folder, edition, process.cwd()));
  const given: Given = template === undefined ? {} : { template: await templateIn(template) };
  const paths = sitePaths(environment, process.cwd());
  const site = await siteOrStop(paths);
  for (const warning of site.warnings) console.warn(warning);
  const pack = await stopAt(() => packOf(site, choice));
  const name = packFileName(site, pack, choice);
  console.log(`Making ${pack.title} (${pack.subtitle}) …`);
  const files = await stopAt(() => filesOf(pack, name, only, given));
  const compared = await readPackBack(files, site, pack, paths.published);
  putTogether(folder, files);
  for (const file of files)
    console.log(`${shownPath(path.join(folder, file.name))}  ${sizeInWords(file.bytes.length)}`);
  console.log(
    `Read back: ${compared.toLocaleString('en-GB')} numbers of tables and charts agree with what is published.`,
  );
  return 0;
});

async function filesOf(pack: Pack, name: string, only: readonly Kind[], given: Given): Promise<NewFile[]> {
  const files: NewFile[] = [];
  for (const { kind, ending, make } of writers)
    if (only.includes(kind)) files.push({ name: `${name}${ending}`, bytes: await make(pack, given) });
  if (files.length === 0) throw new StoppedError(`No file of ${only.join(', ')} can be made yet.`);
  return files;
}
