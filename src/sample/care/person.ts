import type { Day } from '../day.ts';
import type { Random } from '../random.ts';

/** What stays the same about a child. */
export interface Person {
  id: string;
  birth: Day;
  sex: 'male' | 'female';
  ethnicity: string;
  disabled: boolean;
  unaccompanied: boolean;
  upn: string;
  /** The day her own child was born, where she is a mother. */
  motherhood: Day | null;
  previousPermanence: 'P1' | 'P2' | 'P3' | 'P4' | 'Z1';
  previousPermanenceDay: Day | null;
}

/** Ethnic groups of children in care in the Tees Valley, in rough proportion (DfE, children looked after, 2021). */
const local = {
  WBRI: 0.86,
  WOTH: 0.02,
  WROM: 0.006,
  WIRT: 0.004,
  MWBA: 0.012,
  MWAS: 0.02,
  MWBC: 0.008,
  MOTH: 0.014,
  APKN: 0.014,
  AOTH: 0.008,
  BAFR: 0.01,
  OOTH: 0.016,
  NOBT: 0.004,
};
const fromAbroad = { OOTH: 0.4, AOTH: 0.25, BAFR: 0.25, WOTH: 0.1 };
export const minorityHeritage = ['MWAS', 'MWBA', 'MOTH', 'APKN'] as const;

/** The ethnic group of the children of a family. */
export function drawEthnicity(unaccompanied: boolean, random: Random): string {
  return random.weighted(unaccompanied ? fromAbroad : local);
}

const checkLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/**
 * A pupil number of the right shape, its check letter right and its authority number (000) nobody's; UN1 to UN5 where
 * there is none.
 */
export function pupilNumber(serial: number, age: number): string {
  if (age < 4) return 'UN1';
  const digits = `000${String(10_000_000 + serial).slice(-8)}0`.padEnd(12, '0');
  const total = [...digits].reduce((sum, digit, index) => sum + Number(digit) * (index + 2), 0);
  return `${checkLetters[total % 23]}${digits}`;
}

/** A six-digit id: the authority's digit and a serial scattered over the rest, so that no order shows. */
export function childId(digit: number, serial: number): string {
  return String(digit * 100_000 + ((serial * 60_493 + 7_919) % 100_000));
}
