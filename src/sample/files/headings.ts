import type { Authority } from '../authority.ts';

/**
 * Headings of Ofsted's Annex A, lists 8 to 11 (inspecting local authority children's services, Annex A, 2019 and 2024).
 */
export const list8 = [
  'Child Unique ID',
  'Gender',
  'Ethnicity',
  'Date of Birth',
  'Age of Child (Years)',
  'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)',
  'Does the Child have a Disability',
  'Date Started to be Looked After',
  "Child's Category of Need",
  'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)',
  'Start date of current legal status',
  "Child's Legal Status",
  'Date of Latest Statutory Review',
  'Date of Last Social Work Visit',
  'What is the permanence plan for this child?',
  'Date of Last IRO Visit / Contact to the Child',
  'Date of Last Health Assessment',
  'Date of Last Dental Check',
  'Number of Placements in the Last 12 months',
  'Date Ceased to be Looked After',
  'Reason Ceased to be Looked After',
  'Start Date of Most Recent Placement',
  'Placement Type',
  'Placement Provider',
  'Placement postcode',
  'URN of Placement',
  'Placement Location',
  'LA of Placement',
  "Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months",
  "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months",
  'Was the child offered a Return Interview after their last missing episode (Y/N)?',
  'Did the child accept a Return Interview after their last missing episode (Y/N)?',
  'Allocated Team',
  'Allocated Worker',
];

const leaverFrom2019 = [
  'Child Unique ID',
  'Gender',
  'Ethnicity',
  'Date of Birth',
  'Age of Child (Years)',
  'Does the Child have a Disability',
  'Allocated Team',
  'Allocated Worker',
  'Eligibility Category',
  'LA in Touch',
  'Type of Accommodation',
  'Suitability of Accommodation',
  'Activity Status',
];

const leaverFrom2024 = [
  'Child Unique ID',
  'Gender',
  'Ethnicity',
  'Date of Birth',
  'Age of Child (Years)',
  'Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)',
  'Does the Child have a Disability',
  'Allocated Team',
  'Allocated Worker',
  'Allocated Personal Advisor',
  'Eligibility Category',
  'Latest Pathway Plan Review Date',
  'LA in Touch',
  'Latest Date of Contact',
  'Type of Accommodation',
  'Suitability of Accommodation',
  'Activity Status',
];

export const list9 = { '2019': leaverFrom2019, '2024': leaverFrom2024 };

export const list10 = [
  'Child Unique ID',
  'Family identifier',
  'Gender',
  'Ethnicity',
  'Date of Birth',
  'Age of Child (Years)',
  'Does the Child have a Disability',
  'Date the Child Entered Care',
  'Date of Decision that Child Should be Placed for Adoption',
  'Date of Placement Order',
  'Date of Matching Child and Prospective Adopters',
  'Date Placed for Adoption',
  'Date of Adoption Order',
  'Date of Decision that Child Should No Longer be Placed for Adoption',
  'Reason Why Child No Longer Placed for Adoption',
  'Date the child was placed for fostering in FFA or concurrent planning placement',
  // A column of our own: Ofsted's list does not say who are brothers and sisters.
  'Sibling group',
];

export const list11 = [
  'Individual adopter identifier',
  'Family identifier',
  'Gender',
  'Ethnicity',
  'Disability',
  'Is the (prospective) adopter fostering for adoption?',
  'Date enquiry received',
  'Date Stage 1 started',
  'Date Stage 1 ended',
  'Date Stage 2 started',
  'Date Stage 2 ended',
  'Date application submitted',
  'Date application approved',
  'Date adopter matched with child(ren)',
  'Date child/children placed with adopter(s)',
  'No. of children placed',
  'Date of Adoption Order',
  'Date of leaving adoption process',
  'Reason for leaving adoption process',
];

/** How headings vary in real extracts: a short `Age`, blanks at the end, curly quotes, a doubled bracket. */
const drift: Readonly<Record<string, readonly (readonly [from: string | RegExp, to: string])[]>> = {
  E06000003: [
    ['Age of Child (Years)', 'Age'],
    [/'(Missing|Absent)'/, '‘$1’'],
  ],
  E06000004: [
    [/^(Date Ceased to be Looked After|LA in Touch|Date of Adoption Order)$/, '$1 '],
    ['LA in Touch', 'LA In Touch'],
  ],
  E06000005: [['within the Last 12 Months (Y/N)', 'within the Last 12 Months (Y/N))']],
};

/** Headings as an authority's case system writes them. */
export function drifted({ code }: Authority, headings: readonly string[]): string[] {
  const changes = drift[code] ?? [];
  return headings.map((heading) => changes.reduce((text, [from, to]) => text.replace(from, to), heading));
}
