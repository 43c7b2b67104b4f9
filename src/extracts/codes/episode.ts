import { codeSet } from './code-set.ts';

export const newEpisodeSet = codeSet('newEpisode', 'Reason for new episode', [
  ['S', 'Started to be looked after'],
  ['L', 'Change of legal status only'],
  ['P', 'Change of placement and carer'],
  ['T', 'Change of placement, same carer'],
  ['B', 'Change of legal status, placement and carer'],
  ['U', 'Change of legal status and placement, same carer'],
]);

export const legalStatusSet = codeSet('legalStatus', 'Legal status', [
  ['C1', 'Interim care order', { group: 'care order', aliases: ['ico'] }],
  ['C2', 'Full care order', { group: 'care order', aliases: ['fco'] }],
  ['D1', 'Freeing order granted', { group: 'placement order', until: '2005-12-29' }],
  ['E1', 'Placement order granted', { group: 'placement order' }],
  ['V2', 'Single period of accommodation under section 20', { group: 'section 20', aliases: ['s20', 'section 20'] }],
  ['V3', 'Short breaks, recorded by episode', { group: 'short breaks' }],
  ['V4', 'Short breaks, recorded by agreement', { group: 'short breaks' }],
  ['L1', 'Police protection', { group: 'child protection' }],
  ['L2', 'Emergency protection order', { group: 'child protection' }],
  ['L3', 'Child assessment order', { group: 'child protection' }],
  ['J1', 'Remanded', { group: 'youth justice' }],
  ['J2', 'Detained under PACE', { group: 'youth justice' }],
  ['J3', 'Youth rehabilitation order with residence requirement', { group: 'youth justice' }],
]);

export const needSet = codeSet('need', 'Category of need', [
  ['N1', 'Abuse or neglect'],
  ['N2', 'Child’s disability'],
  ['N3', 'Parental illness or disability'],
  ['N4', 'Family in acute stress'],
  ['N5', 'Family dysfunction'],
  ['N6', 'Socially unacceptable behaviour'],
  ['N7', 'Low income'],
  ['N8', 'Absent parenting'],
]);

const adopted = { group: 'adopted' };
const order = { group: 'special guardianship or child arrangements order' };
const until2019 = { ...order, until: '2019-03-31' };
const home = { group: 'returned to family' };
const other = { group: 'other' };
const turned18 = { group: 'turned 18', groupUnder18: 'other' };

/**
 * REC of all return years with the board's reasons. Independence and adult care (E5, E6, E7, E17) count as turning 18
 * unless the child is known to be younger; any other reason (E8) does so only where the child is known to be 18. E43
 * and E44 were split into E45 to E48 in 2019.
 */
export const endReasonSet = codeSet('endReason', 'Reason episode ceased', [
  ['X1', 'Episode ends and another begins the same day'],
  ['E11', 'Adopted, application unopposed', adopted],
  ['E12', 'Adopted, consent dispensed with', adopted],
  ['E2', 'Died', other],
  ['E3', 'Care taken over by another authority', other],
  ['E4A', 'Returned home, planned', home],
  ['E4B', 'Returned home, not planned', home],
  ['E13', 'Left to live with someone without parental responsibility', home],
  ['E41', 'Residence or child arrangements order', order],
  ['E43', 'Special guardianship order to former foster carer', until2019],
  ['E44', 'Special guardianship order to someone else', until2019],
  ['E45', 'Special guardianship order to former foster carer, relative or friend', order],
  ['E46', 'Special guardianship order to former foster carer, other', order],
  ['E47', 'Special guardianship order to another relative or friend', order],
  ['E48', 'Special guardianship order to another person', order],
  ['E5', 'Independent living with support', turned18],
  ['E6', 'Independent living without support', turned18],
  ['E7', 'Moved to residential care of adult services', turned18],
  ['E8', 'Any other reason', { group: 'other', groupFrom18: 'turned 18' }],
  ['E9', 'Sentenced to custody', other],
  ['E14', 'Remand ended', other],
  ['E15', 'Age assessed as 18 or over', { group: 'turned 18' }],
  ['E16', 'Moved abroad', other],
  ['E17', 'Aged 18 and stayed with carers', turned18],
]);

export const reviewSet = codeSet('review', 'Part taken in the review', [
  ['PN0', 'Under 4 at the review'],
  ['PN1', 'Attends and speaks'],
  ['PN2', 'Attends, an advocate speaks'],
  ['PN3', 'Attends, conveys views by symbols'],
  ['PN4', 'Attends, does not contribute'],
  ['PN5', 'Absent, an advocate was briefed'],
  ['PN6', 'Absent, views conveyed by another medium'],
  ['PN7', 'Absent, no views conveyed'],
]);

export const missingSet = codeSet('missing', 'Missing or away', [
  ['M', 'Missing', { aliases: ['missing'] }],
  ['A', 'Away from placement without authorisation', { aliases: ['away', 'absent'] }],
]);

export const workerChangeSet = codeSet('workerChange', 'Reason for change of social worker', [
  ['MANAGE', 'Change made by managers'],
  ['FCONTA', 'First contact'],
  ['LEFTRL', 'Left the role'],
  ['ORGRST', 'Reorganisation'],
  ['TSPROC', 'Transfer process'],
  ['ABSENC', 'Absence'],
  ['CHCHAN', 'Child asked'],
  ['PCCHAN', 'Parent or carer asked'],
  ['SWDIED', 'Worker died'],
  ['OTHERS', 'Other'],
]);
