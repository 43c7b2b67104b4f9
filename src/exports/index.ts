/** What leaves the dashboard as files that other programs open: all from one pack and its chart specs. */
export type {
  Pack,
  PackAppearance,
  PackCell,
  PackColumn,
  PackLine,
  PackLogo,
  PackMeasure,
  PackMeeting,
  PackPlan,
  PackPrinciple,
  PackSection,
  PackTable,
} from './pack.ts';
export { type PdfKind, pdfOf } from './pdf/pdf-of.ts';
export { powerpointOf } from './powerpoint/index.ts';
export { wordOf } from './word/index.ts';
export { workbookOf } from './workbook/index.ts';
