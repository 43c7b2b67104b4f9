import { isMonth, type Month } from '#calendar';
import { type Edition, editions } from '#catalogue';
import type { MemoryFolder } from './memory-folder.ts';

/** A file of an extract whose month nobody has said yet. */
export interface LooseFile {
  name: string;
  /** What its name makes likely; null where it says nothing. */
  month: Month | null;
}

/** What was dropped so far, and what is still missing before it can be checked. */
export interface Overview {
  /** The months of which there are extracts, in order, and how many files each has. */
  months: { month: Month; files: number }[];
  /** Files of extracts, in folders that are no months as well. */
  extracts: number;
  bytes: number;
  hasSettings: boolean;
  /** Editions of which an earlier publication is there, each with its newest month. */
  published: { edition: Edition; newest: Month }[];
  /** How many files officers wrote: commentary, meetings, inspections, measures of their own. */
  papers: number;
  /** Months of which an earlier list of findings is there. */
  findings: Month[];
  loose: LooseFile[];
  /** What was dropped and cannot be used, each in a sentence. */
  problems: string[];
}

const ofOfficers = ['commentary', 'meetings', 'inspections', 'measures', 'outside'];

/** What a folder holds that was filled from what was dropped. */
export function overviewOf(folder: MemoryFolder, loose: readonly LooseFile[], problems: readonly string[]): Overview {
  const extracts = folder.under('extracts');
  const byMonth = Map.groupBy(extracts, (path) => path.split('/')[1] ?? '');
  const months = [...byMonth]
    .filter(([month]) => isMonth(month))
    .map(([month, files]) => ({ month, files: files.filter((path) => !path.endsWith('extract.yaml')).length }))
    .sort((one, other) => (one.month < other.month ? -1 : 1));
  return {
    months,
    extracts: extracts.length,
    bytes: extracts.reduce((sum, path) => sum + folder.size(path), 0),
    hasSettings: folder.has('settings.yaml'),
    published: editions.flatMap((edition) => {
      const newest = monthsNamed(folder.under(`published/${edition}/publications`)).at(-1);
      return newest === undefined ? [] : [{ edition, newest }];
    }),
    papers: ofOfficers.reduce((sum, name) => sum + folder.under(name).length, 0),
    findings: monthsNamed(folder.under('findings').filter((path) => path.endsWith('.csv'))),
    loose: [...loose],
    problems: [...problems],
  };
}

/** The months after which files are called, in order. */
function monthsNamed(paths: readonly string[]): Month[] {
  return paths.map((path) => (path.split('/').at(-1) ?? '').replace(/\.[a-z]+$/, '')).filter(isMonth);
}
