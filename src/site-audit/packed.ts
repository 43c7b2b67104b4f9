import { dataPackageProblems } from './files/data-package.ts';
import { parquetProblems } from './files/parquet.ts';
import type { Problem } from './page.ts';
import type { BuiltSite } from './read-back.ts';

/**
 * Reads the files of a built site that must be unpacked or hashed first, and compares them with the files that are read
 * as text: what is said of those holds of these too.
 */
export async function readPacked({ files, council }: Pick<BuiltSite, 'files' | 'council'>): Promise<Problem[]> {
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
      await dataPackageProblems(text('datapackage.json'), files, { council, publication, asAt }),
    );
  }
  return found;
}
