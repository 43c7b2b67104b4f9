/** A measure that cannot be published as it is: which one, and what is wrong in plain words. */
export class MeasureRunError extends Error {
  readonly measure: string;

  constructor(measure: string, problem: string, cause?: unknown) {
    super(`Measure ${measure}: ${problem}`, { cause });
    this.name = 'MeasureRunError';
    this.measure = measure;
  }
}
