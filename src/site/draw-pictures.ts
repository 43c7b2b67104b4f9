import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { chartPng, type PictureSize, pictureSizes } from './chart-png.ts';

/** What a picture depends on besides its drawing: to be changed with `chartPng`, its font or its program. */
const pictureVersion = 'resvg 2.6.2, Inter 0.4.2, indexed, with words and source';

/** What pictures took to draw: how many there are, and how many of them had to be drawn anew. */
export interface DrawnPictures {
  all: number;
  anew: number;
}

/** The name of a picture of a drawing, made for a report or a slide. */
export const pictureFile = (drawing: string, size: PictureSize['name']): string =>
  drawing.replace(/\.svg$/, `-${size}.png`);

/** The drawing that a picture is of, and what it was made for; null where its name says neither. */
export function drawingOf(picture: string): { drawing: string; size: PictureSize } | null {
  const [, name, made] = /^(.+)-([a-z]+)\.png$/.exec(picture) ?? [];
  const size = pictureSizes.find((one) => one.name === made);
  return name === undefined || size === undefined ? null : { drawing: `${name}.svg`, size };
}

/**
 * Puts pictures beside each drawing of a built site's measures, one for a report and one for a slide, several at a time.
 * A drawing gives the same picture always, so one that was drawn before is taken from the cache.
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
      const svg = await readFile(drawing, 'utf8');
      for (const size of pictureSizes) {
        const { picture, isNew } = await pictureOf(svg, size, cache);
        if (isNew) anew += 1;
        await writeFile(pictureFile(drawing, size.name), picture);
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, draw));
  return { all: files.length * pictureSizes.length, anew };
}

/** The picture of a drawing: from the cache, or drawn anew and kept there. The folder of the cache must be there. */
export async function pictureOf(
  svg: string,
  size: PictureSize,
  cache: string,
): Promise<{ picture: Uint8Array; isNew: boolean }> {
  const made = `${pictureVersion} ${size.pixels} ${size.dotsPerInch} ${svg}`;
  const kept = join(cache, `${createHash('sha256').update(made).digest('hex')}.png`);
  const found = await readFile(kept).catch(() => null);
  const picture = found ?? (await chartPng(svg, size));
  if (found === null) await writeFile(kept, picture);
  return { picture, isNew: found === null };
}
