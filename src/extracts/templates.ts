import { layoutPart } from './documentation.ts';
import { layouts } from './layouts/index.ts';

/** A file for a council to fill in, or about those. */
interface TemplateFile {
  name: string;
  text: string;
}

/**
 * An empty file for each of our own layouts, with its headings alone, and a README that says of each what a row is, what its
 * columns mean and how they look filled in.
 */
export function templateFiles(): TemplateFile[] {
  const own = layouts.filter(({ family }) => family === 'Own');
  const nameOf = ({ table }: (typeof own)[number]) => `${table}.csv`;
  const readme = [
    '# Files to fill in',
    '',
    'For what no statutory list has. Take those that you can fill, month by month, put them into the month’s folder under',
    '`extracts`, and leave out the others: a file with headings and no rows says that there was nothing. A column that is not',
    'needed may be left out. No column may name anybody: people are codes.',
    '',
    ...own.flatMap((layout) => [...layoutPart(layout, nameOf(layout))]),
  ];
  return [
    { name: 'README.md', text: readme.join('\n') },
    ...own.map((layout) => ({
      name: nameOf(layout),
      text: `${layout.columns.map(({ heading }) => heading).join(',')}\r\n`,
    })),
  ];
}
