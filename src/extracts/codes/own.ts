import { codeSet } from './code-set.ts';

export const termSet = codeSet('term', 'School term', [
  ['autumn', 'September to December', { aliases: ['aut'] }],
  ['spring', 'January to Easter', { aliases: ['spr'] }],
  ['summer', 'Easter to July', { aliases: ['sum'] }],
]);

export const pepStatusSet = codeSet('pepStatus', 'Status of a personal education plan', [
  ['completed', 'The plan was agreed on the date given', { aliases: ['complete', 'done'] }],
  ['overdue', 'The plan was due and has not been agreed', {}],
  ['in progress', 'The plan is being written', { aliases: ['in-progress', 'started'] }],
]);

export const pepQualitySet = codeSet('pepQuality', 'Quality of a personal education plan', [
  ['green', 'Good', { aliases: ['g'] }],
  ['amber', 'Some of it needs work', { aliases: ['a'] }],
  ['red', 'Much of it needs work', { aliases: ['r'] }],
]);

export const postSet = codeSet('post', 'How a post is filled', [
  ['in post', 'An employee holds the post', { aliases: ['permanent', 'inpost', 'in-post', 'employee'] }],
  ['agency', 'An agency worker holds the post', { aliases: ['agency worker'] }],
  ['vacant', 'Nobody holds the post', { aliases: ['vacancy'] }],
]);

export const educationRecordSet = codeSet('educationRecord', 'Education record', [
  ['hours', 'Hours taught a week from the day on', { aliases: ['hours per week', 'timetable'] }],
  [
    'suspension',
    'Suspended from school for some days',
    { aliases: ['suspended', 'fixed term exclusion', 'fixed period exclusion'] },
  ],
  [
    'permanent exclusion',
    'Excluded from school for good',
    { aliases: ['permanently excluded', 'permanent', 'perm ex', 'pex'] },
  ],
]);

export const complaintAboutSet = codeSet('complaintAbout', 'Whom a complaint is about', [
  [
    'child in care',
    'A child in the authority’s care',
    { aliases: ['child looked after', 'looked after child', 'children in care', 'cla', 'lac'] },
  ],
  ['care leaver', 'A care leaver', { aliases: ['care leavers', 'leaving care'] }],
  ['other child', 'Any other child', { aliases: ['other', 'other children'] }],
]);

/** The three stages of the Children Act 1989 Representations Procedure (England) Regulations 2006. */
export const complaintStageSet = codeSet('complaintStage', 'Stage of a complaint', [
  ['1', 'Answered by the service itself', { aliases: ['stage 1', 'stage one', 'first'] }],
  ['2', 'Investigated by somebody outside the service', { aliases: ['stage 2', 'stage two', 'second'] }],
  ['3', 'Looked at by a review panel', { aliases: ['stage 3', 'stage three', 'third'] }],
]);

export const complaintOutcomeSet = codeSet('complaintOutcome', 'Outcome of a complaint', [
  ['upheld', 'The complaint was right', { aliases: ['fully upheld', 'yes'] }],
  ['partially upheld', 'Part of the complaint was right', { aliases: ['partly upheld', 'part upheld'] }],
  ['not upheld', 'The complaint was not found right', { aliases: ['not-upheld', 'no'] }],
  ['being investigated', 'There is no outcome yet', { aliases: ['open', 'ongoing', 'under investigation', 'pending'] }],
]);
