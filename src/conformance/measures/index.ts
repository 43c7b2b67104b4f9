export { areMeasureCases, type MeasureCase } from './case.ts';
export { loadMeasureCase, type MeasureTools, runMeasureCases } from './run.ts';
