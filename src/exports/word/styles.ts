import { AlignmentType, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';
import { language } from '#words';

/** Twentieths of a point, in which Word measures, to a centimetre. */
export const twipsPerCentimetre = 567;

/** An A4 page upright, with its margins and what is left for text, in twips. */
export const page = {
  width: 11_906,
  height: 16_838,
  margin: Math.round(2.2 * twipsPerCentimetre),
  get textWidth(): number {
    return this.width - 2 * this.margin;
  },
};

/** Names of the styles that are ours. */
export const style = {
  notice: 'Notice',
  lead: 'LeadFinding',
  small: 'SmallPrint',
  cell: 'TableText',
} as const;

/** The list whose items are numbered. */
export const numberedList = 'numbered';
export const bulletList = 'bullets';

const font = 'Arial';
const ink = '0B0C0C';

/**
 * The styles of a report: headings in the council's colour (`#rrggbb`), everything else in black. Sizes are half
 * points.
 */
export function stylesOf(accent: string): IStylesOptions {
  const colour = accent.replace('#', '').toUpperCase();
  const heading = (size: number, before: number) => ({
    run: { font, size, bold: true, color: colour },
    paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font, size: 22, color: ink, language: { value: language, eastAsia: language } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font, size: 52, bold: true, color: colour },
        paragraph: { spacing: { before: 240, after: 120 } },
      },
      heading1: heading(34, 360),
      heading2: heading(28, 320),
      heading3: heading(24, 280),
      caption: {
        run: { font, size: 20, bold: true, color: ink },
        paragraph: { spacing: { before: 160, after: 80 }, keepNext: true, keepLines: true },
      },
      hyperlink: { run: { color: colour, underline: {} } },
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: 28 },
        paragraph: { spacing: { after: 240 } },
      },
      {
        id: style.notice,
        name: 'Notice',
        basedOn: 'Normal',
        run: { bold: true },
        paragraph: { border: { left: { style: 'single', size: 24, space: 8, color: colour } }, indent: { left: 200 } },
      },
      {
        id: style.lead,
        name: 'Lead finding',
        basedOn: 'Normal',
        run: { bold: true },
        paragraph: { keepNext: true, keepLines: true },
      },
      {
        id: 'TOCHeading',
        name: 'TOC Heading',
        basedOn: 'Normal',
        next: 'Normal',
        run: { bold: true, size: 26, color: colour },
        paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
      },
      ...[1, 2, 3].map((level) => ({
        id: `TOC${level}`,
        name: `toc ${level}`,
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: level === 1 ? 20 : 18, bold: level === 1 },
        paragraph: {
          spacing: { before: level === 1 ? 60 : 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
          indent: { left: 280 * (level - 1) },
        },
      })),
      { id: style.small, name: 'Small print', basedOn: 'Normal', run: { size: 18 } },
      {
        id: style.cell,
        name: 'Table text',
        basedOn: 'Normal',
        run: { size: 19 },
        paragraph: { spacing: { before: 30, after: 30, line: 240, lineRule: LineRuleType.AUTO } },
      },
    ],
  };
}

const level = {
  level: 0,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 400, hanging: 400 } } },
};

/** The two kinds of list. */
export const lists = {
  config: [
    { reference: numberedList, levels: [{ ...level, format: LevelFormat.DECIMAL, text: '%1.' }] },
    { reference: bulletList, levels: [{ ...level, format: LevelFormat.BULLET, text: '•' }] },
  ],
};
