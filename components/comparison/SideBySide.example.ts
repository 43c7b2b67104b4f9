import type { Measure } from '#catalogue';
import type { PeriodType } from '#figure';
import { sideBySide } from '#scorecard';
import { both, type ExamplesOf, index, measures, northtown, southtown } from '../examples/index.ts';
import type SideBySide from './SideBySide.astro';

const rowsOf = (measure: Measure) =>
  sideBySide(index, measure, [northtown, southtown, both], measure.periodTypes[0] as PeriodType, {
    council: northtown.code,
    targets: [],
    rebases: [],
  });

export const examples: ExamplesOf<typeof SideBySide> = {
  usual: {
    about: 'Two places and their total.',
    props: { measure: measures.usual, rows: rowsOf(measures.usual), total: both.code },
  },
  hidden: {
    about: 'One is hidden, the others have none.',
    props: { measure: measures.hidden, rows: rowsOf(measures.hidden), total: both.code },
  },
  'three years': {
    about: 'Three years stand beside twelve months, hidden of one of them.',
    props: { measure: measures.years, rows: rowsOf(measures.years), total: both.code },
  },
  'no figure': {
    about: 'No place has a figure.',
    props: { measure: measures.none, rows: rowsOf(measures.none), total: both.code },
  },
};
