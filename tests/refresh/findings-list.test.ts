import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import Papa from 'papaparse';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Measure } from '#catalogue';
import type { ReadableFiles } from '#refresh';
import { type Cause, causesOf } from '#src/refresh/cause.ts';
import { findingsBefore } from '#src/refresh/findings-before.ts';
import { findingsList } from '#src/refresh/findings-list.ts';
import { findingsPage } from '#src/refresh/findings-page.ts';
import type { CheckedExtract } from '#src/refresh/read-extracts.ts';
import { attribute, type Element, elementsIn, within } from '#src/site/html.ts';
import { settings } from '#tests/warehouse/support.ts';
import { anyExtracts, extractOf, found } from './findings.ts';

const measure = (id: string, ...sources: string[]) =>
  ({ id, sources, alsoReads: [] as string[] }) as unknown as Measure;
const measures = [
  measure('cla_count', 'ssda903.episodes'),
  measure('cla_rate', 'ssda903.episodes', 'ssda903.header'),
  measure('adopted', 'ssda903.ad1 or ssda903.episodes'),
  measure('no_file_for_it', 'ssda903.header', 'voice'),
];
const context = { month: '2022-02', settings, before: null };
const listOf = (those: readonly Cause[]) => findingsList(those, context);
const causes = (extracts: CheckedExtract[]) => causesOf(extracts, '2022-02', measures, null);
const rowsOf = (list: string) =>
  Papa.parse<Record<string, string>>(list.slice(1), { header: true, skipEmptyLines: true }).data;
const textOf = (node: Element) => [...within(node)].flatMap(([one]) => ('value' in one ? one.value : [])).join('');
/** What HTML makes of line ends and of signs that it has no place for. */
const asShown = (text: string) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd');
/** What a place on the page or a cell of the list is compared by. */
const plain = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');

describe('causes', () => {
  const order = (...extracts: CheckedExtract[]) => causes(extracts).map(({ expected }) => expected);
  const named = (expected: string, change: Parameters<typeof found>[0] = {}) => found({ expected, ...change });

  it('come with errors first, then the newest month, then what most measures read, then most children, then most rows', () => {
    const kids = (expected: string, ...children: string[]) => children.map((child) => named(expected, { child }));
    expect(
      order(
        extractOf('2022-01', [named('older', { child: '1' }), named('older error', { severity: 'error' })]),
        extractOf('2022-02', [
          named('note', { severity: 'note' }),
          ...kids('no figure reads its column', '1', '2', '3').map((one) => ({ ...one, inFigures: false })),
          ...['1', '2', '3'].map((child) => named('fewer measures', { table: 'header', child })),
          ...kids('one child twice', '1', '1'),
          ...kids('one child', '1'),
          ...kids('two children', '1', '2'),
        ]),
      ),
    ).toEqual([
      'older error',
      'two children',
      'one child twice',
      'one child',
      'fewer measures',
      'no figure reads its column',
      'older',
      'note',
    ]);
  });

  it('name the measures that read the rows and have all their files', () => {
    const [episodes, header] = causes([extractOf('2022-02', [found(), found({ table: 'header' })])]);
    expect([episodes?.measures, header?.measures]).toEqual([['cla_count', 'cla_rate', 'adopted'], ['cla_rate']]);
    const refused = { ...extractOf('2022-02', [found({ severity: 'error' })]), sources: [] };
    expect(causes([refused])[0]?.measures).toEqual(['cla_count', 'adopted']);
  });

  it('name all that may read the rows while a file is refused of which nobody knows what it is', async () => {
    const unknown = found({ code: 'unreadable-container', severity: 'error', table: null, file: 'episodes.zip' });
    const header = found({ table: 'header' });
    const of = causes([{ ...extractOf('2022-02', [unknown, header]), sources: ['ssda903.header'] }]);
    expect(of.map(({ measures: ids }) => ids)).toEqual([[], ['cla_rate', 'no_file_for_it']]);
    const page = await findingsPage(of, context);
    expect(page.match(/<dt>Measures that read it<\/dt><dd>.*?<\/dd>/g)).toEqual([
      '<dt>Measures that read it</dt><dd>cla_rate, no_file_for_it</dd>',
    ]);
  });
});

