import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Pack } from '#exports';
import { auditPack, type OtherFigure } from '#pack-audit';
import { measureView, type Site } from '#site';
import { StoppedError } from '../cli/command-line.ts';
import type { NewFile } from './put-together.ts';

/** So many faults are named; the rest is counted. */
const mostNamed = 10;

/**
 * Reads finished files of a pack back before anybody else can: every number of their tables and charts against the
 * published figures, and what they say of people, machines and days. `published` is the edition's folder. Throws a
 * StoppedError that names each fault by its file and part.
 */
export async function readPackBack(
  files: readonly NewFile[],
  site: Site,
  pack: Pack,
  published: string,
): Promise<number> {
  const { problems, compared } = auditPack(files, {
    figures: await readFile(path.join(published, 'figures.csv'), 'utf8'),
    council: pack.council.code,
    publication: pack.publication,
    asAt: pack.asAt,
    authors: [pack.council.name],
    others: publishedByOthers(site),
  });
  if (problems.length === 0) return compared;
  const named = problems.slice(0, mostNamed).map(({ file, part, problem }) => `${file}, ${part}: ${problem}`);
  const more = problems.length > mostNamed ? [`… and ${problems.length - mostNamed} more.`] : [];
  throw new StoppedError(
    ['What was made does not agree with what is published. Nothing was written.', ...named, ...more].join('\n'),
  );
}

/** What the pages show of what others published. */
function publishedByOthers(site: Site): OtherFigure[] {
  return site.judgedByPeriod.flatMap((judged) =>
    measureView(site, judged).others.flatMap(({ name, points }) => points.map(({ value }) => ({ name, value }))),
  );
}
