import { CatalogueFileError, parseMarkdownFile } from './markdown.ts';
import { type Measure, parseMeasure } from './measure.ts';
import { type MeasureFault, relationProblems, relationWarnings } from './relation-check.ts';
import { yamlLines } from './yaml-line.ts';

/** A measure file: its path with `/`, and what it holds. */
export interface MeasureFile {
  path: string;
  text: string;
}

/**
 * Reads measure files, in the order given, and says in one line each what is wrong with those that cannot be read, or
 * that name a category in their relations that does not exist. `warnings` stop nothing.
 */
export function parseMeasures(files: readonly MeasureFile[]): {
  measures: Measure[];
  problems: string[];
  warnings: string[];
} {
  const measures: Measure[] = [];
  const problems: string[] = [];
  const unread = new Set<string>();
  const textOf = new Map(files.map(({ path, text }) => [path, text]));
  const placed = ({ file, path, text }: MeasureFault): string => {
    const { frontMatterText } = parseMarkdownFile(textOf.get(file) as string, file);
    return new CatalogueFileError(file, yamlLines(`\n${frontMatterText}`).nearest(path), text).message;
  };
  for (const { path, text } of files) {
    try {
      const measure = parseMeasure(text, path);
      const other = measures.find(({ id }) => id === measure.id);
      if (other === undefined) measures.push(measure);
      else problems.push(placed({ file: path, path: ['id'], text: `${other.file} has the id ${measure.id} too.` }));
    } catch (error) {
      if (!(error instanceof CatalogueFileError)) throw error;
      problems.push(error.message);
      unread.add((path.split('/').at(-1) as string).replace(/\.md$/, ''));
    }
  }
  return {
    measures,
    problems: [...problems, ...relationProblems(measures, unread).map(placed)],
    warnings: relationWarnings(measures).map(placed),
  };
}
