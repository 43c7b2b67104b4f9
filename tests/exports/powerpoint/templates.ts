import { strToU8, zipSync } from 'fflate';
import PptxGenJS from 'pptxgenjs';
import { filesOf } from '#tests/exports/office/file-checks.ts';

type Parts = Record<string, string | null>;

/** An Office file with some parts changed, added, or taken away where null. */
export function withParts(bytes: Uint8Array, parts: Parts): Uint8Array {
  const files = new Map(filesOf(bytes));
  for (const [path, text] of Object.entries(parts)) {
    if (text === null) files.delete(path);
    else files.set(path, strToU8(text));
  }
  return zipSync(Object.fromEntries(files));
}

/** An Office file with the texts of those parts changed. */
export function withTexts(bytes: Uint8Array, parts: RegExp, change: (text: string) => string): Uint8Array {
  const paths = [...filesOf(bytes).keys()].filter((path) => parts.test(path));
  return withParts(bytes, Object.fromEntries(paths.map((path) => [path, change(partOf(bytes, path))])));
}

/** The text of a part. */
export function partOf(bytes: Uint8Array, path: string): string {
  return new TextDecoder().decode(filesOf(bytes).get(path));
}

/**
 * A template as another program makes it, four to three: a layout with a title and a body, a slide of its own, and
 * names of people in its properties.
 */
export async function councilTemplate(): Promise<Uint8Array> {
  const made = new PptxGenJS();
  made.layout = 'LAYOUT_4x3';
  made.author = 'Jane Example';
  made.company = 'Example Agency';
  made.defineSlideMaster({
    title: 'COUNCIL',
    background: { color: 'F4F4F0' },
    objects: [
      { rect: { x: 0, y: 0, w: 0.25, h: 7.5, fill: { color: '00594F' } } },
      { placeholder: { options: { name: 'title', type: 'title', x: 0.6, y: 0.3, w: 8.8, h: 1 }, text: '' } },
      { placeholder: { options: { name: 'body', type: 'body', x: 0.6, y: 1.5, w: 8.8, h: 5.2 }, text: '' } },
    ],
    slideNumber: { x: 9, y: 7, color: '00594F', fontSize: 10 },
  });
  made.addSlide({ masterName: 'COUNCIL' }).addText('An old slide of Jane Example', { placeholder: 'title' });
  return (await made.write({ outputType: 'uint8array' })) as Uint8Array;
}

/** The same without a placeholder in any layout or master. */
export async function bareTemplate(): Promise<Uint8Array> {
  const bytes = await councilTemplate();
  const bare = (xml: string) => xml.replaceAll(/<p:sp>(?:(?!<\/p:sp>)[\s\S])*<p:ph[\s\S]*?<\/p:sp>/g, '');
  return withTexts(bytes, /slide(Layouts|Masters)\/[^/]+\.xml$/, bare);
}
