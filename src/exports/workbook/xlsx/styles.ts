import { xmlHead as declaration, withSign, escapeXml as xml } from '../../office/index.ts';
import type { BookCell } from '../book.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Kinds of cells that are not numbers, in the order of their formats. */
const kinds = [
  'plain',
  'title',
  'heading',
  'line',
  'text',
  'link',
  'lineLink',
  'columnHeading',
  'numberHeading',
  'symbol',
  'day',
  'month',
] as const;
export type CellKind = (typeof kinds)[number];

/** How a number is shown. */
export function numberFormat({ decimals, sign }: Extract<BookCell, { kind: 'number' }>): string {
  const digits = decimals === undefined ? '#,##0.######' : `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
  return withSign(digits, sign);
}

/** The styles of a workbook whose numbers have these formats, and the index of each style. */
export function stylesOf(formats: readonly string[]): {
  part: string;
  kind(of: CellKind): number;
  format(of: string): number;
} {
  return {
    part: stylesPart(formats),
    kind: (of) => kinds.indexOf(of),
    format: (of) => kinds.length + formats.indexOf(of),
  };
}

const font = (size: number, inside = ''): string =>
  `<font>${inside}<sz val="${size}"/>${inside.includes('<u/>') ? '<color rgb="FF0B4A8F"/>' : ''}<name val="Arial"/><family val="2"/></font>`;
const fonts = [font(11), font(16, '<b/>'), font(13, '<b/>'), font(11, '<b/>'), font(11, '<u/>')];
const [dayFormat, monthFormat] = ['d mmmm yyyy', 'mmmm yyyy'];
const firstOwn = 164;

/** The named styles by which a reader's software finds titles, headings and links: index of the font, name, number. */
const named = [
  { font: 0, name: 'Normal', builtin: 0 },
  { font: 1, name: 'Heading 1', builtin: 16 },
  { font: 2, name: 'Heading 2', builtin: 17 },
  { font: 4, name: 'Hyperlink', builtin: 8 },
] as const;

interface Format {
  font?: number;
  named?: number;
  number?: number;
  wrap?: boolean;
  align?: 'left' | 'right';
}

const formatOfKind: Readonly<Record<CellKind, Format>> = {
  plain: {},
  title: { font: 1, named: 1 },
  heading: { font: 2, named: 2 },
  line: {},
  text: { wrap: true },
  link: { font: 4, named: 3, wrap: true },
  lineLink: { font: 4, named: 3 },
  columnHeading: { font: 3, wrap: true },
  numberHeading: { font: 3, wrap: true, align: 'right' },
  symbol: { align: 'right' },
  day: { number: firstOwn, align: 'left' },
  month: { number: firstOwn + 1, align: 'left' },
};

function xf({ font: of = 0, named: style = 0, number = 0, wrap = false, align }: Format): string {
  const alignment = `<alignment${align === undefined ? '' : ` horizontal="${align}"`} vertical="top"${wrap ? ' wrapText="1"' : ''}${align === 'right' ? ' indent="1"' : ''}/>`;
  return `<xf numFmtId="${number}" fontId="${of}" fillId="0" borderId="0" xfId="${style}" applyNumberFormat="1" applyFont="1" applyAlignment="1">${alignment}</xf>`;
}

const counted = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`;

function stylesPart(formats: readonly string[]): string {
  const codes = [dayFormat, monthFormat, ...formats];
  const cells = [
    ...kinds.map((kind) => formatOfKind[kind]),
    ...formats.map((_, at): Format => ({ number: firstOwn + 2 + at, align: 'right' })),
  ];
  return `${declaration}<styleSheet xmlns="${main}">${[
    counted(
      'numFmts',
      codes.map((code, at) => `<numFmt numFmtId="${firstOwn + at}" formatCode="${xml(code)}"/>`),
    ),
    counted('fonts', fonts),
    counted(
      'fills',
      ['none', 'gray125'].map((type) => `<fill><patternFill patternType="${type}"/></fill>`),
    ),
    counted('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>']),
    counted(
      'cellStyleXfs',
      named.map((one) => `<xf numFmtId="0" fontId="${one.font}" fillId="0" borderId="0"/>`),
    ),
    counted('cellXfs', cells.map(xf)),
    counted(
      'cellStyles',
      named.map(({ name, builtin }, at) => `<cellStyle name="${name}" xfId="${at}" builtinId="${builtin}"/>`),
    ),
    counted('dxfs', []),
    '<tableStyles count="0" defaultTableStyle="TableStyleLight1"/>',
  ].join('')}</styleSheet>`;
}
