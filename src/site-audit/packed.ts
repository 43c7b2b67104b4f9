import { dataPackageProblems, type Licence } from './files/data-package.ts';
import { parquetProblems } from './files/parquet.ts';
import { sectionFileProblems } from './files/zip.ts';
import { withoutNamesOf } from './names.ts';
import type { Problem } from './page.ts';
import { readMeasures } from './written-measure.ts';

/** Whether a file is one with everything of a section. */
export const isPackedSection = (file: string): boolean => /^sections\/[^/]+\/[a-z0-9-]+\.zip$/.test(file);

/**
 * Reads the files of a built site that must be unpacked or hashed first, and compares them with the files that are read
 * as text: what is said of those holds of these too.
 */
export async function readPacked({
  files,
  council,
  licence,
}: {
  files: ReadonlyMap<string, Uint8Array>;
  council: string;
  licence?: Licence | null;
}): Promise<Problem[]> {
  const text = (file: string) => new TextDecoder().decode(files.get(file));
  const found: Problem[] = [];
  const report = (file: string, problems: readonly string[]) =>
    found.push(...problems.map((words) => ({ file, words })));
  const parquet = files.get('figures.parquet');
  if (parquet !== undefined) report('figures.parquet', await parquetProblems(parquet, text('figures.csv')));
  if (files.has('datapackage.json')) {
    const { asAt } = JSON.parse(text('measures.json')) as { asAt: string };
    const months = [...text('figures.csv').matchAll(/^(\d{4}-\d{2}),/gm)].map(([, month]) => month as string);
    const publication = months.toSorted().at(-1) ?? '';
    report(
      'datapackage.json',
      await dataPackageProblems(text('datapackage.json'), files, { council, publication, asAt, licence }),
    );
  }
  const sections = [...files.keys()].filter(isPackedSection);
  if (sections.length === 0) return found;
  const withoutNames = withoutNamesOf(readMeasures(text('measures.json')));
  for (const file of sections) report(file, sectionFileProblems(files.get(file) as Uint8Array, files, withoutNames));
  return found;
}
