import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { palette, tones } from '#charts';

const styles = join(import.meta.dirname, '..', '..', 'src', 'styles');
const charts = readFileSync(join(styles, 'charts.css'), 'utf8');
const base = readFileSync(join(styles, 'base.css'), 'utf8');

/** The custom properties of the first rule for `:root` in a sheet, or of the first for a dark screen. */
function propertiesOf(sheet: string, dark: boolean): Map<string, string> {
  const start = dark ? sheet.indexOf('prefers-color-scheme: dark') : 0;
  const rule = sheet.slice(sheet.indexOf(':root', start));
  return new Map(
    [...rule.slice(0, rule.indexOf('}')).matchAll(/(--[\w-]+): (?:var\([\w-]+, )?(#[0-9a-f]{3,6})\)?;/g)].map(
      ([, name, value]) => [name as string, value as string],
    ),
  );
}

function light(hex: string): number {
  const full = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low, high] = [light(one), light(other)].toSorted((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ['in the light', false],
  ['in the dark', true],
])('the colours of charts %s', (_, dark) => {
  const own = propertiesOf(charts, dark);
  const paper = propertiesOf(base, dark).get('--paper') ?? '';

  // WCAG 2.2, 1.4.11 for marks and 1.4.3 for text: with less, people who see little do not see them.
  it('stand out from paper: marks 3 to 1, text 4.5 to 1', () => {
    expect([...own.keys()]).toEqual(expect.arrayContaining(['--chart-focus', '--chart-text', '--chart-rule']));
    for (const [name, colour] of own) {
      if (name !== '--chart-rule') expect(contrast(colour, paper), name).toBeGreaterThanOrEqual(3);
    }
    for (const name of ['--chart-focus', '--chart-text']) {
      expect(contrast(own.get(name) ?? '', paper), name).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('carry text that can be read, each with its own', () => {
    const drawnAs = (literal: string) => {
      const rule = new RegExp(`fill="${literal}"\\] \\{\\s*fill: var\\((--[\\w-]+)\\)`).exec(charts)?.[1];
      return rule === undefined ? literal : rule === '--paper' ? paper : (own.get(rule) ?? '');
    };
    for (const { fill, text } of tones)
      expect(contrast(drawnAs(fill), drawnAs(text)), fill).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the style sheet of charts', () => {
  it('turns every colour over that a drawing has, and is the same in the light', () => {
    const own = propertiesOf(charts, false);
    for (const literal of [...Object.values(palette), ...tones.map(({ fill }) => fill)]) {
      if (literal === palette.quiet) continue;
      const name = new RegExp(`="${literal}"\\] \\{\\s*(?:fill|stroke): var\\((--[\\w-]+)\\)`).exec(charts)?.[1];
      expect(name, literal).toBeDefined();
      if (name !== '--paper') expect(own.get(name ?? '')).toBe(literal.toLowerCase());
    }
  });
});
