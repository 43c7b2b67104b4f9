import { type CodeEntry, type CodeSet, codeSet } from './code-set.ts';

export const inTouchSet = codeSet('inTouch', 'In touch', [
  ['YES', 'In touch', { aliases: ['y'] }],
  ['NO', 'Not in touch', { aliases: ['n'] }],
  ['DIED', 'Died'],
  ['REFU', 'Refuses contact', { aliases: ['refused'] }],
  ['NREQ', 'No longer needs services', { aliases: ['not required'] }],
  ['RHOM', 'Returned home for six months or more', { aliases: ['returned home'] }],
]);

const employed = { group: 'in education, employment or training' };
const neet = { group: 'not in education, employment or training' };
const before2021 = { ...employed, until: '2021-03-31' };

/** ACTIV of all return years: F full time, P part time. F3 and P3 were split in 2021-22. */
export const activitySet = codeSet('activity', 'Main activity', [
  ['F1', 'Full time in higher education', employed],
  ['P1', 'Part time in higher education', employed],
  ['F2', 'Full time in other education', employed],
  ['P2', 'Part time in other education', employed],
  ['F3', 'Full time in training or work', before2021],
  ['P3', 'Part time in training or work', before2021],
  ['F4', 'Full time in an apprenticeship', employed],
  ['P4', 'Part time in an apprenticeship', employed],
  ['F5', 'Full time in other training or work', employed],
  ['P5', 'Part time in other training or work', employed],
  ['G4', 'Not in education, employment or training: illness or disability', neet],
  ['G5', 'Not in education, employment or training: other', neet],
  ['G6', 'Not in education, employment or training: pregnancy or parenting', neet],
  ['0', 'Not known', { group: 'not known', unknown: true }],
]);

const kinds: readonly (readonly [string, string])[] = [
  ['B', 'With parents or relatives'],
  ['C', 'Community home'],
  ['D', 'Semi-independent accommodation'],
  ['E', 'Supported lodgings'],
  ['G', 'Gone abroad'],
  ['H', 'Deported'],
  ['K', 'Ordinary lodgings'],
  ['R', 'Residence not known'],
  ['S', 'No fixed abode'],
  ['T', 'Foyer'],
  ['U', 'Independent living'],
  ['V', 'Emergency accommodation'],
  ['W', 'Bed and breakfast'],
  ['X', 'In custody'],
  ['Y', 'Other accommodation'],
  ['Z', 'With former foster carer'],
];

const onlyUnsuitable = new Set(['S', 'X']);
const unknown: CodeEntry = { code: '0', label: 'Not known', group: 'not known', unknown: true };

/** ACCOM of the OC3 file: a letter for the kind, 1 suitable or 2 unsuitable. */
export const accommodationSet: CodeSet = {
  id: 'accommodation',
  title: 'Accommodation and its suitability',
  entries: kinds
    .flatMap(([letter, label]): CodeEntry[] => [
      ...(onlyUnsuitable.has(letter) ? [] : [{ code: `${letter}1`, label: `${label}, suitable`, group: 'suitable' }]),
      { code: `${letter}2`, label: `${label}, unsuitable`, group: 'unsuitable' },
    ])
    .concat(unknown),
};

/** Type of accommodation in list 9: the letter alone. */
export const accommodationTypeSet: CodeSet = {
  id: 'accommodationType',
  title: 'Type of accommodation',
  entries: [...kinds.map(([code, label]): CodeEntry => ({ code, label })), unknown],
};

export const suitabilitySet = codeSet('suitability', 'Suitability of accommodation', [
  ['suitable', 'Suitable', { aliases: ['1', 'y', 'yes'] }],
  ['unsuitable', 'Unsuitable', { aliases: ['2', 'n', 'no', 'not suitable'] }],
  ['not known', 'Not known', { unknown: true, aliases: ['0', 'not in touch or not recorded'] }],
]);

export const eligibilitySet = codeSet('eligibility', 'Eligibility for leaving care support', [
  ['eligible', 'Eligible child', { aliases: ['eligible'] }],
  ['relevant', 'Relevant child', { aliases: ['relevant'] }],
  ['former relevant', 'Former relevant child', { aliases: ['former relevant'] }],
  ['qualifying', 'Qualifying care leaver', { aliases: ['qualifying', 'qualifying child'] }],
]);
