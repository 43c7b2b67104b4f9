import axeCore from 'axe-core';
import type { Page } from 'playwright-core';

/** Options of a run of axe that say which rules are tried. */
interface Rules {
  runOnly: { type: 'rule' | 'tag'; values: readonly string[] };
  rules?: Readonly<Record<string, { enabled: boolean }>>;
}

/** The rules of WCAG 2.2 AA and what axe counts as good practice besides. */
const everything: Rules = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
};
export const allButContrast: Rules = { ...everything, rules: { 'color-contrast': { enabled: false } } };
/** The same without the size of what is clicked, as nobody clicks on paper. */
export const onPaper: Rules = {
  ...everything,
  rules: { ...allButContrast.rules, 'target-size': { enabled: false } },
};
/** Links that stand out from the text around them: beside contrast, the only rule whose answer depends on colours. */
export const onlyLinks: Rules = { runOnly: { type: 'rule', values: ['link-in-text-block'] } };

interface Outcome {
  id: string;
  nodes: { html: string; element?: Element }[];
}

interface Axe {
  run(context: Document | { include: Element[] }, options: object): Promise<Record<'violations' | 'passes', Outcome[]>>;
}

/**
 * What axe finds wrong on a page as it stands: each rule with the elements that break it. Only what is wrong comes back,
 * and no selectors of it, which is much quicker than all that is right besides.
 */
export async function faultsOf(page: Page, rules: Rules = everything): Promise<[string, string[]][]> {
  await bringAxe(page);
  return page.evaluate(async (options) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(document, { ...options, resultTypes: ['violations'], selectors: false });
    return violations.map(({ id, nodes }): [string, string[]] => [id, nodes.map(({ html }) => html)]);
  }, rules);
}

/** What contrast depends on, in an element and in each that it stands in; besides, whether its own text is large. */
const seen = [
  ...['color', 'background-color', 'background-image', 'opacity', 'mix-blend-mode', 'filter', 'text-shadow'],
  ...['-webkit-text-stroke-width', 'position'],
];

/** Whether a look is of what may lie over anything, so that its colours say nothing of another that looks the same. */
const mayLieOver = (look: string): boolean => /\b(absolute|fixed|sticky)\b/.test(look);

/**
 * The elements whose text has too little contrast on a page as it stands. axe works this out slowly, so it is not asked
 * about text that looks as text does which it has passed: the looks in `passed`, to which those that it passes are
 * added. Two texts look the same where they and all that they stand in have the same colours and effects, and both are
 * large by WCAG (24 pixels, in bold 18.66) or neither.
 */
export async function lowContrastIn(page: Page, passed: Set<string>): Promise<string[]> {
  await bringAxe(page);
  const looks = await page.evaluate((properties) => {
    const looks = new Map<Element | null, string>();
    const lookOf = (element: Element | null): string => {
      const known = looks.get(element);
      if (element === null || known !== undefined) return known ?? '';
      const style = getComputedStyle(element);
      const own = properties.map((property) => style.getPropertyValue(property));
      const look = [lookOf(element.parentElement), ...own].join(';');
      looks.set(element, look);
      return look;
    };
    const saysSomething = (element: Element): boolean =>
      element.matches('input, select, textarea') ||
      [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim());
    const texts = [...document.body.querySelectorAll('*')].filter(
      (element) => saysSomething(element) && element.checkVisibility({ visibilityProperty: true }),
    );
    const isLarge = (element: Element): boolean => {
      const { fontSize, fontWeight } = getComputedStyle(element);
      return Number.parseFloat(fontSize) >= (Number(fontWeight) >= 700 ? 18.66 : 24);
    };
    const byLook = Map.groupBy(texts, (element) => `${lookOf(element)};${isLarge(element)}`);
    Object.assign(globalThis, { byLook });
    return [...byLook.keys()];
  }, seen);
  const asked = looks.filter((look) => mayLieOver(look) || !passed.has(look));
  if (asked.length === 0) return [];
  const { low, fine } = await page.evaluate(async (some) => {
    const { axe, byLook } = globalThis as unknown as { axe: Axe; byLook: Map<string, Element[]> };
    const { violations, passes } = await axe.run(
      { include: some.flatMap((look) => byLook.get(look) ?? []) },
      { runOnly: ['color-contrast'], resultTypes: ['violations', 'passes'], elementRef: true, selectors: false },
    );
    const right = new Set(passes.flatMap(({ nodes }) => nodes.map(({ element }) => element)));
    return {
      low: violations.flatMap(({ nodes }) => nodes.map(({ html }) => html)),
      fine: some.filter((look) => byLook.get(look)?.some((element) => right.has(element))),
    };
  }, asked);
  for (const look of fine) passed.add(look);
  return low;
}

/** Brings axe into a page, once. */
async function bringAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeCore.source);
}
