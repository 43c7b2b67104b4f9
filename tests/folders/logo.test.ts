import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCatalogue, shownPath } from '#folders';
import { writeSiteFixture } from '../fixtures/site/write.ts';

let folder: string;
let at: { MEASURES_DIR: string; SETTINGS_FILE: string };
let line: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'logo-'));
  at = await writeSiteFixture(folder);
  mkdirSync(join(folder, 'face'));
  names('face/logo.svg');
});
afterEach(() => rmSync(folder, { recursive: true }));

function names(file: string): void {
  const text = readFileSync(at.SETTINGS_FILE, 'utf8').replace(/\nappearance:[\s\S]*/, '\n');
  writeFileSync(at.SETTINGS_FILE, `${text}appearance:\n  logo:\n    alternative: Devon\n    file: ${file}\n`);
  line = text.split('\n').length + 3;
}

const logoOf = async (content: string | Uint8Array, file = 'face/logo.svg') => {
  names(file);
  writeFileSync(join(folder, file), content);
  return (await readCatalogue(at.SETTINGS_FILE, at.MEASURES_DIR)).logo;
};
const svg = (inside: string, attributes = 'viewBox="0 0 100 50"') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>\n${inside}\n</svg>\n`;
const drawn = '<rect width="100" height="50" fill="#00594f"/>';
const png = (width: number, height: number) =>
  new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path d="M0 0h9v9z"/></svg>`)
    .render()
    .asPng();

/** A PNG with one more part after its head. */
function withPart(picture: Uint8Array, name: string): Uint8Array {
  const part = new Uint8Array([0, 0, 0, 0, ...new TextEncoder().encode(name), 0, 0, 0, 0]);
  return new Uint8Array([...picture.subarray(0, 33), ...part, ...picture.subarray(33)]);
}

