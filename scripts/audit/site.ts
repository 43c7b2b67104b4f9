import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { EditionAudit } from '#audit';
import { type WorkedOut, workedOut } from '#pocket-calculator';
import { StoppedError } from '../cli/command-line.ts';
import { digest } from '../digest.ts';
import { startHighs } from '../highs.ts';
import { auditFigures, reasonAgainst } from './figures.ts';
import { auditPages, type PagesAudit } from './pages.ts';
import { strangePictures } from './pictures.ts';

/** What the audit of a built site found, and what it took. */
export interface SiteAudit {
  verdict: EditionAudit['verdict'];
  publication: string;
  figures: EditionAudit;
  /** Hidden numbers that come out by subtraction alone. */
  workedOut: readonly WorkedOut[];
  pages: PagesAudit;
  solver: string;
  seconds: number;
  megabytes: number;
  files: { figures: string; measures: string };
}

/** What a built site tells in place of hidden figures, where it tells any. */
function boundsIn(dist: string): { bounds?: string } {
  const file = path.join(dist, 'bounds.csv');
  return existsSync(file) ? { bounds: readFileSync(file, 'utf8') } : {};
}

/**
 * Audits a built site: its figures, by the auditor and by a pocket calculator that knows nothing of the auditor, and
 * every page read back. Throws a StoppedError where a file is missing or unreadable.
 */
export async function auditSite(dist: string, effort: 'all' | 'enough' = 'enough'): Promise<SiteAudit> {
  const from = performance.now();
  const read = (name: string): string => {
    const file = path.join(dist, name);
    if (!existsSync(file)) throw new StoppedError(`${dist} holds no ${name}: build the site first (npm run build).`);
    return readFileSync(file, 'utf8');
  };
  const files = { figures: read('figures.csv'), ...boundsIn(dist), measures: read('measures.json') };
  const figures = await auditFigures(files, effort);
  const subtracted = workedOut(files.figures);
  const pages = auditPages(dist);
  for (const file of await strangePictures(dist, pages.pictures)) {
    pages.problems.push(`${file}: is not the picture of its drawing`);
  }
  const published = [...files.figures.matchAll(/^(\d{4}-\d{2}),/gm)].map(([, month]) => month as string);
  return {
    verdict:
      subtracted.length > 0 || (figures.verdict === 'safe' && pages.problems.length > 0) ? 'unsafe' : figures.verdict,
    publication: published.toSorted().at(-1) ?? 'none',
    figures,
    workedOut: subtracted,
    pages,
    solver: (await startHighs()).name,
    seconds: (performance.now() - from) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
    files: { figures: digest(files.figures), measures: digest(files.measures) },
  };
}

/**
 * In a sentence, why a built site must not be served; null where nothing speaks against it. Names files, no figure and no
 * value: what is wrong may be that one is told.
 */
export function reasonAgainstSite({ figures, workedOut: subtracted, pages }: SiteAudit): string | null {
  const ofFigures = reasonAgainst(figures);
  if (ofFigures === null && subtracted.length > 0) {
    const [{ line }] = subtracted as [WorkedOut];
    return `${subtracted.length} of the hidden numbers come out by subtraction, the first in line ${line} of figures.csv.`;
  }
  if (ofFigures !== null || pages.problems.length === 0) return ofFigures;
  const files = [...new Set(pages.problems.map((problem) => problem.split(': ')[0] as string))];
  const named = files.slice(0, 5).join(', ') + (files.length > 5 ? ` and ${files.length - 5} more` : '');
  const count = pages.problems.length === 1 ? 'one problem' : `${pages.problems.length} problems`;
  return `Read back, the site does not say what its figures say: ${count} in ${named}.`;
}
