import { codeSet } from './code-set.ts';

export const healthAssessmentKindSet = codeSet('healthAssessmentKind', 'Kind of a health assessment', [
  ['initial', 'The first of a time in care', { aliases: ['initial health assessment', 'iha', 'first'] }],
  ['review', 'A later one', { aliases: ['review health assessment', 'rha'] }],
]);

export const privateFosteringVisitSet = codeSet('privateFosteringVisit', 'What happened in private fostering', [
  ['visit', 'The council’s officer visited the child', { aliases: ['visited'] }],
  ['review', 'The council reviewed the arrangement', { aliases: ['annual review', 'yearly review', 'reviewed'] }],
]);

export const livesWithSiblingsSet = codeSet('livesWithSiblings', 'Brothers and sisters in care in the same home', [
  ['all', 'The child lives with all brothers and sisters in care', { aliases: ['together', 'all together'] }],
  ['some', 'The child lives with some of them', { aliases: ['partly', 'some together'] }],
  ['none', 'The child lives with none of them', { aliases: ['apart', 'alone', 'none together'] }],
]);

/** Care Standards Act 2000, sections 1 and 11; Supported Accommodation (England) Regulations 2023 (SI 2023/416). */
export const homeRegistrationSet = codeSet('homeRegistration', 'Whether a home is registered with Ofsted', [
  ['registered', 'The home is registered', { aliases: ['y', 'yes'] }],
  ['not registered', 'The home must be registered and is not', { aliases: ['n', 'no', 'unregistered'] }],
  ['not needed', 'The law asks no registration of the home', { aliases: ['exempt', 'not required'] }],
]);
