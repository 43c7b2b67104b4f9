import { describe, expect, it } from 'vitest';
import { layouts } from '#extracts';
import { identifyingCells } from '#src/extracts/reading/identifying.ts';
import { codesOf, readTexts } from './extract.ts';
import cases from './identifying.json' with { type: 'json' };

const visits = (heading: string, ...cells: string[]) =>
  readTexts({
    'visits.csv': `child_id,visit_date,seen,seen_alone,${heading}\n${cells.map((cell, index) => `${index},14/02/2022,Y,N,"${cell}"\n`).join('')}`,
  });

describe('cells that identify somebody', () => {
  it.each(cases)('$cells: $what ($why)', ({ cells, what }) => {
    expect(identifyingCells(cells)).toBe(what);
  });
});

describe('a column that no layout asks for', () => {
  it.each([
    ['note', 'e-mail addresses', 'someone@example.org'],
    ['area', 'postcodes', 'ZZ99 3ZZ'],
    ['reference', 'NHS numbers', '9990000018'],
  ])('is refused by what it holds, whatever it is called: %s', (heading, what, cell) => {
    const read = visits(heading, '', cell);
    expect(codesOf(read)).toEqual(['identifying-cells']);
    const [finding] = read.findings.filter(({ severity }) => severity === 'error');
    expect(finding).toMatchObject({ file: 'visits.csv', line: 1, column: heading, value: null });
    expect(finding?.message).toContain(what);
    expect(finding?.remedy).toMatch(/^Leave the column out/);
    expect(JSON.stringify(read.findings)).not.toContain(cell);
    expect(read.tables).toEqual({});
  });

  it.each([
    'Social Worker',
    'AllocatedWorker',
    'Key worker name',
    'IRO',
    'Personal Adviser',
    'Team manager',
    'Foster carer',
    'Carer 1',
    'Next of kin',
    'Tel',
    'Landline',
    'UPRN',
    'Initials',
    'UPN',
    'Home Office reference',
  ])('is refused by its name: %s', (heading) => {
    const read = visits(heading, 'x');
    expect(read.findings.find(({ code }) => code === 'identifying-column')).toMatchObject({
      severity: 'error',
      column: heading,
    });
    expect(read.tables).toEqual({});
  });

  it.each(['Number of social workers', 'Carer type', 'IRO visit', 'Management oversight', 'Post type', 'Telling'])(
    'is only left out where its name is harmless: %s',
    (heading) => {
      expect(codesOf(visits(heading, 'x'))).toEqual(['unknown-column']);
    },
  );

  it('is named in a file that lacks columns, too', () => {
    const read = readTexts({ 'v.csv': 'child_id,visit_date,seen,contact\n1,14/02/2022,Y,someone@example.org\n' });
    expect(read.findings.map(({ code, column }) => [code, column])).toContainEqual(['identifying-cells', 'contact']);
    expect(JSON.stringify(read.findings)).not.toContain('example.org');
  });
});

describe('a column that a layout lists as not kept', () => {
  const dropped = layouts.flatMap((layout) =>
    layout.columns.filter(({ presence }) => presence === 'dropped').map(({ heading }) => ({ layout, heading })),
  );

  it.each(dropped)('is accepted whatever it holds: $heading of $layout.id', ({ layout, heading }) => {
    const cells = layout.columns.map((column) => (column.heading === heading ? 'someone@example.org ZZ99 3ZZ' : ''));
    const line = (values: readonly string[]) => values.map((value) => `"${value}"`).join(',');
    const read = readTexts({ 'x.csv': `${line(layout.columns.map((column) => column.heading))}\n${line(cells)}\n` });
    expect(codesOf(read).filter((code) => code.startsWith('identifying'))).toEqual([]);
    expect(JSON.stringify(read.tables)).not.toContain('example.org');
  });
});
