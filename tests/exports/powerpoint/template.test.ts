import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { powerpointOf, TemplateError } from '#src/exports/powerpoint/index.ts';
import { filesOf, problemsIn } from '#tests/exports/office/file-checks.ts';
import { all, one, readXml } from '#tests/exports/office/read-xml.ts';
import { examplePack } from '#tests/fixtures/pack/example-pack.ts';
import { slidesIn } from './read-slides.ts';
import { bareTemplate, councilTemplate, partOf, withParts } from './templates.ts';

const main = 'ppt/presentation.xml';
const types = '[Content_Types].xml';
const presentation = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';

/** Parts that stay as the other program wrote them. */
const theirs = /^ppt\/((slideLayouts|slideMasters|notesMasters|theme)\/[^_]|(presProps|viewProps|tableStyles)\.xml)/;
/** What is wrong with what we wrote. */
const ours = (problems: readonly string[]) => problems.filter((problem) => !theirs.test(problem));

let template: Uint8Array;
let made: Uint8Array;

beforeAll(async () => {
  template = await councilTemplate();
  made = await powerpointOf(examplePack(), { template });
});

describe('powerpointOf with a template', () => {
  it('makes a file as the standard has it', () => {
    expect(ours(problemsIn(made))).toEqual([]);
  });

  it('keeps the size, the master and the layouts, byte for byte', () => {
    const [before, after] = [filesOf(template), filesOf(made)];
    expect(one(readXml(partOf(made, main)), 'p:sldSz').attributes.cx).toBe('9144000');
    const layouts = [...before.keys()].filter((path) => /^ppt\/slide(Layouts|Masters)\/[^/]+\.xml$/.test(path));
    expect(layouts.length).toBeGreaterThan(1);
    for (const path of layouts) expect(after.get(path), path).toEqual(before.get(path));
  });

  it('fills the placeholders of its layout', () => {
    const [, ...slides] = slidesIn(made);
    expect(new Set(slides.map(({ shapes }) => shapes[0]?.placeholder))).toEqual(new Set(['title']));
    expect(
      slides.every(
        ({ shapes }) =>
          shapes.some(({ placeholder }) => placeholder === 'body') ||
          shapes.some(({ name }) => name === 'p:graphicFrame'),
      ),
    ).toBe(true);
  });

  it('leaves no slide, name or property of the template behind', () => {
    const texts = [...filesOf(made)].map(([, bytes]) => new TextDecoder().decode(bytes)).join('\n');
    expect(new TextDecoder().decode(filesOf(template).get('docProps/core.xml'))).toContain('Jane Example');
    expect(texts).not.toMatch(/Jane Example|Example Agency|old slide/);
    expect([...filesOf(made).keys()].filter((path) => path.startsWith('docProps/'))).toEqual(['docProps/core.xml']);
    expect(
      [...filesOf(made).keys()].filter(
        (path) => /notes|comment|thumbnail/i.test(path) && !path.includes('notesMaster'),
      ),
    ).toEqual([]);
  });

  it('leaves no names of those who commented, no thumbnail and no custom parts behind', async () => {
    const rels = partOf(template, 'ppt/_rels/presentation.xml.rels').replace(
      '</Relationships>',
      '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/commentAuthors" Target="commentAuthors.xml"/><Relationship Id="rId91" Type="http://schemas.microsoft.com/office/2018/10/relationships/authors" Target="authors.xml"/></Relationships>',
    );
    const root = partOf(template, '_rels/.rels').replace(
      '</Relationships>',
      '<Relationship Id="rId92" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail" Target="docProps/thumbnail.jpeg"/><Relationship Id="rId93" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="customXml/item1.xml"/></Relationships>',
    );
    const extra = withParts(template, {
      'ppt/_rels/presentation.xml.rels': rels,
      '_rels/.rels': root,
      'ppt/commentAuthors.xml': '<p name="Peter Person"/>',
      'ppt/authors.xml': '<p name="Peter Person"/>',
      'docProps/thumbnail.jpeg': 'picture',
      'customXml/item1.xml': '<owner>Peter Person</owner>',
    });
    const paths = [...filesOf(await powerpointOf(examplePack(), { template: extra })).keys()];
    expect(paths.filter((path) => /author|thumbnail|customXml/i.test(path))).toEqual([]);
  });

  it('takes a .potx as well, and makes slides of it', async () => {
    const potx = withParts(template, {
      [types]: partOf(template, types).replace(
        presentation,
        presentation.replace('presentation.main', 'template.main'),
      ),
    });
    const file = await powerpointOf(examplePack(), { template: potx });
    expect(ours(problemsIn(file))).toEqual([]);
    expect(partOf(file, types)).toContain(presentation);
  });

  it('writes into text boxes where no layout has a placeholder', async () => {
    const bare = await bareTemplate();
    expect(partOf(bare, 'ppt/slideLayouts/slideLayout1.xml')).not.toContain('<p:ph');
    const file = await powerpointOf(examplePack(), { template: bare });
    expect(ours(problemsIn(file))).toEqual([]);
    const slides = slidesIn(file);
    expect(
      slides.flatMap(({ shapes }) => shapes.map(({ placeholder }) => placeholder)).filter((one) => one !== null),
    ).toEqual([]);
    const begins = (file: Uint8Array) => slidesIn(file).map(({ shapes }) => shapes[0]?.text.slice(0, 60));
    expect(begins(file)).toEqual(begins(made));
    const boxes = slides.flatMap(({ root }) => all(root, 'p:sp')).filter((shape) => all(shape, 'a:off').length === 0);
    expect(boxes).toEqual([]);
  });
});

