/**
 * Headings of Ofsted's Annex A, lists 6 and 7 (inspecting local authority children's services, Annex A, 2019 and 2024).
 */
export const list6 = [
  'Child Unique ID',
  'Gender',
  'Ethnicity',
  'Date of Birth',
  'Age of Child (Years)',
  'Does the Child have a Disability',
  'CIN Start Date',
  'Primary Need Code',
  'Date Child Was Last Seen',
  'CIN Closure Date',
  'Reason for Closure',
  'Case Status',
  'Allocated Team',
  'Allocated Worker',
];

export const list7 = [
  'Child Unique ID',
  'Gender',
  'Ethnicity',
  'Date of Birth',
  'Age of Child (Years)',
  'Does the Child have a Disability',
  'Child Protection Plan Start Date',
  'Initial Category of Abuse',
  'Latest Category of Abuse',
  'Date of the Last Statutory Visit',
  'Was the Child Seen Alone?',
  'Date of latest review conference',
  'Child Protection Plan End Date',
  'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)',
  'Sum of Number of Previous Child Protection Plans',
  'Allocated Team',
  'Allocated Worker',
];
