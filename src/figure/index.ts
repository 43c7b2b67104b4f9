export type { Bound } from './bound.ts';
export { capital, uncapital } from './capital.ts';
export { cohortInWords } from './cohort-words.ts';
export { numberWords } from './counting-words.ts';
export { type Figure, type FigureNumbers, type FigureParts, figureOf, type ShownFigure, sumOfParts } from './figure.ts';
export {
  type FigureId,
  figureKey,
  measureAtPlace,
  parseFigureKey,
  periodKey,
  placeAndDay,
  seriesKey,
  tableKey,
} from './figure-id.ts';
export { behindNearestFive, type Range } from './nearest-five.ts';
export { formatNumber, formatPart } from './number-words.ts';
export { isWholePeriod, periodStart } from './period.ts';
export { type PeriodType, periodTypes, type YearStart, yearStarts } from './period-type.ts';
export {
  type Period,
  periodLabel,
  periodPhrase,
  periodTypeNames,
  periodTypePhrases,
  periodTypeWords,
  spanInWords,
} from './period-words.ts';
export { roundHalfUp } from './round.ts';
export { type FigureSymbol, symbols } from './symbol.ts';
export { figureValue, isRate, type Unit, unitNames, unitOf } from './unit.ts';
export {
  differenceNoun,
  differenceSize,
  longValue,
  partsInWords,
  scaleWords,
  shortValue,
  signOf,
  type UnitSign,
  unitAfter,
} from './unit-words.ts';
