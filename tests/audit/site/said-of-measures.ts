import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/**
 * What a page says of a figure, as a reader takes it: how it stands against its target, whether it is better or worse than a
 * year before, and which way it went. Null: it does not say.
 */
export interface Said {
  /** Page and words. */
  where: string;
  /** The figure, as whichever publication knew it, and for what was said of a year the one before. */
  of: string;
  target: 'missed' | 'within' | 'met' | null;
  judged: 'better' | 'worse' | null;
  went: 'up' | 'down' | 'nowhere' | null;
}

type Element = Tree.Element;
/** Fields of a figure: measure, place, kind of period, its end, group and category; and of which publication. */
type Named = { fields: readonly string[]; asAt: string };

const isElement = (node: Tree.Node): node is Element => 'tagName' in node;
const childrenOf = (node: Tree.Node): readonly Tree.Node[] => ('childNodes' in node ? node.childNodes : []);
const attribute = ({ attrs }: Element, name: string) => attrs.find((one) => one.name === name)?.value;
const textOf = (node: Tree.Node): string =>
  'value' in node ? String(node.value) : childrenOf(node).map(textOf).join(' ').replace(/\s+/g, ' ').trim();

/** What a site's pages say of measures that cannot all be true; and how often they say anything. */
export function contradictionsUnder(folder: string): { contradictions: string[]; statements: number } {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html'))
    .toSorted()
    .map((page) => [page, readFileSync(join(folder, page), 'utf8')] as const);
  const said = pages.flatMap(([page, html]) => saidOn(page, html));
  const front = pages.find(([page]) => page === 'index.html')?.[1] ?? '';
  const contradictions = [
    ...contradictionsIn(said),
    ...pages.flatMap(([page, html]) => strayTitles(page, html)),
    ...misplaced(front, said),
  ];
  return { contradictions, statements: said.length };
}

/** Everything that a page says of figures: by its words alone, and by which figures it says they are of. */
export function saidOn(page: string, html: string): Said[] {
  const found: Said[] = [];
  walk(parse(html), { own: null, asAt: '' });
  return found;

  function walk(node: Tree.Node, { own, asAt: before }: { own: Named | null; asAt: string }): void {
    for (const child of childrenOf(node).filter(isElement)) {
      const asAt = attribute(child, 'data-as-at') ?? before;
      const key = attribute(child, 'data-figure');
      const figure = key === undefined ? own : { fields: filled(key, own), asAt };
      read(child, figure, asAt);
      walk(child, { own: figure, asAt });
    }
  }

  function read(element: Element, own: Named | null, asAt: string): void {
    const against = attribute(element, 'data-against');
    const list = attribute(element, 'data-figures');
    if (list !== undefined) {
      const [now, then] = (JSON.parse(list) as string[]).map((key) => filled(key.replace(/@\d{4}-\d\d$/, ''), own));
      if (now !== undefined) note(element, { fields: now, asAt }, then);
    } else if (against !== undefined && own !== null) note(element, own, filled(against, own));
    else if (own !== null && /\bstate\b/.test(attribute(element, 'class') ?? '')) note(element, own, undefined);
  }

  function note(element: Element, { fields, asAt }: Named, then: readonly string[] | undefined): void {
    const words = textOf(element);
    const [measure, place, type, end = '', group, category] = fields;
    if (group !== '' || category !== '') return;
    const isYear = then !== undefined && isYearBefore(then, fields);
    const statement: Said = {
      where: `${page}: ${words}`,
      of: [measure, place, type, end, asAt].join('|'),
      target: targetIn(words),
      ...(isYear ? { judged: judgedIn(words), went: wayIn(words) } : { judged: null, went: null }),
    };
    if (statement.target ?? statement.judged ?? statement.went) found.push(statement);
  }
}

/** Pairs of what is said of one figure that cannot both be true, in words. */
export function contradictionsIn(said: readonly Said[]): string[] {
  const byFigure = [...Map.groupBy(said, ({ of }) => of).values()];
  return byFigure.flatMap((all) => all.flatMap((one, at) => all.slice(at + 1).flatMap((other) => clash(one, other))));
}

