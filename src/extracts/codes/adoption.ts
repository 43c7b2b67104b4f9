import { codeSet } from './code-set.ts';

export const adopterCountSet = codeSet('adopterCount', 'Number of adopters', [
  ['1', 'One adopter'],
  ['2', 'Two adopters'],
]);

export const adopterSexSet = codeSet('adopterSex', 'Sex of adopters', [
  ['M1', 'One man'],
  ['F1', 'One woman'],
  ['MM', 'Two men'],
  ['FF', 'Two women'],
  ['MF', 'A man and a woman'],
]);

export const adopterStatusSet = codeSet('adopterStatus', 'Legal status of adopters', [
  ['L0', 'Single adopter'],
  ['L11', 'Married couple'],
  ['L12', 'Married couple of one sex'],
  ['L2', 'Civil partners'],
  ['L3', 'Unmarried couple of both sexes'],
  ['L4', 'Unmarried couple of one sex'],
]);

export const adoptionReversedSet = codeSet(
  'adoptionReversed',
  'Reason a child should no longer be placed for adoption',
  [
    ['RD1', 'The child’s needs changed'],
    ['RD2', 'The court made no placement order'],
    ['RD3', 'No adopters could be found'],
    ['RD4', 'Any other reason'],
  ],
);

export const previousPermanenceSet = codeSet('previousPermanence', 'Previous permanence', [
  ['P1', 'Adoption'],
  ['P2', 'Special guardianship order'],
  ['P3', 'Residence or child arrangements order'],
  ['P4', 'Unknown', { unknown: true }],
  ['Z1', 'None'],
]);
