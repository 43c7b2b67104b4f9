/** Signs of no text: what stands between them is a chart or a link that comes when the file is finished. */
const [open, close] = ['\uE000', '\uE001'];

export const chartMark = (at: number): string => `${open}chart ${at}${close}`;
export const linkMark = (at: number): string => `${open}link ${at}${close}`;

/** A text of somebody else's, in which those signs would be taken for ours. */
export function withoutMarks(text: string): string {
  return text.replaceAll(open, '').replaceAll(close, '');
}

/** A run of text that holds nothing but a mark. */
const markedRun = new RegExp(
  `<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t[^>]*>${open}(chart|link) (\\d+)${close}</w:t></w:r>`,
  'g',
);

/** The XML of a part with every marked run replaced by what comes there. */
export function withMarksReplaced(
  xml: string,
  replacement: { chart: (at: number) => string; link: (at: number) => string },
): string {
  return xml.replace(markedRun, (_, kind: 'chart' | 'link', at: string) => replacement[kind](Number(at)));
}
