export type { Action, Charge } from './action.ts';
export { anchorOf } from './anchor.ts';
export type { AttendanceGroup, AttendanceKind, Attendee } from './attendance.ts';
export { calculationOf, calculationSettingsOf } from './calculation.ts';
export type { Catalogue } from './catalogue.ts';
export { type CatalogueEntry, type ComparatorLabel, catalogueEntry, measurePath } from './catalogue-entry.ts';
export { inBoardOrder, isShown, strangeChoiceProblem } from './choice.ts';
export { type Commentary, type Passage, parseCommentary } from './commentary.ts';

export type { ComparatorLink } from './comparator-link.ts';
export { measuresOfCouncil } from './council-measures.ts';
export type { CoverageRule } from './coverage.ts';
export type { Decision, DecisionKind } from './decision.ts';
export { type Due, dueFromWords, dueInWords } from './due.ts';
export { type Edition, editions, settingsOfEdition } from './edition.ts';
export { exemptParagraphs } from './exempt.ts';
export { faultsError } from './faults.ts';
export { filesDocumentation } from './files-documentation.ts';
export { type GlossaryEntry, inGlossaryOrder, type OtherWords, parseGlossary, parseOtherWords } from './glossary.ts';
export { beganInWords, type Finding, type Inspection, parseInspection } from './inspection.ts';
export { type Duty, type Law, type LawPlace, parseLaw } from './law.ts';
export { checkedLogo, type Logo } from './logo.ts';
export { CatalogueFileError } from './markdown.ts';
export { type Measure, parseMeasure } from './measure.ts';
export { type MeasureFile, parseMeasures } from './measures.ts';
export { type MeetingPaper, parseMeeting } from './meeting.ts';
export type { AgendaItem, BoardDecision } from './meeting-item.ts';
export { namedMeasuresProblem } from './named-measures.ts';
export { nearIds, writeOneOf } from './near-ids.ts';
export { dueBreakdown, notDueYet } from './not-due.ts';
export { type PersonalData, personalDataIn } from './personal-data.ts';
export { type Plan, type PlanTheme, parsePlan, type Rating } from './plan.ts';
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
export { type ImpactKind, parseReport, type Report, type ReportPart, type ReportPartKind } from './report.ts';
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
  type MeasureSet,
  measureSets,
  type Polarity,
  polarities,
  type SectionId,
  sections,
} from './vocabulary.ts';
export { noVoice, parseVoice, type Voice } from './voice.ts';
export type { ExpectedRows, GivenTable, WorkedExample } from './worked-example.ts';
