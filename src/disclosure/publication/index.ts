export type { LinearSolver } from './least-hiding.ts';
export type { Extent } from './leave-out.ts';
export { policiesOf } from './policies.ts';
export {
  type Auditor,
  type ProtectedPublication,
  type PublicationInput,
  protectPublication,
} from './protect-publication.ts';
export { repair, type Weakness, withoutNumbers } from './repair.ts';
export { repeatsOf } from './repeats.ts';
export type { FigureLeftOut, HeldCorrection, HiddenBecause, HiddenFigure, PublicationReport } from './report.ts';
export { roundToFive } from './round-to-five.ts';
export { type ShownNumbers, shownFigure } from './shown-figure.ts';
export type { Standing, Tie } from './web.ts';
