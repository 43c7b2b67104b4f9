import type { Authority } from '../authority.ts';

/** How an authority writes a code in Annex A: Ofsted's way with a letter before, with a dash, or the bare code. */
export type Style = 'letter' | 'dash' | 'bare';

const styles: Readonly<Record<string, Style>> = {
  E06000001: 'bare',
  E06000003: 'bare',
  E06000004: 'bare',
  E06000005: 'dash',
};

export const styleOf = ({ code }: Authority): Style => styles[code] ?? 'letter';

const ethnicities =
  'WBRI WIRI WOTH WIRT WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH REFU'.split(' ');
const places = 'U1 U2 U3 U4 U5 U6 A3 A4 A5 A6 P1 P2 P3 H5 K1 K2 R1 R2 R3 R5 S1 T0 T1 T2 T3 T4 Z1'.split(' ');
const reasons = 'E11 E12 E2 E3 E4A E4B E13 E41 E43 E44 E45 E46 E47 E48 E5 E6 E7 E8 E9 E14 E15 E16 E17'.split(' ');

const words: Readonly<Record<string, string>> = {
  N1: 'Abuse or neglect',
  N2: 'Disability of child',
  N3: 'Parental illness or disability',
  N4: 'Family in acute stress',
  N5: 'Family dysfunction',
  N6: 'Socially unacceptable behaviour',
  N8: 'Absent parenting',
  C1: 'ICO',
  C2: 'FCO',
  E1: 'Placement order',
  V2: 'Section 20',
  V4: 'Short breaks',
  J1: 'Remand',
  L1: 'Police protection',
  L2: 'Emergency protection order',
  U1: 'Relative or friend, long term',
  U3: 'Relative or friend, other',
  U4: 'Foster placement, long term',
  U5: 'Foster placement, FFA',
  U6: 'Foster placement, other',
  A5: 'Adoption, current foster carer',
  A6: 'Adoption, not current foster carer',
  P1: 'With own parents',
  P2: 'Independent living',
  H5: 'Semi-independent',
  K1: 'Secure home',
  K2: 'Children’s home',
  R1: 'Residential care home',
  R2: 'NHS',
  R5: 'Young offender institution',
  S1: 'Residential school',
  T1: 'In hospital',
  T2: 'On holiday',
  T3: 'Carer on holiday',
  T4: 'Seven days or less',
  Z1: 'Other placement',
  PR0: 'Parent',
  PR1: 'Own provision',
  PR2: 'Other LA provision',
  PR3: 'Other public provision',
  PR4: 'Private provision',
  PR5: 'Voluntary/third sector',
  E11: 'Adopted, unopposed',
  E12: 'Adopted, consent dispensed with',
  E3: 'Care taken by another LA',
  E4A: 'Home, planned',
  E4B: 'Home, not planned',
  E13: 'To live with someone without parental responsibility',
  E41: 'Child arrangements order',
  E43: 'Special guardianship, former foster carer',
  E44: 'Special guardianship, other',
  E45: 'Special guardianship, former foster carer, relative or friend',
  E46: 'Special guardianship, former foster carer, other',
  E47: 'Special guardianship, relative or friend',
  E48: 'Special guardianship, other person',
  E5: 'Independent living with support',
  E6: 'Independent living without support',
  E7: 'Adult residential care',
  E8: 'Any other reason',
  E9: 'Custody',
  E14: 'Remand ended',
  E16: 'Moved abroad',
  E17: 'Aged 18, stayed with carers',
  F1: 'Full time in higher education',
  F2: 'Full time in education other than higher',
  F3: 'Full time in training or employment',
  P3: 'Part time in training or employment',
  F4: 'Full time in an apprenticeship',
  F5: 'Full time in training or employment',
  P5: 'Part time in training or employment',
  G4: 'NEET, illness or disability',
  G5: 'NEET, other',
  G6: 'NEET, pregnancy or parenting',
  B: 'With parents or relatives',
  D: 'Semi-independent accommodation',
  E: 'Supported lodgings',
  K: 'Ordinary lodgings',
  S: 'No fixed abode',
  T: 'Foyer',
  U: 'Independent living',
  X: 'In custody',
  Y: 'Other accommodation',
  Z: 'With former foster carer',
};

const letterIn = (list: readonly string[], code: string) =>
  list.includes(code) ? `${String.fromCharCode(97 + (list.indexOf(code) % 26))}) ` : '';

/** A code as the style writes it, its letter from its place in Ofsted's list. */
export function written(style: Style, code: string, kind?: 'ethnicity' | 'place' | 'reason' | 'provider'): string {
  if (code === '' || style === 'bare') return code;
  const label = words[code];
  if (style === 'dash') return label === undefined ? code : `${code} - ${label}`;
  const list = {
    ethnicity: ethnicities,
    place: places,
    reason: reasons,
    provider: ['PR0', 'PR1', 'PR2', 'PR3', 'PR4', 'PR5'],
  };
  const letter = kind === undefined ? '' : letterIn(list[kind], code);
  return label === undefined ? `${letter}${code}` : `${letter}${code}: ${label}`;
}

export const writtenSex = (style: Style, sex: 'male' | 'female'): string =>
  style === 'letter' ? (sex === 'male' ? 'a) Male' : 'b) Female') : sex === 'male' ? 'Male' : 'Female';

export const writtenFlag = (style: Style, yes: boolean): string =>
  style === 'letter' ? (yes ? 'a) Yes' : 'b) No') : style === 'dash' ? (yes ? 'Yes' : 'No') : yes ? 'Y' : 'N';
