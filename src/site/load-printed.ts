import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findingText, type PrintedContext, type PrintedFigure, readPrinted } from '#board-papers';
import { nothingWhereMissing, shownPath } from '#folders';
import { SiteDataError } from './site-data-error.ts';

/** What papers of the board printed before: the figures, and the file as it stands. */
export interface Printed {
  figures: PrintedFigure[];
  text: string;
}

/** The figures of a folder that papers printed; none where there is no file. Throws a SiteDataError with every wrong row. */
export async function loadPrinted(folder: string, context: PrintedContext): Promise<Printed> {
  const file = join(folder, 'figures.csv');
  const text = (await readFile(file, 'utf8').catch(nothingWhereMissing)) ?? '';
  const { figures, findings } = readPrinted(text, shownPath(file), context);
  if (findings.length > 0) throw new SiteDataError(findings.map(findingText).join('\n'));
  return { figures, text };
}
