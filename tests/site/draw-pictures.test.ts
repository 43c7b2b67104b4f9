import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawPictures } from '#src/site/draw-pictures.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" viewBox="0 0 120 40" font-family="sans-serif"><text x="4" y="24">476 children</text></svg>';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  mkdirSync(join(folder, 'measures', 'cla_count'), { recursive: true });
  writeFileSync(join(folder, 'measures', 'cla_count', 'anyborough-cla-count-2022-07.svg'), svg);
});
afterAll(() => rmSync(folder, { recursive: true }));

const picture = (made = 'report') =>
  readFileSync(join(folder, 'measures', 'cla_count', `anyborough-cla-count-2022-07-${made}.png`));

describe('the pictures of a site', () => {
  it('are PNG for a report and for a slide, and have the letters in them', async () => {
    expect(await drawPictures(folder, join(folder, 'cache'))).toEqual({ all: 2, anew: 2 });
    const bytes = picture();
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1260, 420]);
    expect(picture('slide').readUInt32BE(16)).toBe(1920);
    expect(bytes.length).toBeGreaterThan(300);
  });

  it('come from the cache the second time, and are the same bytes without it', async () => {
    const first = picture();
    expect(await drawPictures(folder, join(folder, 'cache'))).toEqual({ all: 2, anew: 0 });
    expect(picture().equals(first)).toBe(true);
    expect(await drawPictures(folder, join(folder, 'another'))).toEqual({ all: 2, anew: 2 });
    expect(picture().equals(first)).toBe(true);
  });

  it('are none for a site without measures', async () => {
    expect(await drawPictures(join(folder, 'nowhere'), join(folder, 'cache'))).toEqual({ all: 0, anew: 0 });
  });
});
