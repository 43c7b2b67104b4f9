export { calculationOf, calculationSettingsOf } from './calculation.ts';
export { CatalogueFileError } from './markdown.ts';
export { type Breakdown, type Measure, parseMeasure } from './measure.ts';
export { roundHalfUp } from './round.ts';
export { type Authority, authorityOf, parseSettings, type Settings } from './settings.ts';
export { figureValue, type Unit, unitNames, unitOf } from './unit.ts';
export {
  type Kind,
  kinds,
  type PeriodType,
  type Polarity,
  periodTypes,
  polarities,
  type SectionId,
  sectionIds,
  sections,
} from './vocabulary.ts';
export type { ExpectedRows, GivenTable, WorkedExample } from './worked-example.ts';
