import type { Pack, PackTable } from '#exports';
import { examplePack } from '../../fixtures/pack/example-pack.ts';

const columns: PackTable['columns'] = [
  { id: 'group', heading: 'Group', kind: 'text' },
  { id: 'value', heading: 'Children', kind: 'number', decimals: 0 },
];
const long = 'A measure whose caption is far longer than the name of a sheet may ever be and goes on and on';

/** Texts that do harm where they are taken for something else than text. */
export const dangerous = [
  '=HYPERLINK("http://example.org","click")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  "=cmd|' /C calc'!A0",
  '_x0041_',
  '<b>&amp;"\'',
  'emoji 👩‍👩‍👧 and 𝒳',
  'ילדים בטיפול',
  'bell\u0007 and half a pair\ud800',
  'two\nlines',
];

const table = (id: string, caption: string, rows: PackTable['rows']): PackTable => ({ id, caption, columns, rows });

/** The example pack with these tables in place of its own. */
export function packOfTables(tables: readonly PackTable[], changes: Partial<Pack> = {}): Pack {
  const pack = examplePack();
  const [section] = pack.sections;
  const [measure] = section?.measures ?? [];
  if (section === undefined || measure === undefined) throw new Error('The example has no measure');
  return { ...pack, sections: [{ ...section, measures: [{ ...measure, tables }] }], ...changes };
}

/**
 * Forty tables with the same long caption, ids that look like cells, headings that are the same, and an empty table.
 */
export const fortyTables = packOfTables([
  ...Array.from({ length: 40 }, (_, at) =>
    table(`a${at + 1}`, `${long} [x]: */?'`, [[{ text: 'All' }, { text: '7', value: 7 }]]),
  ),
  table('empty', '', []),
  {
    id: 'same_headings',
    caption: 'Same headings',
    columns: ['Year', 'Year', 'year', ''].map((heading, at) => ({ id: `c${at}`, heading, kind: 'text' })),
    rows: [['2019', '2020', '2021', '2022'].map((text) => ({ text }))],
  },
]);

/** A pack in whose tables and titles dangerous texts stand. */
export const dangerousPack = packOfTables(
  [
    table(
      'dangerous',
      dangerous[0] as string,
      dangerous.map((text) => [{ text }, { text: '[c]' }]),
    ),
  ],
  { title: dangerous[6] as string, notices: dangerous },
);

/** A pack with next to nothing in it. */
export const barePack: Pack = {
  ...examplePack(),
  meeting: null,
  subtitle: '',
  notices: [],
  sections: [],
  plans: [],
  decisions: [],
  actions: [],
  symbols: [],
  protection: [],
  sources: [],
  address: null,
};
