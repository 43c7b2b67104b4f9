import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { parseSettings } from '#catalogue';

const root = join(import.meta.dirname, '..', '..');
const shipped = parse(readFileSync(join(root, 'data', 'settings.yaml'), 'utf8'));
/** As short as settings can be: they are read over a thousand times. */
const { council, publication } = shipped;
const settings = {
  council,
  authorities: shipped.authorities.filter(({ code }: { code: string }) => code === council),
  publication,
  populations: shipped.populations.filter(({ authority }: { authority: string }) => authority === council),
};
const styles = readFileSync(join(root, 'src', 'styles', 'base.css'), 'utf8');

/** The colours of a page on which links stand, as its style sheet has them. */
function groundsOf(scheme: 'light' | 'dark'): string[] {
  const from = scheme === 'dark' ? styles.indexOf('prefers-color-scheme: dark') : 0;
  const rule = styles.slice(styles.indexOf(':root', from)).split('}')[0] ?? '';
  return ['paper', 'tint', 'warm'].map((name) => {
    const [, colour = ''] = new RegExp(`--${name}: (#[0-9a-f]+);`).exec(rule) ?? [];
    return colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
  });
}

/** The contrast of two colours by the formula of WCAG 2.2. */
function contrastOf(...colours: [string, string]): number {
  const [one, other] = colours.map((colour) => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }) as [number, number];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const weakest = (colour: string, scheme: 'light' | 'dark') =>
  Math.min(...groundsOf(scheme).map((ground) => contrastOf(colour, ground)));

type Accent = { light: string; dark: string };
/** The accent as it was read, or what is wrong with it. */
function accentOf(accent: Partial<Accent>): Accent | string {
  try {
    return parseSettings(stringify({ ...settings, appearance: { accent } }), 'settings.yaml').appearance
      .accent as Accent;
  } catch (problem) {
    return (problem as Error).message;
  }
}

const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);
/** `#12436d` can be read on light pages and `#8fbfec` on dark ones, so that the other of the two is what is tried. */
const tried = (scheme: 'light' | 'dark', one: string) =>
  accentOf(scheme === 'light' ? { light: one, dark: '#8fbfec' } : { light: '#12436d', dark: one });

describe('accent of the appearance', () => {
  it('finds the grounds of the style sheet in this test', () => {
    for (const scheme of ['light', 'dark'] as const)
      for (const ground of groundsOf(scheme)) expect(ground).toMatch(/^#[0-9a-f]{6}$/);
  });

  describe.each(['light', 'dark'] as const)('on %s pages', (scheme) => {
    it('is accepted only where text of it has 4.5 to 1, and white text on the bar as well', () => {
      fc.assert(
        fc.property(colour, (one) => {
          const read = tried(scheme, one);
          const isEnough = weakest(one, scheme) >= 4.5;
          expect(typeof read === 'string').toBe(!isEnough);
          if (typeof read !== 'string') {
            expect(weakest(read.light, 'light')).toBeGreaterThanOrEqual(4.5);
            expect(weakest(read.dark, 'dark')).toBeGreaterThanOrEqual(4.5);
            expect(contrastOf('#ffffff', read.light)).toBeGreaterThanOrEqual(4.5);
          }
        }),
        { seed: 1, numRuns: 300 },
      );
    });

    it('is refused with the contrast that it has and a colour that is accepted', () => {
      fc.assert(
        fc.property(colour, (one) => {
          const read = tried(scheme, one);
          if (typeof read !== 'string') return;
          const [, ratio = '', nearest = ''] =
            /contrast of ([\d.]+) to 1 .*; 4\.5 to 1 is needed .*hue that has it is '(#[0-9a-f]{6})'/.exec(read) ?? [];
          expect(read).toMatch(new RegExp(`^settings\\.yaml:\\d+: appearance\\.accent\\.${scheme}: ${one} has`));
          expect(Math.abs(Number(ratio) - weakest(one, scheme))).toBeLessThanOrEqual(0.0101);
          expect(typeof tried(scheme, nearest)).toBe('object');
        }),
        { seed: 2, numRuns: 300 },
      );
    });
  });

  it.each([
    ['#f46a25', 'orange'],
    ['#00a499', 'teal'],
    ['#e6007e', 'pink'],
    ['#999999', 'grey'],
  ])('of %s, which is refused, the nearest keeps its hue: %s', (one) => {
    const [, nearest = ''] = /has it is '(#[0-9a-f]{6})'/.exec(String(accentOf({ light: one }))) ?? [];
    const channels = (text: string) => [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16));
    const order = (text: string) =>
      channels(text).map((own) => channels(text).filter((other) => other > own + 8).length);
    expect(order(nearest)).toEqual(order(one));
    expect(weakest(nearest, 'light')).toBeLessThan(4.7);
  });

  it('without a dark one has the light one made light enough', () => {
    const read = accentOf({ light: '#00594F' }) as Accent;
    expect(read.light).toBe('#00594f');
    expect(weakest(read.dark, 'dark')).toBeGreaterThanOrEqual(4.5);
    expect(weakest(read.dark, 'dark')).toBeLessThan(4.7);
  });
});
