import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { drawingOf, pictureOf } from '#site';

/**
 * Which pictures are not, byte for byte, what their drawing gives: a drawing always gives the same picture. One that
 * the build drew before comes from its cache; whatever else is drawn.
 */
export async function strangePictures(dist: string, pictures: readonly string[]): Promise<string[]> {
  const edition = path.join(dist, 'EDITION');
  const cache = path.join('.cache', 'pictures', existsSync(edition) ? readFileSync(edition, 'utf8').trim() : 'public');
  if (pictures.length > 0) mkdirSync(cache, { recursive: true });
  const waiting = pictures.toSorted();
  const strange: string[] = [];
  const compare = async (): Promise<void> => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const at = path.join(dist, file);
      const of = drawingOf(at);
      const made = of && (await pictureOf(readFileSync(of.drawing, 'utf8'), of.size, cache)).picture;
      if (made === null || !readFileSync(at).equals(made)) strange.push(file);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, compare));
  return strange.toSorted();
}
