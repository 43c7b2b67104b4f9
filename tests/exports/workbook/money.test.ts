import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { type Pack, workbookOf } from '#exports';
import { unitOf } from '#figure';
import { onePointLine } from '../../fixtures/pack/example-charts.ts';
import { examplePack } from '../../fixtures/pack/example-pack.ts';

/** A pack whose first measure is of money: a table with one sum, and its chart. */
function packOfMoney(): Pack {
  const pack = examplePack();
  const [section, ...sections] = pack.sections;
  const [measure, ...measures] = section?.measures ?? [];
  if (section === undefined || measure === undefined) throw new RangeError('The example pack has no measure.');
  const columns = [
    { id: 'day', heading: 'Day', kind: 'day' },
    { id: 'value', heading: 'Spent', kind: 'number', decimals: 0, sign: '£' },
  ] as const;
  const rows = [
    [
      { text: '31 July 2022', day: '2022-07-31' },
      { text: '£434,553', value: 434_553 },
    ],
  ];
  const chart = { ...onePointLine, unit: unitOf('pounds'), decimals: 0 };
  const ofMoney = { ...measure, chart, tables: [{ id: 'spend', caption: 'Spent', columns: [...columns], rows }] };
  return { ...pack, sections: [{ ...section, measures: [ofMoney, ...measures] }, ...sections] };
}

const textsOf = async (kind: 'xlsx' | 'ods'): Promise<string> =>
  Object.entries(unzipSync(await workbookOf(packOfMoney(), kind)))
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, bytes]) => strFromU8(bytes))
    .join('\n');

it('writes money with its sign in cells and on the scale of a chart', async () => {
  const xlsx = await textsOf('xlsx');
  expect(xlsx).toMatch(/<numFmt numFmtId="\d+" formatCode="&quot;£&quot;#,##0"\/>/);
  expect(xlsx).toMatch(/<c:numFmt formatCode="&quot;£&quot;#,##0"/);
  const ods = await textsOf('ods');
  expect(ods).toMatch(/<number:text>£<\/number:text><number:number number:decimal-places="0"/);
  expect(ods).toContain('<text:p>£434,553</text:p>');
});
