import { inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { exportChartSvg } from '#charts';
import { chartPng } from '#src/site/chart-png.ts';
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

/** The pixels of a picture, red, green, blue and opacity, as another program reads them. */
function pixelsOf(png: Uint8Array, width: number, height: number): Uint8Array {
  const image = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${image}" width="${width}" height="${height}"/></svg>`;
  return new Uint8Array(new Resvg(page).render().pixels);
}

describe('the picture of a chart', () => {
  it('is twice as large as its drawing, and the same bytes each time', async () => {
    const [one, two] = [await chartPng(svg), await chartPng(svg)];
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    const header = Buffer.from(one);
    expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
    expect(Buffer.compare(one, two)).toBe(0);
  });

  it('has text in it, drawn with the font that comes along', async () => {
    const without = await chartPng(svg.replace(/<text[\s\S]*?<\/text>/g, ''));
    expect((await chartPng(svg)).length).toBeGreaterThan(2 * without.length);
  });

  const drawn = (text: string, weight = 'normal') =>
    chartPng(
      `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" font-family="sans-serif"><text x="4" y="24" font-weight="${weight}">${text}</text></svg>`,
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
