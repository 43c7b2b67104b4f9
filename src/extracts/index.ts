export type { FigureMeasure } from './checks/index.ts';
export { type CodeEntry, type CodeSet, type CodeSetId, codeSets } from './codes/index.ts';
export { extractsDocumentation } from './documentation.ts';
export type { Finding, Severity } from './finding.ts';
export type { FindingCode, FindingKind, Holds } from './finding-kinds.ts';
export { type CellType, type Column, keptColumns, type Layout, type Reach } from './layout.ts';
export { layouts } from './layouts/index.ts';
export type { Cell, Coverage, ExtractFile, ExtractSource, FileRead, RawTable, ReadExtract } from './raw-table.ts';
export { type ReadOptions, readExtract } from './read-extract.ts';
