/** Which way is good, in the words of the cases. */
export type Improvement = 'increase' | 'decrease' | 'neutral';

type Numbers = (number | null)[];

interface Named {
  id: string;
  /** Largest difference allowed, instead of 1e-6 relative. */
  tolerance?: number;
}

/** A case of an XmR chart. Positions count from 0. */
export interface XmrCase extends Named {
  chart: 'xmr';
  values: Numbers;
  options: {
    improvement?: Improvement;
    screenOutliers?: boolean;
    baselineN?: number | null;
    phaseStarts?: number[];
    target?: number | null;
  };
  expected: Record<string, unknown>;
}

/** A case of any other chart; `multiplier` is what a rate is given for. */
export interface CountsCase extends Named {
  chart: string;
  values?: Numbers;
  numerators?: Numbers;
  denominators?: Numbers;
  multiplier?: number;
  options?: { screenMovingRanges?: boolean };
  expected: Record<string, unknown>;
}

/** A case of confidence intervals, one for each x. */
export interface IntervalCase extends Named {
  method: string;
  confidence?: number;
  x: number[];
  n?: number[];
  expected: Record<string, unknown>;
}

/** A case of a rule alone. */
export interface RuleCase extends Named {
  rule: string;
  values?: Numbers;
  side?: Numbers;
  near?: number[];
  flags: number[];
}

/** A case of the variation icon. */
export interface VariationCase extends Named {
  latestLabel: string;
  improvement: Improvement;
  icon: string;
}

/** A case of the assurance icon. */
export interface AssuranceCase extends Named {
  lowerLimit: number;
  upperLimit: number;
  target: number;
  improvement: Improvement;
  assurance: string | null;
}

/** A file of numeric cases for statistical process control. */
export interface SpcCases {
  format: 'spc-cases/1';
  cases?: (XmrCase | CountsCase | IntervalCase)[];
  rules?: RuleCase[];
  variation?: VariationCase[];
  assurance?: AssuranceCase[];
}
