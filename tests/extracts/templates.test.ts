import { expect, it } from 'vitest';
import { layouts, templateFiles } from '#extracts';
import { codesOf, readTexts } from './extract.ts';

const templates = new Map(templateFiles().map(({ name, text }) => [name, text]));
const own = layouts.filter(({ family }) => family === 'Own');

it.each(own)('the template of $id, filled in as its example is, is read', ({ table, example = [] }) => {
  const headings = templates.get(`${table}.csv`) ?? '';
  const read = readTexts({ [`${table}.csv`]: `${headings}${example.map((row) => `${row.join(',')}\r\n`).join('')}` });
  expect([read.tables[table]?.rowCount, codesOf(read)]).toEqual([example.length, []]);
});

it('the README says of each what a row is and shows it filled in', () => {
  const readme = templates.get('README.md') ?? '';
  for (const { table, grain, example } of own) {
    expect(readme).toContain(`\`${table}.csv\``);
    expect(readme).toContain(`One row is ${grain}.`);
    expect(readme).toContain(example?.[0]?.join(','));
  }
  expect(templates.size).toBe(own.length + 1);
});
