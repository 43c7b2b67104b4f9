export { type Additivity, additivityOf } from './additivity.ts';
export { type BrokenRelation, brokenRelations } from './broken-relations.ts';
export { withConsortiumTotals } from './consortium.ts';
export { type ThinFigure, withoutThinlyKnown } from './coverage.ts';
export { MeasureRunError } from './error.ts';
export { carriedBy, formsDocumentation } from './forms.ts';
export { type KnownMutant, knownMutants, mutantEntry } from './known-mutants.ts';
export { type Mutant, mutantsOf } from './mutants.ts';
export { withRollUps } from './roll-up.ts';
export { runMeasures } from './run.ts';
export {
  exampleFailures,
  runWorkedExample,
  unnoticedMutants,
  type WorkedExampleResult,
} from './worked-example.ts';
