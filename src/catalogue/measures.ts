import { CatalogueFileError } from './markdown.ts';
import { type Measure, parseMeasure } from './measure.ts';
import { relationProblems, relationWarnings } from './relation-check.ts';

/** A measure file: its path with `/`, and what it holds. */
export interface MeasureFile {
  path: string;
  text: string;
}

/**
 * Reads measure files, in the order given, and says in a line each what is wrong with those that cannot be read, and where
 * one names a category in its relations that there is not. `warnings` name what stops nothing.
 */
export function parseMeasures(files: readonly MeasureFile[]): {
  measures: Measure[];
  problems: string[];
  warnings: string[];
} {
  const measures: Measure[] = [];
  const problems: string[] = [];
  const unread = new Set<string>();
  for (const { path, text } of files) {
    try {
      const measure = parseMeasure(text, path);
      const other = measures.find(({ id }) => id === measure.id);
      if (other === undefined) measures.push(measure);
      else problems.push(`${path}: ${other.file} has the id ${measure.id} too.`);
    } catch (error) {
      if (!(error instanceof CatalogueFileError)) throw error;
      problems.push(error.message);
      unread.add((path.split('/').at(-1) as string).replace(/\.md$/, ''));
    }
  }
  return {
    measures,
    problems: [...problems, ...relationProblems(measures, unread)],
    warnings: relationWarnings(measures),
  };
}
