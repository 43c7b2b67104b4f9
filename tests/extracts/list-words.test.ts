import { describe, expect, it } from 'vitest';
import { codeSets, type Layout, layouts } from '#extracts';
import { saysUnknown } from '#src/extracts/cells/unknown.ts';
import { codesOf, readReturn, readTexts } from './extract.ts';

const quoted = (cells: readonly string[]): string => cells.map((cell) => `"${cell}"`).join(',');

/** Each cell in a row of its own under one heading of a layout; what the other columns lack is not asked. */
function columnRead(layout: Layout, name: string, cells: readonly string[]) {
  const rows = cells.map((cell, row) =>
    layout.columns.map((column) =>
      column.name === name ? cell : layout.key.includes(column.name) && column.type !== 'date' ? `C${row}` : '',
    ),
  );
  const lines = [layout.columns.map(({ heading }) => heading), ...rows].map(quoted);
  const read = readTexts({ 'x.csv': `${lines.join('\n')}\n` });
  const heading = layout.columns.find((column) => column.name === name)?.heading;
  return {
    values: read.tables[layout.table]?.columns[name],
    faults: read.findings.filter((one) => one.column === heading && one.severity !== 'note').map(({ code }) => code),
  };
}

const lists = layouts.filter(({ family, columns }) => family === 'Annex A' && columns.some(({ codes }) => codes));
const codedColumns = lists.flatMap((layout) =>
  layout.columns.flatMap((column) => (column.codes ? [{ id: layout.id, name: column.name, layout, column }] : [])),
);
const flags = lists.flatMap((layout) =>
  layout.columns.flatMap((column) => (column.type === 'flag' ? [{ id: layout.id, name: column.name, layout }] : [])),
);
const letters = 'abcdefghijklmnopqrstuvwxyz';
const prefix = (index: number) => `${letters[index] ?? `a${letters[index - letters.length]}`}) `;

describe('Ofsted’s words in the lists', () => {
  it.each(codedColumns)('are read in $name of $id after a letter and a bracket', ({ layout, name, column }) => {
    const { entries } = codeSets[column.codes as keyof typeof codeSets];
    const read = columnRead(
      layout,
      name,
      entries.map(({ label }, index) => prefix(index) + label),
    );
    expect(read).toEqual({ values: entries.map(({ code }) => code), faults: [] });
  });
  const unknowns = ['c) Not stated/recorded', 'Not Stated / Recorded', 'c) Unknown', '(c) not recorded', 'N/K'];
  it.each(codedColumns)('for what is not known are read in $name of $id', ({ layout, name, column }) => {
    const { entries } = codeSets[column.codes as keyof typeof codeSets];
    const known = entries.filter(
      ({ group, code }) => !['unknown', 'not known'].includes(group ?? code) && code !== 'U',
    );
    const { values = [], faults } = columnRead(layout, name, unknowns);
    expect(faults).toEqual([]);
    expect(values).toHaveLength(unknowns.length);
    expect(new Set(values).size).toBe(1);
    for (const { code } of known) expect(values).not.toContain(code);
  });
  it.each(flags)('for what is not known are read in $name of $id, a yes or no', ({ layout, name }) => {
    expect(columnRead(layout, name, [...unknowns, 'a) Yes', 'b) No'])).toEqual({
      values: [...unknowns.map(() => null), true, false],
      faults: [],
    });
  });
  it('stand in all the lists of one extract, and none is a code that is not in the list', () => {
    const read = readReturn('annexa-official-codes');
    expect(codesOf(read)).not.toContain('unknown-code');
    for (const table of ['children_in_care', 'care_leavers', 'adoption_children', 'adopters'])
      expect(read.tables[table]?.columns.sex?.[0], table).toBe('U');
  });
});

describe('words for what is not known', () => {
  it.each(['unknown', 'Not stated/recorded', 'not known or stated', 'N/K', 'Not obtained', 'Not stated (or unborn)'])(
    'are %s',
    (text) => expect(saysUnknown(text)).toBe(true),
  );
  it.each(['', '/', 'no', 'not', 'recorded', 'not stated/Chinese', 'residence not known', 'not in touch'])(
    'are not "%s"',
    (text) => expect(saysUnknown(text)).toBe(false),
  );
});
