/** The auditor: what a reader can work out from everything that is published. Shares no code with what protects it. */
export { type Audit, auditSystem, type TargetAudit } from './audit.ts';
export { type AuditCase, auditCaseProblems, systemOfCase } from './audit-case.ts';
export type { Bounds, Proof } from './bounds.ts';
export { type Certificate, certify } from './certificate.ts';
export * from './constraints/index.ts';
export * from './edition/index.ts';
export type { BlockMemory } from './memory.ts';
export type { LinearModel, Objective, OpenModel, Solution, Solver } from './solver.ts';
export type { LinearConstraint, System, Target, Term, Unknown } from './system.ts';
export type { AuditTools } from './tools.ts';
export { strictWidth, type Verdict, type WidthPolicy } from './width.ts';