describe('list and page', () => {
  it('hold every finding once, in the same order, each cell as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyExtracts, async (extracts) => {
        const all = extracts.flatMap(({ folder, findings }) =>
          findings.filter(({ severity }) => severity !== 'note' || folder.month === '2022-02'),
        );
        const told = (cells: (string | number | null | undefined)[]) =>
          JSON.stringify(cells.map((cell) => asShown(plain(String(cell ?? '')).replaceAll("'", ''))));
        const list = rowsOf(listOf(causes(extracts)));
        const cells = (one: Record<string, string | number | boolean | null | undefined>) =>
          told([one.code, one.file, one.line, one.column, one.value, one.table, one.child, one.rule] as string[]);
        expect(list.map(cells).toSorted()).toEqual(all.map((one) => cells({ ...one })).toSorted());
        const page = await findingsPage(causes(extracts), context);
        const shown = elementsIn(parse(page)).filter((one) => attribute(one, 'id')?.startsWith('finding-'));
        const ofRow = (one: Element) =>
          told(
            elementsIn(one)
              .filter(({ tagName }) => tagName === 'td')
              .slice(0, 3)
              .map(textOf),
          );
        expect(shown.map(ofRow)).toEqual(
          list.map(({ child, file, line, column, value }) =>
            told([child, [file, line, column].filter((part) => part !== '').join(':'), value]),
          ),
        );
      }),
    );
  });

  it('are the same for the same findings', async () => {
    await fc.assert(
      fc.asyncProperty(anyExtracts, async (extracts) => {
        const make = async () => [
          listOf(causes(extracts)),
          await findingsPage(causes(structuredClone(extracts)), context),
        ];
        expect(await make()).toEqual(await make());
      }),
      { numRuns: 20 },
    );
  });

  it('let no cell become a formula', () => {
    fc.assert(
      fc.property(anyExtracts, (extracts) => {
        const written = Papa.parse<string[]>(listOf(causes(extracts)).slice(1), { skipEmptyLines: true }).data;
        expect(written.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      }),
    );
  });
});

