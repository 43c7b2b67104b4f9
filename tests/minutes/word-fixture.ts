import { strToU8, zipSync } from 'fflate';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A run of text, as XML. */
export const run = (text: string, { bold = false } = {}): string =>
  `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph of runs, or of a text. `list` and `level` give it a number of Word's own counting. */
export function paragraph(
  inside: string,
  { style, list, level = 0, bold = false }: { style?: string; list?: number; level?: number; bold?: boolean } = {},
): string {
  const properties = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    list === undefined ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`,
  ].join('');
  return `<w:p><w:pPr>${properties}</w:pPr>${inside.startsWith('<w:') ? inside : run(inside, { bold })}</w:p>`;
}

/** A table of cells, each a text or paragraphs as XML. */
export function table(rows: readonly (readonly string[])[]): string {
  const cell = (inside: string) => `<w:tc>${inside.startsWith('<w:p') ? inside : paragraph(inside)}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** Kinds of numbering: 1 the minutes' own (`22/7`), 2 `1.`, `a)`, 3 bullets, 4 `(i)`. 5 counts as 2, from 1 again. */
const numbering = `${head}<w:numbering ${main}>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="7"/><w:numFmt w:val="decimal"/><w:lvlText w:val="22/%1"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum>
${[1, 2, 3, 4].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`).join('')}
<w:num w:numId="5"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>`;

const styles = `${head}<w:styles ${main}>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Minute"><w:name w:val="Minute"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="MinuteBold"><w:name w:val="Minute bold"/><w:basedOn w:val="Minute"/></w:style>
</w:styles>`;

export interface WordParts {
  footnotes?: string;
  comments?: string;
  /** Further files of the archive. */
  more?: Record<string, Uint8Array>;
  /** What stands before the document's root, such as a document type. */
  before?: string;
}

/** A Word document with the paragraphs and tables of `body`, as the bytes of a file. */
export function wordFile(body: string, { footnotes, comments, more = {}, before = '' }: WordParts = {}): Uint8Array {
  const parts = ['numbering', 'styles', ...(footnotes ? ['footnotes'] : []), ...(comments ? ['comments'] : [])];
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${head}<Relationships ${packaged}><Relationship Id="r" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `${head}<Relationships ${packaged}>${parts.map((part) => `<Relationship Id="${part}" Type="${office}/${part}" Target="${part}.xml"/>`).join('')}</Relationships>`,
    ),
    'word/document.xml': strToU8(
      `${head}${before}<w:document ${main} xmlns:r="${office}"><w:body>${body}</w:body></w:document>`,
    ),
    'word/numbering.xml': strToU8(numbering),
    'word/styles.xml': strToU8(styles),
    ...(footnotes === undefined
      ? {}
      : { 'word/footnotes.xml': strToU8(`${head}<w:footnotes ${main}>${footnotes}</w:footnotes>`) }),
    ...(comments === undefined
      ? {}
      : { 'word/comments.xml': strToU8(`${head}<w:comments ${main}>${comments}</w:comments>`) }),
    ...more,
  };
  return zipSync(files, { mtime: new Date(2022, 0, 1) });
}
