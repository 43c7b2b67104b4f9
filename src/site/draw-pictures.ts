import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { chartPng } from './chart-png.ts';

/** What a picture depends on besides its drawing: to be changed with `chartPng`, its font or its program. */
const pictureVersion = 'resvg 2.6.2, Inter 0.4.2, twice the size, indexed';

/** What pictures took to draw: how many there are, and how many of them had to be drawn anew. */
export interface DrawnPictures {
  all: number;
  anew: number;
}

/**
 * Puts a picture beside each drawing of a built site's measures, several at a time. A drawing gives the same picture
 * always, so one that was drawn before is taken from the cache.
 */
export async function drawPictures(site: string, cache: string): Promise<DrawnPictures> {
  const folder = join(site, 'measures');
  const files = (await readdir(folder, { recursive: true }).catch(() => [])).filter((file) => file.endsWith('.svg'));
  await mkdir(cache, { recursive: true });
  const waiting = files.toSorted();
  let anew = 0;
  const draw = async (): Promise<void> => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const drawing = join(folder, file);
      const { picture, isNew } = await pictureOf(await readFile(drawing, 'utf8'), cache);
      if (isNew) anew += 1;
      await writeFile(drawing.replace(/\.svg$/, '.png'), picture);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, draw));
  return { all: files.length, anew };
}

/** The picture of a drawing: from the cache, or drawn anew and kept there. The folder of the cache must be there. */
export async function pictureOf(svg: string, cache: string): Promise<{ picture: Uint8Array; isNew: boolean }> {
  const kept = join(cache, `${createHash('sha256').update(`${pictureVersion} ${svg}`).digest('hex')}.png`);
  const found = await readFile(kept).catch(() => null);
  const picture = found ?? (await chartPng(svg));
  if (found === null) await writeFile(kept, picture);
  return { picture, isNew: found === null };
}
