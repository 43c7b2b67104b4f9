import { inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { exportChartSvg } from '#charts';
import { chartPng, pictureSizes } from '#src/site/chart-png.ts';
import { indexedPng } from '#src/site/indexed-png.ts';
import { chartOf } from '../charts/chart-fixture.ts';

const words = {
  title: 'Title',
  subtitle: 'Subtitle',
  source: 'Source',
  period: 'Period',
  link: '/',
  alternative: 'A line',
};
const svg = exportChartSvg(chartOf([642, 702, 560]), words);

const size = { pixels: 1260, dotsPerInch: 200 };

/** The pixels of a picture, red, green, blue and opacity, as another program reads them. */
function pixelsOf(png: Uint8Array, width: number, height: number): Uint8Array {
  const image = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${image}" width="${width}" height="${height}"/></svg>`;
  return new Uint8Array(new Resvg(page).render().pixels);
}

describe('the picture of a chart', () => {
  it.each(pictureSizes)(
    'is as wide as a $name asks for, and the same bytes each time',
    async ({ pixels, dotsPerInch }) => {
      const [one, two] = await Promise.all([1, 2].map(() => chartPng(svg, { pixels, dotsPerInch })));
      const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
      const header = Buffer.from(one as Uint8Array);
      expect(header.readUInt32BE(16)).toBe(pixels);
      expect(Math.abs(header.readUInt32BE(20) - (pixels * Number(height)) / Number(width))).toBeLessThan(1);
      expect(header.equals(two as Uint8Array)).toBe(true);
    },
  );

  it.each([
    ['report', 16 / 2.54],
    ['slide', 40 / 3],
  ])('says how large it is on paper: for a %s %s inches wide', async (name, inches) => {
    const made = pictureSizes.find((one) => one.name === name) ?? expect.fail(`no size ${name}`);
    const png = Buffer.from(await chartPng(svg, made));
    const at = png.indexOf('pHYs') + 4;
    expect(png[at + 8]).toBe(1);
    expect(png.readUInt32BE(16) / png.readUInt32BE(at) / 0.0254).toBeCloseTo(inches, 1);
  });

  it('says its title, its text alternative and its source, whatever stands in them', async () => {
    const title = `A & B <i>“quoted”</i> "twice" 🙂 العربية`;
    const source = `${'A & B, made up for this "sample" '.repeat(9)}<end>`;
    const png = Buffer.from(await chartPng(exportChartSvg(chartOf([642, 702]), { ...words, title, source }), size));
    expect(png.toString('latin1').match(/iTXt\w+/g)).toEqual(['iTXtTitle', 'iTXtDescription', 'iTXtDisclaimer']);
    expect(png.includes(`Disclaimer\0\0\0en-GB\0\0Source: ${source}. Period`)).toBe(true);
    expect(png.includes(`Title\0\0\0en-GB\0\0${title}`)).toBe(true);
    expect(png.includes('Description\0\0\0en-GB\0\0A line')).toBe(true);
    expect(pixelsOf(png, 10, 10).length).toBe(400);
  });

  it('has text in it, drawn with the font that comes along', async () => {
    const without = await chartPng(svg.replace(/<text[\s\S]*?<\/text>/g, ''), size);
    expect((await chartPng(svg, size)).length).toBeGreaterThan(2 * without.length);
  });

  const drawn = (text: string, weight = 'normal') =>
    chartPng(
      `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" font-family="sans-serif"><text x="4" y="24" font-weight="${weight}">${text}</text></svg>`,
      { pixels: 80, dotsPerInch: 200 },
    );

  it('has a sign of the font for each that charts write', async () => {
    const unknown = await drawn('\ue000');
    const pictures = new Set([unknown, await drawn('')].map((picture) => Buffer.from(picture).toString('base64')));
    const signs = [...'Aé5%£’“”–−×÷≤≥▲▼→'];
    for (const sign of signs) pictures.add(Buffer.from(await drawn(sign)).toString('base64'));
    expect(pictures.size).toBe(2 + signs.length);
  });

  it('has bold words in bold', async () => {
    expect(Buffer.compare(await drawn('children'), await drawn('children', 'bold'))).not.toBe(0);
  });
});

describe('a picture with a palette', () => {
  const colours = [
    0xff, 0, 0, 0xff, 0, 0x80, 0, 0xff, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0x80, 0, 0xff, 0xff, 0, 0, 0xff,
  ];

  it('is read back pixel for pixel', async () => {
    const pixels = Uint8Array.from(colours);
    const png = (await indexedPng(pixels, 3, 2)) as Uint8Array;
    expect([...pixelsOf(png, 3, 2)]).toEqual(colours);
  });

  it('holds a byte a pixel behind a filter a row', async () => {
    const png = Buffer.from((await indexedPng(Uint8Array.from(colours), 3, 2)) as Uint8Array);
    const at = png.indexOf('IDAT');
    expect([...inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))]).toEqual([0, 0, 1, 2, 0, 3, 1, 0]);
  });

  it('is none where there are more colours than a palette holds', async () => {
    const pixels = Uint8Array.from(
      { length: 4 * 257 },
      (_, byte) => [Math.floor(byte / 4) % 256, byte >> 8, 0, 255][byte % 4] as number,
    );
    expect(await indexedPng(pixels, 257, 1)).toBeNull();
  });
});
