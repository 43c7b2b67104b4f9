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
