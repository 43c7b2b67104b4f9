export { withConsortiumTotals } from './consortium.ts';
export { MeasureRunError } from './error.ts';
export type { Figure } from './figure.ts';
export { runMeasures } from './run.ts';
export { runWorkedExample, type WorkedExampleResult } from './worked-example.ts';
