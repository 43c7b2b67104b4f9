import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { monthEnd, shiftMonth } from '#calendar';
import { type ChartSpec, examples, type SmallMultiples } from '#charts';
import { unitOf } from '#figure';
import { addChart, chartPart, chartTable, chartWorkbook, OfficePackage, plainText } from '#src/exports/office/index.ts';
import { specs } from '#tests/charts/spec-fixture.ts';
import { fullLine, hardTitles, onePointLine, stack, yearsLine } from '#tests/fixtures/pack/example-charts.ts';
import { draws } from '#tests/nightly.ts';
import { filesOf, problemsIn } from './file-checks.ts';
import { seriesIn } from './read-chart.ts';
import { all, one, readXml } from './read-xml.ts';

const fixtures: ChartSpec[] = [fullLine, onePointLine, yearsLine, stack, ...examples.map(({ chart }) => chart)];
const asAt = '2022-07-31';

/** A file in which a chart stands, and nothing else. */
async function fileWith(spec: ChartSpec): Promise<Uint8Array | null> {
  const file = new OfficePackage();
  const from = 'ppt/slides/slide1.xml';
  const id = await addChart(file, { from, spec, asAt });
  if (id === null) return null;
  const frame = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="2" name="Chart" descr="A chart"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="${id}"/></a:graphicData></a:graphic></p:graphicFrame>`;
  const group = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';
  const namespaces =
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  file.put(
    from,
    'application/vnd.openxmlformats-officedocument.presentationml.slide+xml',
    `<p:sld ${namespaces}><p:cSld><p:spTree>${group}${frame}</p:spTree></p:cSld></p:sld>`,
  );
  return file.zip();
}

const partOf = (spec: ChartSpec) => {
  const table = chartTable(spec);
  if (table === null) throw new Error('The chart has no number');
  return readXml(chartPart(table, { title: spec.title }));
};
const val = (spec: ChartSpec, name: string) => one(partOf(spec), name).attributes.val;

/** As many lines as `count`, of two years each. */
function panels(count: number): SmallMultiples {
  return {
    kind: 'multiples',
    title: hardTitles.long,
    description: 'Many lines',
    unit: unitOf('children'),
    decimals: 0,
    panels: Array.from({ length: count }, (_, index) => ({
      title: `Group ${index % 20}`,
      points: Array.from({ length: 24 }, (__, month) => ({
        on: monthEnd(shiftMonth('2020-01', month)),
        value: index + month,
      })),
    })),
  };
}

describe('addChart', () => {
  it.each(fixtures.map((spec) => [spec.kind, spec.title, spec] as const))(
    'makes parts as the standard has them: %s, %s',
    async (_, __, spec) => {
      const file = await fileWith(spec);
      expect(file === null ? [] : problemsIn(file)).toEqual([]);
    },
  );

  it.each(Object.entries(specs))(
    'makes parts as the standard has them, whatever the chart shows: %s',
    async (_, arbitrary) => {
      await fc.assert(
        fc.asyncProperty(arbitrary, async (spec) => {
          const file = await fileWith(spec);
          expect(file === null ? [] : problemsIn(file)).toEqual([]);
        }),
        draws(5, 60),
      );
    },
  );

  it('makes the same bytes twice', async () => {
    expect(await fileWith(fullLine)).toEqual(await fileWith(structuredClone(fullLine)));
  });

  it('adds nothing where the chart has no number', async () => {
    const file = new OfficePackage();
    const spec = { ...fullLine, points: fullLine.points.map((point) => ({ ...point, value: null })) };
    expect(await addChart(file, { from: 'word/document.xml', spec, asAt })).toBeNull();
    expect(file.paths).toEqual([]);
  });

  it('draws forty lines, each with a name and a look of its own', async () => {
    const file = await fileWith(panels(40));
    expect(problemsIn(file as Uint8Array)).toEqual([]);
    const series = all(partOf(panels(40)), 'c:ser');
    const looks = series.map((one) =>
      JSON.stringify([all(one, 'a:srgbClr'), all(one, 'a:prstDash'), all(one, 'c:symbol')]),
    );
    expect(new Set(looks).size).toBe(40);
    const names = seriesIn(partOf(panels(40))).map(({ name }) => name.points.get(0));
    expect(new Set(names).size).toBe(40);
  });

  it('hides nothing: a hidden figure has neither a cell nor a sign in any part', async () => {
    const file = (await fileWith(fullLine)) as Uint8Array;
    const workbook = filesOf(file).get('ppt/embeddings/workbook1.xlsx') as Uint8Array;
    const texts = [...filesOf(file), ...filesOf(workbook)]
      .map(([, bytes]) => new TextDecoder().decode(bytes))
      .join('\n');
    expect(texts).not.toContain('[c]');
    expect(texts).not.toContain('<v></v>');
    expect(texts).not.toContain('<c:v></c:v>');
  });
});

describe('chartPart', () => {
  it.each([hardTitles.signs, hardTitles.emoji, hardTitles.rightToLeft, hardTitles.long])(
    'writes a title as it is: %s',
    (title) => {
      const spec = { ...onePointLine, title, subject: title };
      const said = all(one(partOf(spec), 'c:title'), 'a:t').map(({ text }) => text);
      expect(said[0]).toBe(title);
      expect(seriesIn(partOf(spec))[0]?.name.points.get(0)).toBe(title);
    },
  );

  it('writes any text so that it can be read again, without what XML cannot hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (title) => {
        const said = all(one(partOf({ ...onePointLine, title }), 'c:title'), 'a:t').map(({ text }) => text);
        expect(said[0]).toBe(plainText(title));
      }),
      draws(40, 300),
    );
  });

  it('speaks British English, has square corners, and stops lines at gaps', () => {
    expect(val(fullLine, 'c:lang')).toBe('en-GB');
    expect(val(fullLine, 'c:roundedCorners')).toBe('0');
    expect(val(fullLine, 'c:dispBlanksAs')).toBe('gap');
    expect(val(fullLine, 'c:date1904')).toBe('0');
    expect(new Set(all(partOf(fullLine), 'a:rPr').map(({ attributes }) => attributes.lang))).toEqual(
      new Set(['en-GB']),
    );
  });

  it('goes on where only a comparator has a figure between ours', () => {
    const points = [
      { on: '2021-12-31', value: 40 },
      { on: '2022-06-30', value: 44 },
    ];
    const others = [{ name: 'England', style: 'england' as const, points: [{ on: '2022-03-31', value: 41 }] }];
    const line = { ...onePointLine, points, others };
    expect(val(line, 'c:dispBlanksAs')).toBe('span');
    expect(val({ ...line, points: [{ on: '2021-09-30', value: null }, ...points] }, 'c:dispBlanksAs')).toBe('gap');
  });

  it('begins its scale where the drawing does, and says so where that is not zero', () => {
    expect(val(fullLine, 'c:min')).toBe('420');
    expect(all(one(partOf(fullLine), 'c:title'), 'a:t').at(-1)?.text).toBe('Children. Scale starts at 420, not 0');
    expect(val(yearsLine, 'c:min')).toBe('0');
  });

  it('ends a scale of per cent at a hundred where the figures come near it', () => {
    const points = [86, 93, 99].map((value, index) => ({ on: `2022-0${index + 1}-28`, value }));
    expect(val({ ...onePointLine, points }, 'c:max')).toBe('100');
    expect(all(partOf(fullLine), 'c:max')).toEqual([]);
  });

  it('writes numbers in their unit: whole, with decimals, in per cent', () => {
    const format = (spec: ChartSpec) => one(one(partOf(spec), 'c:val'), 'c:formatCode').text;
    expect(format(fullLine)).toBe('#,##0');
    expect(format(onePointLine)).toBe('#,##0.0"%"');
  });

  it('writes money with its sign: on the scale, at the figures and in the cells behind them', async () => {
    const spec: ChartSpec = { ...onePointLine, unit: unitOf('pounds'), decimals: 0 };
    const part = partOf(spec);
    expect(one(one(part, 'c:val'), 'c:formatCode').text).toBe('"£"#,##0');
    const onScale = one(one(part, 'c:valAx'), 'c:numFmt').attributes.formatCode;
    expect(onScale).toMatch(/^"£"#,##0/);
    expect(all(part, 'c:numFmt').map(({ attributes }) => attributes.formatCode)).toContain('"£"#,##0');
    const table = chartTable(spec) as NonNullable<ReturnType<typeof chartTable>>;
    const files = filesOf(await chartWorkbook(spec, table, asAt));
    const styles = readXml(new TextDecoder().decode(files.get('xl/styles.xml')));
    expect(all(styles, 'x:numFmt').map(({ attributes }) => attributes.formatCode)).toContain('"£"#,##0');
  });

  it('has an axis of days with a label every so many months, in English', () => {
    const axis = one(partOf(fullLine), 'c:dateAx');
    expect(one(axis, 'c:numFmt').attributes.formatCode).toBe('[$-809]mmm yyyy');
    expect(
      [one(axis, 'c:baseTimeUnit'), one(axis, 'c:majorUnit'), one(axis, 'c:majorTimeUnit')].map(
        ({ attributes }) => attributes.val,
      ),
    ).toEqual(['months', '6', 'months']);
  });

  it('tells lines apart without colour: dashes of targets and limits, shapes of signals', () => {
    const looks = all(partOf(fullLine), 'c:ser').map((series) => {
      const name = one(one(series, 'c:tx'), 'c:v').text;
      return [
        name.replace(/ \d+$/, ''),
        all(series, 'a:prstDash')[0]?.attributes.val,
        one(series, 'c:symbol').attributes.val,
      ];
    });
    expect(new Map(looks.map(([name, ...look]) => [name, look.join(' ')]))).toEqual(
      new Map([
        ['Children in care', 'solid circle'],
        ['Target', 'dash none'],
        ['Average', 'solid none'],
        ['Upper limit', 'sysDot none'],
        ['Lower limit', 'sysDot none'],
        ['Statistical neighbours', 'solid circle'],
        ['England', 'solid triangle'],
        ['Sign of improvement', 'solid circle'],
        ['Sign of concern', 'solid diamond'],
        ['Unusual figure', 'solid square'],
      ]),
    );
  });

  it('marks the first of a run of signals in full, and the others quietly', () => {
    const series = all(partOf(fullLine), 'c:ser').find(
      (one_) => one(one(one_, 'c:tx'), 'c:v').text === 'Sign of concern',
    );
    const points = all(series as NonNullable<typeof series>, 'c:dPt');
    expect(points.map((point) => [one(point, 'c:idx').attributes.val, one(point, 'c:size').attributes.val])).toEqual([
      ['17', '5'],
    ]);
    expect(all(series as NonNullable<typeof series>, 'c:size')[0]?.attributes.val).toBe('9');
  });

  it('tells neighbours of several years apart', () => {
    const strip = examples.find(({ id }) => id === 'dot-strip')?.chart as ChartSpec;
    const series = all(partOf(strip), 'c:ser');
    const looks = series.map(
      (one_) => `${one(one_, 'a:srgbClr').attributes.val} ${one(one_, 'c:symbol').attributes.val}`,
    );
    expect(series.length).toBeGreaterThan(10);
    expect(new Set(looks).size).toBe(series.length);
  });

  it('joins no marks of signals and of what others published for a few days', () => {
    const unjoined = all(partOf(fullLine), 'c:ser').filter((series) => {
      const shape = series.children.find(({ name }) => name === 'c:spPr');
      return shape !== undefined && all(shape, 'a:noFill').length > 0;
    });
    expect(unjoined.map((series) => one(one(series, 'c:tx'), 'c:v').text)).toEqual([
      'Statistical neighbours',
      'England',
      'Sign of improvement',
      'Sign of concern',
      'Unusual figure',
    ]);
  });

  it('takes the accent for what is ours', () => {
    const table = chartTable(fullLine, { accent: '#00594f' });
    const [own] = all(readXml(chartPart(table as NonNullable<typeof table>, { title: null })), 'c:ser');
    expect(one(own as NonNullable<typeof own>, 'a:srgbClr').attributes.val).toBe('00594F');
  });

  it('draws bars from the top down, with ours in the accent', () => {
    const strip = examples.find(({ id }) => id === 'dot-strip-crowded')?.chart as ChartSpec;
    const part = partOf(strip);
    expect(one(one(part, 'c:catAx'), 'c:orientation').attributes.val).toBe('maxMin');
    expect(all(part, 'c:dPt').length).toBeGreaterThan(0);
    expect(val(strip, 'c:min')).toBe('0');
  });
});

describe('chartWorkbook', () => {
  it('names months in words, shows numbers in their unit, and has a sheet that says what they are', async () => {
    const table = chartTable(onePointLine);
    const files = filesOf(await chartWorkbook(onePointLine, table as NonNullable<typeof table>, asAt));
    const text = (path: string) => new TextDecoder().decode(files.get(path));
    const formats = all(readXml(text('xl/styles.xml')), 'x:numFmt').map(({ attributes }) => attributes.formatCode);
    expect(formats).toEqual(expect.arrayContaining(['[$-809]mmmm yyyy', '#,##0.0"%"']));
    expect(all(readXml(text('xl/workbook.xml')), 'x:sheet').map(({ attributes }) => attributes.name)).toEqual([
      'Figures',
      'About',
    ]);
    expect(text('docProps/core.xml')).toContain('2022-07-31T00:00:00Z');
    expect(text('docProps/core.xml')).not.toMatch(/creator|lastModifiedBy/);
  });
});

describe('problemsIn', () => {
  /** A file with one part changed. */
  async function changed(path: string, change: (text: string) => string): Promise<string[]> {
    const files = filesOf((await fileWith(fullLine)) as Uint8Array);
    const before = new TextDecoder().decode(files.get(path));
    const after = change(before);
    expect(after).not.toBe(before);
    const file = new Map([...files, [path, strToU8(after)]]);
    return problemsIn(zipSync(Object.fromEntries(file)));
  }
  const chart = 'ppt/charts/chart1.xml';

  it.each([
    [
      'elements out of order',
      chart,
      (xml: string) => xml.replace(/(<c:lang[^>]*>)(<c:roundedCorners[^>]*>)/, '$2$1'),
      'c:chartSpace has',
    ],
    [
      'a third axis id',
      chart,
      (xml: string) => xml.replace('</c:lineChart>', '<c:axId val="7"/></c:lineChart>'),
      'axis 7 is named',
    ],
    [
      'an axis that no group names',
      chart,
      (xml: string) =>
        xml.replace(/<c:axId val="500100002"\/><\/c:lineChart>/, '<c:axId val="500100001"/></c:lineChart>'),
      'is not named',
    ],
    [
      'an axis that crosses none',
      chart,
      (xml: string) => xml.replace(/<c:crossAx val="\d+"/, '<c:crossAx val="9"'),
      'crosses no other',
    ],
    [
      'a mark that there is not',
      chart,
      (xml: string) => xml.replace('val="diamond"', 'val="rhombus"'),
      'c:symbol is rhombus',
    ],
    ['a half size', chart, (xml: string) => xml.replace(/sz="1000"/, 'sz="10.5"'), 'has sz 10.5'],
    [
      'an element that is not known',
      chart,
      (xml: string) => xml.replace('<c:plotVisOnly', '<c:plotAll/><c:plotVisOnly'),
      'c:plotAll is not known',
    ],
    [
      'a target that is not there',
      'ppt/charts/_rels/chart1.xml.rels',
      (xml: string) => xml.replace('workbook1', 'workbook2'),
      'which is not there',
    ],
    ['an id that is no relationship', chart, (xml: string) => xml.replace('r:id="rId1"', 'r:id="rId8"'), 'names rId8'],
    [
      'a part without a type',
      '[Content_Types].xml',
      (xml: string) => xml.replace('/ppt/charts/chart1.xml', '/ppt/charts/chart9.xml'),
      'has a content type and is not there',
    ],
    [
      'a chart without words',
      'ppt/slides/slide1.xml',
      (xml: string) => xml.replace(' descr="A chart"', ''),
      'has no descr',
    ],
    [
      'two shapes with one id',
      'ppt/slides/slide1.xml',
      (xml: string) => xml.replace('id="2"', 'id="1"'),
      'have the id 1',
    ],
    ['XML that is not well-formed', chart, (xml: string) => xml.replace('</c:chart>', ''), 'is no XML'],
  ])('finds %s', async (_, path, change, problem) => {
    const found = await changed(path, change);
    expect(found.filter((one) => one.includes(problem))).not.toEqual([]);
  });
});