/** Titles of drawings of measures' figures that say how something went and that the page says nowhere in words that can be seen. */
export function strayTitles(page: string, html: string): string[] {
  if (!page.startsWith('measures/')) return [];
  const all = elementsIn(parse(html));
  const seen = new Set(all.filter((one) => attribute(one, 'data-figures') !== undefined).map(textOf));
  const titles = all
    .filter(({ tagName }) => tagName === 'svg')
    .flatMap((drawing) => childrenOf(drawing).filter((one) => isElement(one) && one.tagName === 'title'));
  return titles
    .map(textOf)
    .filter((title) => (judgedIn(title) ?? wayIn(title)) !== null && !seen.has(title))
    .map((title) => `${page}: a drawing alone says "${title}"`);
}

/**
 * Measures that the front page names as in need of attention though their sections' pages neither say that they miss a target nor
 * that they are worse; or as better though these say otherwise.
 */
export function misplaced(front: string, said: readonly Said[]): string[] {
  const inSections = said.filter(({ where }) => where.startsWith('sections/'));
  return elementsIn(parse(front)).flatMap((section) => {
    const list = attribute(section, 'aria-labelledby') ?? '';
    if (section.tagName !== 'section' || !['attention', 'better'].includes(list)) return [];
    const links = elementsIn(section).map((one) => /measures\/([a-z0-9_]+)\/$/.exec(attribute(one, 'href') ?? '')?.[1]);
    return [...new Set(links)].flatMap((measure) => {
      const own = inSections.filter(({ of }) => of.startsWith(`${measure}|`));
      const isBad = own.some(({ target, judged }) => target === 'missed' || judged === 'worse');
      const isStill = own.some(({ went }) => went === 'nowhere');
      const fits = measure === undefined || (list === 'attention' ? isBad : !isBad && !isStill);
      return fits ? [] : [`index.html: ${measure} stands under ${list}`];
    });
  });
}

const elementsIn = (node: Tree.Node): Element[] =>
  childrenOf(node)
    .filter(isElement)
    .flatMap((one) => [one, ...elementsIn(one)]);

function clash(one: Said, other: Said): string[] {
  const differ = (['target', 'judged', 'went'] as const).filter(
    (what) => one[what] !== null && other[what] !== null && one[what] !== other[what],
  );
  const unmoved = [one, other].some(({ went }) => went === 'nowhere') && [one, other].some(({ judged }) => judged);
  const against = [one, other].some(({ target, judged }, at) => {
    const { target: theirs } = [other, one][at] as Said;
    const state = target ?? theirs;
    return (state === 'missed' && judged === 'better') || (state === 'met' && judged === 'worse');
  });
  if (differ.length === 0 && !unmoved && !against) return [];
  return [`${one.of}: "${one.where}" and "${other.where}"`];
}

function filled(key: string, from: Named | null): string[] {
  const fields = key.split('|');
  return key.startsWith('|') ? fields.map((field, at) => field || (from?.fields[at] ?? '')) : fields;
}

function isYearBefore(then: readonly string[], now: readonly string[]): boolean {
  const same = [0, 1, 2, 4, 5].every((at) => then[at] === now[at]);
  const [year = 0, month] = (now[3] ?? '').split('-').map(Number);
  return same && then[3]?.slice(0, 7) === `${year - 1}-${String(month).padStart(2, '0')}`;
}

function targetIn(words: string): Said['target'] {
  if (/\bmisse[sd] (the|its|their) target|^misses target/i.test(words)) return 'missed';
  if (/within (the |its )?tolerance/i.test(words)) return 'within';
  return /\b(meets?|met) (the|its|their) target|^meets target/i.test(words) ? 'met' : null;
}

function judgedIn(words: string): Said['judged'] {
  const found = /\b(better|worse)\b/i.exec(words)?.[1]?.toLowerCase();
  return found === 'better' || found === 'worse' ? found : null;
}

function wayIn(words: string): Said['went'] {
  if (/no clear change|\bthe same as\b|\bunchanged\b/i.test(words)) return 'nowhere';
  // How far the highest of all is away is no move, wherever it was.
  if (/, the (highest|lowest)\b/.test(words)) return null;
  const isUp = /(?<!\bgrow )\bup\b(?![ -]to)|\b(rose|risen)\b|\bhigher\b.* than a year|\(higher\)/i.test(words);
  const isDown = /(?<!broke )\b(down|fell|fallen)\b|\blower\b.* than a year|\(lower\)/i.test(words);
  if (isUp === isDown) return null;
  return isUp ? 'up' : 'down';
}
