/**
 * Reads the finished files of a board pack back: knows what was published and the bytes of the files, and nothing else.
 */
export { auditPack } from './audit-pack.ts';
export type { NotChecked, OtherFigure, PackAudit, PackFile, PackKnowledge, PackProblem } from './types.ts';
