import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExamplesOf } from '#components/examples/index.ts';
import { figureKey } from '#figure';
import { currentSite, type Site } from '#site';
import { type Known, readPageBack } from '#site-audit';
import rules from '../../.htmlvalidate.mjs';
import { writeSiteFixture } from '../fixtures/site/write.ts';
import { knownTo } from './known.ts';

type Props = Record<string, unknown>;
type Component = Parameters<AstroContainer['renderToString']>[0];
const components = import.meta.glob<{ default: Component }>('../../components/**/*.astro', { eager: true });
const examples = import.meta.glob<{ examples: ExamplesOf<(props: Props) => unknown> }>(
  '../../components/**/*.example.ts',
  { eager: true },
);
const nameOf = (file: string) => file.replace(/^.*\/components\/|\.(astro|example\.ts)$/g, '');
const cases = Object.entries(examples).flatMap(([file, { examples: some }]) =>
  Object.entries(some).map(([called, example]) => ({ component: nameOf(file), called, example })),
);

/** A part of a page has no heading of the first level, and may begin in the middle of a list. */
const checker = new HtmlValidate(
  new StaticConfigLoader({ ...rules, rules: { ...rules.rules, 'heading-level': 'off' } }),
);
/** Where the variables of this project point, which the configuration of the tests sets: never a folder of data. */
const { PUBLISHED_DIR = '' } = process.env;
if (!PUBLISHED_DIR.startsWith(join(tmpdir(), 'example-site-'))) throw new Error('PUBLISHED_DIR is no folder of a test');
const folder = dirname(PUBLISHED_DIR);
let site: Site;
let known: Known;
const rendered = new Map<string, string>();

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  const { BENCHMARKS_DIR } = await writeSiteFixture(folder);
  site = await currentSite();
  known = knownTo(site, BENCHMARKS_DIR);
  const container = await AstroContainer.create();
  for (const { component, called, example } of cases) {
    const shown = components[`../../components/${component}.astro`] as { default: Component };
    const props = typeof example.props === 'function' ? example.props(site) : example.props;
    const slots = example.slot === undefined ? {} : { slots: { default: example.slot } };
    rendered.set(`${component}: ${called}`, await container.renderToString(shown.default, { props, ...slots }));
  }
});
afterAll(() => rmSync(folder, { recursive: true, maxRetries: 3 }));

const htmlOf = (component: string, called: string) => rendered.get(`${component}: ${called}`) ?? 'not rendered';
const page = (html: string) =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Example</title></head><body>${html}</body></html>`;
/** Drawings and their script: tests of charts compare them point by point. */
const drawings = /<figure class="chart".*?<\/figure>|<script[^>]*src="[^"]*"><\/script>/gs;
const problemsOf = (html: string) =>
  readPageBack(page(html.replace(drawings, '')), 'index.html', known).problems.map(({ words }) => words);
const isMarked = ({ component, called }: { component: string; called: string }) =>
  /data-(?:figures?|series|other)=/.test(htmlOf(component, called).replace(drawings, ''));

describe('the examples of components', () => {
  it('are as many as the components: none is without, and none is left over', () => {
    expect(Object.keys(examples).map(nameOf).toSorted()).toEqual(Object.keys(components).map(nameOf).toSorted());
    expect(cases.length).toBeGreaterThan(Object.keys(components).length);
  });

  describe.each(cases)('$component: $called', ({ component, called, example }) => {
    it('shows something, unless it says that it does not', () => {
      expect(htmlOf(component, called).trim() === '').toBe(example.showsNothing === true);
    });

    it('is valid HTML', async () => {
      const { results } = await checker.validateString(htmlOf(component, called));
      expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual(
        [],
      );
    });

    it('holds no style and no script of its own', () => {
      expect(htmlOf(component, called)).not.toMatch(/<style|<[^>]*\s(?:style|on[a-z]+)\s*=|<script(?![^>]*\ssrc=)/i);
    });

    it('says which figure each of its numbers is of', () => {
      const html = htmlOf(component, called);
      const whole = example.around == null ? html : `<div data-figure="${figureKey(example.around)}">${html}</div>`;
      expect(problemsOf(whole)).toEqual([]);
    });
  });

  it('would not do without the marks of any component that shows figures', () => {
    const all = Map.groupBy(cases.filter(isMarked), ({ component }) => component);
    const unnoticed = [...all].filter(([, some]) =>
      some.every(({ component, called }) => {
        const bare = htmlOf(component, called).replace(/ data-(?!said)[a-z-]+="[^"]*"/g, '');
        return problemsOf(bare).length === 0;
      }),
    );
    expect(all.size).toBeGreaterThan(20);
    expect(unnoticed.map(([component]) => component)).toEqual([]);
  });
});
