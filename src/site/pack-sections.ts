import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import type { SectionRecipe } from './section-files.ts';

/**
 * Packs what a built site offers of each section into one file (ZIP): where the build left what is to go into it, the
 * file itself is put, with the drawings, pictures and figures that stand beside the pages of its measures. Pictures are
 * packed already and stay as they are. The same files give the same bytes. Answers how many it packed.
 */
export async function packSections(site: string): Promise<number> {
  const folder = join(site, 'sections');
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const recipes = names.filter((file) => file.endsWith('.zip')).toSorted();
  for (const file of recipes) {
    const recipe = JSON.parse(await readFile(join(folder, file), 'utf8')) as SectionRecipe;
    await writeFile(join(folder, file), await packed(recipe, site));
  }
  return recipes.length;
}

/** The packed file. Each file in it bears the day of the figures, at midnight wherever it is unpacked. */
async function packed({ asAt, readme, measures }: SectionRecipe, site: string): Promise<Uint8Array> {
  const [year = 1980, month = 1, day = 1] = asAt.split('-').map(Number);
  const mtime = new Date(year, month - 1, day);
  const files: Zippable = { 'README.txt': new TextEncoder().encode(readme) };
  for (const id of measures) {
    const folder = join(site, 'measures', id);
    for (const name of (await readdir(folder)).filter((one) => /\.(?:csv|png|svg)$/.test(one)).toSorted()) {
      const content = new Uint8Array(await readFile(join(folder, name)));
      files[`${id}/${name}`] = [content, { level: name.endsWith('.png') ? 0 : 6 }];
    }
  }
  return zipSync(files, { mtime, level: 6 });
}
