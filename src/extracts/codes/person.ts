import { codeSet } from './code-set.ts';

/** SEX was 1 and 2 up to the 2023-24 return, M, F and U since. */
export const sexSet = codeSet('sex', 'Sex', [
  ['M', 'Male', { aliases: ['1', 'male', 'boy'] }],
  ['F', 'Female', { aliases: ['2', 'female', 'girl'] }],
  ['U', 'Unknown', { unknown: true, aliases: ['0', '9', 'unborn', 'neither', 'other'] }],
]);

const white = { group: 'white' };
const mixed = { group: 'mixed' };
const asian = { group: 'asian' };
const black = { group: 'black' };
const other = { group: 'other' };
const unknown = { group: 'unknown' };

/**
 * ETHNIC with the six groups in which figures are published. Chinese is among Asian, as in DfE's own groups since 2011.
 */
export const ethnicitySet = codeSet('ethnicity', 'Ethnic background', [
  ['WBRI', 'White British', white],
  ['WIRI', 'White Irish', white],
  ['WOTH', 'Any other White background', white],
  ['WIRT', 'Traveller of Irish heritage', white],
  ['WROM', 'Gypsy or Roma', white],
  ['MWBC', 'White and Black Caribbean', mixed],
  ['MWBA', 'White and Black African', mixed],
  ['MWAS', 'White and Asian', mixed],
  ['MOTH', 'Any other mixed background', mixed],
  ['AIND', 'Indian', asian],
  ['APKN', 'Pakistani', asian],
  ['ABAN', 'Bangladeshi', asian],
  ['AOTH', 'Any other Asian background', asian],
  ['CHNE', 'Chinese', asian],
  ['BCRB', 'Black Caribbean', { ...black, aliases: ['caribbean'] }],
  ['BAFR', 'Black African', { ...black, aliases: ['african'] }],
  ['BOTH', 'Any other Black background', black],
  ['OOTH', 'Any other ethnic group', other],
  ['REFU', 'Refused', unknown],
  [
    'NOBT',
    'Not yet obtained',
    { ...unknown, unknown: true, aliases: ['not obtained', 'information not yet obtained'] },
  ],
]);
