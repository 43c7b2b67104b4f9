import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  findingText,
  type PaperContext,
  type PaperFigure,
  type PrintedContext,
  type PrintedFigure,
  readPapers,
  readPrinted,
} from '#board-papers';
import { nothingWhereMissing, shownPath } from '#folders';
import { SiteDataError } from './site-data-error.ts';

/** What papers of the board printed before: the figures, and the file as it stands. */
export interface Printed {
  figures: PrintedFigure[];
  text: string;
}

/** All that papers printed, line by line; none where there is no file. Throws a SiteDataError with every wrong line. */
export async function loadPaperFigures(folder: string, context: PaperContext): Promise<PaperFigure[]> {
  const file = join(folder, 'papers.csv');
  const text = (await readFile(file, 'utf8').catch(nothingWhereMissing)) ?? '';
  const { figures, findings } = readPapers(text, shownPath(file), context);
  if (findings.length > 0) throw new SiteDataError(findings.map(findingText).join('\n'));
  return figures;
}

/** The figures of a folder that papers printed; none where there is no file. Throws a SiteDataError with every wrong row. */
export async function loadPrinted(folder: string, context: PrintedContext): Promise<Printed> {
  const file = join(folder, 'figures.csv');
  const text = (await readFile(file, 'utf8').catch(nothingWhereMissing)) ?? '';
  const { figures, findings } = readPrinted(text, shownPath(file), context);
  if (findings.length > 0) throw new SiteDataError(findings.map(findingText).join('\n'));
  return { figures, text };
}