describe('the page', () => {
  const page = (extracts: CheckedExtract[], room?: number) => findingsPage(causes(extracts), context, room);
  const own = new Set(
    'html head meta title style body main fieldset legend label input h1 h2 p strong ul ol li a details summary dl dt dd div table thead tbody tr th td'.split(
      ' ',
    ),
  );

  it('says that it is private, and is HTML of its own elements alone, whatever cells hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyExtracts, async (extracts) => {
        const elements = elementsIn(parse(await page(extracts)));
        expect(elements.map(({ tagName }) => tagName).filter((name) => !own.has(name))).toEqual([]);
        const attributes = elements.flatMap(({ attrs }) => attrs.map(({ name }) => name));
        expect(attributes.filter((name) => /^on|^src|^style/.test(name))).toEqual([]);
        const links = elements.flatMap((one) => attribute(one, 'href') ?? []);
        const ids = new Set(elements.flatMap((one) => attribute(one, 'id') ?? []));
        expect(links.filter((link) => !link.startsWith('#') || !ids.has(link.slice(1)))).toEqual([]);
        const first = elements.find(({ tagName }) => tagName === 'p') as Element;
        expect(textOf(first)).toMatch(/^Private\. It must not be published\./);
      }),
    );
  });

  it('is valid, and its policy lets in its own style and nothing else', async () => {
    const html = await page([
      extractOf('2022-02', [found({ child: '9001010', rule: '370' }), found({ table: 'header' })]),
    ]);
    const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(html);
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    const style = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? '';
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
    expect(html).toContain(`default-src 'none'; style-src 'sha256-${Buffer.from(digest).toString('base64')}'`);
  });

  it('leads from each child to its findings', async () => {
    const html = await page([
      extractOf('2022-02', [
        found({ child: '1' }),
        found({ child: '2', line: 3 }),
        found({ child: '2', table: 'header' }),
      ]),
    ]);
    const children = html.slice(html.indexOf('<h2 id="children">')).match(/Child \d: \d findings?|#finding-\d/g);
    expect(children).toEqual(['Child 2: 2 findings', '#finding-2', '#finding-3', 'Child 1: 1 finding', '#finding-1']);
  });

  it('shows as many as a browser can, and says how many it leaves to the list', async () => {
    const html = await page([extractOf('2022-02', [found(), found({ line: 3 }), found({ line: 4 })])], 2);
    expect(html.match(/<tr id="finding-/g)).toHaveLength(2);
    expect(html).toContain('The first 2 are below; the list beside this page has every one.');
    expect(html).toContain('… and 1 more: see the list.');
  });
});

describe('the team of a child', () => {
  const named = [found({ child: '1' }), found({ child: '2' }), found({ child: '3' }), found()];
  const extracts: CheckedExtract[] = [
    { ...extractOf('2022-02', named), teams: { 1: 'East' } },
    { ...extractOf('2022-01', []), teams: { 1: 'West', 2: 'West & <b>' } },
    { ...extractOf('2022-02', [], 'E06000005'), teams: { 3: 'of another council' } },
  ];

  it('is that of the newest list of its council that names one', () => {
    const rows = rowsOf(listOf(causes(extracts)));
    expect(rows.map(({ child, team }) => [child, team])).toEqual([
      ['1', 'East'],
      ['2', 'West & <b>'],
      ['3', ''],
      ['', ''],
    ]);
  });

  it('is what the page can be narrowed to, by its style alone', async () => {
    const html = await findingsPage(causes(extracts), context);
    expect([...html.matchAll(/id="show-(\w+)"(?: checked)?> ([^<]*)<\/label>/g)].map(([, ...one]) => one)).toEqual([
      ['all', 'every team'],
      ['0', 'East'],
      ['1', 'West &amp; &lt;b&gt;'],
      ['none', 'no team known'],
    ]);
    expect([...html.matchAll(/<tr id="finding-\d" class="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'team-0',
      'team-1',
      'team-none',
      'team-none',
    ]);
    expect(html).toContain("main:has(#show-1:checked) [class^='team-']:not(.team-1) { display: none; }");
    expect(html).toContain('<details class="team-0">\n<summary>Child 1, East: 1 finding</summary>');
    const { results } = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });

  it('is asked for nowhere on a page without any', async () => {
    expect(await findingsPage(causes([extractOf('2022-02', named)]), context)).not.toMatch(/fieldset|class="team/);
  });
});

describe('what is new', () => {
  const folder = (lists: Record<string, string>): ReadableFiles => ({
    join: (...parts) => parts.join('\\'),
    entries: async () => Object.keys(lists).map((name) => ({ name, kind: 'file' })),
    text: async (file) => lists[file.split('\\').at(-1) ?? ''] ?? null,
    bytes: () => Promise.reject(new Error('not asked')),
  });
  const newIn = async (lists: Record<string, string>, extracts: CheckedExtract[], month = '2022-02') => {
    const before = await findingsBefore(folder(lists), 'findings', month);
    return rowsOf(listOf(causesOf(extracts, month, measures, before))).map((row) => row.new);
  };
  const ofMonth = (month: string, ...changes: Parameters<typeof found>[0][]) =>
    extractOf(
      month,
      changes.map((change) => found({ file: `data/extracts/${month}/episodes ${month}.csv`, ...change })),
    );

  it('is what the list before has not, though lines and names of files are others now', async () => {
    const before = listOf(causes([ofMonth('2022-01', { child: '1', value: '=Z9' }, { child: '2', line: 7 })]));
    const now = ofMonth(
      '2022-02',
      { child: '1', value: '=Z9', line: 5 },
      { child: '3' },
      { child: '2', column: 'PLACE' },
    );
    const lists = { '2022-01.csv': before, '2022-01-hidden.csv': 'no list', '2022-02.csv': 'an earlier run' };
    expect((await newIn(lists, [now])).toSorted()).toEqual(['no', 'yes', 'yes']);
  });

  it('is not said where there is no list of an earlier month, or one that names no child', async () => {
    expect(await newIn({ '2022-02.csv': '', '2022-03.csv': '' }, [ofMonth('2022-02', {})])).toEqual(['']);
    const old = 'severity,code,file,line,column,value,message,expected,remedy\r\n';
    expect(await newIn({ '2022-01.csv': old }, [ofMonth('2022-02', {})])).toEqual(['']);
  });

  it('is nothing of the same findings a month later, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(anyExtracts, async (extracts) => {
        const list = listOf(causes(extracts));
        const shown = extracts.filter(({ folder: { month } }) => month === '2022-02');
        expect((await newIn({ '2022-02.csv': list }, shown, '2022-03')).filter((word) => word !== 'no')).toEqual([]);
      }),
    );
  });
});
