import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { reportWords as words } from '#words';
import { plainText } from '../office/index.ts';
import type { Pack } from '../pack.ts';
import { bodyOf } from './body.ts';
import { Drawn } from './drawn.ts';
import { finished } from './finish.ts';
import { lists, page, style, stylesOf } from './styles.ts';

/**
 * The report of a board pack in Word: real headings, a contents field that is filled in, tables with heads, charts that
 * can be edited, a head and foot with the notice and the number of the page. The same pack gives the same bytes.
 */
export async function wordOf(pack: Pack): Promise<Uint8Array> {
  const drawn = new Drawn();
  const document = new Document({
    title: plainText(pack.title),
    creator: pack.council.name,
    styles: stylesOf(pack.appearance.accent),
    numbering: lists,
    compatibility: { version: 15 },
    features: { trackRevisions: false, updateFields: false },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        headers: { default: new Header({ children: [headLine(pack)] }), first: new Header({ children: [empty()] }) },
        footers: { default: new Footer({ children: footLines(pack) }), first: new Footer({ children: [empty()] }) },
        children: bodyOf(pack, drawn),
      },
    ],
  });
  return finished(await Packer.toBuffer(document), pack, drawn);
}

const empty = (): Paragraph => new Paragraph({ children: [] });

function headLine({ council, title }: Pack): Paragraph {
  return new Paragraph({ style: style.small, children: [new TextRun(plainText(`${council.name}: ${title}`))] });
}

/** The first of the notices, which is the gravest, and the number of the page. */
function footLines({ notices }: Pack): Paragraph[] {
  const [notice] = notices;
  return [
    ...(notice === undefined
      ? []
      : [new Paragraph({ style: style.small, children: [new TextRun(plainText(notice))] })]),
    new Paragraph({
      style: style.small,
      alignment: AlignmentType.RIGHT,
      children: [new TextRun({ children: [words.page, PageNumber.CURRENT, words.of, PageNumber.TOTAL_PAGES] })],
    }),
  ];
}