describe('powerpointOf refuses', () => {
  const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)]);
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const cases: [string, () => Uint8Array, RegExp][] = [
    ['an empty file', () => new Uint8Array(), /is empty/],
    ['a text', () => strToU8('Not slides'), /not a PowerPoint file/],
    ['a file that is locked with a password', () => ole, /locked with a password/],
    [
      'a ZIP of something else',
      () => zipSync({ 'a.txt': strToU8('a') }),
      /cannot be read: \[Content_Types\].xml is missing/,
    ],
    ['a ZIP that is cut off', () => template.slice(0, 2000), /cannot be read/],
    [
      'a document of Word',
      () => withParts(template, { [types]: partOf(template, types).replace(presentation, word) }),
      /not a presentation/,
    ],
    [
      'a presentation with macros',
      () =>
        withParts(template, {
          [types]: partOf(template, types).replace(
            presentation,
            'application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml',
          ),
        }),
      /has macros/,
    ],
    [
      'a presentation in which macros lie beside the slides',
      () =>
        withParts(template, {
          [types]: partOf(template, types).replace(
            '</Types>',
            '<Override PartName="/ppt/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
          ),
          'ppt/vbaProject.bin': 'macro',
        }),
      /has macros/,
    ],
    [
      'a Strict Open XML file',
      () =>
        withParts(template, {
          '_rels/.rels': partOf(template, '_rels/.rels').replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006',
            'http://purl.oclc.org/ooxml/officeDocument',
          ),
        }),
      /Strict Open XML/,
    ],
    [
      'a presentation without layouts',
      () =>
        withParts(template, {
          'ppt/slideMasters/_rels/slideMaster1.xml.rels': partOf(
            template,
            'ppt/slideMasters/_rels/slideMaster1.xml.rels',
          ).replaceAll(/<Relationship [^>]*slideLayout"[^>]*>/g, ''),
        }),
      /no slide layouts/,
    ],
    ['a presentation without its main part', () => withParts(template, { [main]: null }), /not a presentation/],
    ['a presentation whose XML is broken', () => withParts(template, { [main]: '<p:presentation' }), /cannot be read/],
  ];

  it.each(cases)('%s, and says what to do', async (_, bytes, message) => {
    const refused = powerpointOf(examplePack(), { template: bytes() });
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.toBeInstanceOf(TemplateError);
  });
});
