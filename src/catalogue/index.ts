export { calculationOf, calculationSettingsOf } from './calculation.ts';
export type { Catalogue } from './catalogue.ts';
export { type CatalogueEntry, type ComparatorLabel, catalogueEntry, measurePath } from './catalogue-entry.ts';
export { type Commentary, type Passage, parseCommentary } from './commentary.ts';
export type { Action } from './commentary-action.ts';
export type { ComparatorLink } from './comparator-link.ts';
export { measuresOfCouncil } from './council-measures.ts';
export type { CoverageRule } from './coverage.ts';
export type { Decision, DecisionKind } from './decision.ts';
export { type Edition, editions, settingsOfEdition } from './edition.ts';
export { faultsError } from './faults.ts';
export { filesDocumentation } from './files-documentation.ts';
export { type GlossaryEntry, inGlossaryOrder, type OtherWords, parseGlossary, parseOtherWords } from './glossary.ts';
export { type Duty, type Law, type LawPlace, parseLaw } from './law.ts';
export { checkedLogo, type Logo } from './logo.ts';
export { CatalogueFileError } from './markdown.ts';
export { type Measure, parseMeasure } from './measure.ts';
export { type MeasureFile, parseMeasures } from './measures.ts';
export { type MeetingPaper, parseMeeting } from './meeting.ts';
export type { AgendaItem } from './meeting-item.ts';
export { namedMeasuresProblem } from './named-measures.ts';
export { type PersonalData, personalDataIn } from './personal-data.ts';
export { type Plan, type PlanTheme, parsePlan } from './plan.ts';
export { publishedCatalogue } from './published-catalogue.ts';
export {
  type AskedQuestion,
  type MeetingQuestions,
  parseQuestions,
  type QuestionAnswer,
} from './questions.ts';
export { isPublishedAt, isRolledUp, publishedBy, publishedPeriodTypes } from './rare-events.ts';
export { inReadingOrder, underHeadings } from './reading-order.ts';
export {
  type Change,
  type ChangeEntry,
  changesOf,
  type FigurePart,
  type FigureSeries,
  figureParts,
  type PublishedBy,
  parseReference,
  type Relation,
  type RelationEntry,
  referenceOf,
  relatedPeriodType,
  relationsOf,
  sumsOf,
} from './relation.ts';
export { role } from './role.ts';
export { aboutOf, isRoundedPart } from './rounded-part.ts';
export { safeText } from './safe-text.ts';
export { sectionsDocumentation } from './sections-documentation.ts';
export { type Authority, authorityOf, parseSettings, placeName, type Settings } from './settings.ts';
export { type SettingKey, settingKeys, settingsDocumentation } from './settings-documentation.ts';
export { alternativesOf, readsFigures, sourcesOf } from './source.ts';
export { namedSources, sourceName } from './source-name.ts';
export {
  type JudgementSettings,
  type LimitsRebase,
  type Target,
  targetOn,
  toleranceKinds,
} from './target.ts';
export {
  type About,
  kinds,
  type Polarity,
  polarities,
  type SectionId,
  sections,
} from './vocabulary.ts';
export type { ExpectedRows, GivenTable, WorkedExample } from './worked-example.ts';