describe('readCatalogue with a logo', () => {
  it('gives none where the settings name none', async () => {
    writeFileSync(at.SETTINGS_FILE, readFileSync(at.SETTINGS_FILE, 'utf8').replace(/\nappearance:[\s\S]*/, '\n'));
    expect((await readCatalogue(at.SETTINGS_FILE, at.MEASURES_DIR)).logo).toBeNull();
  });

  it.each([
    ['a drawing by its viewBox', svg(drawn), 88, 44],
    ['a wide one', svg(drawn, 'viewBox="0,0,1000,100"'), 220, 22],
    ['one by its width and height', svg(drawn, 'width="50px" height="100"'), 22, 44],
    [
      'one with styles, gradients and parts used again',
      svg(
        '<style>.a{fill:url(#g)}</style><defs><linearGradient id="g"><stop offset="0"/></linearGradient><g id="b"><path d="M0 0h9"/></g></defs><use href="#b"/><use xlink:href="#b" xmlns:xlink="http://www.w3.org/1999/xlink"/>',
      ),
      88,
      44,
    ],
  ])('gives %s with the size in which it is shown', async (_, text, width, height) => {
    const logo = await logoOf(text);
    expect(logo).toMatchObject({ name: 'logo.svg', width, height });
    expect(new TextDecoder().decode(logo?.bytes)).toBe(text);
  });

  it('gives a picture with the size in which it is shown', async () => {
    expect(await logoOf(png(400, 100), 'logo.png')).toMatchObject({ name: 'logo.png', width: 176, height: 44 });
  });

  it.each([
    ['a script', svg('<script>alert(1)</script>'), /, line 3: <script> is not allowed/],
    [
      'an event',
      svg(`${drawn}\n<path d="M0 0" onclick="x()"/>`),
      /, line 4: the attribute onclick of <path> runs a script/,
    ],
    ['a page within', svg('<foreignObject/>'), /, line 3: <foreignObject> is not allowed/],
    ['a picture from elsewhere', svg('<image href="https://x.example/a.png"/>'), /, line 3: <image> is not allowed/],
    [
      'a part from elsewhere',
      svg('<use href="other.svg#a"/>'),
      /, line 3: the attribute href of <use> names another file/,
    ],
    ['a part of data', svg('<use href="data:image/svg+xml,x"/>'), /, line 3: the attribute href/],
    ['a link', svg('<a href="https://x.example"/>'), /, line 3: <a> is not allowed/],
    [
      'a style from elsewhere',
      svg('<style>@import "https://x.example/a.css";</style>'),
      /, line 3: names another file/,
    ],
    [
      'a style with an address',
      svg('<path style="fill:url(https://x.example/a)"/>'),
      /style of <path>: names another file/,
    ],
    ['a style that hides an address', svg('<style>a{fill:u\\72l(//x)}</style>'), /names another file/],
    ['a style in CDATA', svg('<style><![CDATA[@import "a";]]></style>'), /names another file/],
    ['movement', svg('<rect><animate attributeName="x"/></rect>'), /, line 3: <animate> is not allowed/],
    ['movement by style', svg('<style>a{animation:b 1s}</style>'), /, line 3: moves/],
    [
      'an entity',
      `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n${svg(drawn).split('\n').slice(1).join('\n')}`,
      /, line 1: take the line with DOCTYPE out/,
    ],
    [
      'a style sheet',
      `<?xml-stylesheet href="a.css"?>\n${svg(drawn).split('\n').slice(1).join('\n')}`,
      /, line 1: take the line that begins with <\? out/,
    ],
    ['no end', svg(drawn).replace('</svg>', ''), /is not a drawing \(SVG\) that can be read/],
    ['no size', svg(drawn, ''), /neither a viewBox nor a width and height/],
    ['a size in per cent', svg(drawn, 'width="100%" height="100%"'), /neither a viewBox nor a width and height/],
    ['HTML', '<html><body>Hello</body></html>', /<html> is not allowed/],
    ['nothing in it', '', /is not a drawing \(SVG\)/],
    [
      'too much',
      svg(`<path d="${'M0 0h9'.repeat(20_000)}"/>`),
      / has 121 kB; at most 100 kB are allowed: save it smaller/,
    ],
  ])('refuses a drawing with %s, by the settings’ line and the file', async (_, text, expected) => {
    const problem = await logoOf(text).then(String, (error: Error) => error.message);
    expect(problem).toMatch(expected);
    const file = shownPath(join(folder, 'face', 'logo.svg'));
    expect(problem.startsWith(`${shownPath(at.SETTINGS_FILE)}:${line}: appearance.logo.file: ${file}`)).toBe(true);
  });

  it('refuses what is not the picture that its name says, is animated, broken, or too large', async () => {
    const picture = png(400, 100);
    const problemOf = (content: Uint8Array) =>
      logoOf(content, 'logo.png').then(String, (error: Error) => error.message);
    expect(await problemOf(new TextEncoder().encode(svg(drawn)))).toMatch(/logo\.png is not a PNG picture/);
    expect(await problemOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toMatch(/logo\.png is not a PNG picture/);
    expect(await problemOf(withPart(picture, 'acTL'))).toMatch(/logo\.png is animated/);
    expect(await problemOf(withPart(picture, 'tEXt'))).toBe('[object Object]');
    expect(await problemOf(picture.subarray(0, picture.length - 20))).toMatch(/logo\.png is broken or cut short/);
    expect(await problemOf(png(2002, 10))).toMatch(/is 2002 by 10 pixels; at most 2000 by 2000 are allowed/);
  });

  it('refuses one that is not there, and a folder of that name', async () => {
    await expect(readCatalogue(at.SETTINGS_FILE, at.MEASURES_DIR)).rejects.toThrow(
      `:${line}: appearance.logo.file: ${shownPath(join(folder, 'face', 'logo.svg'))} does not exist: put the logo there`,
    );
    mkdirSync(join(folder, 'face', 'logo.svg'));
    await expect(readCatalogue(at.SETTINGS_FILE, at.MEASURES_DIR)).rejects.toThrow(/does not exist/);
  });
});
