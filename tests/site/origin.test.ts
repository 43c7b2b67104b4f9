import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedSite, siteUnderPath } from '#tests/browser/built-site.ts';

type Element = Tree.Element;

const isElement = (node: Tree.ChildNode): node is Element => 'tagName' in node;
const within = (node: Tree.ParentNode): Element[] =>
  node.childNodes.filter(isElement).flatMap((child) => [child, ...within(child)]);
const wordsOf = (node: Tree.ParentNode): string =>
  node.childNodes
    .map((child) => (isElement(child) ? `${wordsOf(child)} ` : 'value' in child ? child.value : ''))
    .join('')
    .replace(/\s+/g, ' ');
const attributeOf = ({ attrs }: Element, name: string) => attrs.find((one) => one.name === name)?.value;
const has = (element: Element, name: string) =>
  [element, ...within(element)].some((one) => attributeOf(one, name) != null);
const isOf = (element: Element, name: string) => (attributeOf(element, 'class') ?? '').split(' ').includes(name);

/** Whether it has figures of ours and figures that others published, by the marks of its numbers and its drawings. */
function holdsBoth(element: Element): boolean {
  const own = ['data-figure', 'data-figures', 'data-part'].some((name) => has(element, name));
  const readings = within(element).filter((one) => isOf(one, 'readings'));
  const drawn = readings.some((one) => isOf(one, 'published'));
  return (own && has(element, 'data-other')) || (drawn && readings.some((one) => !isOf(one, 'published')));
}

/** Tables, charts, rows of the scorecard and tiles: what somebody may look at, cut out or print alone. */
const standsAlone = (element: Element): boolean =>
  ['table', 'figure'].includes(element.tagName) || (element.tagName === 'li' && isOf(element, 'row'));

interface Built {
  files: Map<string, string>;
  pages: Map<string, Tree.Document>;
}

function builtIn(root: string): Built {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const files = new Map(
    names.filter((name) => /\.(html|svg)$/.test(name)).map((name) => [name, readFileSync(join(root, name), 'utf8')]),
  );
  const pages = [...files].filter(([name]) => name.endsWith('.html') && name !== 'charts/index.html');
  return { files, pages: new Map(pages.map(([name, html]) => [name, parse(html)])) };
}

let sample: Built;
let real: Built;
beforeAll(async () => {
  const [made, underPath] = await Promise.all([sharedSite(), siteUnderPath()]);
  sample = builtIn(made.root);
  real = builtIn(join(underPath.root, underPath.base));
}, 300_000);

const drawings = ({ files }: Built) => [...files].filter(([name]) => /^measures\/.*\.svg$/.test(name));
const textOf = (svg: string) => svg.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('a site of made-up figures', () => {
  it('says in every table, chart, row and tile that has ours beside published ones which are which', () => {
    const both = [...sample.pages].flatMap(([page, root]) =>
      within(root)
        .filter((element) => standsAlone(element) && holdsBoth(element))
        .map((element) => ({ page, kind: element.tagName, words: wordsOf(element) })),
    );
    expect(new Set(both.map(({ kind }) => kind))).toEqual(new Set(['figure', 'li']));
    expect(new Set(both.map(({ page }) => page.split('/')[0]))).toEqual(
      new Set(['index.html', 'sections', 'measures', 'compare', 'embed']),
    );
    const silent = both.filter(
      ({ words }) => !/made up/.test(words) || !/published by the Department for Education/.test(words),
    );
    expect(silent).toEqual([]);
  });

  it('says beside every sentence that has both', () => {
    const sentences = [...sample.pages].flatMap(([page, root]) =>
      within(root)
        .filter(({ tagName }) => tagName === 'section')
        .filter((section) => section.childNodes.some((one) => isElement(one) && one.tagName === 'p' && holdsBoth(one)))
        .map((section) => ({ page, words: wordsOf(section) })),
    );
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.filter(({ words }) => !/are made up\. What is said to be published/.test(words))).toEqual([]);
  });

  it('says of every table of published figures that none of it is made up, and of printed ones where they stand', () => {
    const tables = [...sample.pages.values()]
      .flatMap(within)
      .filter((element) => element.tagName === 'table' && has(element, 'data-other'));
    expect(tables.length).toBeGreaterThan(3);
    const silent = tables.filter((table) => !/none is made up|printed in the board’s papers/.test(wordsOf(table)));
    expect(silent.map(wordsOf)).toEqual([]);
  });

  it('says in every drawing that ours are made up, and that published ones beside them are real', () => {
    const all = drawings(sample).map(([name, svg]) => ({ name, text: textOf(svg) }));
    const ofOthers = all.filter(({ name }) => name.includes('-neighbours-'));
    expect(ofOthers.length).toBeGreaterThan(0);
    expect(ofOthers.filter(({ text }) => !text.includes('none is made up. Source: Department for Education'))).toEqual(
      [],
    );
    const ours = all.filter((one) => !ofOthers.includes(one));
    expect(ours.filter(({ text }) => !text.includes('made up for this sample: no real child is in them'))).toEqual([]);
    const both = all.filter(({ text }) => text.includes('published figures:'));
    expect(both.length).toBeGreaterThan(0);
    expect(
      both.filter(
        ({ text }) =>
          !text.includes('real published figures:') ||
          !/figures of Middlesbrough are made up\. Those of others are published by the Department/.test(text),
      ),
    ).toEqual([]);
  });

  it('says on every page that its own figures are made up and published ones are real', () => {
    for (const [name, root] of sample.pages) {
      expect(wordsOf(root), name).toContain('Our own figures are made up: no real child is in them.');
      expect(wordsOf(root), name).toContain('What is said to be published by the Department for Education is real.');
    }
  });
});

describe('a site of real figures', () => {
  it('has figures of others beside its own, and never a word of what is made up or real', () => {
    const pages = [...real.pages];
    expect(pages.some(([, root]) => within(root).some((one) => standsAlone(one) && holdsBoth(one)))).toBe(true);
    const marked = pages.filter(([, root]) => within(root).some((one) => isOf(one, 'origin')));
    expect(marked.map(([name]) => name)).toEqual([]);
    const said = /made up|is real|are real|really set|synthetic|Those of others are published/i;
    expect(pages.filter(([, root]) => said.test(wordsOf(root))).map(([name]) => name)).toEqual([]);
    expect(drawings(real).length).toBeGreaterThan(5);
    expect(drawings(real).filter(([, svg]) => /made up|real published/.test(svg))).toEqual([]);
  });
});
