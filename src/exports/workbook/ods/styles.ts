import type { UnitSign } from '#figure';
import { xmlHead as declaration, escapeXml as xml } from '../../office/index.ts';
import type { BookCell } from '../book.ts';
import { namespaces, version } from './namespaces.ts';

/** Styles of cells as a file has them; `Heading 1` and `Heading 2` are those that reading software looks for. */
export const cellStyles = {
  title: 'Heading_20_1',
  heading: 'Heading_20_2',
  line: 'Line',
  text: 'Wrapped',
  link: 'Link',
  lineLink: 'Line_20_link',
  columnHeading: 'Column_20_heading',
  numberHeading: 'Number_20_heading',
  symbol: 'Symbol',
  day: 'Day',
  month: 'Month',
} as const;

type NumberCell = Extract<BookCell, { kind: 'number' }>;

/** The name of the style of a number. */
export const numberStyle = ({ decimals, sign }: NumberCell): string =>
  `Number_${decimals ?? 'any'}${sign === undefined ? '' : nameOfSign[sign]}`;

const nameOfSign = { '%': '_percent', '£': '_pounds' } as const;

/** The styles of a workbook in which these numbers stand; `locale` such as `en-GB` is its language. */
export function stylesPart(numbers: readonly NumberCell[], locale: string): string {
  const [spoken, country] = locale.split('-');
  const distinct = new Map(numbers.map((cell) => [numberStyle(cell), cell]));
  const formats = [...distinct].sort(([one], [other]) => (one < other ? -1 : 1));
  const words = `fo:language="${spoken}" fo:country="${country}"`;
  return `${declaration}<office:document-styles${namespaces}${version}><office:styles><style:default-style style:family="table-cell"><style:paragraph-properties style:writing-mode="page"/><style:text-properties fo:font-family="Arial" fo:font-size="11pt" ${words}/></style:default-style>${[
    '<style:style style:name="Default" style:family="table-cell"><style:table-cell-properties style:vertical-align="top"/></style:style>',
    style('Heading_20_1', bold(16), '', 'Heading 1'),
    style('Heading_20_2', bold(13), '', 'Heading 2'),
    style('Line', ''),
    style('Wrapped', '', wrapped),
    style('Link', linked, wrapped),
    style('Line_20_link', linked, '', 'Line link'),
    style('Column_20_heading', bold(11), wrapped, 'Column heading'),
    style('Number_20_heading', `${right}${bold(11)}`, wrapped, 'Number heading'),
    style('Symbol', right),
    dateFormat('DayFormat', locale, '<number:day/><number:text> </number:text>'),
    formatted('Day', 'DayFormat', left),
    dateFormat('MonthFormat', locale, ''),
    formatted('Month', 'MonthFormat', left),
    ...formats.map(
      ([name, cell]) => `${numberFormat(`${name}_format`, cell)}${formatted(name, `${name}_format`, right)}`,
    ),
  ].join(
    '',
  )}</office:styles><office:automatic-styles>${page('Upright', 'portrait')}${page('Across', 'landscape')}</office:automatic-styles><office:master-styles>${[
    'Upright',
    'Across',
  ]
    .map((name) => `<style:master-page style:name="${name}" style:page-layout-name="${name}_layout"/>`)
    .join('')}</office:master-styles></office:document-styles>`;
}

const wrapped = '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/>';
const right = '<style:paragraph-properties fo:text-align="end" fo:margin-left="2mm"/>';
const left = '<style:paragraph-properties fo:text-align="start"/>';
const linked =
  '<style:text-properties fo:color="#0b4a8f" style:text-underline-style="solid" style:text-underline-width="auto" style:text-underline-color="font-color"/>';
const bold = (points: number): string => `<style:text-properties fo:font-weight="bold" fo:font-size="${points}pt"/>`;

/** Properties stand in the order of the schema: cell, paragraph, text. */
const style = (name: string, inside: string, cell = '', shown = ''): string =>
  `<style:style style:name="${name}"${shown === '' ? '' : ` style:display-name="${xml(shown)}"`} style:family="table-cell" style:parent-style-name="Default">${cell}${inside}</style:style>`;

const formatted = (name: string, format: string, inside: string): string =>
  `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="${format}">${inside}</style:style>`;

function dateFormat(name: string, locale: string, day: string): string {
  const [spoken, country] = locale.split('-');
  return `<number:date-style style:name="${name}" number:language="${spoken}" number:country="${country}">${day}<number:month number:style="long" number:textual="true"/><number:text> </number:text><number:year number:style="long"/></number:date-style>`;
}

function numberFormat(name: string, { decimals, sign }: NumberCell): string {
  const places =
    decimals === undefined
      ? 'number:decimal-places="6" number:min-decimal-places="0"'
      : `number:decimal-places="${decimals}" number:min-decimal-places="${decimals}"`;
  const written = (own: UnitSign) => (sign === own ? `<number:text>${own}</number:text>` : '');
  return `<number:number-style style:name="${name}">${written('£')}<number:number ${places} number:min-integer-digits="1" number:grouping="true"/>${written('%')}</number:number-style>`;
}

const page = (name: string, orientation: 'portrait' | 'landscape'): string => {
  const [width, height] = orientation === 'portrait' ? ['210mm', '297mm'] : ['297mm', '210mm'];
  return `<style:page-layout style:name="${name}_layout"><style:page-layout-properties fo:page-width="${width}" fo:page-height="${height}" style:print-orientation="${orientation}" style:scale-to-X="1" style:scale-to-Y="0"/><style:header-style/><style:footer-style/></style:page-layout>`;
};
