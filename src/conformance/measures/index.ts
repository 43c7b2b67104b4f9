export { areMeasureCases, type MeasureCase } from './case.ts';
export { type MeasureTools, runMeasureCases } from './run.ts';
