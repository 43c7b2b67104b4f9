import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Line } from './line.ts';
import { MinutesRefused } from './refused.ts';
import { linesOfHtml } from './word-html.ts';
import { withNumbers } from './word-numbers.ts';

/** More than this, once expanded, is no text of minutes. */
const mostBytes = 256 * 1024 * 1024;
const mostRatio = 500;
const saveAgain = 'Open it in Word and save it again as Word document (.docx), or as plain text.';
const textParts =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(?:core|app)\.xml|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;

/** What a Word document says, and what a person must know of it. */
export interface WordText {
  lines: Line[];
  remarks: string[];
}

/**
 * The text of a Word document: numbers that Word counts itself written out, bold kept, tables as rows, footnotes under
 * their paragraph; without what was deleted, comments, pictures, headers and footers. Throws a MinutesRefused where it is
 * no Word document, damaged, encrypted or far too large.
 */
export async function textOfWord(bytes: Uint8Array): Promise<WordText> {
  const parts = partsIn(bytes);
  const has = (name: string) => parts.files[name] !== undefined;
  const xml = (name: string) => (has(name) ? strFromU8(parts.files[name] as Uint8Array).replace(/^\uFEFF/, '') : '');
  if (!has('word/document.xml')) {
    throw new MinutesRefused(`It is a zip archive and no Word document. ${saveAgain}`);
  }
  const document = xml('word/document.xml');
  let html: string;
  try {
    const numbered = withNumbers(document, xml('word/numbering.xml'), xml('word/styles.xml'));
    const plainParts = Object.fromEntries(
      Object.entries(parts.files).filter(([name]) => !/numbering\.xml$/.test(name)),
    );
    const packed = zipSync({ ...plainParts, 'word/document.xml': strToU8(numbered) }, { level: 0 });
    const result = await mammoth.convertToHtml(
      { buffer: packed as Buffer, arrayBuffer: packed.buffer as ArrayBuffer },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    );
    html = result.value;
  } catch {
    throw new MinutesRefused(`Its text cannot be read: the Word document is damaged. ${saveAgain}`);
  }
  const lines = linesOfHtml(html);
  return { lines, remarks: remarksOn(document, xml, parts) };
}

interface Parts {
  files: Unzipped;
  pictures: number;
  embedded: number;
}

function partsIn(bytes: Uint8Array): Parts {
  let [expanded, pictures, embedded] = [0, 0, 0];
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (/^word\/media\//.test(name)) pictures += 1;
        if (/^word\/(?:embeddings|activeX)\/|vbaProject/.test(name)) embedded += 1;
        if (!textParts.test(name)) return false;
        expanded += originalSize;
        if (expanded > mostBytes || originalSize > size * mostRatio + 1_048_576) {
          throw new MinutesRefused('It expands to far more than any minutes hold: nobody should open it.');
        }
        return true;
      },
    });
    return { files, pictures, embedded };
  } catch (error) {
    if (error instanceof MinutesRefused) throw error;
    throw new MinutesRefused(
      `It breaks off or is damaged: a Word document is a zip archive, and this one cannot be opened. ${saveAgain}`,
    );
  }
}

function remarksOn(document: string, xml: (name: string) => string, { pictures, embedded }: Parts): string[] {
  const count = (pattern: RegExp, text = document) => text.match(pattern)?.length ?? 0;
  const deleted = count(/<w:(?:del|moveFrom)\b(?=[^>]*w:author|[^>]*w:id)/g);
  const inserted = count(/<w:(?:ins|moveTo)\b(?=[^>]*w:author|[^>]*w:id)/g);
  const comments = count(/<w:comment\b/g, xml('word/comments.xml'));
  const notes = ['footnotes', 'endnotes'].reduce(
    (sum, name) => sum + count(/<w:(?:footnote|endnote)\b(?![^>]*w:type=)/g, xml(`word/${name}.xml`)),
    0,
  );
  const core = `${xml('docProps/core.xml')}${xml('docProps/app.xml')}`;
  const filled = ['dc:creator', 'cp:lastModifiedBy', 'Company', 'Manager'].filter((name) =>
    new RegExp(`<${name}\\b[^>]*>\\s*[^<\\s]`).test(core),
  );
  const names: Record<string, string> = {
    'dc:creator': 'its author',
    'cp:lastModifiedBy': 'who changed it last',
    Company: 'an organisation',
    Manager: 'a manager',
  };
  return [
    deleted + inserted > 0 &&
      `It has tracked changes (${inserted} inserted, ${deleted} deleted): inserted text was taken, deleted text left out. Accept or reject them in Word, so that all see the same.`,
    comments > 0 && `It has ${comments} comment${comments === 1 ? '' : 's'}, left out.`,
    notes > 0 && `It has ${notes} footnote${notes === 1 ? '' : 's'}, each put under its paragraph.`,
    pictures > 0 && `It has ${pictures} picture${pictures === 1 ? '' : 's'}, left out: write what they show.`,
    embedded > 0 && 'It has embedded files or macros, left out and not opened.',
    count(/<w:vanish\s*\/>/g) > 0 && 'It has hidden text, which was taken as text: look for it.',
    count(/<w:(?:header|footer)Reference\b/g) > 0 && 'Its page headers and footers were left out.',
    filled.length > 0 &&
      `The Word file itself says ${filled.map((name) => names[name]).join(' and ')}; none of it is in the meeting's file. Take it out before you publish the Word file (File, Info, Inspect Document).`,
  ].filter((remark): remark is string => typeof remark === 'string');
}
