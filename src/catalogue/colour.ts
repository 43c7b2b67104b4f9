import { hcl, rgb } from 'd3';

/** How much text and links must stand out from what they stand on (WCAG 2.2 AA, 1.4.3); lines need less (3, 1.4.11). */
export const leastContrast = 4.5;

/** What a page's text, links, lines and charts stand on: its paper and its two tints, as `src/styles/base.css` has them. */
export const grounds = {
  light: ['#ffffff', '#f6f4f0', '#fff4e0'],
  dark: ['#16181b', '#212529', '#382c17'],
} as const;
export type Scheme = keyof typeof grounds;

/** The contrast of two colours, from 1 to 21 (WCAG 2.2). The order does not matter. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** What a colour stands out from least, and how much. */
export function weakestContrast(colour: string, scheme: Scheme): { ground: string; ratio: number } {
  return grounds[scheme]
    .map((ground) => ({ ground, ratio: contrast(colour, ground) }))
    .reduce((least, one) => (one.ratio < least.ratio ? one : least));
}

/** Whether text of that colour can be read wherever it stands on a page. */
export const standsOut = (colour: string, scheme: Scheme): boolean =>
  weakestContrast(colour, scheme).ratio >= leastContrast;

/** The colour itself where it stands out, else the nearest of its hue that does: darker on light, lighter on dark. */
export function nearestThatStandsOut(colour: string, scheme: Scheme): string {
  const { h, c, l } = hcl(colour);
  const step = scheme === 'light' ? -0.25 : 0.25;
  let found = rgb(colour).formatHex();
  for (let lightness = l; !standsOut(found, scheme); ) {
    lightness += step;
    found = shown(h, c, lightness);
  }
  return found;
}

/** A colour with as much of its chroma as a screen can show at that lightness, as `#rrggbb`. */
function shown(hue: number, chroma: number, lightness: number): string {
  let most = chroma;
  while (most > 0 && !hcl(hue, most, lightness).displayable()) most -= 1;
  return hcl(hue, Math.max(0, most), Math.min(100, Math.max(0, lightness))).formatHex();
}

function luminance(colour: string): number {
  const { r, g, b } = rgb(colour);
  const [red, green, blue] = [r, g, b].map(linear) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
